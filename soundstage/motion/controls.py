# SPDX-License-Identifier: Apache-2.0
"""Controls: what a performer is doing at every pose, in words any body plan can solve.

Actions write controls; body plans turn controls into bones. So an action is written once for
people, foxes and gulls, and a body plan once for all actions.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from soundstage import space

Array = npt.NDArray[np.float64]

EXPRESSIONS = ("happy", "sad", "angry", "surprised", "sleepy", "afraid")
VISEMES = ("rest", "closed", "open", "wide", "round", "pucker", "teeth", "lip", "tongue")
# rest: relaxed or smiling as the expression says; closed: m b p; open: a; wide: e i s; round: o;
# pucker: u w; teeth: ch j sh; lip: f v; tongue: l th n d t
HANDS = ("relaxed", "open", "fist", "point", "grip")


@dataclass
class Controls:
    """One performer over T poses. Built by actions in order, then only read.

    Positions are world metres; weights are 0-1; angles radians. Defaults mean: stands, idle, alive.
    """

    times: Array  # (T,) seconds, shot-local
    position: Array  # (T, 3) the ground point under the hips; z = height above what it stands or sits on (flight)
    heading: Array  # (T,) where the body faces
    sit: Array = field(init=False)  # how far sat down
    seat_height: Array = field(init=False)  # metres above ground of what is sat on; 0 = the ground
    lie: Array = field(init=False)  # how far lying down
    crouch: Array = field(init=False)
    climb: Array = field(init=False)  # how far an animal clings to what stands upright before it: nose up, feet on it
    prone: Array = field(init=False)  # face down on hands and toes; crouch then lowers the chest to the ground
    fly: Array = field(init=False)  # wings at work
    wing: dict[str, Array] = field(init=False)  # "left"/"right" -> (T,) one wing spread and raised, 1 = level
    hop: Array = field(init=False)  # metres the whole body is off the ground (jumps)
    upon: Array = field(init=False)  # metres over the ground of the top of the thing that the feet are on
    energy: Array = field(init=False)  # 0.5 tired, 1 normal, 1.5 lively: scales idle life and gait bounce
    look: Array = field(init=False)  # (T, 3) what the eyes and head are on
    look_weight: Array = field(init=False)
    reach: dict[str, Array] = field(init=False)  # "left"/"right" -> (T, 3) world target of that hand or forepaw
    reach_weight: dict[str, Array] = field(init=False)
    foot: dict[str, Array] = field(init=False)  # "left"/"right" -> (T, 3) world target of that ankle: pedals, rungs
    foot_weight: dict[str, Array] = field(init=False)
    glide: Array = field(init=False)  # 1: carried along by what it stands or sits on; the legs do not walk
    hand: dict[str, list[str]] = field(init=False)  # "left"/"right" -> T names from HANDS
    lean: Array = field(init=False)  # body forward
    nod: Array = field(init=False)  # head down, added
    shake: Array = field(init=False)  # head to its left, added
    tilt: Array = field(init=False)  # head to its left shoulder, added
    twist: Array = field(init=False)  # upper body to its left, added
    viseme: list[str] = field(init=False)  # T names from VISEMES
    jaw: Array = field(init=False)  # muzzle or beak open
    expression: dict[str, Array] = field(init=False)  # EXPRESSIONS -> (T,)
    blink: Array = field(init=False)  # lids closed, on top of the body's own blinking
    wag: Array = field(init=False)  # tail busy
    graze: Array = field(init=False)  # an animal's mouth down at the ground before it: it grazes, pecks, drinks, sniffs

    def __post_init__(self) -> None:
        n = len(self.times)
        for name in ("sit", "seat_height", "lie", "crouch", "prone", "fly", "hop", "upon", "look_weight", "lean", "nod",
                     "shake", "tilt", "twist", "jaw", "blink", "wag", "glide", "graze", "climb"):
            setattr(self, name, np.zeros(n))
        self.energy = np.ones(n)
        self.look = np.zeros((n, 3))
        self.reach = {side: np.zeros((n, 3)) for side in ("left", "right")}
        self.reach_weight = {side: np.zeros(n) for side in ("left", "right")}
        self.foot = {side: np.zeros((n, 3)) for side in ("left", "right")}
        self.foot_weight = {side: np.zeros(n) for side in ("left", "right")}
        self.wing = {side: np.zeros(n) for side in ("left", "right")}
        self.hand = {side: ["relaxed"] * n for side in ("left", "right")}
        self.viseme = ["rest"] * n
        self.expression = {name: np.zeros(n) for name in EXPRESSIONS}

    @classmethod
    def standing(cls, times: Array, position: npt.ArrayLike, heading: float) -> Controls:
        """A performer at its mark for the whole shot."""
        times = np.asarray(times, float)
        return cls(times, np.tile(np.asarray(position, float), (len(times), 1)), np.full(len(times), float(heading)))

    def between(self, start: float, end: float) -> npt.NDArray[np.bool_]:
        """Which poses lie in [start, end)."""
        return (self.times >= start - 1e-6) & (self.times < end - 1e-6)

    def ramp(self, start: float, end: float, ease: float = 0.25) -> Array:
        """(T,) 0 before start, eased to 1, held, eased back to 0 by end (seconds)."""
        ease = max(1e-3, min(ease, (end - start) / 2))
        return space.smoothstep((self.times - start) / ease) * space.smoothstep((end - self.times) / ease)

    def rise(self, start: float, end: float) -> Array:
        """(T,) eased from 0 at start to 1 at end, held after."""
        return space.smoothstep((self.times - start) / max(1e-3, end - start))
