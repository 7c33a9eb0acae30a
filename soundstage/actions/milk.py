# SPDX-License-Identifier: Apache-2.0
"""Milks an animal: crouches at its flank, the hands pull in turn under its belly, jets are heard."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, cycles, pace
from soundstage.actions._tools import shifted, thing
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

UDDER, BACK = 0.36, 0.20  # of its height up, of its length behind its middle
PULLS = 1.1  # pulls of each hand a second


class Milk(Action):
    """Milks an animal: crouches at its flank, the hands pull in turn under its belly, jets are heard."""

    words = ("do milking",)
    targets = "subject"
    handles = "near"
    goes_on = True
    description = "{who} milks {target}"
    example = "A farmer milks a cow."

    def seconds(self, doing: Doing) -> float:
        return 4.5

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, told = doing.dims, thing(doing)
        ramp = controls.ramp(doing.start, doing.end, 0.5)
        phase = 2 * np.pi * cycles(doing, controls, PULLS * pace(doing))
        at = ahead(doing, controls, 0.7 * d.arm, 0.0, 0.4)
        if told:
            (x, y, z), heading = told["at"], told["heading"]
            behind = BACK * float(told["long"])
            spot = np.array([x - behind * np.cos(heading), y - behind * np.sin(heading),
                             z + UDDER * float(told["high"])])
            away = spot[:2] - controls.position[:, :2]  # no hand reaches through the animal
            far = np.linalg.norm(away, axis=1, keepdims=True)
            near = away / np.maximum(far, 1e-6) * np.minimum(far, 1.15 * d.arm)
            at = np.column_stack([controls.position[:, :2] + near, np.full(len(ramp), spot[2])])
        controls.crouch = np.maximum(controls.crouch, 0.9 * ramp)
        controls.lean = controls.lean + 0.2 * ramp
        for side, sign, lag in (("left", 1.0, 0.0), ("right", -1.0, np.pi)):
            pull = 0.05 * np.sin(phase + lag)
            place_hand(controls, side, shifted(controls, at, 0.0, 0.07 * sign, pull), ramp, "grip")
        eyes_on(controls, at, ramp, 0.9)
        jets = np.arange(max(doing.start, 0.0) + 0.6, doing.end - 0.2, 0.5 / (PULLS * pace(doing)))
        return Result(tuple(Event("pour", float(t), 0.22, doing.subject, force=0.25, words=("milk",)) for t in jets))
