# SPDX-License-Identifier: Apache-2.0
"""Reaches for a thing, takes it and holds it."""

from __future__ import annotations

from soundstage.actions._hands import bent_to, reach_to
from soundstage.actions._shared import pace
from soundstage.actions.base import Action, Doing, Hold, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class PickUp(Action):
    """Reaches for a thing, takes it and holds it."""

    words = ("draw card", "draw cards", "draw sword", "draw knife", "draw dagger", "draw gun", "draw pistol",
             "draw wand", "unsheathe",
             "take", "grab", "lift", "get", "collect", "grasp", "pick", "raise", "hold", "carry")
    targets = "prop"
    near = "hand"
    description = "{who} picks up {target}"
    example = "The man picks up the cup."

    def seconds(self, doing: Doing) -> float:
        return 1.5 / pace(doing)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        if "already" in doing.manner:  # the stage keeps it before the body
            return Result()
        side = "right"
        grab = doing.start + 0.5 * (doing.end - doing.start)
        reach_to(doing, controls, side, grab)
        if not doing.target:
            return Result()
        bent_to(doing, controls, query, both=bool(doing.facts.get("bulky")))
        return Result(
            (Event("cloth", doing.start + 0.15, source=doing.subject, force=0.3),),
            (Hold(doing.target, doing.subject, f"hand_{side}", grab),),
        )
