# SPDX-License-Identifier: Apache-2.0
"""Stretches both arms up and bends to one side and the other."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, cycles, express, pace
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Stretch(Action):
    """Stretches both arms up and bends to one side and the other."""

    words = ("stretch out", "warm up", "limber up")
    overhead = 0.18
    description = "{who} stretches"
    example = "A woman stretches."

    def seconds(self, doing: Doing) -> float:
        return 3.6

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d = doing.dims
        ramp = controls.ramp(doing.start, doing.end, 0.7)
        sway = np.sin(2 * np.pi * cycles(doing, controls, 0.3 * pace(doing)))
        if doing.plan != "biped":  # four-legged ones go down in front
            controls.crouch = controls.crouch + 0.5 * ramp
            controls.lean = controls.lean + 0.25 * ramp
            return Result()
        for side, sign in (("left", 1.0), ("right", -1.0)):
            at = ahead(doing, controls, 0.04, sign * 0.16 - 0.28 * d.arm * sway, 0.0)
            at[:, 2] = controls.position[:, 2] + d.height - 0.9 * d.head + 0.92 * d.arm - 0.06 * np.abs(sway)
            place_hand(controls, side, at, ramp, "open")
        controls.tilt = controls.tilt + ramp * 0.25 * sway
        controls.nod = controls.nod - 0.15 * ramp
        controls.twist = controls.twist + ramp * 0.12 * sway
        express(doing, controls, "sleepy", 0.3)
        return Result((Event("cloth", doing.start + 0.4, source=doing.subject, force=0.35),))
