# SPDX-License-Identifier: Apache-2.0
"""Looks through binoculars, a spyglass or a magnifying glass, which is held to the eyes."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead
from soundstage.actions._tools import thing
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

LEFT_GRIP = (-0.01, 0.06, 0.03)  # where a pair of them is held by the left hand, in its own space


class UseBinoculars(Action):
    """Looks through binoculars, a spyglass or a magnifying glass, which is held to the eyes."""

    words = ("raise binocular", "use binocular", "use magnifying glass")
    targets = "prop"
    handles = "hand"
    description = "{who} looks through {target}"
    example = "A sailor looks through binoculars."

    def seconds(self, doing: Doing) -> float:
        return 3.4

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, told = doing.dims, thing(doing, "wields")
        ramp = controls.ramp(doing.start, doing.end, 0.3)
        up = controls.ramp(doing.start + 0.1, doing.end - 0.2, 0.6)
        pair = told.get("unit") == "binoculars"
        for side, sign in (("left", 1.0), ("right", -1.0)) if pair else (("right", -1.0),):
            low = ahead(doing, controls, 0.5 * d.arm, sign * 0.10, d.height - 1.9 * d.head)
            wide = 0.075 if pair else 0.06
            eye = d.height - (0.56 if pair else 0.72) * d.head
            high = ahead(doing, controls, 0.6 * d.head + 0.07, sign * wide, eye)
            place_hand(controls, side, low + (high - low) * up[:, None], ramp)
        controls.shake = controls.shake + 0.22 * up * np.sin(1.1 * (controls.times - doing.start))
        held = doing.tool or doing.target
        mine = ("hand_left", LEFT_GRIP) if pair else ("hand_right", None)  # the right one is left free for what follows
        hold = (Hold(held, doing.subject, mine[0], -1e3, at=mine[1]),) if held else ()
        return Result((Event("cloth", doing.start + 0.3, source=doing.subject, force=0.2),), hold)
