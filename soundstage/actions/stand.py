# SPDX-License-Identifier: Apache-2.0
"""Stands where it is, alive."""

from __future__ import annotations

from soundstage.actions._shared import get_up
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class Stand(Action):
    """Stands where it is, alive."""

    words = ("be", "wait", "remain", "stay", "pause", "exist", "appear")
    description = "{who} stands"
    example = "A man stands in the street."

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        get_up(doing, controls)
        return Result()
