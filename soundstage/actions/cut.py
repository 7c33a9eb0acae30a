# SPDX-License-Identifier: Apache-2.0
"""Cuts or chops what lies before it: the knife comes down on the board stroke by stroke."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import pace
from soundstage.actions._tools import blows, hand_for, lever, lifted, shifted, snapped, strokes, thing, work_point
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery

SLANT = 0.95  # radians to the left of straight ahead that the blade points
CHOPS = ("chop", "dice", "mince", "hack")


class Cut(Action):
    """Cuts or chops what lies before it: the knife comes down on the board stroke by stroke."""

    words = ("chop", "slice", "dice", "carve", "mince", "cut up", "chop up", "hack", "peel", "trim")
    targets = "prop"
    handles = "worktop"
    goes_on = True
    near = "hand"
    description = "{who} cuts {target}"
    example = "A chef chops a carrot."

    def seconds(self, doing: Doing) -> float:
        return 4.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        ramp = controls.ramp(doing.start, doing.end, 0.45)
        quick = str(doing.facts.get("verb", "")) in CHOPS
        every = (0.34 if quick else 0.62) / pace(doing)
        hits = snapped(controls, strokes(doing, 0.6, every, 0.5))
        up = lifted(controls, hits, 0.4 * every)
        told = thing(doing)
        spot = work_point(doing, controls)
        half, tall = (min(float(told["half"]), 0.12), float(told["tall"])) if told else (0.04, 0.03)
        turns = (("z", SLANT), ("x", -np.pi / 2), ("y", np.pi / 2))
        way = lever(doing, turns) * 0.62  # the middle of the blade does it
        along = half * (0.6 - 1.2 * np.clip((controls.times - doing.start) / (doing.end - doing.start), 0, 1))
        bottom = -0.75 * tall + 0.02
        edge = shifted(controls, spot, 0.01, along, bottom + (0.85 * tall + 0.05) * up)
        place_hand(controls, "right", hand_for(controls, edge, way), ramp)
        beside = shifted(controls, spot, 0.0, half + 0.06, 0.012 - 0.3 * tall)
        place_hand(controls, "left", beside, ramp)
        eyes_on(controls, np.broadcast_to(spot, beside.shape), ramp, 0.9)
        controls.lean = controls.lean + 0.12 * ramp
        held = doing.tool
        hold = (Hold(held, doing.subject, "hand_right", -1e3, turns=turns,
                     swing=(("x", tuple(map(float, controls.times)), tuple(map(float, -0.25 * up))),)),) if held else ()
        return Result(blows(doing, hits, "chop", str(thing(doing, "table").get("substance", "wood"))), hold)
