# SPDX-License-Identifier: Apache-2.0
"""Seasons a dish: the hand goes to and fro over it and lets salt or spice fall."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import cycles, pace
from soundstage.actions._tools import shifted, work_point
from soundstage.actions.base import Action, Doing, Result, Strand
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

HIGH = 0.22  # metres of the fingers over the dish
SALT = (0.92, 0.92, 0.9)  # linear RGB


class Season(Action):
    """Seasons a dish: the hand goes to and fro over it and lets salt or spice fall."""

    words = ("salt", "pepper", "sprinkle salt", "sprinkle pepper", "sprinkle sugar", "sprinkle cheese", "add salt",
             "add spice", "sprinkle herb", "sprinkle spice", "sprinkle flour", "dust with flour")
    targets = "prop"
    handles = "worktop"
    near = "hand"
    description = "{who} seasons {target}"
    example = "A chef seasons the soup with salt."

    def seconds(self, doing: Doing) -> float:
        return 3.2

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        ramp = controls.ramp(doing.start, doing.end, 0.45)
        rub = np.sin(2 * np.pi * cycles(doing, controls, 2.4 * pace(doing)))
        slow = np.sin(2 * np.pi * cycles(doing, controls, 0.6))
        middle = work_point(doing, controls, 0.0, ("vessel", "thing"))
        foot = shifted(controls, np.broadcast_to(middle, (len(ramp), 3)), 0.03 * slow, 0.05 * slow, 0.0)
        at = shifted(controls, foot, 0.012 * rub, 0.012 * rub, HIGH + 0.01 * rub)
        place_hand(controls, "right", at, ramp, "grip")
        eyes_on(controls, foot, ramp, 0.9)
        controls.lean = controls.lean + 0.08 * ramp
        begin, end = doing.start + 0.5, doing.end - 0.5
        tops = tuple(map(tuple, (at - [0.0, 0.0, 0.05]).tolist()))
        grains = Strand(doing.target or doing.subject, begin, max(end, begin), tuple(map(float, controls.times)), tops,
                        tuple(map(tuple, foot.tolist())), SALT, 0.0035)
        return Result((Event("cloth", doing.start + 0.4, source=doing.subject, force=0.15),), (), (), (grains,))
