# SPDX-License-Identifier: Apache-2.0
"""Hangs the head and sobs."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, cycles, express
from soundstage.actions._tools import shifted
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery

WIPES = 0.35  # times a second


class Cry(Action):
    """Hangs the head and sobs."""

    words = ("weep", "sob", "mourn")
    goes_on = True
    description = "{who} cries"
    example = "The boy cries."

    def seconds(self, doing: Doing) -> float:
        return 2.6

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        ramp = controls.ramp(doing.start, doing.end, 0.5)
        beat = np.sin(2 * np.pi * cycles(doing, controls, 1.4))
        controls.nod = controls.nod + ramp * (0.32 + 0.06 * beat)
        controls.lean = controls.lean + 0.10 * ramp
        express(doing, controls, "sad", 1.0, stays=True)
        if doing.plan == "biped":  # now and then a hand wipes the eyes
            d, sweep = doing.dims, np.sin(2 * np.pi * cycles(doing, controls, 0.9))
            wipes = ramp * space.smoothstep(np.sin(2 * np.pi * cycles(doing, controls, WIPES)) * 2.0)
            eyes = ahead(doing, controls, 0.66 * d.head, 0.0, d.eye_height - 0.16 * d.head)
            place_hand(controls, "right", shifted(controls, eyes, 0.0, -0.16 * d.head + 0.06 * d.head * sweep, 0.0),
                       wipes, "fist")
        return Result()
