# SPDX-License-Identifier: Apache-2.0
"""A cat meows: the mouth opens from m over i and a to u while the pitch arches. Purrs and hisses too."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, band, count, peaked, swell, times, white
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._voice import Throat, voiced
from soundstage.sound.effects.base import Effect, Event, Samples


class Meow(Effect):
    """A cat's meow; the words purr and hiss are heard."""

    words = ("meow", "miaow", "mew", "cat meows", "purr", "purring", "cat hisses")
    level_db = -20.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        said = " ".join(event.words)
        high = pitch(event)
        if "purr" in said:
            return finished(_purr(rng, event.duration or 3.0), event, self.level_db - 14)
        if "hiss" in said:
            n = count(0.9)
            spit = band(white(rng, n), 2200, 9000) * swell(n, (0, 0.1), (0.06, 1), (0.5, 0.7), (0.9, 0))
            return finished(peaked(spit), event, self.level_db - 2)
        return finished(_meow(rng, event.duration or float(rng.uniform(0.9, 1.3)), high), event, self.level_db)


def _meow(rng: Chance, long: float, high: float) -> Wave:
    n = count(long)
    base = 665 * high * float(np.exp(0.06 * rng.standard_normal()))
    hertz = base * swell(n, (0, 0.8), (0.2 * long, 1.18), (0.45 * long, 1.25), (0.8 * long, 0.95), (long, 0.78))
    loud = swell(n, (0, 0.05), (0.1 * long, 0.35), (0.3 * long, 1), (0.6 * long, 0.8), (0.88 * long, 0.3), (long, 0))
    f1 = high**0.5 * swell(n, (0, 800), (0.2 * long, 1280), (0.45 * long, 2300), (0.7 * long, 1760), (long, 960))
    f2 = high**0.5 * swell(n, (0, 3000), (0.2 * long, 5100), (0.45 * long, 3700), (0.7 * long, 2700), (long, 1600))
    throat = Throat(
        ((f1, 0.17, 1.0), (f2, 0.12, 0.7), (7300 * high**0.5, 0.14, 0.25)),
        slope=0.37,
        floor=0.018,
        breath=0.026,
        jitter=0.018,
        rough=0.15,
        rough_hertz=70,
    )
    return voiced(rng, hertz, loud, throat)


def _purr(rng: Chance, seconds: float) -> Wave:
    """Breath in and out, chopped 26 times a second."""
    n = count(seconds)
    t = times(n)
    breath = 0.65 + 0.35 * np.sin(2 * np.pi * t / 1.5)
    pulse = np.maximum(0, np.sin(2 * np.pi * np.cumsum(25 + 2 * np.sign(np.sin(2 * np.pi * t / 1.5))) / 48000)) ** 1.3
    return peaked(
        (band(white(rng, n), 70, 500, 1) + 0.25 * band(white(rng, n), 900, 3000, 1)) * (0.35 + pulse) * breath
    )
