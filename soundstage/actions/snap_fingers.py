# SPDX-License-Identifier: Apache-2.0
"""Snaps the fingers of a hand held up beside the head, heard at each snap."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, express, look_at, pace
from soundstage.actions._tools import counted_strokes, lifted, snapped, strokes
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

EVERY = 0.62  # seconds from one snap to the next


class SnapFingers(Action):
    """Snaps the fingers of a hand held up beside the head, heard at each snap."""

    words = ("snap finger", "click finger", "finger snap", "finger snapping", "do finger snap")
    goes_on = True
    near = "hand"
    description = "{who} snaps the fingers"
    example = "A man snaps his fingers."

    def seconds(self, doing: Doing) -> float:
        return max(2.4 if doing.times == 1 else 0.0, EVERY / pace(doing) * doing.times + 0.8)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, every = doing.dims, EVERY / pace(doing)
        ramp = controls.ramp(doing.start, doing.end, 0.35)
        counted = counted_strokes(doing, 0.5, every, self.seconds(doing))
        hits = snapped(controls, counted if doing.times > 1 else strokes(doing, 0.5, every, 0.3))
        drawn = lifted(controls, hits, 0.4 * every)
        at = ahead(doing, controls, 0.62 * d.arm, -0.5 * d.width, d.height - 1.35 * d.head)
        at[:, 2] += 0.05 * d.height * drawn  # the hand drops a little with each
        place_hand(controls, "right", at, ramp, "grip")
        for hit in hits:
            controls.hand["right"][int(np.argmin(np.abs(controls.times - hit)))] = "point"
        controls.tilt = controls.tilt + 0.08 * ramp * (1 - drawn)
        look_at(doing, controls)
        express(doing, controls, "happy", 0.4)
        return Result(tuple(Event("snap", hit, source=doing.subject, force=0.6, words=("finger",)) for hit in hits))
