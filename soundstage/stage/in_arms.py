# SPDX-License-Identifier: Apache-2.0
"""Hands of somebody who has a thing: one before the body, or both at the sides of what is bulky."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.bodies.base import Dims
from soundstage.direct.cast import GRIPPED, Built
from soundstage.motion.controls import Controls

Array = npt.NDArray[np.float64]
WAIST, CHIN = 0.52, 0.72  # of the height: where the hands are; how high at the most the thing reaches
CLEAR = 0.05  # metres between the body and what it carries
LEANS_BACK = 0.06  # radians


def in_both_arms(controls: Controls, d: Dims, thing: Built, weight: Array) -> None:
    """Both hands at the sides of a bulky thing before the body, as far as the weight (T,) says."""
    low, high = thing.extent
    tall, forward = float(high[2]), 0.5 * min(d.length, 0.34) + CLEAR - float(low[0])
    up = max(min(WAIST * d.height, CHIN * d.height - (1 - GRIPPED) * tall), GRIPPED * tall + CLEAR)
    c, s = np.cos(controls.heading), np.sin(controls.heading)
    for side, y in (("left", float(high[1])), ("right", float(low[1]))):
        point = controls.position + np.stack([c * forward - s * y, s * forward + c * y, np.full(len(c), up)], -1)
        held_at(controls, side, point, weight)
    controls.lean = controls.lean - LEANS_BACK * weight


def held_at(controls: Controls, side: str, point: Array, weight: Array) -> None:
    """A hand at these points (T, 3) as far as the weight (T,) says, where nothing else is done with it."""
    busy = controls.reach_weight[side]
    held = weight > 0
    share = (busy / np.maximum(busy + weight * (1 - busy), 1e-6))[:, None]  # from one reach to the other, no leap
    blended = controls.reach[side] * share + point * (1 - share)
    controls.reach[side] = np.where(held[:, None], blended, controls.reach[side])
    controls.reach_weight[side] = np.where(held, np.maximum(busy, weight), busy)
    for pose in np.flatnonzero(held):
        controls.hand[side][pose] = "grip"
