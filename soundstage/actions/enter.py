# SPDX-License-Identifier: Apache-2.0
"""Comes into the picture on foot."""

from __future__ import annotations

from soundstage.actions._shared import travel, travel_seconds
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class Enter(Action):
    """Comes into the picture on foot."""

    words = ("take subway", "take bus", "take train", "take taxi", "catch bus", "catch train", "come in", "walk in",
             "arrive", "walk into", "come into")
    travels = True
    description = "{who} comes in"
    example = "A woman enters."

    def seconds(self, doing: Doing) -> float:
        return travel_seconds(doing, doing.dims.walk_speed)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        travel(doing, controls)
        return Result()
