# SPDX-License-Identifier: Apache-2.0
"""Throws both arms up and jumps for joy."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, cycles, express, get_up, pace
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Cheer(Action):
    """Throws both arms up and jumps for joy."""

    words = ("cheerlead", "rejoice", "triumph", "root for", "jump for joy", "celebrate")
    goes_on = True
    overhead = 0.15
    description = "{who} cheers"
    example = "The children cheer."

    def seconds(self, doing: Doing) -> float:
        return 3.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        get_up(doing, controls)
        d = doing.dims
        ramp = controls.ramp(doing.start, doing.end, 0.25)
        beat = cycles(doing, controls, 1.3 * pace(doing))
        pump = np.abs(np.sin(np.pi * beat))
        controls.hop = controls.hop + ramp * 0.16 * d.leg * np.maximum(0, np.sin(2 * np.pi * beat))
        controls.crouch = controls.crouch + ramp * 0.2 * np.maximum(0, -np.sin(2 * np.pi * beat))
        for side, sign in (("left", 1.0), ("right", -1.0)):
            at = ahead(doing, controls, 0.12, sign * (d.width * 0.5 + 0.28 * d.arm), 0.0)
            at[:, 2] = controls.position[:, 2] + controls.hop + d.height - d.head + d.arm * (0.35 + 0.45 * pump)
            place_hand(controls, side, at, ramp, "fist")
        controls.wag = np.maximum(controls.wag, ramp)
        express(doing, controls, "happy", 1.0)
        for pose in np.flatnonzero(ramp > 0.4):
            controls.viseme[pose] = "open"
        return Result((Event("cloth", doing.start + 0.3, source=doing.subject, force=0.4),))
