# SPDX-License-Identifier: Apache-2.0
"""Spreads its wings where it is, and holds them out."""

from __future__ import annotations

import numpy as np

from soundstage.actions._shared import cycles, pace
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

QUICK = frozenset(("flap", "flutter", "beat", "shake"))  # verbs
LEVEL, BEATS = 0.9, 0.16  # how far the wings are raised, and how far they rise and fall then


class SpreadWings(Action):
    """Spreads its wings where it is, and holds them out."""

    words = ("spread wing", "open wing", "unfold wing", "stretch wing", "raise wing", "lift wing", "unfurl wing",
             "flap wing", "flutter wing", "beat wing", "shake wing")
    description = "{who} spreads its wings"
    example = "The crow spreads its wings."

    def seconds(self, doing: Doing) -> float:
        return 2.4

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        beats = str(doing.facts.get("verb", "")) in QUICK
        ramp = controls.ramp(doing.start, doing.end, 0.5)
        wave = np.sin(2 * np.pi * cycles(doing, controls, (2.2 if beats else 0.7) * pace(doing)))
        for wing in controls.wing.values():
            np.maximum(wing, ramp * (LEVEL + (0.5 if beats else BEATS) * wave), out=wing)
        controls.nod = controls.nod - 0.15 * ramp
        if doing.plan != "bird" or "aloft" in doing.facts:
            return Result()
        return Result((Event("wing_flap", doing.start + 0.1, source=doing.subject, force=0.3),))
