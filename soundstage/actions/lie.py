# SPDX-License-Identifier: Apache-2.0
"""Lies down and stays down."""

from __future__ import annotations

import numpy as np

from soundstage.actions._lying import onto_bed
from soundstage.actions._shared import pace
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Lie(Action):
    """Lies down and stays down."""

    words = ("lie down", "recline", "collapse", "fall asleep")
    description = "{who} lies down"
    example = "The dog lies down."

    def seconds(self, doing: Doing) -> float:
        return (1.6 if "bed" not in doing.facts else 2.6) / pace(doing)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        began = doing.start + onto_bed(doing, controls)
        down = np.ones(len(controls.times)) if "already" in doing.manner else controls.rise(
            began, max(doing.end, began + 0.9))
        controls.lie = np.maximum(controls.lie, down)
        return Result((Event("cloth", doing.start + 0.5, source=doing.subject, force=0.4),))
