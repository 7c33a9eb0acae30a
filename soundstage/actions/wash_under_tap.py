# SPDX-License-Identifier: Apache-2.0
"""Washes up: a thing is held under the running tap and rubbed all over."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, cycles, pace
from soundstage.actions._tools import shifted
from soundstage.actions.base import Action, Doing, Hold, Result, Strand
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

UNDER = 0.13  # metres from where the water comes out to the thing


class WashUnderTap(Action):
    """Washes up: the left hand holds the thing under the running tap, the right one rubs it."""

    words = ("wash dish", "rinse dish", "wash plate", "wash cup", "wash vegetable", "rinse vegetable")
    targets = "prop"
    handles = "basin"
    goes_on = True
    near = "hand"
    description = "{who} washes {target} under the tap"
    example = "A man washes the dishes."

    def seconds(self, doing: Doing) -> float:
        return 5.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, told = doing.dims, doing.facts.get("tap")
        ramp = controls.ramp(doing.start, doing.end, 0.5)
        k = int(np.argmin(np.abs(controls.times - doing.start)))
        tap = np.asarray(told or ahead(doing, controls, 0.62 * d.arm, 0.0, d.grasp_height + 0.2)[k], float)
        turn = 2 * np.pi * cycles(doing, controls, 1.2 * pace(doing))
        held = shifted(controls, tap, -0.02, 0.06 + 0.02 * np.sin(0.5 * turn), -UNDER)
        rub = shifted(controls, tap, -0.03 + 0.045 * np.cos(turn), -0.05 + 0.04 * np.sin(turn), -UNDER + 0.03)
        place_hand(controls, "left", held, ramp)
        place_hand(controls, "right", rub, ramp)
        low = float(np.clip(1.0 - (tap[2] - float(controls.position[k, 2])) / (0.62 * d.height), 0.0, 0.5))
        controls.lean = controls.lean + (0.22 + 0.5 * low) * ramp
        controls.nod = controls.nod + 0.15 * ramp
        eyes_on(controls, np.broadcast_to(tap - [0, 0, 0.1], (len(ramp), 3)), ramp, 0.8)
        holds = tuple(Hold(thing, doing.subject, f"hand_{side}", -1e3)
                      for thing, side in ((doing.target, "left"), (doing.tool, "right")) if thing)
        if not told:
            return Result((), holds)
        x, y, z = map(float, tap)
        many = len(ramp)
        water = Strand(doing.facts["basin"] or doing.subject, doing.start + 0.3, doing.end - 0.2,
                       tuple(map(float, controls.times)), ((x, y, z),) * many, ((x, y, z - 0.22),) * many,
                       (0.62, 0.82, 0.95), 0.011)
        sound = Event("pour", doing.start + 0.3, doing.end - doing.start - 0.5, doing.subject, material="water",
                      words=("running water",), force=0.5)
        return Result((sound,), holds, (), (water,))
