# SPDX-License-Identifier: Apache-2.0
"""Blows a kiss: the hand goes to the lips and out to whom it is for."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, express, look_at
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class BlowKiss(Action):
    """Blows a kiss: the hand goes to the lips and out to whom it is for."""

    words = ("blow kiss", "throw kiss", "send kiss")
    targets = "subject"
    handles = ""
    description = "{who} blows a kiss"
    example = "A woman blows a kiss."

    def seconds(self, doing: Doing) -> float:
        return 2.6

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d = doing.dims
        ramp = controls.ramp(doing.start, doing.end, 0.4)
        out = controls.rise(doing.start + 1.0, doing.start + 1.7)
        lips = ahead(doing, controls, 0.56 * d.head, -0.03, d.height - 0.82 * d.head)
        away = ahead(doing, controls, 0.9 * d.arm, -0.3, d.height - 0.9 * d.head)
        place_hand(controls, "right", lips + (away - lips) * out[:, None], ramp, "open")
        for pose in np.flatnonzero((ramp > 0.5) & (out < 0.6)):
            controls.viseme[pose] = "pucker"
        express(doing, controls, "happy", 0.7)
        look_at(doing, controls, 0.9)
        return Result((Event("pop", doing.start + 0.95, source=doing.subject, force=0.3),))
