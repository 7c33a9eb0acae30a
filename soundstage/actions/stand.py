# SPDX-License-Identifier: Apache-2.0
"""Stands where it is, alive."""

from __future__ import annotations

import numpy as np

from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class Stand(Action):
    """Stands where it is, alive."""

    words = ("be", "wait", "remain", "stay", "pause", "exist", "appear")
    description = "{who} stands"
    example = "A man stands in the street."

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        down = controls.rise(doing.start, doing.start + 0.7)
        controls.sit = np.minimum(controls.sit, 1 - down)
        controls.lie = np.minimum(controls.lie, 1 - down)
        controls.crouch = np.minimum(controls.crouch, 1 - down)
        return Result()
