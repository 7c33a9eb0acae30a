# SPDX-License-Identifier: Apache-2.0
"""Washes the hands under a tap: they rub each other, the water runs."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import cycles, pace
from soundstage.actions._tap import bent_over, running, tap_of
from soundstage.actions._tools import shifted
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class WashHands(Action):
    """Washes the hands under a tap: they rub each other, the water runs."""

    words = ("wash hand", "rinse hand", "scrub hand", "wash up")
    targets = ""
    handles = "basin"
    goes_on = True
    near = "hand"
    description = "{who} washes the hands"
    example = "A girl washes her hands."

    def seconds(self, doing: Doing) -> float:
        return 4.5

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        tap, ramp = tap_of(doing, controls), controls.ramp(doing.start, doing.end, 0.5)
        turn = 2 * np.pi * cycles(doing, controls, 1.5 * pace(doing))
        for side, sign in (("left", 1.0), ("right", -1.0)):
            rub = shifted(controls, tap, 0.035 * sign * np.sin(turn) - 0.03, sign * 0.035,
                          -0.10 + 0.02 * sign * np.cos(turn))
            place_hand(controls, side, rub, ramp, "open")
        bent_over(doing, controls, tap, ramp)
        sound, water = running(doing, controls, tap)
        return Result(sound, (), (), water)
