# SPDX-License-Identifier: Apache-2.0
"""Paints with a brush: long strokes to and fro and up and down, each leaving its colour."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, cycles, pace
from soundstage.actions._tools import hand_for, lever, shifted, thing
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

LEVEL = (("y", np.pi / 2),)  # the brush points ahead


class Paint(Action):
    """Paints with a brush: long strokes to and fro and up and down, each leaving its colour."""

    words = ("paint over", "repaint", "varnish", "color", "colour", "color in")
    targets = "prop"
    handles = "near"
    goes_on = True
    near = "hand"
    description = "{who} paints"
    example = "A man paints a wall."

    def seconds(self, doing: Doing) -> float:
        return 4.5

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, told = doing.dims, thing(doing)
        ramp = controls.ramp(doing.start, doing.end, 0.5)
        high = 0.72 * d.height
        if told:
            high = float(np.clip(0.72 * told["tall"], 0.4 * d.height, 0.8 * d.height))
        wall = ahead(doing, controls, 0.9 * d.arm, 0.0, high)
        turn = 2 * np.pi * cycles(doing, controls, 0.7 * pace(doing))
        drift = 0.5 * np.sin(2 * np.pi * cycles(doing, controls, 0.16))
        tip = shifted(controls, wall, 0.0, 0.15 * drift, 0.16 * np.sin(turn))
        way = lever(doing, LEVEL)
        place_hand(controls, "right", hand_for(controls, tip, way), ramp)
        controls.twist = controls.twist + 0.05 * ramp * np.sin(turn)
        controls.lean = controls.lean + 0.06 * ramp
        eyes_on(controls, tip, ramp, 0.8)
        hold = (Hold(doing.tool, doing.subject, "hand_right", -1e3, turns=LEVEL),) if doing.tool else ()
        sound = Event("cloth", doing.start + 0.4, source=doing.subject, force=0.2)
        return Result((sound,), hold)
