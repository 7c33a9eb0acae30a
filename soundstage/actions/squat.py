# SPDX-License-Identifier: Apache-2.0
"""Bends the knees and comes up again, several times."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, cycles, get_up, pace
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

DEEP = 1.5  # of a usual crouch: the hips come down to the knees


class Squat(Action):
    """Bends the knees and comes up again, several times."""

    words = ("do squats", "do knee bends", "do squat", "exercise", "work out", "train")
    goes_on = True
    description = "{who} does squats"
    example = "A man does squats."

    def seconds(self, doing: Doing) -> float:
        return max(4.0, 2.0 * doing.times) / pace(doing)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        get_up(doing, controls)
        ramp = controls.ramp(doing.start, doing.end, 0.3)
        down = (0.5 - 0.5 * np.cos(2 * np.pi * cycles(doing, controls, 0.5 * pace(doing)))) ** 0.6
        controls.crouch = np.maximum(controls.crouch, ramp * down * DEEP)
        d = doing.dims
        for side, sign in (("left", 1.0), ("right", -1.0)):
            low = ahead(doing, controls, 0.1, sign * d.width * 0.55, 0.42 * d.height)
            out = ahead(doing, controls, d.arm * 0.95, sign * 0.14, 0.50 * d.height)
            place_hand(controls, side, low + (out - low) * down[:, None], ramp * (0.35 + 0.65 * down), "open")
        return Result((Event("cloth", doing.start + 0.4, source=doing.subject, force=0.3),))
