# SPDX-License-Identifier: Apache-2.0
"""Shakes what is in the hand with quick strokes; with nothing in hand trembles; a thing shakes where it stands."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, cycles, pace
from soundstage.actions._tools import shifted, thing
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

Array = npt.NDArray[np.float64]


class Shake(Action):
    """Shakes what is in the hand with quick strokes; with nothing in hand trembles."""

    words = ("rattle", "shake up", "jiggle", "wobble")
    targets = "prop"
    near = "hand"
    handles = "hand"
    description = "{who} shakes {target}"
    example = "A bartender shakes a bottle."

    def seconds(self, doing: Doing) -> float:
        return 3.2

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        ramp = controls.ramp(doing.start, doing.end, 0.3)
        stroke = np.sin(2 * np.pi * cycles(doing, controls, 4.1 * pace(doing)))
        told, held = thing(doing), doing.target or doing.tool
        if doing.plan != "biped" or not held or told.get("kind") == "body":
            return _trembles(doing, controls, ramp)
        d = doing.dims
        small = bool(told.get("held", True))
        if small:
            at = ahead(doing, controls, d.arm * 0.55, -0.16 * d.width, d.height - 1.35 * d.head)
            at = shifted(controls, at, 0.035 * stroke, 0.02 * stroke, 0.085 * stroke)
            place_hand(controls, "right", at, ramp)
            if float(told.get("half", 0.0)) > 0.09:
                place_hand(controls, "left", shifted(controls, at, 0.0, 2 * float(told["half"]), 0.0), ramp)
            eyes_on(controls, at, ramp, 0.7)
            lean = tuple(map(float, 0.45 * stroke * ramp))
            hold = (Hold(held, doing.subject, "hand_right", -1e3,
                         swing=(("y", tuple(map(float, controls.times)), lean),)),)
            controls.twist = controls.twist + 0.04 * ramp * stroke
            return Result((), hold)
        x, y, z = told["at"]
        for side, sign in (("left", 1.0), ("right", -1.0)):
            spot = np.array([x, y, z + min(0.85 * float(told["tall"]), 0.72 * d.height)])
            spot = shifted(controls, spot, -float(told["half"]) + 0.05 * stroke, sign * 0.12, 0.0)
            place_hand(controls, side, spot, ramp)
        controls.lean = controls.lean + ramp * (0.12 + 0.06 * stroke)
        return Result()


def _trembles(doing: Doing, controls: Controls, ramp: Array) -> Result:
    """The whole body or thing shakes in little quick jerks."""
    quick = np.sin(2 * np.pi * cycles(doing, controls, 5.3)) + 0.5 * np.sin(2 * np.pi * cycles(doing, controls, 3.7))
    controls.tilt = controls.tilt + 0.035 * ramp * quick
    controls.twist = controls.twist + 0.05 * ramp * quick
    if doing.plan == "biped":
        d = doing.dims
        for side, sign in (("left", 1.0), ("right", -1.0)):  # arms wrapped about itself
            at = ahead(doing, controls, 0.32 * d.length + 0.1, -sign * 0.2 * d.width, d.height - 1.55 * d.head)
            place_hand(controls, side, shifted(controls, at, 0.0, 0.012 * quick, 0.01 * quick), ramp, "fist")
        controls.crouch = np.maximum(controls.crouch, 0.12 * ramp)
        controls.nod = controls.nod + 0.1 * ramp
        controls.expression["afraid"] = np.maximum(controls.expression["afraid"], 0.7 * ramp)
    return Result((Event("cloth", doing.start + 0.2, source=doing.subject, force=0.2),))
