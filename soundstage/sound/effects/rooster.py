# SPDX-License-Identifier: Apache-2.0
"""A rooster crows: "cock-a-doodle-doo", four syllables, the last long and falling."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, count, joined, swell
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._voice import Throat, voiced
from soundstage.sound.effects.base import Effect, Event, Samples

_SYLLABLES = ((0.0, 0.16, 620, 700), (0.22, 0.13, 760, 820), (0.38, 0.38, 800, 1050), (0.80, 0.85, 1000, 620))


class Rooster(Effect):
    """A rooster's crow; the words hen and cluck give clucking."""

    words = ("rooster", "cock crows", "rooster crows", "cock-a-doodle-doo", "chicken", "cluck", "hen")
    level_db = -16.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        high = pitch(event)
        if any(w in event.words for w in ("hen", "cluck", "chicken")):
            calls = [(0.31 * k * float(rng.uniform(0.95, 1.05)), _call(rng, 0.07 + 0.16 * (k == 4), 470 * high, 400 * high))
                     for k in range(max(5, int(event.duration / 0.31)))]
            return finished(joined(*calls), event, self.level_db - 8)
        calls = [(at, _call(rng, long, a * high, b * high)) for at, long, a, b in _SYLLABLES]
        return finished(joined(*calls), event, self.level_db)


def _call(rng: Chance, long: float, start: float, stop: float) -> Wave:
    n = count(long)
    hertz = np.geomspace(start, stop, n) * swell(n, (0, 0.85), (0.15 * long, 1.03), (0.8 * long, 1), (long, 0.85))
    loud = swell(n, (0, 0.1), (0.15 * long, 1), (0.7 * long, 0.85), (long, 0))
    throat = Throat(((1250.0, 0.35, 0.9), (2400.0, 0.3, 1.0), (4100.0, 0.3, 0.4)), slope=0.3, breath=0.12, jitter=0.012,
                    rough=0.3, rough_hertz=105)
    return voiced(rng, hertz, loud, throat)
