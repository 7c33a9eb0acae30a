# SPDX-License-Identifier: Apache-2.0
"""Folds what lies before it: one hand lifts a side and lays it over, the flat hand smooths it, again and again."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import pace
from soundstage.actions._tools import shifted, strokes, thing, work_point
from soundstage.actions.base import Action, Doing, Moved, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

EVERY = 1.5  # seconds from one fold to the next
SMALLER = 0.80  # of its size after each fold
LEAST, MOST = 0.09, 0.24  # metres from the middle to where a side is taken
FORMED = ("paper_plane",)  # what is folded into itself keeps its size


class Fold(Action):
    """Folds what lies before it: one hand lifts a side and lays it over, the flat hand smooths it."""

    words = ("fold up", "fold over")
    targets = "prop"
    handles = "worktop"
    goes_on = True
    near = "hand"
    description = "{who} folds {target}"
    example = "A woman folds a towel."

    def seconds(self, doing: Doing) -> float:
        return 0.8 + 3 * EVERY

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        told, t = thing(doing), controls.times
        ramp = controls.ramp(doing.start, doing.end, 0.4)
        at = np.broadcast_to(work_point(doing, controls, 0.02), (len(ramp), 3))
        half = float(np.clip(told.get("half", 0.15) if told else 0.15, LEAST, MOST))
        every = EVERY / pace(doing)
        folds = strokes(doing, 0.4, every)
        left, right, up = half + 0 * t, -half + 0 * t, 0 * t
        for number, begin in enumerate(folds):
            over = space.smoothstep((t - begin) / (0.55 * every)) * (t < begin + every)
            arc = np.sin(np.pi * np.clip((t - begin) / (0.55 * every), 0, 1))
            if number % 2 == 0:  # the left side over to the right, then the other way
                left = left - 1.7 * half * over
            else:
                right = right + 1.7 * half * over
            up = up + 0.12 * arc * (t < begin + every)
        lifts_left = np.floor(np.clip((t - doing.start - 0.4) / every, 0, None)) % 2 == 0
        place_hand(controls, "left", shifted(controls, at, 0.0, left, np.where(lifts_left, up, 0.0)), ramp)
        place_hand(controls, "right", shifted(controls, at, 0.0, right, np.where(lifts_left, 0.0, up)), ramp)
        controls.lean = controls.lean + 0.16 * ramp
        eyes_on(controls, at, ramp, 0.85)
        sounds = tuple(Event("cloth", float(b) + 0.3, source=doing.subject, force=0.3) for b in folds)
        if not doing.target or not told or told["kind"] == "body" or told["unit"] in FORMED:
            return Result(sounds)
        laid = sum((space.smoothstep((t - b - 0.25 * every) / (0.4 * every)) for b in folds), 0 * t)
        return Result(sounds, (), (Moved(doing.target, times=tuple(map(float, t)),
                                         sizes=tuple(map(float, SMALLER**laid))),))
