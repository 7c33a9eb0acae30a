# SPDX-License-Identifier: Apache-2.0
"""Goes down on hands and toes and does push-ups."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, cycles, get_up, pace, turn_side_on
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class PushUp(Action):
    """Goes down on hands and toes and does push-ups."""

    words = ("do push-up", "do push up", "do pushup", "do press-up", "push-up", "pushup", "press-up", "do plank")
    goes_on = True
    description = "{who} does push-ups"
    example = "A man does push-ups."

    def seconds(self, doing: Doing) -> float:
        return max(5.0, 1.3 * doing.times + 1.6)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        get_up(doing, controls)
        d = doing.dims
        turn_side_on(doing, controls)
        before, after = (1e3 if now else 0.0 for now in (doing.entering, doing.leaving))
        ramp = controls.ramp(doing.start - before, doing.end + after, 0.6)
        phase = cycles(doing, controls, 0.78 * pace(doing))
        dip = ramp**2 * (0.5 - 0.5 * np.cos(2 * np.pi * phase))
        if doing.plan != "biped":
            controls.crouch = np.maximum(controls.crouch, dip)
            return Result()
        controls.prone = np.maximum(controls.prone, ramp)
        controls.crouch = np.maximum(controls.crouch, dip)
        shoulder = d.height - d.head - 0.03 * d.height
        for side, sign in (("left", 1.0), ("right", -1.0)):
            hand = ahead(doing, controls, shoulder - d.leg - 0.02, sign * (0.5 * d.width + 0.03), 0.04)
            hand[:, 2] += np.asarray(query.ground(controls.position), float)
            place_hand(controls, side, hand, ramp, "open")
        front = ahead(doing, controls, 2.5, 0.0, 0.35)
        controls.look = np.where((ramp > 0)[:, None], front, controls.look)
        controls.look_weight = np.maximum(controls.look_weight, ramp)
        down = np.arange(doing.start + 0.64 / pace(doing), doing.end - 0.5, 1 / (0.78 * pace(doing)))
        return Result(tuple(Event("cloth", float(t), source=doing.subject, force=0.3) for t in down))
