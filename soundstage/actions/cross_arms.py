# SPDX-License-Identifier: Apache-2.0
"""Crosses the arms before the chest and keeps them so."""

from __future__ import annotations

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, look_at
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class CrossArms(Action):
    """Crosses the arms before the chest and keeps them so."""

    words = ("fold arm", "cross arm", "fold his arms", "fold her arms")
    targets = ""
    description = "{who} crosses the arms"
    example = "A woman crosses her arms."

    def seconds(self, doing: Doing) -> float:
        return 2.4

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, ramp = doing.dims, controls.ramp(doing.start, doing.end, 0.45)
        high = d.height - 1.75 * d.head
        for side, sign, up in (("left", 1.0, 0.03), ("right", -1.0, -0.01)):
            at = ahead(doing, controls, 0.34 * d.arm, -sign * 0.36 * d.width, high + up)
            place_hand(controls, side, at, ramp, "relaxed")
        controls.lean = controls.lean - 0.05 * ramp
        controls.tilt = controls.tilt + 0.06 * ramp
        look_at(doing, controls)
        return Result((Event("cloth", doing.start + 0.25, source=doing.subject, force=0.3),))
