# SPDX-License-Identifier: Apache-2.0
"""Crouches, leaps and lands; along its path when it has one."""

from __future__ import annotations

import numpy as np

from soundstage.actions._shared import get_up, travel
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Jump(Action):
    """Crouches, leaps and lands; along its path when it has one."""

    words = ("leap", "hop", "spring", "skip", "vault")
    description = "{who} jumps"
    example = "The cat jumps."

    def seconds(self, doing: Doing) -> float:
        return 1.1 * max(1, doing.times)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        get_up(doing, controls)
        n = max(1, doing.times)
        span = (doing.end - doing.start) / n
        height = 0.32 * doing.dims.leg * (1.6 if "high" in doing.manner else 1.0) + 0.05
        events = []
        for k in range(n):
            began = doing.start + k * span
            x = (controls.times - began) / span
            controls.crouch = controls.crouch + 0.7 * np.maximum(0, 1 - np.abs(x - 0.18) / 0.18)
            air = np.clip((x - 0.34) / 0.42, 0, 1)
            controls.hop = np.maximum(controls.hop, 4 * height * air * (1 - air))
            controls.crouch = controls.crouch + 0.5 * np.maximum(0, 1 - np.abs(x - 0.84) / 0.14)
            events.append(Event("whoosh", began + 0.34 * span, source=doing.subject, force=0.25))
        travel(doing, controls)
        return Result(tuple(events))
