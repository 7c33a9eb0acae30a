# SPDX-License-Identifier: Apache-2.0
"""Does aerobics: jumping jacks, feet apart and together, the arms up over the head and down."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, cycles, express, get_up, pace
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

TURN = 0.85  # jumps a second


class Aerobics(Action):
    """Does aerobics: jumping jacks, feet apart and together, the arms up over the head and down."""

    words = ("do aerobics", "do aerobic", "do jumping jack", "do star jump", "do zumba", "do calisthenics",
             "do gymnastics", "jumping jack")
    overhead = 0.2
    goes_on = True
    description = "{who} does aerobics"
    example = "A woman does aerobics."

    def seconds(self, doing: Doing) -> float:
        return max(4.4, doing.times / (TURN * pace(doing)) + 0.4)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        get_up(doing, controls)
        d, ramp = doing.dims, controls.ramp(doing.start, doing.end, 0.3)
        turn = cycles(doing, controls, TURN * pace(doing))
        apart = ramp * (0.5 - 0.5 * np.cos(2 * np.pi * turn))  # 0 together, 1 apart
        aloft = ramp * np.abs(np.sin(2 * np.pi * turn)) ** 1.5
        if doing.plan != "biped":
            controls.hop = controls.hop + 0.15 * d.height * aloft
            return Result()
        controls.hop = controls.hop + 0.07 * d.height * aloft - 0.03 * d.height * apart
        ground = np.asarray(query.ground(controls.position), float)
        angle = -1.25 + 2.55 * apart  # from beside the hips to over the head
        for side, sign in (("left", 1.0), ("right", -1.0)):
            shoulder = d.height - 1.15 * d.head
            out = 0.5 * d.width + 0.92 * d.arm * np.cos(angle)
            c, s = np.cos(controls.heading), np.sin(controls.heading)
            hand = controls.position + np.stack([-s * sign * out, c * sign * out, shoulder + 0.92 * d.arm *
                                                 np.sin(angle)], -1)
            hand[:, 2] += ground
            place_hand(controls, side, hand, ramp, "open")
            wide = 0.10 * d.leg + 0.42 * d.leg * apart
            foot = controls.position + np.stack([-s * sign * wide, c * sign * wide, 0.066 * d.height + 0.07 *
                                                 d.height * aloft + ground], -1)
            controls.foot[side] = np.where((ramp > 0)[:, None], foot, controls.foot[side])
            controls.foot_weight[side] = np.maximum(controls.foot_weight[side], ramp)
        front = ahead(doing, controls, 3.0, 0.0, 0.8 * d.height)
        controls.look = np.where((ramp > 0)[:, None], front, controls.look)
        controls.look_weight = np.maximum(controls.look_weight, 0.6 * ramp)
        express(doing, controls, "happy", 0.5)
        step = 0.5 / (TURN * pace(doing))
        lands, onto = np.arange(max(doing.start, 0.0) + step, doing.end, step), query.substance(controls.position[0])
        return Result(tuple(Event("footstep", float(t), source=doing.subject, material="shoe", onto=onto, force=0.5)
                            for t in lands))
