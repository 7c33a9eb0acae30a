# SPDX-License-Identifier: Apache-2.0
"""Nods the head."""

from __future__ import annotations

import numpy as np

from soundstage.actions._shared import cycles, look_at, pace
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class Nod(Action):
    """Nods the head."""

    words = ("agree", "bow head", "nod yes", "thank")
    targets = "subject"
    description = "{who} nods"
    example = "The woman nods."

    def seconds(self, doing: Doing) -> float:
        return 0.65 * max(2, doing.times)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        wave = np.sin(2 * np.pi * cycles(doing, controls, 1.6 * pace(doing)))
        controls.nod = controls.nod + 0.24 * np.maximum(wave, -0.2) * controls.ramp(doing.start, doing.end, 0.15)
        look_at(doing, controls)
        return Result()
