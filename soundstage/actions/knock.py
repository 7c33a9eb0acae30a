# SPDX-License-Identifier: Apache-2.0
"""Knocks, heard at each knock."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from soundstage.actions._hands import stooped
from soundstage.actions._shared import ahead, pace
from soundstage.actions._tools import counted_strokes
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

EVERY = 0.28  # seconds from one knock to the next
USUAL = 3  # knocks where none are counted


class Knock(Action):
    """Knocks, heard at each knock."""

    words = ("knock on", "tap", "rap", "bang", "pound")
    targets = "prop"
    near = "hand"
    description = "{who} knocks"
    example = "The woman knocks on the door."

    def seconds(self, doing: Doing) -> float:
        return (EVERY * (doing.times if doing.times > 1 else USUAL) + 0.7) / pace(doing)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        ramp = controls.ramp(doing.start, doing.end, 0.3)
        often = replace(doing, times=doing.times if doing.times > 1 else USUAL)
        hits = counted_strokes(often, 0.45, EVERY / pace(doing), self.seconds(doing))
        d = doing.dims
        near = ahead(doing, controls, d.arm * 0.78, -0.05, d.height - d.head * 1.25)
        back = ahead(doing, controls, d.arm * 0.6, -0.05, d.height - d.head * 1.2)
        if "top" in doing.facts:  # down on a table
            near, back = (ahead(doing, controls, 0.72 * d.arm, -0.05, float(doing.facts["top"]) + over)
                          for over in (0.03, 0.17))
            controls.lean = controls.lean + 0.16 * ramp
            stooped(doing, controls, float(doing.facts["top"]), ramp)
        pull = np.min(np.abs(controls.times[:, None] - hits[None]), axis=1)
        at = near + (back - near) * np.clip(pull / 0.12, 0, 1)[:, None]
        controls.reach["right"] = np.where(ramp[:, None] > 0, at, controls.reach["right"])
        controls.reach_weight["right"] = np.maximum(controls.reach_weight["right"], ramp)
        for pose in np.flatnonzero(ramp > 0.1):
            controls.hand["right"][pose] = "fist"
        snapped = [float(controls.times[np.argmin(np.abs(controls.times - h))]) for h in hits]
        told = doing.facts.get("sound") or {"effect": "knock"}
        blow = Event(told["effect"], 0.0, 0.01, doing.target or doing.subject, material=told.get("material", ""),
                     onto=told.get("onto") or "wood", force=told.get("force", 0.5), words=tuple(told.get("words", ())))
        return Result(tuple(replace(blow, time=s) for s in snapped))
