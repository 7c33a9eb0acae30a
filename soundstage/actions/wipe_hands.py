# SPDX-License-Identifier: Apache-2.0
"""Wipes the hands, one in the other, with a rag between them where there is one."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, cycles, pace
from soundstage.actions._tools import shifted
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class WipeHands(Action):
    """Wipes the hands, one in the other, with a rag between them where there is one."""

    words = ("wipe hand", "dry hand", "rub hand", "wring hand", "warm hand", "rub palm")
    targets = "prop"
    handles = "hand"
    goes_on = True
    near = "hand"
    description = "{who} wipes the hands"
    example = "A mechanic wipes his hands with a rag."

    def seconds(self, doing: Doing) -> float:
        return 3.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, ramp = doing.dims, controls.ramp(doing.start, doing.end, 0.35)
        rub = np.sin(2 * np.pi * cycles(doing, controls, 1.6 * pace(doing)))
        middle = ahead(doing, controls, 0.5 * d.arm, 0.0, d.height - 2.1 * d.head)
        place_hand(controls, "left", shifted(controls, middle, 0.02 * rub, 0.045, 0.03 * rub), ramp)
        right = shifted(controls, middle, -0.02 * rub, -0.045, -0.03 * rub)
        place_hand(controls, "right", right, ramp)
        eyes_on(controls, middle, ramp, 0.7)
        held = doing.tool or doing.target
        hold = (Hold(held, doing.subject, "hand_right", -1e3),) if held else ()
        return Result((Event("cloth", doing.start + 0.3, source=doing.subject, force=0.3),), hold)
