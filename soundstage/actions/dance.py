# SPDX-License-Identifier: Apache-2.0
"""Dances on the spot with the whole body."""

from __future__ import annotations

import numpy as np

from soundstage.actions._shared import ahead, cycles, express, get_up
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Dance(Action):
    """Dances on the spot with the whole body."""

    words = ("boogie", "groove", "twirl", "waltz", "party", "breakdance", "moonwalk", "tango", "salsa", "jive")
    goes_on = True
    description = "{who} dances"
    example = "A woman dances."

    def seconds(self, doing: Doing) -> float:
        return 4.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        get_up(doing, controls)
        ramp = controls.ramp(doing.start, doing.end, 0.3)
        beat = cycles(doing, controls, 1.0)  # 120 to the minute is two half-swings a second
        swing = np.sin(2 * np.pi * beat)
        d = doing.dims
        controls.hop = controls.hop + ramp * 0.05 * d.leg * np.abs(np.sin(2 * np.pi * beat))
        controls.crouch = controls.crouch + ramp * 0.18 * (1 - np.abs(np.sin(2 * np.pi * beat)))
        controls.twist = controls.twist + ramp * 0.3 * swing
        controls.tilt = controls.tilt + ramp * 0.18 * np.sin(2 * np.pi * beat + 0.6)
        controls.wag = np.maximum(controls.wag, ramp)
        for side, sign in (("left", 1.0), ("right", -1.0)):
            up = d.height - d.head * 1.1 + 0.35 * d.arm * sign * swing
            at = ahead(doing, controls, d.arm * 0.45, sign * (d.width * 0.5 + d.arm * 0.35), 0.0)
            at[:, 2] = controls.position[:, 2] + up
            controls.reach[side] = np.where(ramp[:, None] > 0, at, controls.reach[side])
            controls.reach_weight[side] = np.maximum(controls.reach_weight[side], ramp * 0.9)
        express(doing, controls, "happy", 0.9)
        steps = np.arange(doing.start + 0.5, doing.end, 0.5)
        return Result(
            tuple(
                Event("footstep", float(s), source=doing.subject, material="shoe", onto="wood", force=0.45)
                for s in steps
            )
        )
