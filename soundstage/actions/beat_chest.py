# SPDX-License-Identifier: Apache-2.0
"""Drums on the own chest with both fists in turn, head high."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, cycles, pace
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

BEATS = 3.2  # a second, both fists together


class BeatChest(Action):
    """Drums on the own chest with both fists in turn, head high."""

    words = ("beat chest", "pound chest", "thump chest", "beat breast", "drum chest")
    targets = ""
    description = "{who} beats the chest"
    example = "A gorilla beats its chest."

    def seconds(self, doing: Doing) -> float:
        return 2.6

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, rate = doing.dims, BEATS * pace(doing)
        if doing.plan != "biped":
            return Result()
        ramp = controls.ramp(doing.start, doing.end, 0.35)
        phase = cycles(doing, controls, rate / 2)
        top = 0.62 * (d.height - d.head)
        for side, sign, offset in (("left", 1.0, 0.0), ("right", -1.0, 0.5)):
            away = np.abs(np.sin(np.pi * (phase + offset)))  # 0 at the chest
            at = ahead(doing, controls, 0.0, 0.0, top + 0.19 * d.height)
            c, s = np.cos(controls.heading), np.sin(controls.heading)
            forward, across = 0.42 * d.width + 0.16 * d.arm * away, sign * (0.16 + 0.20 * away) * d.width
            at = at + np.stack([c * forward - s * across, s * forward + c * across, 0.05 * d.arm * away], -1)
            place_hand(controls, side, at, ramp, "fist")
        controls.lean = controls.lean - 0.10 * ramp
        controls.nod = controls.nod - 0.22 * ramp
        hits = np.arange(doing.start + 0.45, doing.end - 0.3, 1 / rate)
        snapped = [float(controls.times[np.argmin(np.abs(controls.times - h))]) for h in hits]
        return Result(tuple(Event("drum", s, source=doing.subject, words=("hand drum",), force=0.5) for s in snapped))
