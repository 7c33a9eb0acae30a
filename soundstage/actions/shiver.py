# SPDX-License-Identifier: Apache-2.0
"""Shivers with cold: hugs itself, hunched, and trembles."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, cycles, express
from soundstage.actions._tools import shifted
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Shiver(Action):
    """Shivers with cold: hugs itself, hunched, and trembles."""

    words = ("shudder", "tremble", "quiver", "be cold", "freeze to death", "hug himself", "hug herself")
    targets = ""
    goes_on = True
    description = "{who} shivers"
    example = "A girl shivers in the cold."

    def seconds(self, doing: Doing) -> float:
        return 3.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, ramp = doing.dims, controls.ramp(doing.start, doing.end, 0.4)
        quick = np.sin(2 * np.pi * cycles(doing, controls, 8.5)) * ramp
        controls.twist = controls.twist + 0.035 * quick
        controls.shake = controls.shake + 0.05 * quick
        controls.nod = controls.nod + 0.12 * ramp
        if doing.plan == "biped":
            high = d.height - 1.6 * d.head
            for side, sign in (("left", 1.0), ("right", -1.0)):
                at = ahead(doing, controls, 0.26 * d.arm, -sign * 0.42 * d.width, high + 0.02 * sign)
                place_hand(controls, side, shifted(controls, at, 0.0, 0.0, 0.012 * quick), ramp, "relaxed")
            controls.lean = controls.lean + 0.16 * ramp
        express(doing, controls, "afraid", 0.7)
        return Result((Event("cloth", doing.start + 0.3, source=doing.subject, force=0.3),))
