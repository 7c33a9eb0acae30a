# SPDX-License-Identifier: Apache-2.0
"""Stirs: a spoon goes round in the vessel before it."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import cycles, pace
from soundstage.actions._tools import hand_for, lever, shifted, thing, work_point
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Stir(Action):
    """Stirs: a spoon goes round in the vessel before it."""

    words = ("mix", "whisk", "beat eggs", "blend", "stir in", "mix up", "swirl")
    targets = "prop"
    handles = "worktop"
    goes_on = True
    near = "hand"
    description = "{who} stirs {target}"
    example = "A woman stirs soup in a pot."

    def seconds(self, doing: Doing) -> float:
        return 4.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        ramp = controls.ramp(doing.start, doing.end, 0.45)
        told = thing(doing, "vessel") or thing(doing)
        deep = min(0.4 * float(told["tall"]), 0.05) if told else 0.02
        wide = 0.42 * min(float(told["half"]), 0.14) if told else 0.04
        fast = 2.2 if str(doing.facts.get("verb", "")) in ("whisk", "beat") else 1.0
        turn = 2 * np.pi * cycles(doing, controls, fast * pace(doing))
        middle = work_point(doing, controls, -deep, ("vessel", "thing"))
        tip = shifted(controls, middle, wide * np.cos(turn), wide * np.sin(turn), 0.0)
        turns = (("z", np.pi / 2), ("y", 2.55))
        place_hand(controls, "right", hand_for(controls, tip, lever(doing, turns)), ramp)
        if told:
            rim = shifted(controls, middle, 0.0, float(told["half"]) + 0.035, 0.8 * deep)
            place_hand(controls, "left", rim, ramp)
        eyes_on(controls, np.broadcast_to(middle, tip.shape), ramp, 0.9)
        controls.lean = controls.lean + 0.10 * ramp
        controls.tilt = controls.tilt + 0.03 * ramp * np.sin(turn)
        held = doing.tool
        hold = (Hold(held, doing.subject, "hand_right", -1e3, turns=turns),) if held else ()
        return Result((Event("cloth", doing.start + 0.2, source=doing.subject, force=0.2),), hold)
