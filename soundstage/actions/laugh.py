# SPDX-License-Identifier: Apache-2.0
"""Laughs: shoulders and head go with it."""

from __future__ import annotations

import numpy as np

from soundstage.actions._shared import cycles, express
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Laugh(Action):
    """Laughs: shoulders and head go with it."""

    words = ("giggle", "chuckle", "cackle")
    goes_on = True
    description = "{who} laughs"
    example = "The girl laughs."

    def seconds(self, doing: Doing) -> float:
        return 1.8

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        beat = np.sin(2 * np.pi * cycles(doing, controls, 4.2))
        ramp = controls.ramp(doing.start, doing.end, 0.2)
        controls.nod = controls.nod + ramp * (-0.12 + 0.06 * beat)
        controls.hop = controls.hop + ramp * 0.008 * np.maximum(beat, 0) * doing.dims.height
        controls.lean = controls.lean - 0.06 * ramp
        for pose in np.flatnonzero(ramp > 0.3):
            controls.viseme[pose] = "open" if beat[pose] > 0 else "wide"
        controls.jaw = np.maximum(controls.jaw, ramp * (0.3 + 0.25 * beat))
        express(doing, controls, "happy", 1.0)
        return Result(
            (Event("laugh", doing.start + 0.1, duration=doing.end - doing.start - 0.2, source=doing.subject),)
        )
