# SPDX-License-Identifier: Apache-2.0
"""A bird's hands: wings held out with their tips at what hands would touch, the feathers hanging from them."""

from __future__ import annotations

from typing import Protocol

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies._animal import Rig
from soundstage.motion import gaits
from soundstage.motion.controls import Controls

Array = npt.NDArray[np.float64]
SIDES = (("l", "left", 1.0), ("r", "right", -1.0))
HANDED = ("feather",)  # kinds of wings that hold things
TIP = (-0.02, 0.30)  # of the span, from the last joint: back, out
SPREAD = 0.12  # of the way out at which the spread wing is shown in the folded one's place


class Handed(Protocol):
    """What is asked of a frame: its rig, the span of a wing (metres) and the kind of wings."""

    @property
    def rig(self) -> Rig: ...

    @property
    def span(self) -> float: ...

    @property
    def wings(self) -> str: ...


def out(frame: Handed, controls: Controls, air: Array, side: str) -> Array:
    """(T,) 0-1 how far a wing is held out as a hand; those in the air fly with theirs."""
    if frame.wings not in HANDED:
        return np.zeros(len(controls.times))
    return np.asarray(space.smoothstep(controls.reach_weight[side]) * (1 - air))


def hold_out(frame: Handed, controls: Controls, air: Array, bones: Array) -> None:
    """Turn the wing bones (T, J, 4, 4) of either side so that its tip is where that hand must be."""
    rig, index = frame.rig, frame.rig.names.index
    body = bones[:, index("spine"), :3, :3] @ np.linalg.inv(rig.rest[index("spine")])[:3, :3]
    ahead = np.stack([np.cos(controls.heading), np.sin(controls.heading), 0 * controls.heading], -1)
    hanging = -0.6 * ahead - np.array([0.0, 0.0, 0.8])  # the way that feathers point: down, and back
    for s, side, sign in SIDES:
        share = out(frame, controls, air, side)
        now = share > 0
        if not now.any():
            continue
        joints = [rig.joint(f"wing{n}_{s}") for n in (1, 2, 3)]
        tip = _tip(frame, s, sign)
        upper, lower = (float(np.linalg.norm(b - a)) for a, b in ((joints[0], joints[1]), (joints[1], tip)))
        shoulder = bones[:, index(f"wing1_{s}"), :3, 3]
        outward = body @ np.array([0.0, sign, 0.0])
        beside = shoulder + 0.35 * frame.span * outward - [0.0, 0.0, 0.7 * frame.span]
        target = beside + share[:, None] * (controls.reach[side] - beside)
        elbow, end = gaits.reach_two(shoulder, target, upper, lower, outward - 0.6 * ahead - [0.0, 0.0, 0.4])
        turns = (_turned(elbow - shoulder, hanging, joints[1] - joints[0]),
                 _turned(end - elbow, hanging, tip - joints[1]))
        wrist = elbow + np.einsum("tij,j->ti", turns[1], joints[2] - joints[1])
        for n, at, turn in ((1, shoulder, turns[0]), (2, elbow, turns[1]), (3, wrist, turns[1])):
            posed = space.translation(at)
            posed[:, :3, :3] = turn
            bones[now, index(f"wing{n}_{s}")] = posed[now]


def hand(frame: Handed, bones: Array, s: str) -> Array:
    """(T, 4, 4) the spot of a wing with which it holds: its tip."""
    sign = 1.0 if s == "l" else -1.0
    offset = _tip(frame, s, sign) - frame.rig.joint(f"wing3_{s}")
    return np.asarray(bones[:, frame.rig.names.index(f"wing3_{s}")] @ space.translation(offset))


def _tip(frame: Handed, s: str, sign: float) -> Array:
    back, far = TIP
    return np.asarray(frame.rig.joint(f"wing3_{s}") + np.array([back, far * sign, 0.0]) * frame.span)


def _turned(way: Array, hanging: Array, rest: Array) -> Array:
    """(T, 3, 3) rotations that turn a bone from its rest direction to this way, its feathers as they hang."""
    return np.asarray(_axes(way, hanging) @ np.swapaxes(_axes(rest[None], np.array([[-1.0, 0.0, 0.0]])), 1, 2))


def _axes(way: Array, chord: Array) -> Array:
    along = space.unit(way)
    across = space.unit(chord - np.sum(chord * along, -1, keepdims=True) * along)
    return np.stack([along, across, np.cross(along, across)], -1)
