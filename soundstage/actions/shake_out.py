# SPDX-License-Identifier: Apache-2.0
"""Holds a cloth by two corners before the body and shakes it, so that it flies up and falls, heard at each flap."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, cycles, pace
from soundstage.actions._tools import thing
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

BEATS = 0.9  # flaps a second
UP = 1.15  # radians that it flies up


class ShakeOut(Action):
    """Shakes a cloth that is held by two corners."""

    words = ("shake out", "flap out")
    targets = "prop"
    handles = "hand"
    goes_on = True
    near = "hand"
    description = "{who} shakes out {target}"
    example = "A woman shakes out a bed sheet."

    def seconds(self, doing: Doing) -> float:
        return 4.4 / pace(doing)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, told, t = doing.dims, thing(doing), controls.times
        ramp = controls.ramp(doing.start, doing.end, 0.4)
        phase = cycles(doing, controls, BEATS * pace(doing))
        flick = 0.5 - 0.5 * np.cos(2 * np.pi * phase)
        wide = min(0.5 * float(told.get("half", 0.3)) + 0.2 * d.arm, 0.75 * d.arm)
        high, far = 0.7 * d.height, 0.62 * d.arm
        rise = 0.1 * d.height * flick * ramp
        for side, sign in (("left", 1.0), ("right", -1.0)):
            at = ahead(doing, controls, far, sign * wide, high)
            at[:, 2] += rise
            place_hand(controls, side, at, np.ones_like(ramp))
        eyes_on(controls, ahead(doing, controls, 2.0 * d.arm, 0.0, high), ramp, 0.6)
        late = 0.5 - 0.5 * np.cos(2 * np.pi * (phase - 0.12))
        swing = tuple(map(float, -UP * late * ramp))
        hold = (Hold(doing.target, doing.subject, "root", -1e3, offset=(far, 0.0, high),
                     swing=(("y", tuple(map(float, t)), swing),)),) if doing.target else ()
        flaps = np.arange(doing.start + 0.4, doing.end - 0.2, 1 / (BEATS * pace(doing)))
        heard = tuple(Event("cloth", float(s), 0.25, source=doing.target or doing.subject, force=0.8) for s in flaps)
        return Result(heard, hold)
