# SPDX-License-Identifier: Apache-2.0
"""A cow moos: a long low tone, closed at first, then wide open."""

from __future__ import annotations

from dataclasses import replace

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
    """Through the nose at first, then the mouth opens and the voice strains, breaking a little at its height."""
    n = count(long)
    base = 118 * high * float(np.exp(0.06 * rng.standard_normal()))
    peak = float(rng.uniform(1.35, 1.6))
    hertz = base * swell(n, (0, 0.82), (0.22 * long, 0.95), (0.42 * long, peak), (0.75 * long, 0.96 * peak), (long,
                                                                                                              0.72))
    loud = swell(n, (0, 0.08), (0.1 * long, 0.32), (0.3 * long, 0.42), (0.44 * long, 1), (0.8 * long, 0.85), (long, 0))
    f1 = swell(n, (0, 230), (0.3 * long, 260), (0.46 * long, 640), (0.8 * long, 560), (long, 300))
    f2 = swell(n, (0, 700), (0.3 * long, 760), (0.48 * long, 1180), (0.85 * long, 980), (long, 750))
    wide = high**0.4
    calm = Throat(((f1, 0.3, 1.0), (f2, 0.22, 0.55), (2250 * wide, 0.25, 0.22), (3300 * wide, 0.2, 0.12)), slope=0.45,
                  breath=0.05, jitter=0.014, rough=0.05, rough_hertz=60, floor=0.02)
    strained = replace(calm, rough=0.55, breath=0.14, slope=0.3)
    strain = swell(n, (0, 0), (0.42 * long, 0.05), (0.58 * long, 0.5), (0.75 * long, 0.35), (long, 0.1))
    low = voiced(rng, hertz, loud, calm) * (1 - strain)
    return np.asarray(low + voiced(rng, 0.997 * hertz, loud, strained) * strain, float)
