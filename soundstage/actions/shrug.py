# SPDX-License-Identifier: Apache-2.0
"""Shrugs: both forearms out with open hands, the head to one side."""

from __future__ import annotations

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, express
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class Shrug(Action):
    """Shrugs: both forearms out with open hands, the head to one side."""

    words = ("shrug shoulder", "give shrug", "shrug off")
    targets = "subject"
    description = "{who} shrugs"
    example = "A man shrugs."

    def seconds(self, doing: Doing) -> float:
        return 2.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, ramp = doing.dims, controls.ramp(doing.start, doing.end, 0.45)
        controls.tilt = controls.tilt + 0.22 * ramp
        controls.nod = controls.nod - 0.06 * ramp
        if doing.plan == "biped":
            for side, sign in (("left", 1.0), ("right", -1.0)):
                at = ahead(doing, controls, 0.42 * d.arm, sign * (0.42 * d.arm + 0.4 * d.width), 0.62 * d.height)
                place_hand(controls, side, at, ramp, "open")
        express(doing, controls, "surprised", 0.35)
        return Result()
