# SPDX-License-Identifier: Apache-2.0
"""Hands that go to a thing and come back."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.actions._shared import ahead
from soundstage.actions.base import Doing
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery

Array = npt.NDArray[np.float64]


def reach_to(doing: Doing, controls: Controls, side: str, at: float) -> None:
    """The hand is on the target (or a spot before the body) at the time, and back by the end; eyes go along."""
    d = doing.dims
    point = ahead(doing, controls, d.arm * 0.75, -0.08, d.grasp_height)
    if doing.target_point is not None:
        point = np.broadcast_to(np.asarray(doing.target_point, float) + [0, 0, 0.03], point.shape)
    ease = max(0.25, at - doing.start)
    ramp = np.minimum(controls.rise(at - ease, at), 1 - controls.rise(max(at + 0.12, doing.end - 0.45), doing.end))
    now = ramp > 0
    if doing.plan != "biped":  # with the mouth
        low = np.clip(1.1 - (point[:, 2] - controls.position[:, 2]) / max(d.height, 0.1), 0.0, 1.0)
        controls.graze = np.maximum(controls.graze, ramp * low)
        controls.jaw = np.maximum(controls.jaw, 0.6 * ramp * (controls.times < at))
        return
    controls.reach[side] = np.where(now[:, None], point, controls.reach[side])
    controls.reach_weight[side] = np.maximum(controls.reach_weight[side], ramp)
    for pose in np.flatnonzero(ramp > 0.3):
        controls.hand[side][pose] = "grip"
    controls.look = np.where(now[:, None], point, controls.look)
    controls.look_weight = np.maximum(controls.look_weight, 0.85 * ramp)
    controls.lean = controls.lean + 0.10 * ramp


def place_hand(controls: Controls, side: str, at: Array, ramp: Array, hand: str = "grip") -> None:
    """One hand goes to these points (T, 3) as far as the ramp (T,) says, in this shape."""
    now = ramp > 0
    controls.reach[side] = np.where(now[:, None], at, controls.reach[side])
    controls.reach_weight[side] = np.maximum(controls.reach_weight[side], ramp)
    for pose in np.flatnonzero(ramp > 0.1):
        controls.hand[side][pose] = hand


def bent_to(doing: Doing, controls: Controls, query: SceneQuery, both: bool = True) -> None:
    """Down to what stands low, both hands on it or only one: a box on the floor is not opened out of the air."""
    if doing.target_point is None or doing.plan != "biped":
        return
    point = np.asarray(doing.target_point, float)
    over = float(point[2] - query.ground(point[None, :])[0])
    ramp = stooped(doing, controls, over, controls.ramp(doing.start, doing.end, 0.5))
    if ramp.max() > 0.2 and both:
        at = np.broadcast_to(point + [0, 0, 0.03], (len(controls.times), 3))
        place_hand(controls, "left", at, ramp)


def stooped(doing: Doing, controls: Controls, over: float, ramp: Array) -> Array:
    """Down to hands so many metres over the ground, as far as the ramp (T,) says; -> (T,) how far down, 0-1."""
    low = float(np.clip(1.25 - over / max(doing.dims.leg, 0.1), 0.0, 1.0))
    controls.crouch = np.maximum(controls.crouch, (0.85 + 0.4 * low) * low * ramp)
    controls.lean = controls.lean + 0.7 * np.maximum(low * ramp - 0.3, 0.0)  # to the floor itself
    return np.asarray(low * ramp)


def hold_hand(doing: Doing, controls: Controls, held: str) -> str:
    """Hand in hand with somebody beside: the fact `hand` says which one is where, as direct/hand_in_hand.py does.

    held: the side of the hand that was held before, which is let go where there is no such fact; -> the side now held.
    """
    if "hand" not in doing.facts:
        if held:
            controls.reach_weight[held] *= 1 - np.asarray(controls.rise(doing.start - 0.1, doing.start + 0.3))
        return ""
    side, forward, left, height = doing.facts["hand"]
    c, s = np.cos(controls.heading), np.sin(controls.heading)
    at = controls.position + np.stack([c * forward - s * left, s * forward + c * left, np.full(len(c), height)], -1)
    reached = doing.facts.get("reached") and not held  # else they are joined from the beginning
    ramp = np.asarray(controls.rise(doing.start, doing.start + 0.5)) if reached else np.ones(len(c))
    if held == side:  # what was before stays where it was
        at = np.where((controls.times < doing.start)[:, None], controls.reach[side], at)
    place_hand(controls, side, at, ramp)
    return str(side)


def eyes_on(controls: Controls, at: Array, ramp: Array, amount: float = 0.8) -> None:
    """Eyes and head on these points (T, 3)."""
    controls.look = np.where((ramp > 0)[:, None], at, controls.look)
    controls.look_weight = np.maximum(controls.look_weight, amount * ramp)
