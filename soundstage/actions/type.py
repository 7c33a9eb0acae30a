# SPDX-License-Identifier: Apache-2.0
"""Types on a keyboard: the fingers of both hands go down in turn."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import cycles, pace
from soundstage.actions._tools import shifted, work_point
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Type(Action):
    """Types on a keyboard: the fingers of both hands go down in turn."""

    words = ("type in", "type up", "type out", "type letter", "type email")
    targets = "prop"
    handles = "worktop"
    goes_on = True
    near = "hand"
    description = "{who} types"
    example = "A man types on a laptop."

    def seconds(self, doing: Doing) -> float:
        return 4.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        ramp = controls.ramp(doing.start, doing.end, 0.4)
        told = doing.facts.get("thing") or {}
        keys = work_point(doing, controls, 0.0)
        if told:
            keys = np.asarray(told["at"], float) + [0, 0, 0.03]
        beat = 2 * np.pi * cycles(doing, controls, 3.2 * pace(doing))
        slow = np.sin(2 * np.pi * cycles(doing, controls, 0.4))
        for side, sign in (("left", 1.0), ("right", -1.0)):
            tap = np.maximum(0.0, sign * np.sin(beat))
            at = shifted(controls, keys, -0.09 + 0.015 * slow, sign * 0.075 + 0.02 * slow, 0.015 + 0.035 * tap)
            place_hand(controls, side, at, ramp, "relaxed")
        controls.lean = controls.lean + 0.16 * ramp
        eyes_on(controls, shifted(controls, keys, 0.12, 0.0, 0.12), ramp, 0.9)
        sound = Event("keyboard", doing.start + 0.3, doing.end - doing.start - 0.6,
                      doing.target or doing.subject, force=0.4)
        return Result((sound,))
