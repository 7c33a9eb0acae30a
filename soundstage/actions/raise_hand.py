# SPDX-License-Identifier: Apache-2.0
"""Raises a hand straight up, as in a class, and holds it there."""

from __future__ import annotations

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, look_at
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class RaiseHand(Action):
    """Raises a hand straight up, as in a class, and holds it there."""

    words = ("put up hand", "put hand up", "hold up hand", "lift hand", "raise paw", "lift paw", "put hand in air")
    targets = ""
    description = "{who} raises a hand"
    example = "A student raises her hand."

    def seconds(self, doing: Doing) -> float:
        return 2.6

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, ramp = doing.dims, controls.ramp(doing.start, doing.end, 0.4)
        at = ahead(doing, controls, 0.12 * d.arm, -0.5 * d.width - 0.06 * d.arm, d.height - d.head + 0.98 * d.arm)
        place_hand(controls, "right", at, ramp, "open")
        controls.tilt = controls.tilt + 0.05 * ramp
        controls.lean = controls.lean - 0.03 * ramp
        look_at(doing, controls)
        return Result((Event("cloth", doing.start + 0.25, source=doing.subject, force=0.25),))
