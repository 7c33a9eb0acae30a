# SPDX-License-Identifier: Apache-2.0
"""Who sits in or on a thing that goes: hips on its seat, feet on its rest, hands on its arms or rims, eyes ahead."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead
from soundstage.actions.base import Doing
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery

Array = npt.NDArray[np.float64]
HANGS = 0.3  # metres: on a higher seat the legs hang down, on a lower one they lie ahead
STROKE, ROUND = 0.16, 0.9  # metres either way that hands turn a rim; metres that it goes for one turn of the hands
ANKLE = 0.066  # of the height: from the sole to the ankle


def sits_along(doing: Doing, controls: Controls, query: SceneQuery) -> None:
    """Seat a person over where the way leads; told in the facts: seat, and footrest, armrest and rim if there are."""
    d, told = doing.dims, doing.facts
    seat = tuple(map(float, told["seat"]))
    now = np.ones(len(controls.times), bool) if told.get("seated") else controls.times >= doing.start - 1e-6
    on = now.astype(float)
    controls.glide, controls.sit = np.maximum(controls.glide, on), np.maximum(controls.sit, on)
    controls.seat_height = np.where(now, seat[2], controls.seat_height)
    controls.crouch = np.where(now, 0.0, controls.crouch)
    low = seat[2] < HANGS
    rest = told.get("footrest")
    longest = 0.86 * d.leg if low else 0.62 * d.leg
    down = 0.0 if low else max(ANKLE * d.height, seat[2] - 0.5 * d.leg)
    x, y, z = (rest[0] - seat[0], rest[1], rest[2]) if rest else (longest, 0.09, seat[2] if low else down)
    ground = np.asarray(query.ground(controls.position), float)
    for side, sign in (("left", 1.0), ("right", -1.0)):
        foot = ahead(doing, controls, min(float(x), longest), sign * abs(float(y)), max(float(z), down))
        foot[:, 2] += ground + ANKLE * d.height
        controls.foot[side] = np.where(now[:, None], foot, controls.foot[side])
        controls.foot_weight[side] = np.maximum(controls.foot_weight[side], on)
        hand = _hand(doing, controls, sign)
        hand[:, 2] += ground
        place_hand(controls, side, hand, 0.95 * on)
    eyes = ahead(doing, controls, 4.0, 0.0, seat[2] + 0.42 * d.height)
    eyes_on(controls, eyes, on, 0.6)


def _hand(doing: Doing, controls: Controls, sign: float) -> Array:
    """(T, 3) where a hand is: it turns the rim of who wheels along, else rests on the arm, or on the knee."""
    d, told = doing.dims, doing.facts
    seat, rim, arm = told["seat"], told.get("rim"), told.get("armrest")
    if rim and told.get("wheels_itself"):
        gone = np.cumsum(np.linalg.norm(np.diff(controls.position[:, :2], axis=0, prepend=controls.position[:1, :2]),
                                        axis=1))
        swing = np.sin(2 * np.pi * gone / ROUND)
        at = ahead(doing, controls, float(rim[0]) - float(seat[0]), sign * abs(float(rim[1])), float(rim[2]))
        at[:, :2] += (STROKE * swing)[:, None] * np.stack([np.cos(controls.heading), np.sin(controls.heading)], -1)
        at[:, 2] -= 0.05 * swing**2
        return at
    if arm:
        out = min(float(arm[0]) - float(seat[0]), 0.6 * d.arm)
        return ahead(doing, controls, out, sign * abs(float(arm[1])), float(arm[2]))
    return ahead(doing, controls, 0.45 * d.leg, sign * 0.1, float(seat[2]) + 0.1 * d.leg)
