# SPDX-License-Identifier: Apache-2.0
"""Eating: a bite that crunches, then chewing, crunch after softer crunch."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, add, band, bubble, count, crackle, peaked, swell, white
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._touch import said
from soundstage.sound.effects.base import Effect, Event, Samples


class Chew(Effect):
    """Bite and chew through event.duration; words: soft or wet food squelches, crisp food crunches."""

    words = ("chew", "chewing", "chews", "bite", "bites", "crunch", "crunching", "munch", "munching", "eating",
             "nibble", "nibbling", "gnaw", "gnawing", "crunchy bite", "squelch", "squelching", "chomp", "apple")
    verbs = ("chew", "bite", "munch", "crunch", "nibble", "gnaw", "chomp", "eat", "devour", "graze")
    fills = True
    level_db = -30.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        text, high = said(event), pitch(event)
        wet = any(w in text for w in ("wet", "soft", "squelch", "honey", "sticky", "noodle", "cake"))
        seconds = event.duration or 1.8
        out = np.zeros(count(seconds + 0.4))
        gap, at, first = 0.36 / max(event.speed, 0.3), 0.0, True
        while at < seconds:
            level = 1.0 if first else float(rng.uniform(0.25, 0.6)) * (1 - 0.4 * at / seconds)
            add(out, level * _bite(rng, high, wet, force(event), first), at)
            at += gap * float(rng.uniform(0.85, 1.25)) + (0.25 if first else 0.0)
            first = False
        return finished(out, event, self.level_db)


def _bite(rng: Chance, high: float, wet: bool, hit: float, first: bool) -> Wave:
    n = count(0.26 if first else 0.17)
    seconds = n / 48000
    press = swell(n, (0, 0.5), (0.15 * seconds, 1), (0.5 * seconds, 0.6), (seconds, 0))
    if wet:
        out = 0.5 * peaked(band(white(rng, n), 250, 1600, 1) * press)
        for _ in range(9):
            add(out, float(rng.uniform(0.2, 0.6)) * bubble(float(rng.uniform(500, 1500)) * high, 0.03, 0.9),
                float(rng.uniform(0, 0.7 * seconds)))
        return out
    cells = crackle(rng, n, (1500 if first else 900) * (0.5 + hit) * press,
                    [(f * high, 0.005) for f in (420, 900, 1700, 3000, 5200)], 1.2)
    return np.asarray(peaked(cells) + 0.25 * peaked(band(white(rng, n), 200, 900, 1) * press), float)
