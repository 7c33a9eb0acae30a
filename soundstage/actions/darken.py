# SPDX-License-Identifier: Apache-2.0
"""A lamp or a flame goes out, those of a group one by one if the words say so."""

from __future__ import annotations

from soundstage.actions._lamps import turned
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class Darken(Action):
    """A lamp or a flame goes out, those of a group one by one if the words say so."""

    words = ("lamp go out", "lamp burn out", "lamp die out", "lamp die", "lamp turn off", "lamp switch off",
             "lamp go dark", "lamp go off", "lamp fail", "lamp shut off", "lamp extinguish", "lamp fade out",
             "lamp fade")
    handles = "itself"
    description = "{who} goes out"
    example = "A lamp goes out."

    def seconds(self, doing: Doing) -> float:
        return 2.4

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        return Result(moved=(turned(doing, controls, doing.subject, 0.0, 0.5),))
