# SPDX-License-Identifier: Apache-2.0
"""Sweeps the floor with a broom in both hands."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, cycles, pace
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Sweep(Action):
    """Sweeps the floor with a broom in both hands."""

    words = ("mop", "rake", "vacuum", "hoover")
    targets = "prop"
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
        held = doing.tool or doing.target
        whole = (Hold(held, doing.subject, "hand_right", -1e3, at=(0.0, 0.0, 0.50 * d.height / 0.97),
                      turns=(("y", -0.22),)),) if held else ()
        strokes = np.arange(doing.start + 0.3, doing.end, 0.62)
        return Result(tuple(Event("whoosh", float(t), source=doing.subject, force=0.4) for t in strokes), whole)
