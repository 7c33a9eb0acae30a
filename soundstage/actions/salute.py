# SPDX-License-Identifier: Apache-2.0
"""Salutes: upright, the flat hand at the brow."""

from __future__ import annotations

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, look_at
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Salute(Action):
    """Salutes: upright, the flat hand at the brow."""

    words = ("stand to attention", "give salute")
    targets = "subject"
    description = "{who} salutes"
    example = "A soldier salutes."

    def seconds(self, doing: Doing) -> float:
        return 2.4

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d = doing.dims
        ramp = controls.ramp(doing.start, doing.end, 0.28)
        brow = ahead(doing, controls, 0.36 * d.head, -0.46 * d.head, d.height - 0.36 * d.head)
        place_hand(controls, "right", brow, ramp, "open")
        controls.lean = controls.lean - 0.04 * ramp
        look_at(doing, controls)
        return Result((Event("cloth", doing.start + 0.25, source=doing.subject, force=0.35),))
