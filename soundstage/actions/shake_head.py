# SPDX-License-Identifier: Apache-2.0
"""Shakes the head: no."""

from __future__ import annotations

import numpy as np

from soundstage.actions._shared import cycles, express, pace
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class ShakeHead(Action):
    """Shakes the head: no."""

    words = ("shake his head", "shake her head", "shake its head", "refuse", "disagree", "deny")
    description = "{who} shakes the head"
    example = "The man shakes his head."

    def seconds(self, doing: Doing) -> float:
        return 1.4

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        wave = np.sin(2 * np.pi * cycles(doing, controls, 1.5 * pace(doing)))
        controls.shake = controls.shake + 0.35 * wave * controls.ramp(doing.start, doing.end, 0.2)
        express(doing, controls, "sad", 0.3)
        return Result()
