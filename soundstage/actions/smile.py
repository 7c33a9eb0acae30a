# SPDX-License-Identifier: Apache-2.0
"""Smiles, and goes on smiling."""

from __future__ import annotations

from soundstage.actions._shared import express, look_at, pace
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class Smile(Action):
    """Smiles, and goes on smiling."""

    words = ("grin", "beam", "be happy", "brighten", "smirk")
    targets = "subject"
    description = "{who} smiles"
    example = "The woman smiles."

    def seconds(self, doing: Doing) -> float:
        return 1.8 / pace(doing)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        express(doing, controls, "happy", 1.0, stays=True)
        controls.tilt = controls.tilt + 0.10 * controls.ramp(doing.start + 0.2, doing.end + 1, 0.5)
        look_at(doing, controls)
        return Result()
