# SPDX-License-Identifier: Apache-2.0
"""Leaves the picture on foot."""

from __future__ import annotations

from soundstage.actions._shared import travel, travel_seconds
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class Exit(Action):
    """Leaves the picture on foot."""

    words = ("leave", "walk out", "go out", "depart", "walk away", "go away")
    travels = True
    description = "{who} leaves"
    example = "The man leaves."

    def seconds(self, doing: Doing) -> float:
        return travel_seconds(doing, doing.dims.walk_speed)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        travel(doing, controls)
        return Result()
