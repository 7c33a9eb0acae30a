# SPDX-License-Identifier: Apache-2.0
"""Chases its own tail: round and round in a small circle, the head turned back to it."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.actions._shared import pace
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery

ROUND = 1.5  # seconds


class ChaseTail(Action):
    """Chases its own tail: round and round in a small circle, the head turned back to it."""

    words = ("chase tail", "chase own tail", "run after own tail", "follow own tail", "chase its tail")
    goes_on = True
    description = "{who} chases the tail"
    example = "A dog chases its tail."

    def seconds(self, doing: Doing) -> float:
        return 3 * ROUND / pace(doing)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        x = np.clip((controls.times - doing.start) / (doing.end - doing.start), 0, 1)
        rounds = max(1.0, np.round((doing.end - doing.start) * pace(doing) / ROUND))
        share = x if doing.entering and doing.leaving else space.smoothstep(x)
        angle, ramp = 2 * np.pi * rounds * share, controls.ramp(doing.start, doing.end, 0.4)
        radius = 0.30 * doing.dims.length
        left = np.stack([-np.sin(controls.heading), np.cos(controls.heading)], -1)  # the circle's middle is to its left
        forward = np.stack([np.cos(controls.heading), np.sin(controls.heading)], -1)
        way = left * (1 - np.cos(angle))[:, None] + forward * np.sin(angle)[:, None]
        controls.position[:, :2] += radius * way
        controls.heading = controls.heading + angle
        controls.twist = controls.twist + 0.5 * ramp
        controls.shake = controls.shake + 1.0 * ramp
        controls.nod = controls.nod + 0.25 * ramp
        controls.wag = np.maximum(controls.wag, ramp)
        controls.energy = np.maximum(controls.energy, 1.0 + 0.5 * ramp)
        return Result()
