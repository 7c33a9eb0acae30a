# SPDX-License-Identifier: Apache-2.0
"""Writes or draws on what lies before it: small strokes of the pen along the lines."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import cycles, pace
from soundstage.actions._tools import hand_for, lever, shifted, work_point
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

SLOPE = (("x", 0.5), ("y", -0.35))  # the pen's top leans back and to the right
LINE = 1.5  # seconds for a line of writing


class Write(Action):
    """Writes or draws on what lies before it: small strokes of the pen along the lines."""

    words = ("draw", "sketch", "sign", "scribble", "jot", "write down", "doodle", "note down", "scrawl", "trace",
             "calculate")
    targets = "prop"
    handles = "worktop"
    goes_on = True
    near = "hand"
    description = "{who} writes"
    example = "A man writes a letter."

    def seconds(self, doing: Doing) -> float:
        return 4.5

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        ramp = controls.ramp(doing.start, doing.end, 0.5)
        sheet = work_point(doing, controls, 0.004)
        drawn = str(doing.facts.get("verb", "")) in ("draw", "sketch", "doodle", "trace")
        line = cycles(doing, controls, pace(doing) / LINE)
        quick = 2 * np.pi * cycles(doing, controls, 3.4 * pace(doing))
        if drawn:
            turn = 2 * np.pi * cycles(doing, controls, 0.75 * pace(doing))
            tip = shifted(controls, sheet, 0.045 * np.sin(turn) + 0.01, 0.055 * np.cos(0.7 * turn), 0.0)
        else:  # from the writer's left to the right, then down a line
            tip = shifted(controls, sheet, 0.05 - 0.018 * np.floor(line) + 0.007 * np.sin(quick),
                          0.06 - 0.12 * (line % 1.0), 0.004 * (np.cos(quick) > 0.6))
        way = lever(doing, SLOPE, "foot")
        place_hand(controls, "right", hand_for(controls, tip, way), ramp)
        place_hand(controls, "left", shifted(controls, sheet, 0.0, 0.12, 0.02), ramp, "open")
        eyes_on(controls, tip, ramp, 0.9)
        controls.lean = controls.lean + 0.2 * ramp
        controls.nod = controls.nod + 0.1 * ramp
        hold = (Hold(doing.tool, doing.subject, "hand_right", -1e3, turns=SLOPE),) if doing.tool else ()
        return Result((Event("cloth", doing.start + 0.2, source=doing.subject, force=0.15),), hold)
