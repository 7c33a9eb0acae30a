# SPDX-License-Identifier: Apache-2.0
"""Breath: air through throat and mouth, in or out; a gasp is a quick one in, a sigh a long one out."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, count, hill, joined, loud, octaves, spectral, swell
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects.base import Effect, Event, Samples


class Breath(Effect):
    """A breath out, or in and out for a duration; the words gasp, sigh, pant, sniff and blow are heard."""

    words = ("breath", "breathing", "breathes", "gasp", "sigh", "pant", "panting", "exhale", "inhale", "sniff", "blow")
    verbs = ("pant", "gasp", "sigh", "sniff", "exhale", "inhale", "blow")
    level_db = -36.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        said = " ".join(event.words)
        high = pitch(event, 0.4)
        if "gasp" in said:
            return finished(_air(rng, 0.42, high, True, 0.25), event, self.level_db + 10)
        if "sniff" in said:
            sniffs = [(0.0, _air(rng, 0.16, 1.8 * high, True, 0.6)), (0.26, _air(rng, 0.18, 1.9 * high, True, 0.6))]
            return finished(joined(*sniffs), event, self.level_db + 4)
        if "sigh" in said or "blow" in said:
            return finished(_air(rng, 1.2, 0.9 * high, False, 0.2), event, self.level_db + 6)
        turn = 0.28 if "pant" in said else 1.0 - 0.5 * force(event)
        if not event.duration and "pant" not in said:
            return finished(_air(rng, turn, high, False, 0.3), event, self.level_db)
        breaths = []
        for k in range(max(2, int(max(event.duration, 1.5) / (1.25 * turn)))):
            breaths.append((k * 1.25 * turn * float(rng.uniform(0.98, 1.02)), _air(rng, turn, high, k % 2 == 0, 0.4)))
        return finished(joined(*breaths), event, self.level_db)


def _air(rng: Chance, long: float, high: float, inwards: bool, early: float) -> Wave:
    n = count(long)
    hertz = octaves()
    way = np.array([0.8, 1.0, 1.15, 1.25]) if inwards else np.array([1.1, 1.0, 0.9, 0.75])
    throat = (
        hill(hertz, 600 * high * way, 0.4)
        + hill(hertz, 1350 * high * way, 0.28)
        + 0.45 * hill(hertz, 2500 * high * way, 0.25)
        + (0.2 if inwards else 0.1) * hill(hertz, 5200 * high * way, 0.5)
    )
    shape = swell(n, (0, 0.1), (early * long, 1), (0.7 * long, 0.55), (long, 0))
    return loud(spectral(rng, n, throat, np.linspace(0, long, 4))) * shape
