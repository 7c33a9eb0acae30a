# SPDX-License-Identifier: Apache-2.0
"""Taps what one has in the left hand with the right one, or with a thing in it, heard at each tap."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, pace
from soundstage.actions._tools import blows, counted_strokes, lever, lifted, shifted, snapped, thing
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery

EVERY, USUAL = 0.5, 3  # seconds from one tap to the next; taps where none are counted
OFF = 0.1  # metres that the hand is drawn back


class TapHeld(Action):
    """Taps what one has in the left hand with the right one."""

    words = ("tap in hand",)
    targets = "prop"
    handles = "hand"
    near = "hand"
    description = "{who} taps {target}"
    example = "A man holds a bottle and taps it."

    def seconds(self, doing: Doing) -> float:
        return (EVERY * (doing.times if doing.times > 1 else USUAL) + 0.9) / pace(doing)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, told = doing.dims, thing(doing)
        ramp = controls.ramp(doing.start, doing.end, 0.35)
        often = replace(doing, times=doing.times if doing.times > 1 else USUAL)
        hits = snapped(controls, counted_strokes(often, 0.5, EVERY / pace(doing), self.seconds(doing)))
        gap = lifted(controls, hits, 0.2)
        held = ahead(doing, controls, 0.55 * d.arm, 0.07, d.height - 1.75 * d.head)
        place_hand(controls, "left", held, ramp)
        over = 0.25 * float(told.get("tall", 0.2)) if told else 0.05
        beside = float(told.get("half", 0.04)) if told else 0.04
        spot = shifted(controls, held, 0.0, -(beside + 0.03) - OFF * gap, over)
        turns = (("x", np.pi / 2),)
        if doing.tool:  # across, its end at the thing
            spot = spot - lever(doing, turns)
        place_hand(controls, "right", spot, ramp, "grip" if doing.tool else "open")
        eyes_on(controls, held, ramp, 0.8)
        holds = (Hold(doing.target, doing.subject, "hand_left", -1e3),) if doing.target else ()
        if doing.tool:
            holds = (*holds, Hold(doing.tool, doing.subject, "hand_right", -1e3, turns=turns))
        return Result(blows(doing, hits, "tap", str(told.get("substance", "wood"))), holds)
