# SPDX-License-Identifier: Apache-2.0
"""Takes somebody's hand and shakes it."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import cycles, express, face_partner, pace
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class ShakeHands(Action):
    """Takes somebody's hand and shakes it."""

    words = ("shake hand", "handshake", "clasp hand", "exchange handshake")
    targets = "subject"
    apart = 1.45  # how far the two stand from each other, in arms' lengths
    description = "{who} shakes hands with {target}"
    example = "The man shakes hands with the woman."

    def seconds(self, doing: Doing) -> float:
        return 2.8

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        partner = face_partner(doing, controls)
        ramp = controls.ramp(doing.start + 0.1, doing.end, 0.45)
        pump = np.sin(2 * np.pi * cycles(doing, controls, 1.5 * pace(doing)))
        meet = (controls.position + partner.at) / 2
        meet[:, 2] = controls.position[:, 2] + 0.5 * (0.56 * doing.dims.height + 0.56 * partner.height) + 0.045 * pump
        place_hand(controls, "right", meet, ramp)
        controls.lean = controls.lean + 0.06 * ramp
        express(doing, controls, "happy", 0.8)
        return Result((Event("cloth", doing.start + 0.5, source=doing.subject, force=0.3),))
