# SPDX-License-Identifier: Apache-2.0
"""Does sit-ups: on the back with the knees up, the trunk rises to them and goes down again."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, cycles, pace, turn_side_on
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

TURN = 0.45  # sit-ups a second


class SitUp(Action):
    """Does sit-ups: on the back with the knees up, the trunk rises to them and goes down again."""

    words = ("sit-up", "do sit-up", "do sit up", "situp", "do situp", "crunch", "do crunch", "do abdominal crunch")
    goes_on = True
    description = "{who} does sit-ups"
    example = "A man does sit-ups."

    def seconds(self, doing: Doing) -> float:
        return max(2, doing.times) / (TURN * pace(doing))

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        turn_side_on(doing, controls)
        d = doing.dims
        ramp = controls.ramp(doing.start, doing.end, 0.6)
        up = 0.5 - 0.5 * np.cos(2 * np.pi * cycles(doing, controls, TURN * pace(doing)))
        if doing.plan != "biped":
            controls.lie = np.maximum(controls.lie, ramp * (1 - up))
            return Result()
        controls.sit = np.maximum(controls.sit, ramp)
        controls.seat_height = controls.seat_height * (1 - ramp)
        controls.lean = controls.lean + ramp * (-1.35 + 1.6 * up)
        ground = np.asarray(query.ground(controls.position), float)
        for side, sign in (("left", 1.0), ("right", -1.0)):
            foot = ahead(doing, controls, 0.78 * d.leg, sign * 0.07 * d.height, 0.066 * d.height)
            foot[:, 2] += ground
            controls.foot[side] = np.where((ramp > 0)[:, None], foot, controls.foot[side])
            controls.foot_weight[side] = np.maximum(controls.foot_weight[side], ramp)
            tilt = -1.35 + 1.6 * up  # hands at the ears, which go with the trunk
            trunk = d.height - 0.55 * d.head - d.leg
            hand = ahead(doing, controls, 0.0, sign * 0.62 * d.head, 0.0)
            c, s = np.cos(controls.heading), np.sin(controls.heading)
            far = trunk * np.sin(tilt)
            hand = hand + np.stack([c * far, s * far, ground + 0.118 * d.height + trunk * np.cos(tilt)], -1)
            place_hand(controls, side, hand, 0.9 * ramp, "open")
        breaths = np.arange(max(doing.start, 0.0) + 0.5, doing.end, 1 / TURN)
        return Result(tuple(Event("breath", float(k), source=doing.subject, force=0.3) for k in breaths))
