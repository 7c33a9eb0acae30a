# SPDX-License-Identifier: Apache-2.0
"""Goes down low."""

from __future__ import annotations

import numpy as np

from soundstage.actions._shared import get_up, pace
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Kneel(Action):
    """Goes down low."""

    words = ("crouch", "duck", "bend down", "hide", "stoop")
    description = "{who} crouches"
    example = "The boy crouches."

    def seconds(self, doing: Doing) -> float:
        return 1.0 / pace(doing)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        if controls.lie.max() > 0 or controls.prone.max() > 0:
            get_up(doing, controls)  # who fell comes up on the knees
        controls.crouch = np.maximum(controls.crouch, 0.85 * controls.rise(doing.start, doing.end))
        return Result((Event("cloth", doing.start + 0.2, source=doing.subject, force=0.3),))
