# SPDX-License-Identifier: Apache-2.0
"""Presses a thing: the hand goes over it and comes down on it, as often as told."""

from __future__ import annotations

from typing import Any

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, pace
from soundstage.actions._tools import counted_strokes, shifted, thing, work_point
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

OVER = 0.10  # metres over the thing from which the hand comes down
FIRST, EVERY = 0.7, 0.9  # seconds to the first press and from one to the next
UPRIGHT = 0.62  # of one's height: what is higher is pressed from the front


class Press(Action):
    """Presses a thing: the hand goes over it and comes down on it."""

    words = ("press down", "push down", "press on", "press down on", "depress", "push button")
    targets = "prop"
    handles = "worktop"
    near = "hand"
    description = "{who} presses {target}"
    example = "A man presses a button."

    def seconds(self, doing: Doing) -> float:
        return FIRST + EVERY * max(1, doing.times) / pace(doing) + 0.6

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        told, d, t = thing(doing), doing.dims, controls.times
        ramp = controls.ramp(doing.start, doing.end, 0.4)
        blows = counted_strokes(doing, FIRST, EVERY / pace(doing), self.seconds(doing))
        down = np.max([np.clip(1.3 - np.abs(t - b - 0.12) / 0.28, 0, 1) for b in blows], axis=0)
        standing = bool(told) and not thing(doing, "table") and told["tall"] > UPRIGHT * d.height
        if standing:
            at = ahead(doing, controls, 0.72 * d.arm, -0.06, 0.72 * d.height)
            hand = shifted(controls, at, -OVER * (1 - down), 0.0, 0.0)
        else:
            at = np.broadcast_to(work_point(doing, controls, 0.02), (len(t), 3))
            hand = shifted(controls, at, 0.0, 0.0, OVER * (1 - down))
        place_hand(controls, "right", hand, ramp, "point" if _small(told) else "open")
        controls.lean = controls.lean + (0.10 + 0.08 * down) * ramp
        controls.nod = controls.nod + 0.10 * ramp * down
        eyes_on(controls, at, ramp, 0.85)
        stuff = str(told.get("substance", "plastic")) if told else "plastic"
        return Result(tuple(Event("put_down", float(b) + 0.12, source=doing.subject, force=0.25, material=stuff)
                            for b in blows))


def _small(told: dict[str, Any]) -> bool:
    """Whether a finger presses it: a button, a key."""
    return bool({*told.get("words", ())} & {"button", "key", "keys", "switch", "bell", "doorbell"})
