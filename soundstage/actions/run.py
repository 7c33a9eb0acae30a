# SPDX-License-Identifier: Apache-2.0
"""Runs along its path."""

from __future__ import annotations

from soundstage.actions._shared import travel, travel_seconds
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class Run(Action):
    """Runs along its path."""

    words = ("burst through", "burst into", "burst out", "barge through", "barge in",
             "jog", "sprint", "dash", "race", "rush", "gallop", "hurry", "scamper", "charge", "bolt", "flee")
    travels = True
    goes_on = True
    description = "{who} runs"
    example = "A dog runs through the park."

    def seconds(self, doing: Doing) -> float:
        return travel_seconds(doing, doing.dims.run_speed)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        travel(doing, controls)
        moving = controls.ramp(doing.start, doing.end, 0.3)
        controls.energy = controls.energy * (1 + 0.3 * moving)
        return Result()
