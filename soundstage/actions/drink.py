# SPDX-License-Identifier: Apache-2.0
"""Drinks: the cup goes to the mouth and tilts, the head goes back a little; swallows."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, express
from soundstage.actions._tools import hand_for, thing
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery


class Drink(Action):
    """Drinks: the cup goes to the mouth and tilts, the head goes back a little."""

    words = ("sip", "gulp", "slurp", "drink up", "swig", "down", "drain")
    targets = "prop"
    handles = "hand"
    description = "{who} drinks"
    example = "A woman drinks from a cup."

    def seconds(self, doing: Doing) -> float:
        return 3.4

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        ramp = controls.ramp(doing.start, doing.end, 0.35)
        if doing.plan != "biped":  # an animal laps: at the ground, unless it is given the bottle
            lowered = doing.facts.get("below", not doing.target)
            controls.nod = controls.nod + (0.1 if lowered else 0.6) * ramp
            controls.graze = np.maximum(controls.graze, ramp if lowered else 0.0 * ramp)
            controls.jaw = np.maximum(controls.jaw, 0.3 * ramp * np.abs(np.sin(9 * controls.times)))
            return Result()
        d, tool = doing.dims, thing(doing, "wields")
        lift = controls.ramp(doing.start + 0.3, doing.end - 0.4, 0.7)
        tilt = 0.95 * space.smoothstep((lift - 0.75) / 0.25)
        end = np.subtract(tool["end"], tool["grip"]) if tool else np.array([0.0, 0.0, 0.05])
        up = float(end[2])
        # turned a quarter to the left so that its ear is at the right hand; it tips towards the face
        rim = np.stack([-up * np.sin(tilt) - 0.035, np.full(len(tilt), float(-end[0]) if end[0] < 0 else 0.0),
                        up * np.cos(tilt)], -1)
        mouth = ahead(doing, controls, 0.56 * d.head, 0.0, d.height - 0.78 * d.head)
        low = ahead(doing, controls, 0.56 * d.arm, -0.28 * d.width, d.height - 1.9 * d.head)
        at = low + (hand_for(controls, mouth, rim) - low) * lift[:, None]
        place_hand(controls, "right", at, ramp)
        controls.nod = controls.nod - 0.2 * tilt
        for pose in np.flatnonzero(lift > 0.8):
            controls.viseme[pose] = "pucker"
        controls.blink = np.maximum(controls.blink, 0.6 * (tilt > 0.5))
        express(doing, controls, "happy", 0.3)
        held = doing.target or doing.tool
        since = doing.start if doing.facts.get("taken") else -1e3
        swing = (("y", tuple(map(float, controls.times)), tuple(map(float, -tilt))),)
        hold = (Hold(held, doing.subject, "hand_right", since, swing=swing, turns=(("z", np.pi / 2 * 1.0),)),)
        return Result((), hold if held and thing(doing, "wields") else ())
