# SPDX-License-Identifier: Apache-2.0
"""Drives along its path, wheels rolling, engine sounding."""

from __future__ import annotations

from soundstage.actions._shared import path_length, travel, travel_seconds
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Drive(Action):
    """Drives along its path, wheels rolling, engine sounding."""

    words = ("steer", "race by", "sail", "travel", "cruise", "speed", "float", "drift", "chug")
    travels = True
    description = "{who} drives"
    example = "A car drives along a road."

    def seconds(self, doing: Doing) -> float:
        return travel_seconds(doing, doing.dims.run_speed)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        travel(doing, controls)
        sound = str(doing.facts.get("engine", "engine"))
        speed = path_length(doing.path) / max(0.1, doing.end - doing.start)
        return Result((Event(sound, doing.start, duration=doing.end - doing.start, source=doing.subject, speed=speed,
                             words=tuple(doing.facts.get("kind", ()))),))
