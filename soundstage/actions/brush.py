# SPDX-License-Identifier: Apache-2.0
"""Brushes teeth or hair with something in the hand."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, cycles, pace
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Brush(Action):
    """Brushes teeth or hair with something in the hand."""

    words = ("comb", "shave", "blow-dry")
    targets = "prop"
    goes_on = True
    description = "{who} brushes"
    example = "A boy brushes his teeth."

    def seconds(self, doing: Doing) -> float:
        return 3.6

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d = doing.dims
        ramp = controls.ramp(doing.start, doing.end, 0.4)
        rub = np.sin(2 * np.pi * cycles(doing, controls, 2.6 * pace(doing)))
        if doing.plan != "biped":  # an animal licks its paw and wipes its face
            controls.nod = controls.nod + ramp * (0.45 + 0.15 * rub)
            controls.tilt = controls.tilt + 0.2 * ramp
            return Result()
        teeth = "tooth" in str(doing.facts.get("unit", "")) or not doing.facts.get("unit")
        up = d.height - d.head * (0.80 if teeth else 0.25)
        at = ahead(doing, controls, d.head * 0.62, -d.head * (0.34 if teeth else 0.55), up)
        c, s = np.cos(controls.heading), np.sin(controls.heading)
        at = at + np.stack([-s * 0.025 * rub, c * 0.025 * rub, 0.012 * rub if teeth else 0.06 * rub], -1)
        place_hand(controls, "right", at, ramp)
        for pose in np.flatnonzero(ramp > 0.4) if teeth else ():
            controls.viseme[pose] = "wide"
        held = doing.tool or doing.target
        whole = (Hold(held, doing.subject, "hand_right", -1e3, turns=(("z", np.pi / 2), ("x", np.pi)) if teeth else ()),
                 ) if held else ()
        return Result((Event("cloth", doing.start + 0.5, source=doing.subject, force=0.3),), whole)
