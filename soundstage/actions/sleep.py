# SPDX-License-Identifier: Apache-2.0
"""Lies asleep, eyes closed, breathing slowly."""

from __future__ import annotations

import numpy as np

from soundstage.actions._lying import onto_bed
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Sleep(Action):
    """Lies asleep, eyes closed, breathing slowly."""

    words = ("nap", "doze", "slumber", "snore")
    goes_on = True
    description = "{who} sleeps"
    example = "The cat sleeps."

    def seconds(self, doing: Doing) -> float:
        return 3.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        began = doing.start + onto_bed(doing, controls)
        controls.lie = np.maximum(controls.lie, 1.0 if doing.entering else controls.rise(began, began + 1.5))
        controls.blink = np.maximum(controls.blink, controls.rise(doing.start, doing.start + 0.8))
        controls.energy = controls.energy * np.where(controls.times >= doing.start, 0.5, 1.0)
        return Result(
            (
                Event(
                    "breath",
                    doing.start + 0.8,
                    duration=max(0.5, doing.end - doing.start - 1),
                    source=doing.subject,
                    force=0.3,
                ),
            )
        )
