# SPDX-License-Identifier: Apache-2.0
"""Frowns: the brows come down, the head a little with them."""

from __future__ import annotations

from soundstage.actions._shared import express
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class Frown(Action):
    """Frowns: the brows come down, the head a little with them."""

    words = ("scowl", "glower", "grimace", "knit brow", "furrow brow", "look cross", "make face", "pull face")
    targets = "subject"
    description = "{who} frowns"
    example = "A woman frowns."

    def seconds(self, doing: Doing) -> float:
        return 2.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        ramp = controls.ramp(doing.start, doing.end, 0.4)
        controls.nod = controls.nod + 0.10 * ramp
        controls.tilt = controls.tilt + 0.05 * ramp
        express(doing, controls, "angry", 0.8)
        return Result()
