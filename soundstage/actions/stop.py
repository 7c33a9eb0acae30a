# SPDX-License-Identifier: Apache-2.0
"""Comes to a stand and takes a moment."""

from __future__ import annotations

from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class Stop(Action):
    """Comes to a stand and takes a moment."""

    words = ("halt", "come to a stop", "freeze", "stand still")
    description = "{who} stops"
    example = "The fox stops."

    def seconds(self, doing: Doing) -> float:
        return 0.5

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        if doing.plan == "prop":
            return Result()
        settle = controls.ramp(doing.start, doing.start + 0.6, 0.2)
        controls.lean = controls.lean - 0.06 * settle
        controls.crouch = controls.crouch + 0.12 * settle
        return Result()
