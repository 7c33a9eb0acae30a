# SPDX-License-Identifier: Apache-2.0
"""Something thin is crushed: paper, a plastic bag, a bottle, a can. Each fold snaps through its own sheet."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, count, crackle, faded, loud, onsets, resonate, slow, swell
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._touch import chosen
from soundstage.sound.effects.base import Effect, Event, Samples


@dataclass(frozen=True)
class _Sheet:
    bands: tuple[tuple[float, float], ...]  # Hz and ring seconds of small folds
    rate: float  # folds a second
    buckles: float  # big buckles a second
    body: tuple[tuple[float, float], ...]  # what a buckle makes ring


_PAPER = _Sheet(((1300, 0.004), (2100, 0.003), (3200, 0.003), (4700, 0.002), (6800, 0.0015), (9500, 0.001)), 900, 3,
                ((420, 0.01), (900, 0.006)))
_SHEETS = {
    "foil": _Sheet(((2800, 0.004), (4400, 0.004), (6900, 0.003), (9800, 0.002)), 1500, 4, ((1600, 0.01),)),
    "bag": _Sheet(((2400, 0.003), (3900, 0.002), (5900, 0.002), (8600, 0.0015)), 1300, 5, ((1100, 0.006),)),
    "plastic": _Sheet(((1500, 0.004), (2600, 0.003), (4200, 0.002)), 160, 11, ((380, 0.03), (760, 0.022), (1350,
                                                                                                           0.02))),
    "bottle": _Sheet(((1500, 0.004), (2600, 0.003), (4200, 0.002)), 160, 11, ((340, 0.03), (690, 0.022), (1250, 0.02))),
    "can": _Sheet(((1900, 0.006), (3300, 0.005), (5600, 0.004)), 220, 10, ((620, 0.06), (1130, 0.05), (2050, 0.04))),
    "metal": _Sheet(((1900, 0.006), (3300, 0.005), (5600, 0.004)), 220, 10, ((620, 0.06), (1130, 0.05), (2050, 0.04))),
    "card": _Sheet(((700, 0.005), (1300, 0.004), (2300, 0.003)), 260, 7, ((190, 0.02), (420, 0.015))),
    "carton": _Sheet(((700, 0.005), (1300, 0.004), (2300, 0.003)), 260, 7, ((190, 0.02), (420, 0.015))),
}


class Crumple(Effect):
    """Paper, foil, a bag, a bottle, a can or a box is crushed; fast and hard crushing is denser and brighter."""

    words = ("crumple", "crumpling", "crush", "crushing", "squeeze", "squeezing", "crinkle", "crinkling",
             "crushed can", "plastic bag", "wrapper", "foil", "plastic bottle", "candy wrapper", "chip bag", "unwrap")
    verbs = ("crumple", "crush", "squeeze", "crinkle", "unwrap", "wrap", "fold")
    level_db = -28.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        seconds = event.duration or float(np.clip(1.4 - 0.9 * force(event), 0.4, 1.4)) / max(event.speed, 0.3)
        n = count(seconds)
        sheet = chosen(event, _SHEETS, _SHEETS.get(event.material, _PAPER))
        sound = _crushed(rng, n, sheet, pitch(event), force(event))
        return finished(faded(sound, 0.003, 0.05), event, self.level_db)


def _crushed(rng: Chance, n: int, sheet: _Sheet, high: float, hit: float) -> Wave:
    seconds = n / 48000
    grip = swell(n, (0, 0.5), (0.15 * seconds, 1), (0.6 * seconds, 0.8), (seconds, 0.25))
    bends = grip * (0.15 + np.abs(slow(rng, n, 9.0)) ** 1.4)
    small = crackle(rng, n, sheet.rate * (0.5 + hit) * bends, [(f * high, r) for f, r in sheet.bands], 1.2)
    pops = onsets(rng, n, sheet.buckles * (0.5 + hit) * bends, 0.6)
    big = sum((loud(resonate(pops, f * high, r)) for f, r in sheet.body), np.zeros(n)) if pops.any() else 0 * small
    return np.asarray(loud(small) * np.sqrt(grip) + 0.8 * loud(big), float)
