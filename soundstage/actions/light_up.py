# SPDX-License-Identifier: Apache-2.0
"""A lamp that was dark lights up, those of a group one by one if the words say so."""

from __future__ import annotations

from soundstage.actions._lamps import turned
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class LightUp(Action):
    """A lamp that was dark lights up, those of a group one by one if the words say so."""

    words = ("lamp light up", "lamp come on", "lamp turn on", "lamp switch on", "lamp flare up", "lamp go on",
             "lamp glow on", "lamp ignite", "lamp power on")
    handles = "itself"
    description = "{who} lights up"
    example = "A lamp lights up."

    def seconds(self, doing: Doing) -> float:
        return 2.4

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        return Result(moved=(turned(doing, controls, doing.subject, 1.0, 0.5),))
