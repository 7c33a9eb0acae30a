# SPDX-License-Identifier: Apache-2.0
"""Lifts weights: a bar goes from the shoulders up over the head and down again."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, cycles, express, pace
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class LiftWeights(Action):
    """Lifts weights: a bar goes from the shoulders up over the head and down again."""

    words = ("lift weight", "lift barbell", "lift dumbbell", "weightlift", "pump iron", "do weightlifting",
             "press barbell", "hoist barbell", "bench press")
    targets = "prop"
    handles = "hand"
    goes_on = True
    overhead = 0.2
    description = "{who} lifts {target}"
    example = "A man lifts weights."

    def seconds(self, doing: Doing) -> float:
        return 5.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d = doing.dims
        on = np.ones(len(controls.times)) if doing.entering else controls.rise(doing.start - 0.3, doing.start + 0.1)
        turns = cycles(doing, controls, 0.36 * pace(doing))
        up = space.smoothstep(1.35 * (0.5 - 0.5 * np.cos(2 * np.pi * turns)) - 0.1)
        shoulder = d.height - 1.05 * d.head
        low = ahead(doing, controls, 0.30 * d.arm, 0.0, shoulder)
        high = ahead(doing, controls, 0.10 * d.arm, 0.0, shoulder + 0.88 * d.arm)
        bar = low + (high - low) * up[:, None]
        wide = 0.5 * d.width + 0.12 * d.arm
        for side, sign in (("left", 1.0), ("right", -1.0)):
            c, s = np.cos(controls.heading), np.sin(controls.heading)
            place_hand(controls, side, bar + sign * wide * np.stack([-s, c, 0 * c], -1), on)
        dip = np.maximum(0, np.sin(2 * np.pi * turns)) * (up < 0.35)
        controls.crouch = np.maximum(controls.crouch, 0.28 * dip * on)
        controls.lean = controls.lean - 0.06 * on * up
        express(doing, controls, "angry", 0.35)
        held = doing.target or doing.tool
        whole = (Hold(held, doing.subject, "hand_right", -1e3, offset=(0.0, wide, 0.0)),) if held else ()
        lows = [doing.start + k / (0.36 * pace(doing)) for k in range(1, 4)]
        return Result(tuple(Event("metal_clang", t, source=doing.subject, force=0.15) for t in lows if t < doing.end),
                      whole)
