# SPDX-License-Identifier: Apache-2.0
"""Controls to bones for four legs: footfalls, spine, head, tail, face, then the legs solved to their feet."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies._animal import Rig
from soundstage.bodies._animal_four import LEGS
from soundstage.bodies._animal_life import Clock, Face, Gaze, face, face_turns, gaze
from soundstage.bodies._animal_stance import Stances, posture
from soundstage.bodies._animal_wing_beat import beaten
from soundstage.motion import gaits
from soundstage.motion.controls import Controls
from soundstage.motion.gaits import FOUR, Footfalls
from soundstage.motion.performance import Contact, Performance, SceneQuery

Array = npt.NDArray[np.float64]

NAMES = {"fl": "left forefoot", "fr": "right forefoot", "hl": "left hind foot", "hr": "right hind foot"}
JAW_OPEN = 0.72  # radians
GRAZE = 0.95  # radians the head hangs while the mouth is at the ground
UPRIGHT = 1.35  # radians that one is reared up who climbs: nearly as steep as a trunk
HOLDS, LOOKS_UP = 0.7, 0.6  # share of a step that a climbing foot holds on; radians that the head is raised


@dataclass(frozen=True, eq=False)
class Frame:
    """What solving needs of one built body, all at true size."""

    rig: Rig
    scale: float
    stances: Stances
    lateral: dict[str, Array]  # lid hinges
    eye: float
    material: str  # paw, hoof, claw
    hooves: bool
    skull: Array
    mouth: Array
    ears: str

    @property
    def leg(self) -> float:
        return float(self.rig.joint("fl_upper")[2])


@dataclass(frozen=True, eq=False)
class _Act:
    """One body in one shot while it is being solved."""

    frame: Frame
    controls: Controls
    clock: Clock
    falls: Footfalls
    query: SceneQuery
    ground: Array  # (T, 4, 4) the ground frame: under the body, turned to its heading and slope
    feel: Face

    @property
    def run(self) -> Array:
        return np.asarray(self.falls.share[:, 2] * self.falls.moving)


def solved(frame: Frame, controls: Controls, query: SceneQuery, subject: str, seed: int) -> Performance:
    """The whole performance of one four-legged body."""
    rig = frame.rig
    homes = np.stack([rig.joint(f"{leg}_foot")[:2] for leg in LEGS])
    falls = gaits.plan(controls.times, controls.position, controls.heading, homes, frame.leg, FOUR, query.ground)
    clock = Clock(controls.times, seed, subject)
    act = _Act(frame, controls, clock, falls, query, _ground(frame, controls, query), face(controls, clock))
    body, feet, pastern = _body(act)
    turns = _spine(act) | _tail(act) | (beaten(controls, clock) if "wing1_l" in rig.names else {})
    targets, aims = _feet(act, feet, pastern)
    root = act.ground @ body
    root = _lowered(act, root, turns, targets, aims)
    bones = _headed(act, root, turns)
    _legs(act, bones, targets, aims)
    _breathe(act, bones)
    return Performance(bones, {}, _contacts(act, subject), _anchors(act, bones))


def _ground(frame: Frame, controls: Controls, query: SceneQuery) -> Array:
    """Under the middle of the body, pitched with the slope between fore and hind feet, raised by seat, jump, flight."""
    c, s = np.cos(controls.heading), np.sin(controls.heading)
    half = float(frame.rig.joint("fl_foot")[0] - frame.rig.joint("hl_foot")[0]) / 2
    way = np.stack([c, s], -1) * half
    flat = controls.position[:, :2]
    ahead, behind = np.asarray(query.ground(flat + way)), np.asarray(query.ground(flat - way))
    z = (ahead + behind) / 2 + controls.position[:, 2] + controls.hop + controls.sit * controls.seat_height
    pitch = -np.arctan2(ahead - behind, 2 * half)
    up = space.smoothstep(controls.climb)
    return np.asarray(space.translation(np.concatenate([flat, z[:, None]], -1)) @ space.turn("z", controls.heading)
                      @ space.turn("y", pitch * 0.85 * (1 - up) - UPRIGHT * up))


def _body(act: _Act) -> tuple[Array, Array, Array]:
    """Posture, and on top of it the bob and pitch of the gait."""
    frame, falls = act.frame, act.falls
    body, feet, pastern = posture(act.frame.stances, frame.rig, act.controls, frame.leg)
    walk, trot, gallop = (falls.share[:, i] * falls.moving for i in range(3))
    cycle = 2 * np.pi * falls.phase
    live = np.clip(act.controls.energy, 0.5, 1.6)
    bob = frame.leg * live * (0.016 * walk * np.cos(2 * cycle) + 0.045 * trot * np.cos(2 * (cycle - 1.2))
                              + 0.10 * gallop * np.cos(cycle - 2 * np.pi * 0.90))
    afraid = act.clock.eased(act.controls.expression["afraid"], 0.1)
    bob = bob - frame.leg * 0.12 * afraid * (1 - act.controls.lie)
    nose = 0.10 * gallop * np.cos(cycle - 2 * np.pi * 0.80)
    sway = 0.03 * (walk + 0.5 * trot) * np.sin(cycle)
    middle = frame.rig.joint("spine")
    zero = np.zeros_like(bob)
    swing = (space.translation(np.stack([zero, zero, bob], -1) + middle) @ space.turn("y", nose)
             @ space.turn("x", sway) @ space.translation(-middle))
    return np.asarray(swing @ body), feet, pastern


def _spine(act: _Act) -> dict[str, Array]:
    """Back and neck: they gather and stretch in the gallop, sway in the walk, and turn with the path."""
    falls, controls = act.falls, act.controls
    walk, _, gallop = (falls.share[:, i] * falls.moving for i in range(3))
    cycle = 2 * np.pi * falls.phase
    gathered = 0.30 * gallop * np.cos(cycle - 2 * np.pi * 0.92)
    curve = np.clip(act.clock.eased(falls.turning, 0.12) * 0.10, -0.25, 0.25)
    yaw = 0.06 * walk * np.sin(cycle)
    sit, lie = space.smoothstep(controls.sit), space.smoothstep(controls.lie)
    slept = lie * np.clip(controls.expression["sleepy"] * 1.6, 0, 1)
    neck = (0.30 * act.run + 0.16 * np.clip(controls.crouch, 0, 1) + 0.34 * sit * (1 - lie) - 0.10 * lie
            + 0.95 * act.clock.eased(slept, 0.15) + act.feel.low * 0.9 + 0.14 * np.clip(controls.nod, 0, 2)
            - gathered * 0.6 + _down(act.frame) * np.clip(controls.graze, 0, 1))
    return {"hips": space.turn("z", -curve - yaw) @ space.turn("y", -gathered),
            "chest": space.turn("z", curve + yaw + 0.4 * controls.twist) @ space.turn("y", gathered),
            "neck": space.turn("z", 0.3 * controls.twist + curve) @ space.turn("y", neck)}


def _down(frame: Frame) -> float:
    """How far (radians) the neck is lowered until the mouth, hanging from it, is at the ground."""
    neck, head = frame.rig.joint("neck"), frame.rig.joint("head")
    way = head - neck
    hangs = np.linalg.norm(frame.mouth - head) * np.sin(GRAZE)
    steep = np.arcsin(np.clip((hangs + 0.02 - neck[2]) / np.linalg.norm(way), -0.96, 0.9))
    return float(np.clip(np.arctan2(way[2], way[0]) - steep, 0.0, 2.0))


def _tail(act: _Act) -> dict[str, Array]:
    """The tail follows: it streams in a run, lags in a turn, wags, sways, and lies along the ground when sat."""
    controls, clock, falls = act.controls, act.clock, act.falls
    sit = space.smoothstep(np.clip(controls.sit + controls.lie, 0, 1))
    sat = space.smoothstep(controls.sit) * (1 - space.smoothstep(controls.lie))
    lag = clock.eased(falls.turning, 0.2) * 0.22
    swish = 0.10 * clock.wave("tail", 0.33) * np.clip(controls.energy, 0.4, 1.6)
    busy = np.clip(controls.wag + 0.5 * controls.expression["happy"], 0, 1)
    hertz = min(2.6, clock.rate / 4.5)
    cycle = 2 * np.pi * falls.phase
    out = {}
    for i in range(4):
        wave = busy * (0.42, 0.30, 0.22, 0.18)[i] * np.sin(2 * np.pi * hertz * controls.times - 0.7 * i)
        yaw = wave + swish * (0.6 + 0.5 * i) - np.clip(lag, -0.5, 0.5) * (0.4 + 0.2 * i) + 0.42 * sit * (1 - busy)
        up = (act.feel.tail * (0.55, 0.35, 0.2, 0.15)[i] + act.run * (0.10, -0.05, -0.12, -0.14)[i]
              + 0.10 * act.run * np.sin(cycle - 0.8 * i)
              - sat * act.frame.stances.sit.pitch * (1.10, 0, 0, 0)[i] - sit * (0.10, 0.0, 0.06, 0.10)[i])
        out[f"tail{i + 1}"] = space.turn("z", yaw) @ space.turn("y", up)
    return out


def _feet(act: _Act, shifts: Array, laid: Array) -> tuple[Array, Array]:
    """World foot targets (T, 4, 3) and pastern pitch (T, 4) without the lean of the leg."""
    frame, controls, falls = act.frame, act.controls, act.falls
    rot = act.ground[:, :3, :3]
    targets = falls.points.copy()
    rest = np.stack([frame.rig.joint(f"{leg}_foot") for leg in LEGS])
    targets[:, :, 2] += rest[:, 2] + (controls.position[:, 2] + controls.sit * controls.seat_height)[:, None]
    targets += shifts @ np.swapaxes(rot, 1, 2)
    lifted = space.smoothstep(controls.hop / (0.06 * frame.leg))
    under = space.apply(act.ground, rest) + np.array([0, 0, 0.16 * frame.leg]) * lifted[:, None, None]
    off = lifted[:, None, None]
    targets = targets * (1 - off) + under * off
    aims = laid + 1.15 * np.sin(np.pi * falls.swing) * np.clip(0.6 + 0.4 * falls.relative, 0.6, 1.2)[:, None]
    aims = aims + 0.7 * lifted[:, None]
    targets, aims = _clinging(act, targets, aims)
    for side, column in (("left", 0), ("right", 1)):
        w = space.smoothstep(controls.reach_weight[side])
        targets[:, column] += w[:, None] * (controls.reach[side] - targets[:, column])
        aims[:, column] += 0.5 * w
    return targets, aims


def _clinging(act: _Act, targets: Array, aims: Array) -> tuple[Array, Array]:
    """Foot targets and pasterns of one that climbs: the feet hold on while the body rises, and reach up in turn."""
    frame, up = act.frame, space.smoothstep(act.controls.climb)
    if not up.any():
        return targets, aims
    rest = np.stack([frame.rig.joint(f"{leg}_foot") for leg in LEGS])
    step = 0.8 * frame.leg
    turn = np.mod(act.controls.hop[:, None] / step + np.array([0.0, 0.5, 0.55, 0.05]), 1.0)
    reaching = space.smoothstep((turn - HOLDS) / (1 - HOLDS))
    along = np.where(turn < HOLDS, 0.5 * HOLDS - turn, HOLDS * (reaching - 0.5)) * step
    off = np.where(turn < HOLDS, 0.0, 0.10 * frame.leg * np.sin(np.pi * reaching))
    held = space.apply(act.ground, np.zeros((1, 3)))[:, 0][:, None] + (
        (rest + np.stack([along, 0 * along, off], -1)) @ np.swapaxes(act.ground[:, :3, :3], 1, 2))
    share = up[:, None]
    return targets * (1 - share[..., None]) + held * share[..., None], aims * (1 - share) - UPRIGHT * share


def _ankles(act: _Act, joints: dict[str, Array], targets: Array, aims: Array) -> tuple[Array, Array]:
    """Wrists and hocks (T, 4, 3) over their feet, and the pasterns' pitch: they lean with the leg."""
    rig, heading = act.frame.rig, act.controls.heading
    forward = np.stack([np.cos(heading), np.sin(heading)], -1)
    ankles, pitch = np.empty_like(targets), np.empty(targets.shape[:2])
    for i, leg in enumerate(LEGS):
        to = joints[leg] - targets[:, i]
        rest = rig.joint(f"{leg}_upper") - rig.joint(f"{leg}_foot")
        lean = np.arctan2(np.sum(to[:, :2] * forward, 1), np.maximum(to[:, 2], 0.3 * rest[2]))
        flat = np.clip(np.abs(aims[:, i]), 0, 1)
        pitch[:, i] = aims[:, i] + (1 - flat) * np.clip(lean - np.arctan2(rest[0], rest[2]), -0.75, 0.75) * 0.8
        up = rig.joint(f"{leg}_pastern") - rig.joint(f"{leg}_foot")
        turn = space.turn("z", heading) @ space.turn("y", pitch[:, i])
        ankles[:, i] = targets[:, i] + turn[:, :3, :3] @ up
    return ankles, pitch


def _lengths(rig: Rig, leg: str) -> tuple[float, float]:
    a, b, c = (rig.joint(f"{leg}_{n}") for n in ("upper", "lower", "pastern"))
    return float(np.linalg.norm(b - a)), float(np.linalg.norm(c - b))


def _tops(act: _Act, root: Array, turns: dict[str, Array]) -> dict[str, Array]:
    bones = act.frame.rig.pose(root, turns, len(root))
    index = act.frame.rig.names.index
    return {leg: bones[:, index(f"{leg}_upper"), :3, 3] for leg in LEGS}


def _lowered(act: _Act, root: Array, turns: dict[str, Array], targets: Array, aims: Array) -> Array:
    """The body sinks as far as its planted feet need to stay where they are."""
    tops = _tops(act, root, turns)
    ankles, _ = _ankles(act, tops, targets, aims)
    need = np.zeros(len(root))
    for i, leg in enumerate(LEGS):
        reach = 0.985 * sum(_lengths(act.frame.rig, leg))
        gap = tops[leg] - ankles[:, i]
        aside = np.minimum(np.hypot(gap[:, 0], gap[:, 1]), reach * 0.92)
        drop = gap[:, 2] - np.sqrt(reach**2 - aside**2)
        need = np.maximum(need, np.where(act.falls.planted[:, i], drop, 0))
    need = np.minimum(need, 0.35 * act.frame.leg) * (1 - space.smoothstep(act.controls.climb))
    wide = np.maximum(need, np.maximum(np.roll(need, 1), np.roll(need, -1)) * 0.8)
    sunk = np.maximum(gaits.smooth(wide, 0.9), need)
    out = root.copy()
    out[:, 2, 3] -= sunk
    return out


def _headed(act: _Act, root: Array, turns: dict[str, Array]) -> Array:
    """All bones but the legs, the head held level and turned to what it looks at."""
    frame, controls, rig = act.frame, act.controls, act.frame.rig
    first = rig.pose(root, turns, len(root))
    index = rig.names.index
    neck = first[:, index("neck")]
    eyes = space.apply(first[:, index("head")], (frame.skull - rig.joint("head"))[None])[:, 0]
    facing = np.unwrap(np.arctan2(first[:, index("chest"), 1, 0], first[:, index("chest"), 0, 0]))
    look = gaze(controls, act.clock, eyes, facing)
    turns = dict(turns)
    turns["neck"] = space.turn("z", look.head_yaw * 0.4) @ turns["neck"] @ space.turn("y", look.head_pitch * 0.35)
    neck = rig.pose(root, turns, len(root))[:, index("neck")]
    cycle = 2 * np.pi * act.falls.phase
    pitch = (look.head_pitch + act.feel.low * 0.6 + 0.7 * controls.nod + 0.10 * act.run + GRAZE * controls.graze
             - LOOKS_UP * space.smoothstep(controls.climb)
             + 0.035 * act.falls.share[:, 0] * act.falls.moving * np.cos(2 * cycle + 0.6)
             + 0.05 * act.run * np.cos(cycle) + 0.02 * act.clock.wave("head", 0.21))
    yaw = facing + look.head_yaw + controls.shake + 0.3 * controls.twist
    tilt = -controls.tilt - 0.05 * act.clock.wander("tilt", 4.1) * (1 - act.run)
    wanted = (space.turn("z", yaw) @ space.turn("y", pitch) @ space.turn("x", tilt))
    level = np.swapaxes(neck[:, :3, :3], 1, 2) @ wanted[:, :3, :3]
    turns["head"] = np.tile(np.eye(4), (len(root), 1, 1))
    turns["head"][:, :3, :3] = level
    turns |= face_turns(act.feel, look, rig, frame.lateral, frame.eye, JAW_OPEN) | _ears(act, look)
    return rig.pose(root, turns, len(root))


def _ears(act: _Act, look: Gaze) -> dict[str, Array]:
    """Ears go to what is looked at, fold back with speed and mood, and flick by themselves."""
    clock, controls = act.clock, act.controls
    attention = clock.eased(np.clip(controls.look_weight, 0, 1), 0.08)
    out = {}
    for side, sign in (("l", 1.0), ("r", -1.0)):
        flick = clock.pulses(f"ear {side}", 5.0, 0.14)
        bounce = 0.10 * act.falls.moving * np.sin(2 * np.pi * act.falls.phase * 2)
        if act.frame.ears in ("flop", "fan", "leaf"):
            swing = 0.30 * act.run + 0.8 * np.abs(bounce) + 0.10 * flick - 0.10 * np.minimum(act.feel.ears, 0)
            out[f"ear_{side}"] = space.turn("x", swing * sign) @ space.turn("y", -0.35 * act.run + bounce)
            continue
        back = np.maximum(-act.feel.ears, 0) + 0.32 * act.run
        forward = np.maximum(act.feel.ears, 0) * 0.18 + 0.14 * attention
        out[f"ear_{side}"] = (space.turn("z", 0.35 * look.head_yaw * attention + 0.45 * flick * sign)
                              @ space.turn("x", -sign * (0.30 * back + 0.12 * flick))
                              @ space.turn("y", forward - 0.85 * back + 0.4 * bounce))
    return out


def _legs(act: _Act, bones: Array, targets: Array, aims: Array) -> None:
    """Upper and lower leg by the law of cosines, the pastern between ankle and foot, the foot on the ground."""
    rig, index = act.frame.rig, act.frame.rig.names.index
    tops = {leg: bones[:, index(f"{leg}_upper"), :3, 3] for leg in LEGS}
    ankles, pitch = _ankles(act, tops, targets, aims)
    heading = space.turn("z", act.controls.heading)
    for i, leg in enumerate(LEGS):
        girdle = bones[:, index("chest" if leg[0] == "f" else "hips"), :3, :3]
        side = girdle[:, :, 1]
        pole = girdle[:, :, 0] * (-1.0 if leg[0] == "f" else 1.0)
        a, b = _lengths(rig, leg)
        middle, end = gaits.reach_two(tops[leg], ankles[:, i], a, b, pole)
        j = {n: rig.joint(f"{leg}_{n}") for n in ("upper", "lower", "pastern", "foot")}
        bones[:, index(f"{leg}_upper")] = gaits.limb_turn(tops[leg], middle, side, j["upper"], j["lower"])
        bones[:, index(f"{leg}_lower")] = gaits.limb_turn(middle, end, side, j["lower"], j["pastern"])
        swung = heading @ space.turn("y", pitch[:, i])
        foot = end + swung[:, :3, :3] @ (j["foot"] - j["pastern"])
        bones[:, index(f"{leg}_pastern")] = space.translation(end) @ swung
        toes = np.where(aims[:, i] > 0, aims[:, i] * 0.8, 0.0)
        slope = act.ground[:, :3, :3]
        tread = np.tile(np.eye(4), (len(foot), 1, 1))
        tread[:, :3, :3] = slope @ space.turn("y", toes)[:, :3, :3]
        bones[:, index(f"{leg}_foot")] = space.translation(foot) @ tread


def _breathe(act: _Act, bones: Array) -> None:
    """The ribs widen and narrow, faster after a run."""
    index = act.frame.rig.names.index
    breath = 0.012 * act.clock.wave("breath", 0.42) * np.clip(act.controls.energy, 0.6, 1.6)
    for name in ("spine", "chest"):
        around = np.stack([np.ones_like(breath), 1 + breath, 1 + breath], -1)
        bones[:, index(name)] = bones[:, index(name)] @ space.scaling(around)


def _contacts(act: _Act, subject: str) -> tuple[Contact, ...]:
    """A step for every landing, and a landing for every jump."""
    out = []
    times, controls, heavy = act.controls.times, act.controls, act.frame.material
    for landing in act.falls.landings:
        p = landing.pose
        if controls.hop[p] > 0.01 or controls.position[p, 2] > 0.3:
            continue
        relative = landing.speed / np.sqrt(gaits.GRAVITY * act.frame.leg)
        force = float(np.clip(0.16 + 0.30 * relative, 0.12, 0.85))
        out.append(Contact(float(times[p]), subject, NAMES[LEGS[landing.leg]], landing.point, heavy,
                           act.query.substance(landing.point), force))
    aloft = controls.hop > 0.01
    for p in np.flatnonzero(aloft[:-1] & ~aloft[1:]) + 1:
        for leg in (0, 3):
            x, y, z = (float(v) for v in act.falls.points[p, leg])
            force = float(np.clip(0.35 + controls.hop[max(0, p - 3):p].max(initial=0.0), 0, 0.9))
            out.append(Contact(float(times[p]), subject, NAMES[LEGS[leg]], (x, y, z), heavy,
                               act.query.substance((x, y, z)), force, "land"))
    return tuple(sorted(out, key=lambda c: c.time))


def _anchors(act: _Act, bones: Array) -> dict[str, Array]:
    frame, rig = act.frame, act.frame.rig
    index = rig.names.index

    def on(bone: str, offset: npt.ArrayLike) -> Array:
        return np.asarray(bones[:, index(bone)] @ space.translation(offset))

    head = rig.joint("head")
    eyes = (rig.joint("eye_l") + rig.joint("eye_r")) / 2 - head
    back = rig.joint("spine") * [1, 0, 1] + [0, 0, 0.11 * frame.scale] - rig.joint("spine")
    return {"head": on("head", frame.skull - head), "eyes": on("head", eyes), "mouth": on("head", frame.mouth - head),
            "chest": on("chest", (0, 0, 0)), "hips": on("hips", (0, 0, 0)), "back": on("spine", back),
            "feet": act.ground, "hand_left": on("fl_foot", (0, 0, 0)), "hand_right": on("fr_foot", (0, 0, 0))}
