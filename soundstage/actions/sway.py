# SPDX-License-Identifier: Apache-2.0
"""Sways to and fro where it stands: a tree in the wind, a boat on the water, somebody to music."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.actions._shared import cycles, pace
from soundstage.actions.base import Action, Doing, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery

Array = npt.NDArray[np.float64]
SLOWEST, QUICKEST = 0.28, 0.9  # swings a second: of what is very tall, of what is small
WIDE, LEAST = 0.15, 0.05  # radians to either side: of what is no taller than a flower, of a tree
BODY = 0.2  # radians that somebody leans to either side
GUSTS = 0.17  # swells and lulls a second


class Sway(Action):
    """Sways to and fro about its foot, the slower and the less the taller it is; a body shifts its weight."""

    words = ("sway", "rock back and forth", "rock gently", "bob")
    goes_on = True
    description = "{who} sways"
    example = "A tree sways in the wind."

    def seconds(self, doing: Doing) -> float:
        return 4.0 / pace(doing)

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        tall = max(float(doing.dims.height), 0.05)
        often = float(np.clip(0.7 / np.sqrt(tall), SLOWEST, QUICKEST)) * pace(doing)  # as a pendulum so long would
        turns = 2 * np.pi * (cycles(doing, controls, often) + (doing.seed % 7) / 7)
        gust = 0.75 + 0.25 * np.sin(2 * np.pi * GUSTS * controls.times + doing.seed % 5)
        ramp = controls.ramp(doing.start, doing.end, 0.6)
        if doing.plan == "prop":
            wide = float(np.clip(WIDE / np.sqrt(max(tall, 0.3) / 0.3), LEAST, WIDE))
            controls.tilt = controls.tilt + wide * ramp * gust * np.sin(turns)
        else:
            controls.tilt = controls.tilt + BODY * ramp * np.sin(turns)
            controls.twist = controls.twist + 0.5 * BODY * ramp * np.sin(turns - 0.6)
        return Result()
