# SPDX-License-Identifier: Apache-2.0
"""Flies to pieces in fire and smoke; a balloon bursts into shreds. People duck from it."""

from __future__ import annotations

import numpy as np

from soundstage.actions._shared import express
from soundstage.actions._tools import thing, thing_itself
from soundstage.actions.base import Action, Burst, Doing, Moved, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

SHREDS = ("balloon", "bubble", "bag", "beach ball", "ball", "pillow")  # what is only skin has no fire in it


class Explode(Action):
    """Flies to pieces in fire and smoke; a balloon bursts into shreds. People duck from it."""

    words = ("detonate", "blow up", "pop balloon", "burst balloon", "detonate bomb", "pop bubble")
    targets = "prop"
    handles = "itself"
    description = "{who} explodes"
    example = "A barrel explodes."

    def seconds(self, doing: Doing) -> float:
        return 4.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        itself = doing.plan == "prop" or doing.plan == "standee"
        boom = doing.start + (0.6 if itself else 0.9)
        boom = float(controls.times[int(np.argmin(np.abs(controls.times - boom)))])
        gone = doing.subject if itself else doing.target
        if not itself:
            self._ducks(doing, controls, boom)
        if not gone:
            return Result()
        unit = (thing_itself(doing, controls).unit if itself else str(thing(doing).get("unit", ""))).replace("_", " ")
        fire = unit not in SHREDS
        heard = Event("explosion" if fire else "pop", boom, source=gone, force=0.9 if fire else 0.7)
        vanish = Moved(gone, times=(doing.start, boom - 1e-3, boom), sizes=(1.0, 1.0, 0.0))
        return Result((heard,), (), (vanish,), (), (Burst(gone, boom, fire),))

    def _ducks(self, doing: Doing, controls: Controls, boom: float) -> None:
        """A start: arms before the face, knees bent."""
        start = controls.ramp(boom, doing.end, 0.18)
        controls.crouch = np.maximum(controls.crouch, 0.35 * start)
        controls.lean = controls.lean - 0.10 * start
        express(doing, controls, "surprised", 0.9)
