# SPDX-License-Identifier: Apache-2.0
"""Looks to one side, then to the other."""

from __future__ import annotations

import numpy as np

from soundstage.actions._shared import pace
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class LookAround(Action):
    """Looks to one side, then to the other."""

    words = ("search", "scan", "look about", "look left and right")
    description = "{who} looks around"
    example = "The fox looks around."

    def seconds(self, doing: Doing) -> float:
        return 2.4 / pace(doing)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        x = np.clip((controls.times - doing.start) / max(0.1, doing.end - doing.start), 0, 1)
        # one side, a hold, the other side, a hold, and back: a glance that searches has rests in it
        sway = np.interp(x, [0, 0.18, 0.40, 0.62, 0.85, 1], [0, 1, 1, -1, -1, 0])
        sway = np.convolve(np.pad(sway, 1, "edge"), [0.25, 0.5, 0.25], "valid")
        angle = controls.heading + 0.85 * sway
        reach = np.stack([np.cos(angle), np.sin(angle), np.full(len(angle), 0.06)], -1) * 4
        ramp = controls.ramp(doing.start, doing.end, 0.2)
        now = ramp > 0
        eye = controls.position + [0, 0, doing.dims.eye_height]
        controls.look[now] = (eye + reach)[now]
        controls.look_weight = np.maximum(controls.look_weight, ramp)
        controls.expression["surprised"] = np.maximum(controls.expression["surprised"], 0.25 * ramp)
        return Result()
