# SPDX-License-Identifier: Apache-2.0
"""Shakes a fist at somebody, over the head and angry."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, cycles, express, look_at, pace
from soundstage.actions._tools import shifted
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class ShakeFist(Action):
    """Shakes a fist at somebody, over the head and angry."""

    words = ("shake finger", "threaten")
    targets = "subject"
    description = "{who} shakes a fist"
    example = "The shopkeeper shakes his fist."

    def seconds(self, doing: Doing) -> float:
        return 2.6

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, ramp = doing.dims, controls.ramp(doing.start, doing.end, 0.3)
        stroke = np.sin(2 * np.pi * cycles(doing, controls, 2.6 * pace(doing)))
        at = ahead(doing, controls, 0.42 * d.arm, -0.6 * d.width, d.height - 0.55 * d.head)
        at = shifted(controls, at, 0.10 * stroke * ramp, 0.0, 0.06 * stroke * ramp)
        place_hand(controls, "right", at, ramp, "fist")
        place_hand(controls, "left", ahead(doing, controls, 0.1, 0.5 * d.width, 0.52 * d.height), ramp, "fist")
        controls.lean = controls.lean + 0.12 * ramp
        express(doing, controls, "angry", 1.0)
        look_at(doing, controls)
        return Result((Event("cloth", doing.start + 0.2, source=doing.subject, force=0.4),))
