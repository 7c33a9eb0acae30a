# SPDX-License-Identifier: Apache-2.0
"""Counts: notes flicked from one hand into the other, or things pointed at one after the other."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, cycles, pace
from soundstage.actions._tools import snapped, strokes
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

EVERY = 0.55  # seconds from one to the next


class Count(Action):
    """Counts: notes flicked from one hand into the other, or things pointed at one after the other."""

    words = ("tally", "count up", "count out")
    targets = "prop"
    handles = "hand"
    goes_on = True
    near = "hand"
    description = "{who} counts {target}"
    example = "A banker counts money."

    def seconds(self, doing: Doing) -> float:
        return 4.2

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, ramp = doing.dims, controls.ramp(doing.start, doing.end, 0.35)
        hits = snapped(controls, strokes(doing, 0.4, EVERY / pace(doing), 0.2))
        turn = cycles(doing, controls, pace(doing) / EVERY)
        flick = 0.5 - 0.5 * np.cos(2 * np.pi * turn)
        held = doing.target if doing.facts.get("held", True) else ""
        high = d.height - 1.75 * d.head
        if held:
            bundle = ahead(doing, controls, 0.62 * d.arm, -0.02, high + 0.04)
            place_hand(controls, "left", bundle, ramp)
            c, s = np.cos(controls.heading), np.sin(controls.heading)
            off = 0.04 + 0.10 * flick
            place_hand(controls, "right", bundle + np.stack([s * off + 0.02 * c, -c * off + 0.02 * s,
                                                             0.07 + 0.03 * np.sin(np.pi * flick)], -1), ramp)
            eyes_on(controls, bundle, ramp, 0.9)
            hold = (Hold(held, doing.subject, "hand_left", -1e3, turns=(("z", -2.1), ("y", -0.3))),)
            return Result(tuple(Event("paper", hit, source=doing.subject, force=0.3) for hit in hits), hold)
        aside = 0.25 * np.sin(0.7 * np.pi * turn / max(1.0, len(hits)))
        finger = ahead(doing, controls, (0.8 + 0.08) * d.arm, -0.1, high + 0.15)
        finger[:, 2] += 0.05 * flick
        finger[:, :2] += np.stack([-np.sin(controls.heading), np.cos(controls.heading)], -1) * aside[:, None]
        place_hand(controls, "right", finger, ramp, "point")
        eyes_on(controls, finger, ramp, 0.5)
        return Result()
