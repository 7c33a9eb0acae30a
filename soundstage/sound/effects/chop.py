# SPDX-License-Identifier: Apache-2.0
"""A knife on a board: through the fruit, then the knock of the wood. An axe does the same to a log."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, band, count, crackle, curve, joined, peaked, white
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._modal import material, struck
from soundstage.sound.effects._touch import in_a_row, said
from soundstage.sound.effects.base import Effect, Event, Samples


class Chop(Effect):
    """Three chops a second at event.speed 1; words: slice (softer, longer), axe or wood (a log splits)."""

    words = ("chop", "chopping", "chops", "slice", "slicing", "knife on a board", "cutting board", "axe", "cutting",
             "scissors", "dice vegetables", "cleaver")
    verbs = ("chop", "slice", "cut", "dice", "snip")
    fills = True
    level_db = -24.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        text = said(event)
        axe = "axe" in text or "log" in text
        slow_cut = "slic" in text or "scissors" in text
        gap = (1.1 if axe else 0.5 if slow_cut else 0.31) / max(event.speed, 0.2)
        sound = in_a_row(rng, event, lambda level: level * _cut(rng, axe, slow_cut, pitch(event), force(event)), gap,
                         once=1 if axe else 4)
        return finished(sound, event, self.level_db + (6 if axe else 0))


def _cut(rng: Chance, axe: bool, slow_cut: bool, high: float, hit: float) -> Wave:
    through = 0.13 if slow_cut else 0.035
    n = count(through + 0.02)
    fibres = crackle(rng, n, 1400 * curve(n, (0, 0.3), (through, 1), (through + 0.02, 0)),
                     [(f * high, 0.004) for f in (700, 1500, 2900, 5000)], 0.9)
    blade = band(white(rng, n), 2500, 9500, 1) * curve(n, (0, 0.4), (through, 1), (through + 0.02, 0))
    board = struck(rng, material("wood"), 0.5 + 0.4 * hit, (0.6 if axe else 1.2) * high, 14, ring=1.5 if axe else 0.8)
    steel = struck(rng, material("metal"), 0.6, 3.4, 8, 0.15, 0.12)
    return joined((0.0, 0.35 * peaked(fibres)), (0.0, (0.3 if slow_cut else 0.12) * peaked(blade)),
                  (through, (0.25 if slow_cut else 1.0) * peaked(board)), (through, 0.18 * peaked(steel)))
