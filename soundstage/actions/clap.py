# SPDX-License-Identifier: Apache-2.0
"""Claps the hands, heard at each clap."""

from __future__ import annotations

import numpy as np

from soundstage.actions._shared import ahead, express, pace
from soundstage.actions._tools import counted_strokes, lifted, snapped, strokes
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

EVERY = 1 / 3  # seconds from one clap to the next


class Clap(Action):
    """Claps the hands, heard at each clap."""

    words = ("applaud", "clap hands")
    goes_on = True
    description = "{who} claps"
    example = "The children clap."

    def seconds(self, doing: Doing) -> float:
        return max(0.0 if doing.times > 1 else 1.8, EVERY / pace(doing) * doing.times + 0.5)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        ramp = controls.ramp(doing.start, doing.end, 0.25)
        every = EVERY / pace(doing)
        free = strokes(doing, every, every, 0.1)
        counted = counted_strokes(doing, every, every, self.seconds(doing))
        hits = snapped(controls, counted if doing.times > 1 else free)
        gap = lifted(controls, hits, 0.5 * min([every, *np.diff(hits)]))
        d = doing.dims
        for side, sign in (("left", 1.0), ("right", -1.0)):
            at = ahead(doing, controls, d.arm * 0.55, 0.0, d.height - d.head * 1.45)
            left = np.stack([-np.sin(controls.heading), np.cos(controls.heading), np.zeros(len(ramp))], -1)
            at = at + left * (sign * (0.02 + 0.14 * gap))[:, None]
            controls.reach[side] = np.where(ramp[:, None] > 0, at, controls.reach[side])
            controls.reach_weight[side] = np.maximum(controls.reach_weight[side], ramp)
            for pose in np.flatnonzero(ramp > 0.2):
                controls.hand[side][pose] = "open"
        express(doing, controls, "happy", 0.8)
        return Result(tuple(Event("clap", s, source=doing.subject, force=0.5) for s in hits))
