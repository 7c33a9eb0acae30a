# SPDX-License-Identifier: Apache-2.0
"""A cow moos: a long low tone, closed at first, then wide open."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, count, swell
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._voice import Throat, voiced
from soundstage.sound.effects.base import Effect, Event, Samples


class Moo(Effect):
    """A cow's moo, nearly two seconds."""

    words = ("moo", "cow", "cow moos", "lowing", "cattle")
    level_db = -16.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        return finished(_moo(rng, event.duration or float(rng.uniform(1.2, 1.7)), pitch(event)), event, self.level_db)


def _moo(rng: Chance, long: float, high: float) -> Wave:
    n = count(long)
    base = 160 * high * float(np.exp(0.05 * rng.standard_normal()))
    hertz = base * swell(n, (0, 0.8), (0.2 * long, 1.0), (0.55 * long, 1.22), (0.8 * long, 1.15), (long, 0.75))
    loud = swell(n, (0, 0.1), (0.12 * long, 0.45), (0.45 * long, 1), (0.8 * long, 0.9), (long, 0))
    f1 = swell(n, (0, 240), (0.2 * long, 300), (0.5 * long, 560), (0.85 * long, 520), (long, 330))
    f2 = swell(n, (0, 620), (0.25 * long, 750), (0.5 * long, 1150), (long, 800))
    throat = Throat(((f1, 0.35, 1.0), (f2, 0.25, 0.6), (2300 * high**0.4, 0.3, 0.18)), slope=0.5, breath=0.06,
                    jitter=0.012, rough=0.06, rough_hertz=100)
    return voiced(rng, hertz, loud, throat)
