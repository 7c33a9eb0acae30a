# SPDX-License-Identifier: Apache-2.0
"""Pulls a heavy thing along behind; what cannot be moved is tugged at."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, cycles, path_length, travel, travel_seconds
from soundstage.actions._tools import dragged, moved_along, thing
from soundstage.actions.base import Action, Doing, Result, Strand
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery

Array = npt.NDArray[np.float64]
CORD = (0.8, 0.76, 0.66)  # linear RGB


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
        if "tow" in doing.facts:
            return self._along(doing, controls, query, ramp)
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

    def _along(self, doing: Doing, controls: Controls, query: SceneQuery, ramp: Array) -> Result:
        """What rolls or glides comes behind on a rope: from a hand, or from the breast of an animal."""
        d, ground = doing.dims, np.asarray(query.ground(controls.position), float)
        if doing.plan == "biped":
            hand = ahead(doing, controls, -0.3 * d.arm, -0.3 * d.width, 0.48 * d.height)
            hand[:, 2] += ground
            place_hand(controls, "right", hand, np.ones_like(ramp))
            controls.lean = controls.lean + 0.16 * ramp
        else:
            hand = ahead(doing, controls, 0.0, 0.0, 0.55 * d.height)
            hand[:, 2] += ground
        x, z = (float(v) for v in doing.facts["tow"])
        c, s = np.cos(doing.end_heading or 0.0), np.sin(doing.end_heading or 0.0)
        tied = controls.position + np.array([c * x, s * x, 0.0])
        tied[:, 2] += np.asarray(query.ground(tied), float) + z
        name = str(doing.facts["conveyed"])
        rope = Strand(name, -1e3, 1e3, tuple(map(float, controls.times)), tuple(map(tuple, hand.tolist())),
                      tuple(map(tuple, tied.tolist())), CORD, 0.009)
        return Result(moved_along(doing, query, name, doing.facts), (), (), (rope,))
