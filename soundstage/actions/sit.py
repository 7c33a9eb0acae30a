# SPDX-License-Identifier: Apache-2.0
"""Sits down, on a seat when there is one, and stays seated."""

from __future__ import annotations

import numpy as np

from soundstage.actions._shared import pace, turn_to
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Sit(Action):
    """Sits down, on a seat when there is one, and stays seated."""

    words = ("sit down", "be seated", "take a seat", "perch")
    targets = "prop"
    description = "{who} sits down"
    example = "A woman sits down."

    def seconds(self, doing: Doing) -> float:
        return 1.4 / pace(doing)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        began = doing.start if not doing.entering else doing.start - 2
        down = controls.rise(began, began + self.seconds(doing) * 0.8)
        controls.sit = np.maximum(controls.sit, down)
        now = controls.times >= began
        controls.seat_height[now] = doing.facts.get("seat_height", 0.0)
        if doing.end_heading is not None and not doing.entering:
            turn_to(doing.end_heading, doing.start, doing.start + 0.6, controls)
        events = () if doing.entering else (Event("cloth", began + 0.8, source=doing.subject, force=0.4),)
        return Result(events)
