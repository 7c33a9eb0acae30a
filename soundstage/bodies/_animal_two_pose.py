# SPDX-License-Identifier: Apache-2.0
"""Controls to bones for a bird: steps on the ground, wing beats and glides in the air, a head that holds still."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies import _animal_two_hands as hands
from soundstage.bodies._animal import Rig
from soundstage.bodies._animal_life import Clock, Face, face, face_turns, gaze
from soundstage.motion import gaits
from soundstage.motion.controls import Controls
from soundstage.motion.gaits import TWO, Footfalls
from soundstage.motion.performance import Contact, Performance, SceneQuery

Array = npt.NDArray[np.float64]

BEAK_OPEN = 0.50  # radians
SIDES = (("l", 1.0), ("r", -1.0))


@dataclass(frozen=True, eq=False)
class BirdFrame:
    """What solving needs of one built bird, all at true size."""

    rig: Rig
    scale: float
    lateral: dict[str, Array]
    eye: float
    material: str
    skull: Array
    mouth: Array
    turn: float
    tilt: float
    head: float
    span: float
    flies: bool
    fold: float = 1.0  # how far the wings close on the ground
    raised: float = 0.0  # radians they are held up there
    sweep: float = 1.0  # size of the wing beat
    wings: str = "feather"

    @property
    def leg(self) -> float:
        return float(self.rig.joint("l_upper")[2])


@dataclass(frozen=True, eq=False)
class _Act:
    frame: BirdFrame
    controls: Controls
    clock: Clock
    falls: Footfalls
    query: SceneQuery
    ground: Array  # (T, 4, 4)
    feel: Face
    air: Array  # (T,) 0 on the ground, 1 in flight
    bank: Array  # (T,) roll into turns


def solved(frame: BirdFrame, controls: Controls, query: SceneQuery, subject: str, seed: int) -> Performance:
    """The whole performance of one bird."""
    rig = frame.rig
    homes = np.stack([rig.joint(f"{s}_foot")[:2] for s, _ in SIDES])
    falls = gaits.plan(controls.times, controls.position, controls.heading, homes, frame.leg, TWO, query.ground)
    clock = Clock(controls.times, seed, subject)
    air = space.smoothstep(clock.eased(np.clip(controls.fly, 0, 1), 0.10))
    flat = controls.position[:, :2]
    z = np.asarray(query.ground(flat)) + controls.position[:, 2] + controls.hop + controls.sit * controls.seat_height
    ground = space.translation(np.concatenate([flat, z[:, None]], -1)) @ space.turn("z", controls.heading)
    bank = -np.clip(clock.eased(falls.turning, 0.2) * 0.32, -0.6, 0.6) * air
    act = _Act(frame, controls, clock, falls, query, ground, face(controls, clock), air, bank)
    beat, flap = _beats(act)
    root = ground @ _body(act, beat, flap)
    bones = _headed(act, root, _wings(act, beat, flap) | _tail(act))
    _legs(act, bones)
    hands.hold_out(frame, controls, air, bones)
    spread = {s: (air > 0.12) | (controls.wing[side] > 0.12) | (hands.out(frame, controls, air, side) > hands.SPREAD)
              for s, side in (("l", "left"), ("r", "right"))}
    visible = {f"wing_folded_{s}": ~spread[s] for s, _ in SIDES}
    visible |= {f"spread_wing{i}_{s}": spread[s] for i in (1, 2, 3) for s, _ in SIDES}
    return Performance(bones, visible, _contacts(act, subject), _anchors(act, bones))


def _beats(act: _Act) -> tuple[Array, Array]:
    """Phase of the wing beat (radians) and how hard the wings work: harder in a climb or slow, glides between."""
    controls, clock = act.controls, act.clock
    natural = 2.9 * (0.5 / act.frame.span) ** 0.5  # about the beat of birds of that span
    hertz = min(natural, clock.rate / 4.6)
    climb = clock.eased(np.gradient(controls.position[:, 2], controls.times) if len(clock.times) > 1 else
                        np.zeros(1), 0.15)
    slow = space.smoothstep(1 - act.falls.speed / 2.2)
    rest = space.smoothstep((clock.wander("glide", 1.9) - 0.05) / 0.3)
    glide = rest * (1 - slow) * space.smoothstep(1 - climb / 0.5)
    return 2 * np.pi * hertz * controls.times, act.air * (1 - 0.86 * glide)


def _body(act: _Act, beat: Array, flap: Array) -> Array:
    """Stands tilted, lies level in the air; dips with each step, rises with each wing beat."""
    frame, controls, falls = act.frame, act.controls, act.falls
    walk = falls.moving * (1 - act.air)
    down = (0.42 * space.smoothstep(controls.sit) + 0.50 * space.smoothstep(controls.lie)
            + 0.30 * np.clip(controls.crouch, 0, 1) + 0.30 * controls.graze)
    bob = -frame.leg * (np.clip(down, 0, 0.62) + 0.05 * walk * (1 + np.cos(4 * np.pi * falls.phase)))
    bob = bob * (1 - act.air) + 0.10 * frame.leg * 2 * flap * np.cos(beat)
    pitch = act.air * (frame.tilt - 0.10) + 0.05 * act.feel.low
    pitch = pitch + (0.30 * controls.lean + 0.80 * controls.graze) * (1 - act.air)
    pitch = pitch - act.air * act.clock.eased(_climb(act), 0.2)
    roll = act.bank + 0.05 * walk * np.sin(2 * np.pi * falls.phase) + 0.012 * act.clock.wave("balance", 0.3)
    breath = 0.004 * frame.leg * act.clock.wave("breath", 0.6)
    middle = frame.rig.joint("spine")
    rise = np.stack([np.zeros_like(bob), np.zeros_like(bob), bob + breath], -1)
    return np.asarray(space.translation(rise + middle) @ space.turn("y", pitch) @ space.turn("x", roll)
                      @ space.translation(-middle))


def _climb(act: _Act) -> Array:
    if len(act.clock.times) < 2:
        return np.zeros(1)
    rise = np.gradient(act.controls.position[:, 2], act.controls.times)
    return np.asarray(0.6 * np.clip(np.arctan2(rise, np.maximum(act.falls.speed, 1.0)), -0.7, 0.7))


def _wings(act: _Act, beat: Array, flap: Array) -> dict[str, Array]:
    """Wings: shoulder leads, wrist follows, hand last; swept back and close while opening or closing."""
    out = {}
    lift = 0.16 + 0.62 * act.frame.sweep * flap * np.sin(beat)
    wrist = -0.10 + 0.34 * flap * np.sin(beat - 0.9) - 0.10 * (1 - flap) * act.air
    hand = 0.06 + 0.42 * flap * np.sin(beat - 1.5)
    drawn = 0.22 * flap * np.clip(np.cos(beat), 0, 1)  # wrists drawn in on the way up
    level = space.turn("y", -act.air * (act.frame.tilt - 0.10))  # wings stay level when the body tips forward
    for s, sign in SIDES:
        waved = act.controls.wing["left" if s == "l" else "right"] * (1 - act.air)
        closed = (1 - act.air) * (1 - np.clip(waved, 0, 1))
        folded = (1 - act.air) * (1 - 0.6 * np.clip(waved, 0, 1))  # a waved wing stays bent, within the frame
        closed, folded = closed * act.frame.fold, folded * act.frame.fold
        up = lift + 0.75 * waved + (1 - act.air) * act.frame.raised * (1 + 0.2 * act.clock.wave("wings", 0.35))
        out[f"wing1_{s}"] = level @ space.turn("z", sign * (1.1 * closed + drawn)) @ space.turn("x", sign * up)
        out[f"wing2_{s}"] = space.turn("z", sign * (-1.3 * folded - drawn * 0.6)) @ space.turn("x", sign * wrist)
        out[f"wing3_{s}"] = space.turn("z", sign * (1.5 * folded + drawn * 1.2)) @ space.turn("x", sign * hand)
    return out


def _tail(act: _Act) -> dict[str, Array]:
    """Steers in the air, flicks on the ground, wags when it must."""
    clock, controls = act.clock, act.controls
    flick = clock.pulses("tail", 3.7, 0.16) * (1 - act.air)
    busy = np.clip(controls.wag, 0, 1) * np.sin(2 * np.pi * min(2.6, clock.rate / 4.5) * controls.times)
    return {"tail": space.turn("y", 0.18 * flick + 0.2 * act.feel.tail) @ space.turn("x", -act.bank * 0.6)
            @ space.turn("z", 0.35 * busy)}


def _headed(act: _Act, root: Array, turns: dict[str, Array]) -> Array:
    """The head keeps its own level and place while the body goes on under it, and turns to what it looks at."""
    frame, controls, rig = act.frame, act.controls, act.frame.rig
    index = rig.names.index
    walk = act.falls.moving * (1 - act.air)
    turns = dict(turns)
    neck_pitch = 0.75 * act.air * (1 - frame.tilt) + 0.5 * act.feel.low + 0.45 * controls.nod + 0.6 * controls.graze
    turns["neck"] = space.turn("y", neck_pitch)
    first = rig.pose(root, turns, len(root))
    eyes = first[:, index("head"), :3, 3]
    facing = np.unwrap(controls.heading)
    look = gaze(controls, act.clock, eyes, facing, frame.turn)
    yaw = facing + look.head_yaw + controls.shake + 0.4 * controls.twist
    pitch = look.head_pitch + 0.6 * controls.nod + 0.6 * act.feel.low + 0.85 * controls.graze
    tilt = -controls.tilt - 0.22 * act.clock.wander("tilt", 2.6) * (1 - act.air) * (1 - walk)
    wanted = space.turn("z", yaw) @ space.turn("y", pitch) @ space.turn("x", tilt)
    neck = first[:, index("neck"), :3, :3]
    thrust = (2 * act.falls.phase) % 1.0  # twice a cycle: the head waits, then is thrust forward
    bob = walk * frame.head * 0.42 * (space.smoothstep((thrust - 0.7) / 0.3) - thrust)
    ahead = np.stack([bob, np.zeros_like(bob), np.zeros_like(bob)], -1)
    turns["head"] = space.translation(ahead)
    turns["head"][:, :3, :3] = np.swapaxes(neck, 1, 2) @ wanted[:, :3, :3]
    turns |= face_turns(act.feel, look, rig, frame.lateral, frame.eye, BEAK_OPEN)
    return rig.pose(root, turns, len(root))


def _legs(act: _Act, bones: Array) -> None:
    """Hip to ankle to foot; in the air the feet are drawn up under the tail."""
    frame, controls, falls, rig = act.frame, act.controls, act.falls, act.frame.rig
    index = rig.names.index
    spine = bones[:, index("spine")]
    for i, (s, _) in enumerate(SIDES):
        j = {n: rig.joint(f"{s}_{n}") for n in ("upper", "lower", "foot")}
        top = bones[:, index(f"{s}_upper"), :3, 3]
        target = falls.points[:, i].copy()
        target[:, 2] += j["foot"][2] + controls.position[:, 2] + controls.sit * controls.seat_height
        under = space.apply(act.ground, j["foot"][None])[:, 0] + np.array([0, 0, 0.10 * frame.leg])
        lifted = space.smoothstep(controls.hop / (0.06 * frame.leg))[:, None]
        target = target * (1 - lifted) + under * lifted
        trail = np.array([-0.55, 0, -0.46]) * frame.leg
        target = target * (1 - act.air[:, None]) + (top + act.ground[:, :3, :3] @ trail) * act.air[:, None]
        if frame.wings not in hands.HANDED:  # an insect's feet are its hands
            side = "left" if s == "l" else "right"
            w = space.smoothstep(controls.reach_weight[side])[:, None] * (1 - act.air[:, None])
            target = target + w * (controls.reach[side] - target)
        a, b = float(np.linalg.norm(j["lower"] - j["upper"])), float(np.linalg.norm(j["foot"] - j["lower"]))
        lateral = spine[:, :3, 1]
        pole = -spine[:, :3, 0] * (1 - act.air[:, None]) - act.ground[:, :3, 2] * act.air[:, None]
        middle, end = gaits.reach_two(top, target, a, b, pole)
        bones[:, index(f"{s}_upper")] = gaits.limb_turn(top, middle, lateral, j["upper"], j["lower"])
        bones[:, index(f"{s}_lower")] = gaits.limb_turn(middle, end, lateral, j["lower"], j["foot"])
        curl = 0.9 * np.sin(np.pi * falls.swing[:, i]) * (1 - act.air) + 1.9 * act.air
        bones[:, index(f"{s}_foot")] = (space.translation(end) @ space.turn("z", controls.heading)
                                        @ space.turn("y", curl))


def _contacts(act: _Act, subject: str) -> tuple[Contact, ...]:
    """A step for every landing of a foot on the ground, and one landing after flight or jump."""
    controls, times, out = act.controls, act.controls.times, []
    aloft = (controls.hop > 0.01) | (act.air > 0.25)
    for landing in act.falls.landings:
        if not aloft[landing.pose]:
            out.append(Contact(float(times[landing.pose]), subject, ("left foot", "right foot")[landing.leg],
                               landing.point, act.frame.material, act.query.substance(landing.point),
                               float(np.clip(0.10 + 0.22 * landing.speed, 0.08, 0.45))))
    for p in np.flatnonzero(aloft[:-1] & ~aloft[1:]) + 1:
        x, y, z = (float(v) for v in act.ground[p, :3, 3])
        out.append(Contact(float(times[p]), subject, "feet", (x, y, z), act.frame.material,
                           act.query.substance((x, y, z)), 0.32, "land"))
    return tuple(sorted(out, key=lambda c: c.time))


def _anchors(act: _Act, bones: Array) -> dict[str, Array]:
    frame, rig = act.frame, act.frame.rig

    def on(bone: str, offset: npt.ArrayLike) -> Array:
        return np.asarray(bones[:, rig.names.index(bone)] @ space.translation(offset))

    head = rig.joint("head")
    held = {s: hands.hand(frame, bones, s) if frame.wings in hands.HANDED else on(f"{s}_foot", (0, 0, 0))
            for s, _ in SIDES}
    eyes = (rig.joint("eye_l") + rig.joint("eye_r")) / 2 - head
    return {"head": on("head", frame.skull - head), "eyes": on("head", eyes), "mouth": on("head", frame.mouth - head),
            "chest": on("spine", (0, 0, 0)), "hips": on("spine", (0, 0, 0)),
            "back": on("spine", (0, 0, 0.09 * frame.scale)), "feet": act.ground,
            "hand_left": held["l"], "hand_right": held["r"]}
