# SPDX-License-Identifier: Apache-2.0
"""Washes the hands under a tap: they rub each other, the water runs."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, cycles, pace
from soundstage.actions._tools import shifted
from soundstage.actions.base import Action, Doing, Result, Strand
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class WashHands(Action):
    """Washes the hands under a tap: they rub each other, the water runs."""

    words = ("wash hand", "rinse hand", "scrub hand", "wash up")
    targets = ""
    handles = "basin"
    goes_on = True
    near = "hand"
    description = "{who} washes the hands"
    example = "A girl washes her hands."

    def seconds(self, doing: Doing) -> float:
        return 4.5

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, told = doing.dims, doing.facts.get("tap")
        ramp = controls.ramp(doing.start, doing.end, 0.5)
        k = int(np.argmin(np.abs(controls.times - doing.start)))
        tap = np.asarray(told or ahead(doing, controls, 0.62 * d.arm, 0.0, d.grasp_height + 0.2)[k], float)
        turn = 2 * np.pi * cycles(doing, controls, 1.5 * pace(doing))
        for side, sign in (("left", 1.0), ("right", -1.0)):
            rub = shifted(controls, tap, 0.035 * sign * np.sin(turn) - 0.03, sign * 0.035,
                          -0.10 + 0.02 * sign * np.cos(turn))
            place_hand(controls, side, rub, ramp, "open")
        low = float(np.clip(1.0 - (tap[2] - float(controls.position[k, 2])) / (0.62 * d.height), 0.0, 0.5))
        controls.lean = controls.lean + (0.22 + 0.5 * low) * ramp
        controls.nod = controls.nod + 0.15 * ramp
        eyes_on(controls, np.broadcast_to(tap - [0, 0, 0.1], (len(ramp), 3)), ramp, 0.8)
        if not told:
            return Result()
        times, many = tuple(map(float, controls.times)), len(ramp)
        x, y, z = map(float, tap)
        water = Strand(doing.facts["basin"] or doing.subject, doing.start + 0.3, doing.end - 0.2, times,
                       ((x, y, z),) * many, ((x, y, z - 0.22),) * many, (0.62, 0.82, 0.95), 0.011)
        sound = Event("pour", doing.start + 0.3, doing.end - doing.start - 0.5, doing.subject, material="water",
                      words=("running water",), force=0.5)
        return Result((sound,), (), (), (water,))
