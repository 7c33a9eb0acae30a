# SPDX-License-Identifier: Apache-2.0
"""A rooster crows: "cock-a-doodle-doo", four syllables, the last long and falling."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, count, joined, swell
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._voice import Throat, voiced
from soundstage.sound.effects.base import Effect, Event, Samples

_SYLLABLES = ((0.0, 0.15, 740, 830), (0.2, 0.12, 900, 980), (0.35, 0.34, 950, 1250), (0.72, 0.76, 1190, 740))


class Rooster(Effect):
    """A rooster's crow; the words hen and cluck give clucking."""

    words = ("rooster", "cock crows", "rooster crows", "cock-a-doodle-doo")
    level_db = -16.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        high = pitch(event)
        if any(w in event.words for w in ("hen", "cluck", "chicken")):
            calls = [
                (0.31 * k * float(rng.uniform(0.95, 1.05)), _call(rng, 0.07 + 0.16 * (k == 4), 470 * high, 400 * high))
                for k in range(max(5, int(event.duration / 0.31)))
            ]
            return finished(joined(*calls), event, self.level_db - 8)
        calls = [(at, _call(rng, long, a * high, b * high)) for at, long, a, b in _SYLLABLES]
        return finished(joined(*calls), event, self.level_db)


def _call(rng: Chance, long: float, start: float, stop: float) -> Wave:
    n = count(long)
    hertz = np.geomspace(start, stop, n) * swell(n, (0, 0.85), (0.15 * long, 1.03), (0.8 * long, 1), (long, 0.85))
    loud = swell(n, (0, 0.1), (0.15 * long, 1), (0.7 * long, 0.85), (long, 0))
    throat = Throat(
        ((750.0, 0.19, 0.9), (1440.0, 0.16, 1.0), (2460.0, 0.16, 0.4)),
        slope=0.21,
        floor=0.014,
        breath=0.08,
        jitter=0.012,
        rough=0.48,
        rough_hertz=120,
    )
    return voiced(rng, hertz, loud, throat)
