# SPDX-License-Identifier: Apache-2.0
"""A pig grunts through its snout; frightened it squeals."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, count, joined, swell
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._touch import said
from soundstage.sound.effects._voice import Throat, voiced
from soundstage.sound.effects.base import Effect, Event, Samples


class Pig(Effect):
    """Three grunts; with a duration it goes on; the word squeal gives one long squeal."""

    words = ("pig", "oink", "pig grunts", "piglet", "hog", "boar", "pig squeals", "oinking", "rhinoceros", "hippo")
    verbs = ("oink",)
    level_db = -20.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        high = pitch(event)
        if "squeal" in said(event):
            return finished(_squeal(rng, high), event, self.level_db + 6)
        times = max(3, int(event.duration / 0.42))
        grunts = [(0.42 * k * float(rng.uniform(0.85, 1.15)), float(rng.uniform(0.6, 1)) * _grunt(rng, high))
                  for k in range(times)]
        return finished(joined(*grunts), event, self.level_db)


def _grunt(rng: Chance, high: float) -> Wave:
    long = float(rng.uniform(0.14, 0.26))
    n = count(long)
    hertz = 92 * high * float(rng.uniform(0.9, 1.15)) * swell(n, (0, 0.85), (0.4 * long, 1.1), (long, 0.8))
    shape = swell(n, (0, 0.1), (0.25 * long, 1), (0.7 * long, 0.6), (long, 0))
    throat = Throat(((420 * high**0.4, 0.35, 1.0), (1150 * high**0.4, 0.3, 0.8), (2400 * high**0.4, 0.3, 0.5)),
                    slope=0.35,
                    breath=0.5, jitter=0.05, rough=0.8, rough_hertz=55)
    return voiced(rng, hertz, shape, throat)


def _squeal(rng: Chance, high: float) -> Wave:
    long = float(rng.uniform(0.8, 1.1))
    n = count(long)
    hertz = 1150 * high * swell(n, (0, 0.7), (0.2 * long, 1.1), (0.7 * long, 1.0), (long, 0.7))
    throat = Throat(((1300, 0.4, 1.0), (2600, 0.3, 0.8), (4300, 0.3, 0.5)), slope=0.4, breath=0.2, jitter=0.03,
                    rough=0.5, rough_hertz=120, floor=0.15)
    return voiced(rng, hertz, swell(n, (0, 0.1), (0.08 * long, 1), (0.8 * long, 0.8), (long, 0)), throat)
