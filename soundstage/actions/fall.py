# SPDX-License-Identifier: Apache-2.0
"""Falls over and lies."""

from __future__ import annotations

import numpy as np

from soundstage.actions._free_fall import keeps, let_go
from soundstage.actions._shared import express
from soundstage.actions._tools import landings, thing_itself
from soundstage.actions.base import Action, Doing, Moved, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

SLIDES = 0.5  # metres that a thing slides to the edge of what it stands on
TOPPLES = 0.7  # seconds in which what stands on the ground tips over


class Fall(Action):
    """Falls over and lies."""

    words = ("trip", "stumble", "faint", "tumble", "fall down", "slip")
    handles = "itself"
    description = "{who} falls"
    example = "The man falls."

    def seconds(self, doing: Doing) -> float:
        return 1.5

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        if doing.plan == "prop":
            return _thing_falls(doing, controls, query)
        down = controls.rise(doing.start + 0.15, doing.start + 0.85) ** 1.6
        controls.lie = np.maximum(controls.lie, down)
        express(doing, controls, "surprised", 1.0)
        land = float(controls.times[np.argmin(np.abs(controls.times - doing.start - 0.85))])
        return Result((Event("put_down", land, source=doing.subject, material="cloth", onto="wood", force=0.9),))


def _thing_falls(doing: Doing, controls: Controls, query: SceneQuery) -> Result:
    """Off what it stands on and freely down, bouncing by what it is made of; what stands on the ground topples."""
    own = thing_itself(doing, controls)
    at = controls.position[int(np.argmin(np.abs(controls.times - doing.start)))]
    ground = float(query.ground(at))
    if at[2] < 0.1:
        x = np.clip((controls.times - doing.start) / TOPPLES, 0, 1)
        controls.lean = controls.lean + 0.5 * np.pi * x**2.2
        hit = float(controls.times[int(np.argmin(np.abs(controls.times - doing.start - TOPPLES)))])
        return Result((Event("put_down", hit, source=doing.subject, material=own.made, onto=query.substance(at),
                             force=0.8),))
    begin = np.array([at[0], at[1], ground + at[2] + 0.5 * own.tall])
    edge = begin + [0.0, -SLIDES, 0.0]  # over the edge that the audience sees
    over = doing.start + 0.45
    fallen = let_go(edge, (0.05, -0.5, 0.0), over, ground + 0.5 * own.tall, keeps(own.made, own.unit))
    fallen = fallen.on_poses(controls.times)
    lead = np.linspace(0.0, 1.0, 8)[:-1]
    times = (*map(float, doing.start + 0.45 * lead), *map(float, fallen.times))
    points = (*map(tuple, (begin + np.outer(lead**1.6, edge - begin)).tolist()), *map(tuple, fallen.points.tolist()))
    spin = tuple(float(2.4 * max(0.0, t - over)) if t < fallen.hits[0][0] else 2.4 * (fallen.hits[0][0] - over)
                 for t in times)
    way = Moved(doing.subject, times=times, points=points, axis=(1.0, 0.0, 0.0), angles=spin)
    return Result(landings(fallen, doing.subject, own.made, query.substance(at), own.unit), (), (way,))
