# SPDX-License-Identifier: Apache-2.0
"""Goes up a ladder, a tree or a wall, hand over hand."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, cycles, pace, turn_to
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Climb(Action):
    """Goes up a ladder, a tree or a wall, hand over hand."""

    words = ("clamber", "climb up", "scale", "ascend")
    targets = "prop"
    description = "{who} climbs {target}"
    example = "A man climbs a ladder."

    def seconds(self, doing: Doing) -> float:
        return 4.2

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d = doing.dims
        high = float(doing.facts.get("up", 0.8))
        phase = cycles(doing, controls, 0.95 * pace(doing))
        up = high * space.smoothstep((controls.times - doing.start) / max(0.5, doing.end - doing.start))
        if doing.target_point is not None:
            x, y = doing.target_point[:2]
            turn_to(float(np.arctan2(y - controls.position[0, 1], x - controls.position[0, 0])), doing.start,
                    doing.start + 0.3, controls)
        if doing.plan != "biped":
            controls.hop = controls.hop + 0.3 * up
            return Result()
        controls.glide[:] = 1.0
        controls.hop = controls.hop + up
        on = controls.rise(doing.start, doing.start + 0.4)
        for side, sign, lag in (("left", 1.0, 0.0), ("right", -1.0, 0.5)):
            step = np.sin(2 * np.pi * (phase + lag))
            at = ahead(doing, controls, d.arm * 0.55, sign * 0.17, 0.0)
            at[:, 2] = controls.position[:, 2] + up + 0.86 * d.height + 0.14 * step
            if "tall" in doing.facts:  # there is nothing to hold above its top
                at[:, 2] = np.minimum(at[:, 2], controls.position[:, 2] + float(doing.facts["tall"]) + 0.02)
            place_hand(controls, side, at, on)
            foot = ahead(doing, controls, 0.16, sign * 0.11, 0.0)
            foot[:, 2] = controls.position[:, 2] + up + 0.16 - 0.14 * step
            controls.foot[side], controls.foot_weight[side] = foot, on
        controls.look = np.where((on > 0)[:, None], ahead(doing, controls, 0.5, 0.0, d.height + 1.5), controls.look)
        controls.look_weight = np.maximum(controls.look_weight, 0.5 * on)
        rungs = np.arange(doing.start + 0.3, doing.end, 0.53)
        return Result(tuple(
            Event("footstep", float(t), source=doing.subject, material="shoe", onto="wood", force=0.35) for t in rungs))
