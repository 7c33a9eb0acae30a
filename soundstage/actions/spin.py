# SPDX-License-Identifier: Apache-2.0
"""Spins round and round, slowing at the end."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.actions._hands import place_hand
from soundstage.actions._shared import ahead, pace
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Spin(Action):
    """Spins round and round, slowing at the end."""

    words = ("whirl", "pirouette", "revolve", "rotate", "gyrate", "spin around")
    description = "{who} spins"
    example = "A coin spins on a table."

    def seconds(self, doing: Doing) -> float:
        return 3.6

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        if doing.facts.get("turning"):
            return Result((Event("whoosh", doing.start + 0.1, source=doing.subject, force=0.3),))
        x = np.clip((controls.times - doing.start) / (doing.end - doing.start), 0, 1)
        alive = doing.plan != "prop"
        turns = (2.0 if alive else 5.0) * pace(doing)
        share = space.smoothstep(x) if alive else 1 - (1 - x) ** 2
        controls.heading = controls.heading + 2 * np.pi * np.round(turns) * share
        ramp = controls.ramp(doing.start, doing.end, 0.4)
        if not alive:
            controls.tilt = controls.tilt + ramp * 0.10 * np.sin(22 * x) * x
            return Result((Event("whoosh", doing.start + 0.1, source=doing.subject, force=0.15),))
        if doing.plan == "biped":
            d = doing.dims
            for side, sign in (("left", 1.0), ("right", -1.0)):
                at = ahead(doing, controls, 0.1, sign * (0.72 * d.arm + 0.2 * d.width), d.height - 1.5 * d.head)
                place_hand(controls, side, at, ramp, "open")
        steps = np.arange(doing.start + 0.2, doing.end - 0.2, 0.4)
        return Result(tuple(Event("cloth", float(t), source=doing.subject, force=0.3) for t in steps))
