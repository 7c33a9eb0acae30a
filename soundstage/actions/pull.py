# SPDX-License-Identifier: Apache-2.0
"""Pulls a heavy thing along behind; what cannot be moved is tugged at."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, cycles, path_length, travel, travel_seconds
from soundstage.actions._tools import dragged, thing
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class Pull(Action):
    """Pulls a heavy thing along behind; what cannot be moved is tugged at."""

    words = ("drag", "tow", "haul", "tug", "yank", "pull along", "heave", "lug")
    targets = "prop"
    handles = "near"
    description = "{who} pulls {target}"
    example = "A girl pulls a sled."

    def seconds(self, doing: Doing) -> float:
        return max(2.2, travel_seconds(doing, 0.7 * doing.dims.walk_speed)) if doing.path else 2.4

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, told = doing.dims, thing(doing)
        ramp = controls.ramp(doing.start - 0.35, doing.end + 0.3, 0.35)
        goes = path_length(doing.path) > 0.1
        if goes:
            travel(doing, controls)
        if doing.plan != "biped":
            return dragged(doing, controls, query)
        tall = float(told.get("tall", 0.8)) if told else 0.8
        high = float(np.clip(0.8 * tall, 0.34 * d.height, 0.55 * d.height))
        tug = 0.06 * np.sin(2 * np.pi * cycles(doing, controls, 0.9))
        for side, sign in (("left", 1.0), ("right", -1.0)):
            reach, across = (-0.36 * d.arm, sign * 0.3 * d.width) if goes else (0.5 * d.arm, sign * 0.09)
            at = ahead(doing, controls, reach, across, high)
            if not goes:
                at[:, 2] += 0.5 * tug
            place_hand(controls, side, at, ramp if side == "right" or not goes else 0 * ramp)
        controls.lean = controls.lean + ramp * (0.26 if goes else -0.16 - tug)
        return dragged(doing, controls, query, rope=goes)
