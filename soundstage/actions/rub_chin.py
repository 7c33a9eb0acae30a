# SPDX-License-Identifier: Apache-2.0
"""Rubs the chin with the fingers, thoughtful."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, cycles, express, pace
from soundstage.actions._tools import shifted
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class RubChin(Action):
    """Rubs the chin with the fingers, thoughtful."""

    words = ("scratch chin", "scratch beard", "stroke chin", "stroke beard", "ponder", "ponder over")
    targets = ""
    description = "{who} rubs the chin"
    example = "A detective rubs his chin."

    def seconds(self, doing: Doing) -> float:
        return 2.8

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, ramp = doing.dims, controls.ramp(doing.start, doing.end, 0.35)
        quick = np.sin(2 * np.pi * cycles(doing, controls, 1.4 * pace(doing))) * ramp
        at = ahead(doing, controls, 0.56 * d.head, -0.08 * d.head, d.height - 1.0 * d.head)
        place_hand(controls, "right", shifted(controls, at, 0.0, 0.012 * quick, 0.02 * quick), ramp)
        controls.tilt = controls.tilt - 0.12 * ramp
        controls.nod = controls.nod + 0.08 * ramp
        express(doing, controls, "surprised", 0.25)
        return Result((Event("cloth", doing.start + 0.4, source=doing.subject, force=0.15),))
