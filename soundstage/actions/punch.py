# SPDX-License-Identifier: Apache-2.0
"""Hits with the fists or a thing in the hand, blow by blow; what is low is struck from above with the flat hand."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, pace
from soundstage.actions._tools import blows, lifted, shifted, snapped, strokes, thing
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class Punch(Action):
    """Hits with the fists or a thing in the hand, blow by blow; what is low is struck from above with the flat hand."""

    words = ("hit", "strike", "slap", "smack", "whack", "box", "beat", "swat", "thump", "spar")
    targets = "prop"
    handles = "near"
    goes_on = True
    description = "{who} hits {target}"
    example = "A boxer punches a bag."

    def seconds(self, doing: Doing) -> float:
        return 0.5 * max(4, doing.times) + 0.9

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, told = doing.dims, thing(doing)
        ramp = controls.ramp(doing.start, doing.end, 0.3)
        number = doing.times if doing.times > 1 else None
        hits = snapped(controls, strokes(doing, 0.5, 0.5 / pace(doing), 0.4)[:number])
        tall = float(told["tall"]) if told and told["kind"] != "body" else 1.5
        base = float(told["at"][2] - controls.position[0, 2]) if told and told["kind"] != "body" else 0.0
        high = d.height - 1.25 * d.head
        down = base + tall < 0.62 * d.height
        for side, sign, mine in (("left", 1.0, hits[1::2]), ("right", -1.0, hits[0::2])):
            mine = hits if down and side == "right" else [] if down else mine
            back = lifted(controls, mine, 0.2)
            if down:
                spot = ahead(doing, controls, 0.42 * d.arm + 0.1, -0.06, base + tall + 0.03)
                at = shifted(controls, spot, -0.08 * back, 0.0, 0.34 * d.arm * back)
            else:
                guard = ahead(doing, controls, 0.34 * d.arm, sign * 0.13, high)
                at = shifted(controls, guard, (0.30 * d.arm + 0.06) * (1 - back), -sign * 0.08 * (1 - back), 0.0)
            if side == "right" or not down:
                place_hand(controls, side, at, ramp, "open" if down else "fist")
            controls.twist = controls.twist - sign * 0.22 * ramp * (1 - back)
        controls.lean = controls.lean + 0.10 * ramp
        controls.crouch = np.maximum(controls.crouch, 0.12 * ramp)
        eyes_on(controls, ahead(doing, controls, d.arm, 0.0, base + tall if down else high), ramp, 0.8)
        tool = (Hold(doing.tool, doing.subject, "hand_right", -1e3),) if doing.tool else ()
        return Result(blows(doing, hits, "punch", str(told.get("substance", "cloth")) if told else "cloth"), tool)
