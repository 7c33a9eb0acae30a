# SPDX-License-Identifier: Apache-2.0
"""Arms, hands and fingers of a person: they hang and swing, rest on the lap, or reach what they are told to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies._people_frame import SIDES, hand_axes
from soundstage.motion import ik
from soundstage.motion.biped_gait import Gait

if TYPE_CHECKING:
    from soundstage.bodies._biped_solve import Puppet

Array = npt.NDArray[np.float64]
# curl of index1 index2 fingers1 fingers2, and thumb across the palm and bent, radians
_HANDS: dict[str, tuple[float, ...]] = {
    "relaxed": (0.34, 0.42, 0.46, 0.52, 0.10, 0.15),
    "open": (-0.06, 0.02, -0.06, 0.02, -0.18, 0.0),
    "fist": (1.45, 1.75, 1.50, 1.80, 0.75, 0.80),
    "point": (-0.02, 0.03, 1.45, 1.80, 0.70, 0.80),
    "grip": (0.85, 1.00, 0.90, 1.05, 0.45, 0.45),
}


def solve_arms(puppet: Puppet, walk: Gait, forward: Array) -> None:
    """Both arms with their hands. forward: (T, 3, 3) which way the upper body faces, upright."""
    for side, y in SIDES:
        _arm(puppet, walk, forward, side, y)
        _fingers(puppet, side)


def _turned(frames: Array, v: Array | list[float]) -> Array:
    return np.asarray(np.einsum("tij,tj->ti", frames, np.broadcast_to(np.asarray(v, float), (len(frames), 3))))


def _arm(puppet: Puppet, walk: Gait, forward: Array, side: str, y: float) -> None:
    c, rest, s, n = puppet.controls, puppet.rest, puppet.s, len(puppet.t)
    names = (f"upper_arm_{side}", f"lower_arm_{side}", f"hand_{side}")
    upper, lower = puppet.length(names[0], names[1]), puppet.length(names[1], names[2])
    grip = float(puppet.body.facts["grip"])
    along, thumb, palm = hand_axes(side)
    shoulder = puppet.joint(names[0])
    hang = _hanging(puppet, walk, forward, y)
    lap = _lap(puppet, side)
    laid = (c.sit * (1 - c.lie))[:, None]
    free = shoulder + _turned(hang[0], [0, 0, -1.0]) * upper + _turned(hang[1], [0, 0, -1.0]) * (lower + grip)
    free = free + (lap - free) * laid
    weight = np.clip(c.reach_weight[side], 0, 1)[:, None]
    wish = c.reach[side]
    back = _turned(hang[0], [-1.0, 0.25 * y, 0.0]) * (1 - laid) + _turned(forward, [-0.45, 0.9 * y, -0.35]) * laid
    out = _turned(forward, [-0.40, 0.75 * y, -0.60])
    pole = space.unit(back * (1 - weight) + out * weight)
    inset = np.zeros((n, 3))
    for _ in range(4):  # the palm's grip is a little off the arm's line: aim, see, correct
        target = free + (wish - inset - free) * weight
        elbow, end = ik.two_bone(shoulder, target, upper, lower + grip, pole)
        way = space.unit(end - elbow)
        hand = ik.turned_to(along, thumb, way, _thumb_way(forward, way, y, laid[:, 0] * (1 - weight[:, 0])))
        inset = _turned(hand, palm * 0.022 * s)
    hinge = np.array([-1.0, 0, 0])
    puppet.set(names[0], ik.turned_to(rest[names[1]] - rest[names[0]], hinge, elbow - shoulder, pole), shoulder)
    fore = ik.turned_to(rest[names[2]] - rest[names[1]], hinge, way, pole)
    puppet.set(names[1], ik.halfway(fore, hand, 0.45), elbow)
    puppet.set(names[2], hand, elbow + way * lower)


def _hanging(puppet: Puppet, walk: Gait, forward: Array, y: float) -> tuple[Array, Array]:
    """Frames of upper and lower arm (down = -z) when nothing is asked of them: hang, swing, idle."""
    c = puppet.controls
    girth = float(puppet.body.facts["girth"])
    swing = -walk.lead * y * walk.moving * (0.42 + 0.38 * walk.run) * np.clip(c.energy, 0.5, 1.4)
    life = (1 - walk.moving) * c.energy
    raised = np.clip((c.hop + c.position[:, 2]) / 0.4, 0, 1)
    angle = swing + 0.05 + life * 0.025 * puppet.slow(f"arm{y}", 4.4) + 0.25 * c.crouch
    spread = 0.20 + 0.55 * (girth - 1) * (girth > 1) + 0.45 * raised + 0.02 * life * puppet.slow(f"out{y}", 6.1)
    flex = 0.22 + 0.16 * walk.moving + 0.22 * np.maximum(swing, 0) + 1.15 * walk.run + 0.3 * c.crouch + 0.4 * raised
    upper = forward @ _about("y", -angle) @ _about("x", spread * y)
    lower = forward @ _about("y", -(angle + flex)) @ _about("x", (spread * 0.55 - 0.30 * walk.run) * y)
    return upper, lower


def _about(axis: str, angle: npt.ArrayLike) -> Array:
    return space.turn(axis, angle)[..., :3, :3]


def _lap(puppet: Puppet, side: str) -> Array:
    """On top of the thigh."""
    hip, knee = puppet.place[f"upper_leg_{side}"], puppet.place[f"lower_leg_{side}"]
    girth = float(puppet.body.facts["girth"])
    along = 0.60 + 0.25 * (girth - 1)
    skirt = 0.02 if puppet.body.facts["skirt"] else 0.0
    return np.asarray(hip + (knee - hip) * along + np.array([0, 0, (0.088 + skirt) * puppet.s]))


def _thumb_way(forward: Array, way: Array, y: float, lap: Array) -> Array:
    """Which way the thumb points: forward when hanging, up when reaching out, inwards on the lap or overhead."""
    local = np.einsum("tji,tj->ti", forward, way)
    x = np.maximum(-local[:, 2], 0) + 0.05
    z = np.sqrt(np.maximum(1 - local[:, 2] ** 2, 0)) + 0.15
    inward = -y * (2.2 * np.maximum(local[:, 2] - 0.2, 0) + 3.0 * lap)
    wish = np.stack([x * (1 - lap), inward + 0 * x, z * (1 - 0.8 * lap)], -1)
    return np.asarray(np.einsum("tij,tj->ti", forward, wish))


def _fingers(puppet: Puppet, side: str) -> None:
    """Finger curls from the hand's name at each pose, eased over about a tenth of a second."""
    y = 1.0 if side == "left" else -1.0
    names = puppet.controls.hand[side]
    life = 0.03 * puppet.slow(f"fingers{side}", 5.0)
    curls = np.array([_HANDS[n] for n in names]) + life[:, None] * np.array([n == "relaxed" for n in names])[:, None]
    curls = ik.followed(curls, puppet.t, 0.07)
    along, thumb, palm = hand_axes(side)
    hand = puppet.turn[f"hand_{side}"]
    for k, (stem, column) in enumerate((("index", 0), ("fingers", 2), ("thumb", 4))):
        # fingers bend about the thumb's direction; the thumb folds across the palm about the hand's length
        axis = -thumb * y if k < 2 else space.unit(along * 0.75 - thumb * 0.45) * y
        base = hand @ space.turn(axis, curls[:, column])[..., :3, :3]
        puppet.set(f"{stem}1_{side}", base)
        bend = -thumb * y if k < 2 else space.unit(along * 0.3 - thumb * 0.2 - palm * 0.9) * y * -1.0
        puppet.set(f"{stem}2_{side}", base @ space.turn(bend, curls[:, column + 1])[..., :3, :3])
