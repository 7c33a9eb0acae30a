# SPDX-License-Identifier: Apache-2.0
"""Moves along its path with swimming strokes."""

from __future__ import annotations

import numpy as np

from soundstage.actions._shared import ahead, cycles, travel, travel_seconds
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event


class Swim(Action):
    """Moves along its path with swimming strokes."""

    words = ("paddle", "dive", "snorkel")
    travels = True
    goes_on = True
    description = "{who} swims"
    example = "A dog swims."

    def seconds(self, doing: Doing) -> float:
        return max(3.0, travel_seconds(doing, doing.dims.walk_speed * 0.8))

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        travel(doing, controls)
        if doing.plan in ("fish", "bird"):
            return Result()  # it needs no strokes: its own body waves, or its feet under water, carry it
        ramp = controls.ramp(doing.start, doing.end, 0.4)
        phase = 2 * np.pi * cycles(doing, controls, 0.9)
        controls.lean = controls.lean + 0.35 * ramp
        d = doing.dims
        if doing.facts.get("afloat"):  # the legs are under water and need no ground
            controls.glide[:] = 1.0
        for side, sign, lag in (("left", 1.0, 0.0), ("right", -1.0, np.pi)):
            at = ahead(doing, controls, 0.0, sign * d.width * 0.5, d.height - d.head * 1.2)
            c, s = np.cos(controls.heading), np.sin(controls.heading)
            swing = 0.7 * d.arm * np.cos(phase + lag)
            at = at + np.stack([c * swing, s * swing, 0.45 * d.arm * np.sin(phase + lag)], -1)
            at[:, 2] += query.ground(controls.position)
            controls.reach[side] = np.where(ramp[:, None] > 0, at, controls.reach[side])
            controls.reach_weight[side] = np.maximum(controls.reach_weight[side], ramp)
        strokes = np.arange(doing.start + 0.3, doing.end, 0.55)
        return Result(tuple(Event("splash", float(s), source=doing.subject, force=0.3) for s in strokes))
