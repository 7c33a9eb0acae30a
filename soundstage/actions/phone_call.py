# SPDX-License-Identifier: Apache-2.0
"""Telephones: the phone is at the ear, the lips move, the head nods."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class PhoneCall(Action):
    """Telephones: the phone is at the ear, the lips move, the head nods."""

    words = ("make phone call", "make call", "take phone call", "take call", "answer phone",
             "answer call", "have phone call", "telephone", "dial phone", "talk on phone",
             "speak on phone", "chat on phone", "be on phone")
    targets = "prop"
    handles = "hand"
    description = "{who} telephones"
    example = "A woman makes a phone call."

    def seconds(self, doing: Doing) -> float:
        return 4.2

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d = doing.dims
        ramp = controls.ramp(doing.start, doing.end, 0.55)
        t = controls.times - doing.start
        at = ahead(doing, controls, 0.24 * d.head, -0.52 * d.head, d.height - 0.84 * d.head)
        place_hand(controls, "right", at, ramp)
        controls.tilt = controls.tilt - 0.12 * ramp
        controls.nod = controls.nod + 0.06 * ramp * np.sin(4.3 * t)
        controls.shake = controls.shake + 0.05 * ramp * np.sin(1.9 * t)
        for pose in np.flatnonzero((ramp > 0.95) & (np.sin(2.1 * t) > -0.3)):
            controls.viseme[pose] = ("wide", "open", "closed", "round")[int(t[pose] * 7) % 4]
        held = doing.tool or doing.target
        hold = (Hold(held, doing.subject, "hand_right", -1e3, turns=(("z", np.pi / 2), ("x", 0.15))),) if held else ()
        return Result((Event("cloth", doing.start + 0.2, source=doing.subject, force=0.2),), hold)
