# SPDX-License-Identifier: Apache-2.0
"""Puts a thing it holds down on something: heard when it lands."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from soundstage.actions._hands import bent_to, reach_to
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
        held = _by_the_grip(doing)
        reach_to(held, controls, side, land)
        bent_to(held, controls, query, both=bool(doing.facts.get("bulky")))
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


def _by_the_grip(doing: Doing) -> Doing:
    """The deed as the hand does it, which has the thing above its foot."""
    if doing.target_point is None:
        return doing
    x, y, z = doing.target_point
    return replace(doing, target_point=(x, y, z + float(doing.facts.get("grip", 0.0))))
