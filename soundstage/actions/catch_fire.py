# SPDX-License-Identifier: Apache-2.0
"""A thing that did not burn catches fire: flames are on it from then on."""

from __future__ import annotations

from soundstage.actions._lamps import turned
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class CatchFire(Action):
    """A thing that did not burn catches fire, and burns from then on."""

    words = ("go up in flames", "burst into flames")
    handles = "itself"
    description = "{who} catches fire"
    example = "A hut catches fire."

    def seconds(self, doing: Doing) -> float:
        return 3.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        return Result(moved=(turned(doing, controls, doing.subject, 1.0, 0.25),))
