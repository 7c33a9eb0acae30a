# SPDX-License-Identifier: Apache-2.0
"""Is busy with both hands on a thing that lies on a table: folds, wraps, packs, mends, puts it together."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import cycles, pace
from soundstage.actions._tools import hand_for, lever, shifted, thing, work_point
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

HELD = (("y", 1.1),)  # a tool points down at what it is used on


class Craft(Action):
    """Is busy with both hands on a thing that lies on a table: folds, wraps, packs, mends, puts it together."""

    words = ("tinker with", "work on model")
    targets = "prop"
    handles = "worktop"
    goes_on = True
    near = "hand"
    description = "{who} works on {target}"
    example = "A woman wraps a gift."

    def seconds(self, doing: Doing) -> float:
        return 4.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        told = thing(doing)
        ramp = controls.ramp(doing.start, doing.end, 0.45)
        turn = 2 * np.pi * cycles(doing, controls, 0.9 * pace(doing))
        tall = float(told.get("tall", 0.0)) if told else 0.0
        half = float(np.clip(told.get("half", 0.08) if told else 0.08, 0.05, 0.16))
        at = work_point(doing, controls)
        at[2] += 0.03 - 0.5 * max(0.0, tall - 0.1)  # what is tall is held by its sides
        across = 0.02 + half * (1.0 if tall > 0.1 else 0.7)
        for side, sign, lag in (("left", 1.0, 1.6), ("right", -1.0, 0.0)):
            wave, lift = np.sin(turn + lag), np.maximum(0.0, np.sin(turn + lag))
            spot = shifted(controls, at, 0.06 * np.cos(turn + lag), sign * (across + 0.03 * wave), 0.05 * lift)
            if side == "right" and doing.tool:
                spot = hand_for(controls, spot, lever(doing, HELD))
            place_hand(controls, side, spot, ramp, "grip" if side == "right" and doing.tool else "open")
        controls.lean = controls.lean + 0.18 * ramp
        eyes_on(controls, np.broadcast_to(at, (len(turn), 3)), ramp, 0.9)
        rustles = np.arange(max(doing.start, 0.0) + 0.3, doing.end - 0.2, 1.1)
        heard = tuple(Event("cloth", float(t), source=doing.target or doing.subject, force=0.22) for t in rustles)
        hold = (Hold(doing.tool, doing.subject, "hand_right", -1e3, turns=HELD),) if doing.tool else ()
        return Result(heard, hold)
