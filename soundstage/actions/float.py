# SPDX-License-Identifier: Apache-2.0
"""Floats in the air: up and away, slowly down, or where it is, swaying."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.actions._shared import pace
from soundstage.actions._tools import thing_itself
from soundstage.actions.base import Action, Doing, Moved, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery

Array = npt.NDArray[np.float64]

UP, ASIDE = 0.55, 0.4  # metres a second that it rises as it goes away; of that, it is carried to the side
QUICK = 0.6  # of its own height a second it rises at most
FROM, TALL = (0.5, 2.3), 2.6  # metres over the ground from which it comes down: least and most; times its own height
SWAYS, TURNS = 0.32, 1.7  # metres to either side as it comes down; seconds of one swing
BOBS = 0.06  # metres up and down where it hangs
STEP = 1 / 24  # seconds between the points of a way


class Float(Action):
    """Floats in the air: up and away, slowly down, or where it is, swaying."""

    words = ("float", "drift", "waft", "levitate")
    handles = "itself"
    goes_on = True
    description = "{who} floats"
    example = "A balloon floats away."

    def seconds(self, doing: Doing) -> float:
        return 4.0 / pace(doing)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        if doing.plan == "prop":
            return _thing_floats(doing, controls, query)
        since = np.maximum(0.0, controls.times - doing.start)
        own = space.smoothstep(since / 1.6)
        controls.position[:, 2] += _rise(doing, since, 0.45) * (own if not doing.entering else np.ones_like(own))
        controls.fly = np.maximum(controls.fly, 0.0)
        controls.lean = controls.lean + 0.08 * own * np.sin(1.1 * since)
        controls.crouch = np.maximum(controls.crouch, 0.25 * own)  # knees a little bent: nothing is stood on
        return Result()


def _rise(doing: Doing, since: Array, high: float) -> Array:
    """Metres over where it was: away it goes on rising, else it stays, bobbing."""
    bob: Array = min(BOBS, 0.5 * float(doing.dims.height)) * np.sin(1.4 * since + doing.seed % 7)
    return _fast(doing) * since + bob if doing.facts.get("drift") == "up" else high + bob


def _fast(doing: Doing) -> float:
    """Metres a second that it rises: what is small rises slower, and stays as long in the picture."""
    return pace(doing) * min(UP, QUICK * float(doing.dims.height))


def _thing_floats(doing: Doing, controls: Controls, query: SceneQuery) -> Result:
    """The way of a thing: from where it is up and aside, down from above, or about a point in the air."""
    own = thing_itself(doing, controls)
    at = controls.position[int(np.argmin(np.abs(controls.times - doing.start)))]
    ground, middle = float(query.ground(at)), 0.5 * own.tall
    times = np.concatenate(([doing.start - 10.0], np.arange(doing.start, doing.end + 2.0, STEP)))
    since, way = np.maximum(0.0, times - doing.start), doing.facts.get("drift", "")
    x, y, low = np.full_like(since, at[0]), np.full_like(since, at[1]), ground + float(at[2]) + middle
    if way == "down":
        long = doing.end - doing.start
        share = np.minimum(1.0, since / max(0.8 * long, 0.1))
        swing = min(SWAYS, own.tall) * np.sin(2 * np.pi * since / TURNS) * (1 - share)
        high = np.clip(TALL * own.tall, *FROM) + 0.3 * np.abs(swing)
        x, z = x + swing, ground + middle + high * (1 - share)
        tilt = 1.6 * swing
    else:
        away = way == "up"
        z = low + _rise(doing, since, 0.0)
        x = x + (ASIDE * _fast(doing) * since if away else 0.08 * np.sin(0.9 * since + doing.seed % 5))
        tilt = 0.10 * np.sin(1.2 * since)
    points = tuple(map(tuple, np.stack([x, y, z], 1).tolist()))
    moved = Moved(doing.subject, times=tuple(map(float, times)), points=points, angles=tuple(map(float, tilt)))
    return Result((), (), (moved,))
