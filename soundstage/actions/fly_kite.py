# SPDX-License-Identifier: Apache-2.0
"""Holds a kite on its string in the wind."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, cycles, express
from soundstage.actions.base import Action, Doing, Moved, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class FlyKite(Action):
    """Holds a kite on its string in the wind."""

    words = ("fly a kite", "let fly")
    targets = "prop"
    description = "{who} flies {target}"
    example = "A boy flies a kite."

    def seconds(self, doing: Doing) -> float:
        return 4.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d = doing.dims
        ramp = np.ones(len(controls.times))
        tug = np.sin(2 * np.pi * cycles(doing, controls, 0.6))
        hand = ahead(doing, controls, d.arm * 0.55, -d.width * 0.4, d.height - d.head * 0.9)
        hand[:, 2] += 0.06 * tug
        place_hand(controls, "right", hand, ramp)
        express(doing, controls, "happy", 0.9)
        sound = (Event("cloth", doing.start + 0.3, source=doing.subject, force=0.4),)
        if doing.target_point is None or not doing.target:
            return Result(sound)
        t = controls.times
        drift = np.stack([0.28 * np.sin(1.1 * t), 0.10 * np.cos(0.8 * t), 0.16 * np.sin(1.7 * t + 1)], -1)
        sail = np.asarray(doing.target_point, float) + drift
        eyes_on(controls, sail, ramp, 0.9)
        way = Moved(doing.target, times=tuple(map(float, t)), points=tuple(map(tuple, sail.tolist())),
                    tether=doing.subject)
        return Result(sound, (), (way,))
