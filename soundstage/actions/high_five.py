# SPDX-License-Identifier: Apache-2.0
"""Claps a raised hand against somebody else's."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import express, face_partner
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class HighFive(Action):
    """Claps a raised hand against somebody else's."""

    words = ("high-five", "high five", "give high five", "give high-five", "slap hand", "fist bump")
    targets = "subject"
    apart = 1.5  # how far the two stand from each other, in arms' lengths
    description = "{who} gives {target} a high five"
    example = "The boy high-fives the girl."

    def seconds(self, doing: Doing) -> float:
        return 2.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        partner = face_partner(doing, controls)
        d, span = doing.dims, doing.end - doing.start
        clap = doing.start + 0.4 * span
        ramp = controls.ramp(doing.start, doing.end, 0.3 * span)
        moments = [doing.start, clap - 0.22, clap, clap + 0.3 * span, doing.end]
        reach = np.interp(controls.times, moments, [0.3, 0.35, 1, 1, 0.4])
        top = min(d.height, partner.height)
        meet = controls.position + (partner.at - controls.position) * (0.5 * reach)[:, None]
        meet[:, 2] = controls.position[:, 2] + top * (0.74 + 0.12 * reach)
        place_hand(controls, "right", meet, ramp, "open")
        controls.lean = controls.lean + 0.05 * ramp * reach
        express(doing, controls, "happy", 1.0)
        if doing.facts.get("second"):
            return Result()
        return Result((Event("clap", clap, source=doing.subject, force=0.6),))
