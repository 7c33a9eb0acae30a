# SPDX-License-Identifier: Apache-2.0
"""Builds what stands before it: both hands go round on it, pat and press."""

from __future__ import annotations

import numpy as np

from soundstage.actions._hands import eyes_on, place_hand
from soundstage.actions._shared import ahead, cycles, pace
from soundstage.actions._tools import shifted, thing
from soundstage.actions.base import Action, Doing, Moved, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.sound_event import Event

BEGUN = 0.45  # of its size, as somebody is seen at it
MADE = ("build", "construct", "make", "create", "shape", "sculpt")  # a wardrobe that is tidied is as large as before
TALLEST = 2.4  # metres: what is taller does not grow under two hands


class Build(Action):
    """Builds what stands before it: both hands go round on it, pat and press."""

    words = ("build up", "construct")
    targets = "prop"
    handles = "near"
    goes_on = True
    description = "{who} builds {target}"
    example = "A child builds a snowman."

    def seconds(self, doing: Doing) -> float:
        return 4.5

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        d, told = doing.dims, thing(doing)
        ramp = controls.ramp(doing.start, doing.end, 0.5)
        tall = float(told["tall"]) if told else d.height
        high = float(np.clip(0.42 * tall, 0.15, 0.66 * d.height))
        low = float(np.clip(0.9 - high / (0.5 * d.height), 0.0, 1.0))
        at = ahead(doing, controls, 0.5 * d.arm + 0.04, 0.0, high)
        pat = 2 * np.pi * cycles(doing, controls, 1.1 * pace(doing))
        for side, sign in (("left", 1.0), ("right", -1.0)):
            off = np.maximum(0.0, sign * np.sin(pat))
            spot = shifted(controls, at, -0.09 * off, sign * (0.10 + 0.05 * np.sin(0.4 * pat)),
                           0.09 * np.sin(0.4 * pat + sign))
            place_hand(controls, side, spot, ramp, "open")
        controls.crouch = np.maximum(controls.crouch, 0.85 * low * ramp)
        controls.lean = controls.lean + (0.12 + 0.25 * low) * ramp
        eyes_on(controls, at, ramp, 0.9)
        heard = tuple(Event("cloth", float(t), source=doing.subject, force=0.2)
                      for t in np.arange(max(doing.start, 0.0) + 0.4, doing.end - 0.2, 0.9 / pace(doing)))
        grows = told and tall < TALLEST and doing.facts.get("verb") in MADE
        return Result(heard, (), _growing(doing, tall) if grows else ())


def _growing(doing: Doing, tall: float) -> tuple[Moved, ...]:
    """What is built becomes larger by every pat of the hands, from half of it to the whole."""
    pats = np.arange(doing.start, doing.end - 0.4, 0.45 / pace(doing))
    whole = [BEGUN + (1 - BEGUN) * (k + 1) / len(pats) for k in range(len(pats))]
    times = [float(t) for p in pats for t in (p, p + 0.18)]
    sizes = [s for before, after in zip([BEGUN, *whole], whole, strict=False) for s in (before, after)]
    return (Moved(doing.target, times=tuple(times), sizes=tuple(sizes)),)
