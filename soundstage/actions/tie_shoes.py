# SPDX-License-Identifier: Apache-2.0
"""Ties the shoes: down on the heels, both hands busy at one foot."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, cycles, pace
from soundstage.actions._tools import shifted
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class TieShoes(Action):
    """Ties the shoes: down on the heels, both hands busy at one foot."""

    words = ("tie shoe", "tie shoelace", "tie lace", "lace shoe", "lace boot", "tie boot", "lace up shoe",
             "tie sneaker", "lace up boot", "tie skate", "lace skate")
    description = "{who} ties the shoes"
    example = "A runner ties his shoes."

    def seconds(self, doing: Doing) -> float:
        return 4.0 / pace(doing)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, ramp = doing.dims, controls.ramp(doing.start, doing.end, 0.6)
        if doing.plan != "biped":
            return Result()
        busy = np.sin(2 * np.pi * cycles(doing, controls, 1.5 * pace(doing))) * ramp
        controls.crouch = np.maximum(controls.crouch, 0.95 * ramp)
        controls.lean = controls.lean + 0.35 * ramp
        middle = ahead(doing, controls, 0.3 * d.arm, -0.22 * d.width, 0.075 * d.height)
        for side, sign in (("left", 1.0), ("right", -1.0)):
            at = shifted(controls, middle, 0.01 * sign * busy, sign * (0.05 + 0.03 * busy), 0.02 * busy)
            place_hand(controls, side, at, ramp)
        eyes_on(controls, middle, ramp, 0.9)
        return Result((Event("cloth", doing.start + 0.4, source=doing.subject, force=0.3),))
