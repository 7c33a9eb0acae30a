# SPDX-License-Identifier: Apache-2.0
"""Squeezes what is between both hands, again and again."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, cycles, pace
from soundstage.actions._tools import shifted, thing
from soundstage.actions.base import Action, Doing, Hold, Moved, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

CRUSHES = ("crush", "crumple", "scrunch", "compress")  # verbs after which a thing is smaller
CRUSHED = 0.6  # of its size in the end


class Squeeze(Action):
    """Squeezes what is between both hands, again and again."""

    words = ("wring", "squish", "wring out", "squash")
    targets = "prop"
    handles = "hand"
    goes_on = True
    near = "hand"
    description = "{who} squeezes {target}"
    example = "A man squeezes an orange."

    def seconds(self, doing: Doing) -> float:
        return 3.4

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, told = doing.dims, thing(doing)
        ramp = controls.ramp(doing.start, doing.end, 0.45)
        grip = 0.5 - 0.5 * np.cos(2 * np.pi * cycles(doing, controls, 0.9 * pace(doing)))
        half = float(np.clip(told.get("half", 0.05) if told else 0.05, 0.02, 0.2))
        at = ahead(doing, controls, 0.5 * d.arm, 0.0, d.height - 1.42 * d.head)
        for side, sign in (("left", 1.0), ("right", -1.0)):
            pressed = shifted(controls, at, 0.0, sign * (half + 0.03 - 0.035 * grip), 0.0)
            place_hand(controls, side, pressed, ramp)
        controls.lean = controls.lean + 0.08 * grip * ramp
        controls.tilt = controls.tilt + 0.03 * np.sin(20 * controls.times) * grip * ramp
        eyes_on(controls, at, ramp, 0.9)
        hold = (Hold(doing.target, doing.subject, "hand_right", -1e3, offset=(0.0, half, 0.0)),) if doing.target else ()
        sound = Event("cloth", doing.start + 0.5, source=doing.subject, force=0.3)
        if not doing.target or doing.facts.get("verb") not in CRUSHES:
            return Result((sound,), hold)
        gone = np.maximum.accumulate(np.interp(controls.times, [doing.start + 0.3, doing.end - 0.4], [0.0, 1.0])
                                     * np.clip(grip + 0.2, 0, 1))  # with every grip a little, and it stays so
        sizes = tuple(map(float, 1.0 - (1.0 - CRUSHED) * gone))
        return Result((sound,), hold, (Moved(doing.target, times=tuple(map(float, controls.times)), sizes=sizes),))
