# SPDX-License-Identifier: Apache-2.0
"""Controls to bones for what swims: waves that run down the body, fins that hold it in its place, a face."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies._animal import Rig
from soundstage.bodies._animal_fish import SIDES, TAIL
from soundstage.bodies._animal_life import Clock, Face, face, face_turns, gaze
from soundstage.motion.controls import Controls
from soundstage.motion.performance import Performance, SceneQuery

Array = npt.NDArray[np.float64]

JAW_OPEN = 0.55  # radians
SWAY = (0.10, 0.18, 0.26, 0.38)  # radians each tail joint swings at full stroke, growing to the end
LAG = 0.75  # radians of phase from joint to joint: the wave runs backward
STRIDE = 0.65  # body lengths a stroke carries it (about what fish of many kinds do; Bainbridge 1958)


@dataclass(frozen=True, eq=False)
class FishFrame:
    """What solving needs of one built fish, all at true size (metres)."""

    rig: Rig
    length: float
    lateral: dict[str, Array]
    eye: float
    skull: Array
    mouth: Array
    level: bool  # flukes beat up and down


@dataclass(frozen=True, eq=False)
class _Act:
    frame: FishFrame
    controls: Controls
    clock: Clock
    feel: Face
    speed: Array  # (T,) m/s
    turning: Array  # (T,) radians a second


def solved(frame: FishFrame, controls: Controls, query: SceneQuery, subject: str, seed: int) -> Performance:
    """The whole performance of one fish: it touches nothing, so nothing sounds."""
    clock = Clock(controls.times, seed, subject)
    act = _Act(frame, controls, clock, face(controls, clock), *_going(controls, clock))
    root = _body(act, query)
    turns = _tail(act) | _fins(act)
    feel, rig = act.feel, frame.rig
    eyes = space.apply(root, rig.joint("head")[None])[:, 0]
    look = gaze(controls, clock, eyes, np.unwrap(controls.heading), 0.55)
    pitch = 0.6 * look.head_pitch + 0.5 * controls.nod + 0.3 * feel.low
    turns["head"] = (space.turn("z", 0.7 * look.head_yaw + 0.6 * controls.shake) @ space.turn("y", pitch)
                     @ space.turn("x", -0.5 * controls.tilt))
    turns |= face_turns(feel, look, rig, frame.lateral, frame.eye, JAW_OPEN)
    bones = rig.pose(root, turns, len(root))
    return Performance(bones, {}, (), _anchors(act, bones, root))


def _going(controls: Controls, clock: Clock) -> tuple[Array, Array]:
    """Speed and turning, smoothed."""
    if len(controls.times) < 2:
        return np.zeros(1), np.zeros(1)
    speed = np.hypot(*(np.gradient(controls.position[:, i], controls.times) for i in (0, 1)))
    turning = np.gradient(np.unwrap(controls.heading), controls.times)
    return clock.eased(speed, 0.12), clock.eased(turning, 0.15)


def _stroke(act: _Act) -> tuple[Array, Array]:
    """Phase of the tail's beat (radians) and its strength: idle sculling, full strokes when it goes."""
    pace = act.speed / act.frame.length
    busy = np.clip(act.controls.wag, 0, 1)
    hertz = np.clip(0.55 + pace / STRIDE + 1.2 * busy, 0.3, act.clock.rate / 4.6)
    step = np.diff(act.controls.times, prepend=act.controls.times[0])
    phase = 2 * np.pi * np.cumsum(hertz * step) + 1.7 * act.clock.seed
    power = np.clip(0.30 + 0.9 * pace + 0.4 * busy, 0.0, 1.0) * np.clip(act.controls.energy, 0.6, 1.3)
    return np.asarray(phase), np.asarray(power)


def _body(act: _Act, query: SceneQuery) -> Array:
    """(T, 4, 4) hangs in the water, drifts a little, leans into turns, noses up and down as it leaps."""
    controls, clock, frame = act.controls, act.clock, act.frame
    flat = controls.position[:, :2]
    under = clock.eased(np.asarray(query.ground(flat), float), 0.4)
    phase, power = _stroke(act)
    drift = 0.022 * frame.length * clock.wave("drift", 0.23) - 0.10 * frame.length * controls.lie
    z = under + controls.position[:, 2] + controls.hop + drift
    climb = np.gradient(controls.hop, controls.times) if len(clock.times) > 1 else np.zeros(1)
    pitch = -0.9 * np.arctan2(clock.eased(climb, 0.08), np.maximum(act.speed, 1.2)) + 0.12 * controls.lean
    pitch = pitch + 0.03 * clock.wave("pitch", 0.31) + 0.25 * act.feel.low
    yaw = (0.06 + 0.03 * power) * -np.sin(phase + LAG) * (0.0 if frame.level else 1.0) + 0.5 * controls.twist
    if frame.level:
        pitch = pitch - 0.06 * power * np.sin(phase + LAG)
    roll = np.clip(-0.30 * act.turning, -0.6, 0.6) + 0.03 * clock.wave("roll", 0.27)
    middle = frame.rig.joint("spine")
    place = space.translation(np.concatenate([flat, z[:, None]], -1)) @ space.turn("z", controls.heading)
    return np.asarray(place @ space.translation(middle) @ space.turn("z", yaw) @ space.turn("y", pitch)
                      @ space.turn("x", roll) @ space.translation(-middle))


def _tail(act: _Act) -> dict[str, Array]:
    """The wave from joint to joint, and the whole tail drawn to the inside of a turn."""
    phase, power = _stroke(act)
    axis = "y" if act.frame.level else "z"
    bend = np.clip(-0.16 * act.turning, -0.25, 0.25)
    return {name: space.turn(axis, SWAY[i] * power * np.sin(phase - LAG * i)) @ space.turn("z", bend)
            for i, name in enumerate(TAIL)}


def _fins(act: _Act) -> dict[str, Array]:
    """Pectorals row against each other while it hovers, fold back as it goes, and spread to a reach or in fear."""
    controls, clock = act.controls, act.clock
    folded = space.smoothstep(act.speed / (0.8 * act.frame.length))
    row = 0.34 * (1 - 0.7 * folded)
    out = {}
    for (s, sign), side in zip(SIDES, ("left", "right"), strict=True):
        beat = row * clock.wave(f"fin {s}", min(1.3, clock.rate / 5))
        spread = 0.7 * np.clip(controls.reach_weight[side], 0, 1) - 0.35 * folded
        out[f"fin_{s}"] = space.turn("x", sign * (beat + spread)) @ space.turn("z", sign * (0.5 * beat - 0.3 * spread))
    return out


def _anchors(act: _Act, bones: Array, root: Array) -> dict[str, Array]:
    frame, rig = act.frame, act.frame.rig

    def on(bone: str, offset: npt.ArrayLike) -> Array:
        return np.asarray(bones[:, rig.names.index(bone)] @ space.translation(offset))

    head, spine = rig.joint("head"), rig.joint("spine")
    eyes = (rig.joint("eye_l") + rig.joint("eye_r")) / 2 - head
    feet = root @ space.translation(spine * [1, 1, 0])
    return {"head": on("head", frame.skull - head), "eyes": on("head", eyes), "mouth": on("head", frame.mouth - head),
            "chest": on("spine", (0, 0, 0)), "hips": on("tail1", (0, 0, 0)),
            "back": on("spine", (0, 0, spine[2] * 0.8)), "feet": feet,
            "hand_left": on("fin_l", (0, 0, 0)), "hand_right": on("fin_r", (0, 0, 0))}
