# SPDX-License-Identifier: Apache-2.0
"""Takes a garment off: both hands go to the head and bring it down."""

from __future__ import annotations

from soundstage.actions.base import Action, Doing, Result
from soundstage.actions.garment_on import handle_garment
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class GarmentOff(Action):
    """Takes a garment off: a hat, glasses, a coat."""

    words = ("undress",)
    description = "{who} takes it off"
    example = "The man takes off his hat."

    def seconds(self, doing: Doing) -> float:
        return 2.4

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        return handle_garment(doing, controls, (0.75, 0.98, 0.8, 0.55))
