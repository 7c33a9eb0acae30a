# SPDX-License-Identifier: Apache-2.0
"""A thing drops and bounces lower and sooner until it lies; who is alive bounces up and down."""

from __future__ import annotations

import numpy as np

from soundstage.actions._free_fall import keeps, let_go
from soundstage.actions._tools import landings, thing_itself
from soundstage.actions.base import Action, Doing, Moved, Result
from soundstage.actions.jump import Jump
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery

HIGH = 1.8  # of its own height, and a hand more, over where it lies from which it comes down


class Bounce(Action):
    """A thing drops and bounces lower and sooner until it lies; who is alive bounces up and down."""

    words = ("rebound", "ricochet")
    handles = "itself"
    description = "{who} bounces"
    example = "A ball bounces on the floor."

    def seconds(self, doing: Doing) -> float:
        return 3.6 if doing.plan == "prop" else 1.1 * max(2, doing.times)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        if doing.plan != "prop":
            return Jump().write(doing, controls, query)
        own = thing_itself(doing, controls)
        at = controls.position[int(np.argmin(np.abs(controls.times - doing.start)))]
        low = float(query.ground(at)) + float(at[2]) + 0.5 * own.tall
        begin = np.array([at[0] - 0.55, at[1], low + HIGH * own.tall + 0.1])
        fallen = let_go(begin, (0.32, 0.0, 0.0), doing.start - 0.25, low, max(0.55, keeps(own.made, own.unit)))
        fallen = fallen.on_poses(controls.times)
        times = (doing.start - 10.0, *map(float, fallen.times))
        points = (tuple(begin.tolist()), *map(tuple, fallen.points.tolist()))
        spin = tuple(map(float, 2.2 * (np.asarray(times) - doing.start).clip(0)))
        way = Moved(doing.subject, times=times, points=points, angles=spin if own.round else ())
        return Result(landings(fallen, doing.subject, own.made, query.substance(at), own.unit), (), (way,))
