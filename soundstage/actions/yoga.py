# SPDX-License-Identifier: Apache-2.0
"""Does yoga: a long lunge with the arms spread, then the arms over the head, palm to palm."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, get_up, turn_side_on
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Yoga(Action):
    """Does yoga: a long lunge with the arms spread, then the arms over the head, palm to palm."""

    words = ("do yoga", "practice yoga", "practise yoga", "do yoga pose", "lunge", "do lunge", "do tai chi",
             "practice tai chi", "hold yoga pose", "do pilates")
    description = "{who} does yoga"
    example = "A woman does yoga in the park."

    def seconds(self, doing: Doing) -> float:
        return 6.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        get_up(doing, controls)
        turn_side_on(doing, controls)
        d = doing.dims
        before, after = (1e3 if now else 0.0 for now in (doing.entering, doing.leaving))
        ramp = controls.ramp(doing.start - before, doing.end + after, 0.9)
        if doing.plan != "biped":
            controls.crouch = controls.crouch + 0.5 * ramp
            return Result()
        middle = (doing.start + doing.end) / 2
        raised = controls.rise(middle - 0.6, middle + 0.6)
        ground = np.asarray(query.ground(controls.position), float)
        controls.glide = np.maximum(controls.glide, (ramp > 0).astype(float))
        controls.hop = controls.hop - ramp * d.leg * (0.27 + 0.015 * np.sin(2 * np.pi * 0.3 * controls.times))
        for side, sign, way in (("left", 1.0, 0.46), ("right", -1.0, -0.74)):
            foot = ahead(doing, controls, way * d.leg, sign * 0.05 * d.leg, 0.066 * d.height)
            foot[:, 2] += ground
            stand = ahead(doing, controls, 0.0, sign * 0.12 * d.leg, 0.066 * d.height)
            stand[:, 2] += ground
            controls.foot[side] = np.where((ramp > 0)[:, None], stand + (foot - stand) * ramp[:, None],
                                           controls.foot[side])
            controls.foot_weight[side] = np.maximum(controls.foot_weight[side], (ramp > 0).astype(float))
            shoulder = d.height - 1.1 * d.head - 0.27 * d.leg
            wide = ahead(doing, controls, (1.05 if way > 0 else -1.0) * d.arm, sign * 0.12, shoulder)
            high = ahead(doing, controls, 0.42 * d.arm, sign * 0.035, shoulder + 0.86 * d.arm)
            hand = wide + (high - wide) * raised[:, None]
            hand[:, 2] += ground
            place_hand(controls, side, hand, ramp, "open")
        front = ahead(doing, controls, 3.0, 0.0, 0.75 * d.height)
        controls.look = np.where((ramp > 0)[:, None], front, controls.look)
        controls.look_weight = np.maximum(controls.look_weight, 0.8 * ramp)
        return Result((Event("breath", doing.start + 0.6, source=doing.subject, force=0.2),))
