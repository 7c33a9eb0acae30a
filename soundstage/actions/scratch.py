# SPDX-License-Identifier: Apache-2.0
"""Scratches its head, puzzled; an animal turns to where it itches."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, cycles, express, pace
from soundstage.actions._tools import shifted
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Scratch(Action):
    """Scratches its head, puzzled; an animal turns to where it itches."""

    words = ("scratch head", "scratch neck", "scratch ear", "rub head", "rub forehead", "rub neck", "scratch itself")
    targets = ""
    description = "{who} scratches the head"
    example = "An old man scratches his head."

    def seconds(self, doing: Doing) -> float:
        return 2.8

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, ramp = doing.dims, controls.ramp(doing.start, doing.end, 0.35)
        quick = np.sin(2 * np.pi * cycles(doing, controls, 3.2 * pace(doing))) * ramp
        if doing.plan != "biped":  # a dog turns its head to where it itches
            controls.tilt = controls.tilt + 0.3 * ramp
            controls.shake = controls.shake + 0.06 * quick
            return Result()
        at = ahead(doing, controls, 0.12 * d.head, -0.46 * d.head, d.height - 0.16 * d.head)
        place_hand(controls, "right", shifted(controls, at, 0.02 * quick, 0.0, 0.03 * quick), ramp)
        controls.tilt = controls.tilt - 0.12 * ramp
        controls.nod = controls.nod + 0.08 * ramp
        express(doing, controls, "surprised", 0.25)
        return Result((Event("cloth", doing.start + 0.4, source=doing.subject, force=0.15),))
