# SPDX-License-Identifier: Apache-2.0
"""Walks along its path."""

from __future__ import annotations

from soundstage.actions._shared import travel, travel_seconds
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class Walk(Action):
    """Walks along its path."""

    words = (
        "stroll",
        "follow",
        "step",
        "wander",
        "hike",
        "pace",
        "move",
        "go",
        "come",
        "head",
        "approach",
        "limp",
        "trot",
        "tiptoe",
        "sneak",
    )
    travels = True
    goes_on = True
    description = "{who} walks"
    example = "A man walks along the street."

    def seconds(self, doing: Doing) -> float:
        return travel_seconds(doing, doing.dims.walk_speed)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        travel(doing, controls)
        return Result()
