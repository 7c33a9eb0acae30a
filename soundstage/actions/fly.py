# SPDX-License-Identifier: Apache-2.0
"""Flies along its path with beating wings."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.actions._shared import travel, travel_seconds
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Fly(Action):
    """Flies along its path with beating wings."""

    words = ("soar", "glide", "flap", "hover", "circle", "swoop", "take off", "land")
    travels = True
    description = "{who} flies"
    example = "A gull flies over."

    def seconds(self, doing: Doing) -> float:
        return travel_seconds(doing, doing.dims.run_speed)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        travel(doing, controls)
        now = controls.times >= doing.start - 1e-6
        rise = 1.0 if doing.entering else space.smoothstep((controls.times - doing.start) / 1.2)
        controls.fly = np.where(now, np.maximum(controls.fly, rise), controls.fly)
        height = float(doing.facts.get("altitude", 2.5))
        drift = 0.15 * np.sin(1.3 * controls.times + doing.seed % 7)
        controls.position[now, 2] = ((height + drift) * rise)[now] if np.ndim(rise) else (height + drift)[now]
        if doing.plan != "bird":
            return Result()  # what has no feathers flies without their sound
        beats = np.arange(doing.start + 0.1, doing.end, 0.38)
        return Result(tuple(Event("wing_flap", float(b), source=doing.subject, force=0.35) for b in beats))
