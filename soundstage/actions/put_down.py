# SPDX-License-Identifier: Apache-2.0
"""Puts a thing it holds down on something: heard when it lands."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import reach_to
from soundstage.actions._shared import pace
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class PutDown(Action):
    """Puts a thing it holds down on something: heard when it lands."""

    words = ("slam onto", "slam down", "slap onto", "smack onto",
             "put", "place", "set", "lay down", "set down", "leave on", "deposit")
    targets = "prop"
    near = "hand"
    description = "{who} puts down {target}"
    example = "The man puts the cup on the table."

    def seconds(self, doing: Doing) -> float:
        return 1.9 / pace(doing)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        side = "right"
        land = doing.start + 0.62 * (doing.end - doing.start)
        reach_to(doing, controls, side, land)
        if not doing.target:
            return Result()
        snapped = float(controls.times[np.argmin(np.abs(controls.times - land))])
        onto = str(doing.facts.get("onto", "wood"))
        hold = Hold(doing.target, doing.subject, f"hand_{side}", -1e3, snapped, doing.target_point)
        landing = Event(
            "put_down",
            snapped,
            source=doing.target,
            position=doing.target_point,
            onto=onto,
            material=str(doing.facts.get("material", "ceramic")),
            force=0.5,
        )
        return Result((landing,), (hold,))
