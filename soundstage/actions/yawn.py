# SPDX-License-Identifier: Apache-2.0
"""Yawns: the mouth opens wide, the eyes close, a hand comes before it; an animal's jaws gape."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, express
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Yawn(Action):
    """Yawns: the mouth opens wide, the eyes close, a hand comes before it; an animal's jaws gape."""

    words = ("give yawn", "let out yawn", "yawn widely")
    description = "{who} yawns"
    example = "A boy yawns."

    def seconds(self, doing: Doing) -> float:
        return 2.8

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d = doing.dims
        wide = controls.ramp(doing.start + 0.2, doing.end - 0.2, 0.6)
        controls.jaw = np.maximum(controls.jaw, wide)
        controls.blink = np.maximum(controls.blink, controls.ramp(doing.start + 0.4, doing.end - 0.3, 0.4))
        controls.nod = controls.nod - 0.32 * wide
        for pose in np.flatnonzero(wide > 0.25):
            controls.viseme[pose] = "open"
        if doing.plan == "biped":
            hand = controls.ramp(doing.start + 0.1, doing.end, 0.5)
            mouth = ahead(doing, controls, 0.78 * d.head, -0.10 * d.head, d.height - 0.84 * d.head)
            mouth[:, 2] += 0.06 * d.head * np.sin(4 * controls.times)
            place_hand(controls, "right", mouth, hand, "open")
            controls.lean = controls.lean - 0.05 * wide
        express(doing, controls, "sleepy", 0.9)
        return Result((Event("breath", doing.start + 0.5, 1.4, doing.subject, force=0.5, words=("sigh",)),))
