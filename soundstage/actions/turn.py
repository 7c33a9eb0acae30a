# SPDX-License-Identifier: Apache-2.0
"""Turns on the spot, to its target or round."""

from __future__ import annotations

import numpy as np

from soundstage.actions._shared import look_at, pace, turn_to
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class Turn(Action):
    """Turns on the spot, to its target or round."""

    words = ("turn around", "face")
    targets = "point"
    description = "{who} turns"
    example = "The woman turns around."

    def seconds(self, doing: Doing) -> float:
        return 1.0 / pace(doing)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        heading = doing.end_heading
        if heading is None and doing.target_point is not None:
            toward = np.asarray(doing.target_point)[:2] - controls.position[-1, :2]
            heading = float(np.arctan2(toward[1], toward[0]))
        if heading is None:
            heading = float(controls.heading[-1]) + np.pi * 0.95
        turn_to(heading, doing.start, doing.end, controls)
        look_at(doing, controls)
        return Result()
