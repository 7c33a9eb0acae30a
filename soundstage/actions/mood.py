# SPDX-License-Identifier: Apache-2.0
"""Comes to feel something: face and bearing change, and stay so."""

from __future__ import annotations

from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class Mood(Action):
    """Comes to feel something: the mood is the beat's manner, which every performer shows (motion/moods.py)."""

    description = "{who} feels so"
    example = "The boy becomes angry."

    def seconds(self, doing: Doing) -> float:
        return 1.8

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        controls.blink = controls.blink + controls.ramp(doing.start + 0.1, doing.start + 0.35, 0.1)
        return Result()
