# SPDX-License-Identifier: Apache-2.0
"""Sweeps the floor with a broom in both hands."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, cycles, pace
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

ON_THE_FLOOR = ("vacuum_cleaner", "lawn_mower")


class Sweep(Action):
    """Sweeps the floor with a broom in both hands."""

    words = ("mop", "rake", "vacuum", "hoover")
    targets = "prop"
    goes_on = True
    description = "{who} sweeps"
    example = "A woman sweeps the floor."

    def seconds(self, doing: Doing) -> float:
        return 4.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d = doing.dims
        ramp = controls.ramp(doing.start, doing.end + 0.3, 0.3)
        swing = np.sin(2 * np.pi * cycles(doing, controls, 0.8 * pace(doing)))
        low = ahead(doing, controls, d.arm * 0.62, 0.16 + 0.0, 0.50 * d.height)
        c, s = np.cos(controls.heading), np.sin(controls.heading)
        shift = 0.13 * swing
        side = np.stack([-s * shift + 0.05 * c * swing, c * shift + 0.05 * s * swing, 0 * shift], -1)
        place_hand(controls, "right", low + side + [0, 0, 0.0], ramp)
        place_hand(controls, "left", low + side + [0, 0, 0.17 * d.height], ramp)
        controls.twist = controls.twist + ramp * 0.22 * swing
        controls.lean = controls.lean + ramp * 0.16
        eyes_on(controls, ahead(doing, controls, d.arm * 1.1, 0.25, 0.0), ramp, 0.7)
        if doing.facts.get("unit") in ON_THE_FLOOR:
            return self._pushed(doing, controls, ramp)
        whole = (Hold(doing.tool, doing.subject, "hand_right", -1e3, at=(0.0, 0.0, 0.50 * d.height / 0.97),
                      turns=(("y", -0.22),)),) if doing.tool else ()
        strokes = np.arange(doing.start + 0.3, doing.end, 0.62)
        return Result(tuple(Event("whoosh", float(t), source=doing.subject, force=0.4) for t in strokes), whole)

    def _pushed(self, doing: Doing, controls: Controls, ramp: npt.NDArray[np.float64]) -> Result:
        """A machine that stays on the floor goes forth and back before who holds its handle."""
        d = doing.dims
        gx, gy, gz = (float(v) for v in doing.facts.get("grip") or (-0.235, 0.0, 1.02))
        stroke = np.sin(2 * np.pi * cycles(doing, controls, 0.5 * pace(doing)))
        tip = float(np.arccos(np.clip(0.60 * d.height / gz, 0.5, 1.0)))
        at = ahead(doing, controls, 0.52 * d.arm, -0.06, 0.60 * d.height)
        c, s = np.cos(controls.heading), np.sin(controls.heading)
        at = at + np.stack([0.26 * d.arm * c * stroke, 0.26 * d.arm * s * stroke, 0 * s], -1)
        hand = np.ones_like(ramp)
        place_hand(controls, "right", at, hand)
        place_hand(controls, "left", at + np.stack([-0.10 * c - 0.1 * s, -0.10 * s + 0.1 * c, 0.05 + 0 * s], -1), ramp)
        controls.lean = controls.lean + ramp * 0.10
        eyes_on(controls, ahead(doing, controls, 1.3 * d.arm, 0.0, 0.0), ramp, 0.7)
        held = (Hold(doing.tool, doing.subject, "hand_right", -1e3, at=(gx, gy, gz),
                     turns=(("y", -tip),)),) if doing.tool else ()
        return Result((Event("motor", doing.start, doing.end - doing.start, doing.tool or doing.subject, force=0.4),),
                      held)
