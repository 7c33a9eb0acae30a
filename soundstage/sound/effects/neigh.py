# SPDX-License-Identifier: Apache-2.0
"""A horse neighs: a squeal that begins high and shakes its way down; the word snort for the blow of nostrils."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, band, count, peaked, slow, swell, white
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._voice import Throat, voiced
from soundstage.sound.effects.base import Effect, Event, Samples


class Neigh(Effect):
    """A whinny of a second and a half, or a snort."""

    words = ("neigh", "whinny", "horse neighs", "horse", "snort", "neighs")
    level_db = -16.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        if "snort" in event.words:
            return finished(_snort(rng), event, self.level_db - 6)
        return finished(
            _whinny(rng, event.duration or float(rng.uniform(1.7, 2.3)), pitch(event)), event, self.level_db
        )


def _whinny(rng: Chance, long: float, high: float) -> Wave:
    n = count(long)
    phase = 2 * np.pi * np.cumsum(10.5 + 1.0 * slow(rng, n, 3.0)) / 48000
    shake = swell(n, (0, 0.1), (0.15 * long, 0.5), (0.4 * long, 1), (long, 1))
    base = 900 * high * float(np.exp(0.06 * rng.standard_normal()))
    hertz = base * swell(n, (0, 0.7), (0.12 * long, 1.3), (0.3 * long, 1.1), (0.65 * long, 0.75), (long, 0.42))
    hertz *= 1 + 0.09 * shake * np.sin(phase)
    loud = swell(n, (0, 0.1), (0.1 * long, 0.9), (0.35 * long, 1), (0.8 * long, 0.6), (long, 0))
    loud *= 1 - 0.5 * shake * (0.5 - 0.5 * np.sin(phase - 0.8))
    throat = Throat(
        ((1500 * high**0.5, 0.19, 0.9), (3000 * high**0.5, 0.19, 1.0), (5400 * high**0.5, 0.17, 0.5)),
        slope=0.45,
        breath=0.14,
        jitter=0.006,
        rough=0.3,
        rough_hertz=85,
    )
    return voiced(rng, hertz, loud, throat)


def _snort(rng: Chance) -> Wave:
    n = count(0.7)
    flutter = 0.4 + np.maximum(0, np.sin(2 * np.pi * np.cumsum(24 + 3 * slow(rng, n, 6.0)) / 48000)) ** 2
    air = band(white(rng, n), 250, 2600, 1) + 0.3 * band(white(rng, n), 2600, 7000, 1)
    return peaked(air * flutter * swell(n, (0, 0.2), (0.05, 1), (0.4, 0.6), (0.7, 0)))
