# SPDX-License-Identifier: Apache-2.0
"""Waves a raised hand, paw or wing."""

from __future__ import annotations

import numpy as np

from soundstage.actions._shared import ahead, cycles, express, look_at, pace
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Wave(Action):
    """Waves a raised hand, paw or wing."""

    words = ("greet", "wave goodbye", "wave hello", "beckon")
    targets = "subject"
    description = "{who} waves"
    example = "The boy waves at the man."

    def seconds(self, doing: Doing) -> float:
        return max(1.6, 0.55 * doing.times + 0.9)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        side = doing.facts.get("side", "right")
        sign = -1.0 if side == "right" else 1.0
        ramp = controls.ramp(doing.start, doing.end, 0.35)
        swing = np.sin(2 * np.pi * cycles(doing, controls, 1.9 * pace(doing)))
        if doing.plan == "bird":
            controls.wing[side] = np.maximum(controls.wing[side], ramp * (1.05 + 0.4 * swing))
            express(doing, controls, "happy", 0.6)
            look_at(doing, controls)
            return Result((Event("cloth", doing.start + 0.2, source=doing.subject, force=0.25),))
        d = doing.dims
        shoulder = d.height - d.head - 0.05 * d.height
        target = ahead(doing, controls, d.arm * 0.35, 0.0, 0.0)
        left = np.stack([-np.sin(controls.heading), np.cos(controls.heading), np.zeros(len(ramp))], -1)
        target = target + left * (sign * (d.width * 0.5 + d.arm * (0.28 + 0.22 * swing)))[:, None]
        target[:, 2] = controls.position[:, 2] + shoulder + d.arm * 0.62 - 0.04 * np.abs(swing)
        now = ramp > 0
        controls.reach[side][now] = target[now]
        controls.reach_weight[side] = np.maximum(controls.reach_weight[side], ramp)
        for pose in np.flatnonzero(ramp > 0.2):
            controls.hand[side][pose] = "grip" if doing.facts.get("in_hand") else "open"
        express(doing, controls, "happy", 0.6)
        look_at(doing, controls)
        return Result((Event("cloth", doing.start + 0.2, source=doing.subject, force=0.25),))
