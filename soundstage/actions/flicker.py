# SPDX-License-Identifier: Apache-2.0
"""A lamp's light fails and comes back, unevenly."""

from __future__ import annotations

import numpy as np

from soundstage.actions.base import Action, Doing, Moved, Result
from soundstage.motion.controls import Controls
from soundstage.motion.performance import SceneQuery
from soundstage.rng import rng


class Flicker(Action):
    """A lamp's light fails and comes back, unevenly; so many times as the words say, if they do."""

    words = ("lamp flicker", "lamp sputter", "lamp stutter", "lamp blink", "lamp flash", "lamp strobe", "lamp pulse",
             "lamp twinkle")
    handles = "itself"
    goes_on = True
    description = "{who} flickers"
    example = "A lamp flickers."

    def seconds(self, doing: Doing) -> float:
        return 3.0

    def write(self, doing: Doing, controls: Controls, query: SceneQuery) -> Result:
        chance, at, moves = rng(doing.seed, "flicker", doing.subject), doing.start + 0.3, []
        evenly = (doing.end - doing.start - 0.6) / max(1, doing.times)
        while at < doing.end - 0.15:
            dark = 0.45 * evenly if doing.times > 1 else float(chance.uniform(0.08, 0.22))
            pause = evenly - dark if doing.times > 1 else float(chance.uniform(0.12, 0.6))
            for when, lit in ((at, 0.0), (at + dark, 1.0)):
                grid = float(controls.times[int(np.argmin(np.abs(controls.times - when)))])
                moves.append(Moved(doing.subject, "flame", (grid,), (1.0 - lit, lit)))
            at += dark + pause
        return Result(moved=tuple(moves))
