# SPDX-License-Identifier: Apache-2.0
"""Controls to bones for what crawls: footfalls of all legs, the body over them, head, claws, feelers and tail."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies._animal import Rig
from soundstage.bodies._animal_crawler import SIDES, CrawlerShape
from soundstage.bodies._animal_life import Clock, Face, face, face_turns, gaze
from soundstage.motion import gaits
from soundstage.motion.controls import Controls
from soundstage.motion.gaits import Footfalls
from soundstage.motion.performance import Contact, Performance, SceneQuery

Array = npt.NDArray[np.float64]
JAW_OPEN = 0.6  # radians
UP = np.array([0.0, 0.0, 1.0])


@dataclass(frozen=True, eq=False)
class CrawlerFrame:
    """What solving needs of one built crawler, all at true size (metres)."""

    rig: Rig
    shape: CrawlerShape
    scale: float
    lateral: dict[str, Array]
    low: float  # the body's underside over the ground
    high: float

    @property
    def leg(self) -> float:
        return self.shape.stride * self.scale


@dataclass(frozen=True, eq=False)
class _Act:
    frame: CrawlerFrame
    controls: Controls
    clock: Clock
    falls: Footfalls
    query: SceneQuery
    heading: Array  # (T,) where the body faces: across the way for a crab
    feel: Face


def solved(frame: CrawlerFrame, controls: Controls, query: SceneQuery, subject: str, seed: int) -> Performance:
    """The whole performance of one crawler."""
    rig, limbs, clock = frame.rig, frame.shape.limbs, Clock(controls.times, seed, subject)
    heading = _facing(frame, controls, clock)
    feet = [frame.shape.joints[f"{n}_foot"][:2] for n in limbs] or [(0.0, 0.0)]  # what glides has one step
    homes = np.array(feet) * frame.scale
    falls = gaits.plan(controls.times, controls.position, heading, homes, frame.leg, frame.shape.gaits, query.ground)
    act = _Act(frame, controls, clock, falls, query, heading, face(controls, clock))
    root = _body(act)
    turns = _head(act, root) | _ends(act) | _tail(act)
    bones = rig.pose(root, turns, len(root))
    if frame.shape.wave:
        _humped(act, bones)
    _legs(act, bones, root)
    if frame.shape.claw:
        _claws(act, bones, root)
    return Performance(bones, {}, _contacts(act, subject), _anchors(act, bones, root))


def _facing(frame: CrawlerFrame, controls: Controls, clock: Clock) -> Array:
    """(T,) the body's heading; a crab turns its side to the way before it goes, and back when it stands."""
    heading = np.unwrap(controls.heading)
    if not frame.shape.sideways or len(heading) < 2:
        return heading
    pace = np.linalg.norm(np.gradient(controls.position[:, :2], controls.times, axis=0), axis=1)
    going = clock.eased((pace > 0.1 * np.sqrt(gaits.GRAVITY * frame.leg)).astype(float), 0.22)
    return np.asarray(heading + 0.5 * np.pi * going * (1 if clock.seed % 2 else -1))


def _body(act: _Act) -> Array:
    """(T, 4, 4) over the ground, leaning with its slope, lower when it crouches and down when it lies."""
    frame, controls, falls = act.frame, act.controls, act.falls
    c, s = np.cos(act.heading), np.sin(act.heading)
    half = max(0.6 * frame.leg, 0.3 * frame.high)
    flat = controls.position[:, :2]

    def over(x: Array, y: Array) -> Array:
        return np.asarray(act.query.ground(flat + np.stack([x, y], -1) * half), float)

    ahead, behind, left, right = over(c, s), over(-c, -s), over(-s, c), over(s, -c)
    z = (ahead + behind + left + right) / 4 + controls.position[:, 2] + controls.hop
    z = z + controls.sit * controls.seat_height
    down = np.clip(0.92 * controls.lie + 0.6 * controls.sit + 0.5 * controls.crouch + 0.3 * controls.graze, 0, 0.95)
    live = np.clip(controls.energy, 0.5, 1.6)
    bob = 0.035 * frame.leg * falls.moving * np.cos(4 * np.pi * falls.phase)
    bob = bob + 0.02 * frame.high * live * act.clock.wave("breath", 0.45) * (1 - 0.7 * controls.lie)
    low = np.minimum(down * frame.low - bob, frame.low)
    pitch = (-np.arctan2(ahead - behind, 2 * half) + 0.20 * controls.lean + 0.14 * controls.graze
             + 0.10 * controls.nod * (frame.shape.neck < 0.4))
    roll = np.arctan2(left - right, 2 * half) + 0.03 * falls.moving * np.sin(2 * np.pi * falls.phase)
    yaw = act.heading + 0.4 * controls.twist + 0.03 * falls.moving * np.sin(2 * np.pi * falls.phase)
    middle = frame.rig.joint("spine") * UP
    place = space.translation(np.concatenate([flat, (z - low)[:, None]], -1)) @ space.turn("z", yaw)
    return np.asarray(place @ space.translation(middle) @ space.turn("y", pitch) @ space.turn("x", roll)
                      @ space.translation(-middle))


def _head(act: _Act, root: Array) -> dict[str, Array]:
    """The head to what it looks at as far as it turns, the eyes the rest; a snail draws it in to sleep."""
    frame, controls, rig = act.frame, act.controls, act.frame.rig
    middle = (rig.joint("eye_l") + rig.joint("eye_r")) / 2
    eyes = space.apply(root, middle[None])[:, 0]
    look = gaze(controls, act.clock, eyes, act.heading, frame.shape.neck)
    free = min(1.0, frame.shape.neck / 0.5)
    pitch = free * (look.head_pitch * 0.6 + 0.7 * controls.nod + 0.5 * act.feel.low + 0.5 * controls.graze)
    turn = (space.turn("z", look.head_yaw + (0.3 + 0.5 * free) * controls.shake) @ space.turn("y", pitch)
            @ space.turn("x", -(0.3 + 0.4 * free) * controls.tilt))
    if frame.shape.hides:
        hidden = act.clock.eased(np.clip(controls.lie + 0.7 * controls.expression["afraid"], 0, 1), 0.2)
        back = np.stack([-hidden * (rig.joint("head")[0] - rig.joint("abdomen")[0]), 0 * hidden, 0 * hidden], -1)
        turn = space.translation(back) @ turn @ space.scaling(1 - 0.78 * hidden[:, None] * np.ones(3))
    return {"head": turn} | face_turns(act.feel, look, rig, frame.lateral, frame.shape.eye * frame.scale, JAW_OPEN)


def _ends(act: _Act) -> dict[str, Array]:
    """Feelers that feel about, mandibles that open with the jaw, claws that open now and then."""
    clock, shape, out = act.clock, act.frame.shape, {}
    live = np.clip(act.controls.energy, 0.4, 1.6) * (1 - 0.8 * act.controls.lie)
    for s, sign in SIDES:
        for i in range(len(shape.feelers)):
            aside = 0.22 * clock.wander(f"feeler {i} {s}", 0.9) * live
            droop = 0.25 * act.controls.lie - 0.20 * act.feel.ears
            out[f"feeler{i + 1}_{s}"] = (space.turn("z", sign * aside)
                                         @ space.turn("y", droop + 0.14 * clock.wave(f"feel {i} {s}", 0.7) * live))
        snap = np.maximum(clock.pulses(f"snap {s}", 3.0, 0.22) * live, act.controls.expression["angry"])
        if shape.mandibles:
            out[f"mandible_{s}"] = space.turn("z", sign * np.maximum(0.5 * act.feel.jaw, 0.25 * snap))
        if shape.claw:
            out[f"pinch_{s}"] = space.turn("z", -sign * np.maximum(0.20 + 0.36 * snap, 0.4 * act.feel.jaw))
    return out


def _tail(act: _Act) -> dict[str, Array]:
    """It sways, lifts with anger and fear; a long body's pieces follow the track of the front."""
    controls, clock, shape = act.controls, act.clock, act.frame.shape
    if not shape.tail:
        return {}
    cross = np.clip(controls.expression["angry"] + 0.5 * controls.expression["afraid"], 0, 1)
    track = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(controls.position[:, :2], axis=0), axis=1))])
    track = track + 1e-7 * np.arange(len(track))
    joints = np.array([act.frame.rig.joint(n) for n in ("spine", *shape.tails)])
    before, out = act.heading, {}
    for i, name in enumerate(shape.tails):
        back = float(joints[0, 0] - joints[i + 1, 0])
        behind = np.interp(track - back, track, act.heading)
        trail = shape.trails * (behind - before)
        before = behind
        sway = (0.05 + 0.12 * np.clip(controls.wag, 0, 1)) * np.sin(2 * np.pi * 0.4 * controls.times - 0.5 * i)
        lift = (0.03 * clock.wave("tail", 0.3) - 0.10 * cross) * (1 - shape.trails)
        out[name] = space.turn("z", trail + sway * (1 - shape.trails)) @ space.turn("y", lift)
    return out


def _humped(act: _Act, bones: Array) -> None:
    """Each piece of a caterpillar rises as its own feet step: the wave runs through the body."""
    index = act.frame.rig.names.index
    for i, bone in enumerate(act.frame.shape.leg_on):
        rise = np.sin(np.pi * act.falls.swing[:, 2 * i:2 * i + 2]).mean(1)
        bones[:, index(bone), 2, 3] += 0.34 * act.frame.low * 4 * act.clock.eased(rise, 0.05)


def _legs(act: _Act, bones: Array, root: Array) -> None:
    """Every foot where its step has it; the knee above and outside."""
    frame, controls = act.frame, act.controls
    aloft = space.smoothstep(controls.hop / (0.08 * frame.leg))[:, None]
    for i, limb in enumerate(frame.shape.limbs):
        rest = np.array(frame.shape.joints[f"{limb}_foot"]) * frame.scale
        target = act.falls.points[:, i] + UP * (rest[2] + controls.position[:, 2]
                                                + controls.sit * controls.seat_height)[:, None]
        hung = space.apply(root, (rest * [0.8, 0.8, 1])[None])[:, 0]
        target = target * (1 - aloft) + hung * aloft
        if i < 2 and not frame.shape.claw:
            side = "left" if i == 0 else "right"
            w = space.smoothstep(controls.reach_weight[side])[:, None]
            target = target + w * (controls.reach[side] - target)
        _limb(act, bones, (f"{limb}_upper", f"{limb}_lower"), target, rest)


def _limb(act: _Act, bones: Array, names: tuple[str, str], target: Array, rest_end: Array) -> Array:
    """Two bones to the target, bending as they do at rest; -> where they end (T, 3)."""
    rig, index = act.frame.rig, act.frame.rig.names.index
    hip, knee = rig.joint(names[0]), rig.joint(names[1])
    parent = bones[:, rig.parents[index(names[0])], :3, :3]
    top = bones[:, index(names[0]), :3, 3]
    bend = knee - (hip + rest_end) / 2
    along = space.unit(rest_end - hip)
    bend = bend - (bend @ along) * along
    lengths = float(np.linalg.norm(knee - hip)), float(np.linalg.norm(rest_end - knee))
    middle, end = gaits.reach_two(top, target, *lengths, parent @ bend)
    across = space.unit(np.cross(rest_end - hip, bend))
    side = parent @ across
    for name, (a, b), (p, q) in zip(names, ((top, middle), (middle, end)), ((hip, knee), (knee, rest_end)),
                                    strict=True):
        posed = space.aimed(b - a, np.cross(b - a, side))
        back = np.swapaxes(space.aimed(q - p, np.cross(q - p, across)), -1, -2)
        bones[:, index(name)] = space.translation(a) @ posed @ back
    return end


def _claws(act: _Act, bones: Array, root: Array) -> None:
    """Held before the body and swaying, raised in anger, or to what is reached for."""
    frame, rig, index = act.frame, act.frame.rig, act.frame.rig.names.index
    cross = np.clip(act.controls.expression["angry"] + act.controls.expression["afraid"], 0, 1)
    for s, sign in SIDES:
        side = "left" if s == "l" else "right"
        rest = rig.joint(f"claw_{s}")
        sway = 0.04 * frame.high * act.clock.wave(f"claw {s}", 0.5) + 0.35 * frame.high * cross
        held = space.apply(root, rest[None])[:, 0] + UP * sway[:, None]
        w = space.smoothstep(act.controls.reach_weight[side])[:, None]
        target = held + w * (act.controls.reach[side] - held)
        pinch = np.linalg.inv(bones[:, index(f"claw_{s}")]) @ bones[:, index(f"pinch_{s}")]
        end = _limb(act, bones, (f"arm_{s}", f"fore_{s}"), target, rest)
        raised = space.turn("y", -(0.22 + 0.5 * cross + 0.5 * w[:, 0])) @ space.turn("z", -0.12 * sign * (1 - w[:, 0]))
        bones[:, index(f"claw_{s}")] = space.translation(end) @ _turned(root) @ raised
        bones[:, index(f"pinch_{s}")] = bones[:, index(f"claw_{s}")] @ pinch


def _turned(root: Array) -> Array:
    """The matrices' turn alone."""
    out = root.copy()
    out[:, :3, 3] = 0
    return out


def _contacts(act: _Act, subject: str) -> tuple[Contact, ...]:
    """A faint tick for the steps of the first pair: all legs together would be a rattle."""
    out = []
    for landing in act.falls.landings:
        if landing.leg > 1 or not act.frame.shape.legs or act.controls.hop[landing.pose] > 0.01:
            continue
        out.append(Contact(float(act.controls.times[landing.pose]), subject, "leg", landing.point, "claw",
                           act.query.substance(landing.point), 0.10))
    return tuple(out)


def _anchors(act: _Act, bones: Array, root: Array) -> dict[str, Array]:
    frame, rig = act.frame, act.frame.rig
    index = rig.names.index

    def on(bone: str, point: npt.ArrayLike) -> Array:
        return np.asarray(bones[:, index(bone)] @ space.translation(np.asarray(point, float) - rig.joint(bone)))

    eyes = (rig.joint("eye_l") + rig.joint("eye_r")) / 2
    x, z = (v * frame.scale for v in frame.shape.mouth[:2])
    mouth = np.array([x, 0.0, z])
    ends = {side: on(f"claw_{s}", rig.joint(f"claw_{s}") + [0.6 * frame.shape.pincer[0] * frame.scale, 0, 0])
            if frame.shape.claw else on("head", mouth) for side, s in (("left", "l"), ("right", "r"))}
    return {"head": on("head", (eyes + rig.joint("head")) / 2), "eyes": on("head", eyes), "mouth": on("head", mouth),
            "chest": on("spine", rig.joint("spine")), "hips": on("abdomen", rig.joint("abdomen")),
            "back": on("spine", [*rig.joint("spine")[:2], frame.high]), "feet": root,
            "hand_left": ends["left"], "hand_right": ends["right"]}
