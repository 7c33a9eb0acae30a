# SPDX-License-Identifier: Apache-2.0
"""A thing burns all the while: its flames are on it from the first (direct/aflame.py)."""

from __future__ import annotations

from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class Burn(Action):
    """A thing burns all the while, with flames on it."""

    words = ("burn down", "burn up", "burn away", "blaze", "smolder", "smoulder")
    handles = "itself"
    description = "{who} burns"
    example = "A house burns."

    def seconds(self, doing: Doing) -> float:
        return 4.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        return Result()
