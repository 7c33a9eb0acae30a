# SPDX-License-Identifier: Apache-2.0
"""Washes up: a thing is held under the running tap and rubbed all over."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import cycles, pace
from soundstage.actions._tap import bent_over, running, tap_of
from soundstage.actions._tools import shifted
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery

UNDER = 0.13  # metres from where the water comes out to the thing


class WashUnderTap(Action):
    """Washes up: the left hand holds the thing under the running tap, the right one rubs it."""

    words = ("wash dish", "rinse dish", "wash plate", "wash cup", "wash vegetable", "rinse vegetable")
    targets = "prop"
    handles = "basin"
    goes_on = True
    near = "hand"
    description = "{who} washes {target} under the tap"
    example = "A man washes the dishes."

    def seconds(self, doing: Doing) -> float:
        return 5.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        tap, ramp = tap_of(doing, controls), controls.ramp(doing.start, doing.end, 0.5)
        turn = 2 * np.pi * cycles(doing, controls, 1.2 * pace(doing))
        held = shifted(controls, tap, -0.02, 0.06 + 0.02 * np.sin(0.5 * turn), -UNDER)
        rub = shifted(controls, tap, -0.03 + 0.045 * np.cos(turn), -0.05 + 0.04 * np.sin(turn), -UNDER + 0.03)
        place_hand(controls, "left", held, ramp)
        place_hand(controls, "right", rub, ramp)
        bent_over(doing, controls, tap, ramp)
        holds = tuple(Hold(thing, doing.subject, f"hand_{side}", -1e3)
                      for thing, side in ((doing.target, "left"), (doing.tool, "right")) if thing)
        sound, water = running(doing, controls, tap)
        return Result(sound, holds, (), water)
