# SPDX-License-Identifier: Apache-2.0
"""Bows from the hips, an arm across the body, and rises again."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, pace
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Bow(Action):
    """Bows from the hips, an arm across the body, and rises again."""

    words = ("curtsy", "take bow", "bow down", "curtsey")
    targets = "subject"
    description = "{who} bows"
    example = "A man bows."

    def seconds(self, doing: Doing) -> float:
        return 2.6 / pace(doing)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        ramp = controls.ramp(doing.start, doing.end, 0.8)
        d = doing.dims
        controls.lean = controls.lean + 0.85 * ramp
        controls.nod = controls.nod + 0.35 * ramp
        if doing.plan == "biped":
            waist = ahead(doing, controls, 0.12, 0.04, 0.56 * d.height)
            waist[:, 2] -= 0.04 * ramp
            place_hand(controls, "right", waist, ramp, "open")
        else:
            controls.crouch = np.maximum(controls.crouch, 0.5 * ramp)
        return Result((Event("cloth", doing.start + 0.2, source=doing.subject, force=0.3),))
