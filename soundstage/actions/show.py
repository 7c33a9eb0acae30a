# SPDX-License-Identifier: Apache-2.0
"""Shows a thing: holds it up before the chest for others to see; what is too big for a hand is pointed at."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, express, look_at, turn_to
from soundstage.actions.base import Action, Doing, Result
from soundstage.actions.point import Point
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class Show(Action):
    """Shows a thing: holds it up before the chest for others to see; what is too big for a hand is pointed at."""

    words = ("present", "display", "exhibit", "hold up", "show off", "demonstrate", "flaunt", "reveal")
    targets = "prop"
    description = "{who} shows {target}"
    example = "A girl shows a medal."

    def seconds(self, doing: Doing) -> float:
        return 2.6

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        if doing.plan != "biped" or not doing.facts.get("in_hand"):
            return Point().write(doing, controls, query)
        d = doing.dims
        if doing.target_point is not None and doing.facts.get("tool"):  # to somebody
            here = controls.position[int(np.argmin(np.abs(controls.times - doing.start)))]
            way = np.asarray(doing.target_point[:2], float) - here[:2]
            if float(np.linalg.norm(way)) > 0.1:
                turn_to(float(np.arctan2(way[1], way[0])), doing.start, doing.start + 0.4, controls)
            look_at(doing, controls)
        ramp = controls.ramp(doing.start, doing.end + 0.3, 0.4)
        sway = 0.015 * np.sin(2 * np.pi * 0.8 * (controls.times - doing.start))
        at = ahead(doing, controls, 0.78 * d.arm, -0.45 * d.width, d.height - 1.25 * d.head)
        at = at + np.stack([0 * sway, sway, 0.5 * sway], -1)
        place_hand(controls, "right", at, ramp)
        express(doing, controls, "happy", 0.6)
        return Result()
