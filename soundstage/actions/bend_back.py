# SPDX-License-Identifier: Apache-2.0
"""Bends the trunk far back, the arms over the head, and comes up again."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import get_up, turn_side_on
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

BACK = 0.95  # radians


class BendBack(Action):
    """Bends the trunk far back, the arms over the head, and comes up again."""

    words = ("bend backward", "bend backwards", "bend back", "bend over backward", "bend over backwards", "arch back",
             "do backbend", "do back bend", "lean backward", "lean backwards", "stretch back")
    overhead = 0.1
    description = "{who} bends back"
    example = "A woman bends backwards."

    def seconds(self, doing: Doing) -> float:
        return 3.6

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        get_up(doing, controls)
        turn_side_on(doing, controls)
        d, ramp = doing.dims, controls.ramp(doing.start, doing.end, 1.1)
        if doing.plan != "biped":
            controls.nod = controls.nod - 0.5 * ramp
            return Result()
        controls.lean = controls.lean - BACK * ramp
        controls.nod = controls.nod - 0.35 * ramp
        controls.crouch = np.maximum(controls.crouch, 0.18 * ramp)
        tilt, hips = BACK * ramp, d.leg + 0.06 * d.height
        reach = d.height - d.head - d.leg + 1.0 * d.arm
        ground = np.asarray(query.ground(controls.position), float)
        c, s = np.cos(controls.heading), np.sin(controls.heading)
        for side, sign in (("left", 1.0), ("right", -1.0)):
            back, aside = -reach * np.sin(tilt + 0.12), 0.42 * sign * d.width
            hand = controls.position + np.stack(
                [c * back - s * aside, s * back + c * aside, ground + hips + reach * np.cos(tilt + 0.12)], -1)
            place_hand(controls, side, hand, ramp, "open")
        return Result((Event("cloth", doing.start + 0.4, source=doing.subject, force=0.35),
                       Event("breath", doing.start + 0.8, 1.0, doing.subject, force=0.3)))
