# SPDX-License-Identifier: Apache-2.0
"""A bark: a throat slammed open, pitch up and down within a fifth of a second, hoarse."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, count, joined, swell
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._voice import Throat, voiced
from soundstage.sound.effects.base import Effect, Event, Samples


class Bark(Effect):
    """A dog (or fox) barks; size makes it deep or yappy; a duration makes it bark on; the word growl, whine."""

    words = ("bark", "barks", "woof", "yap", "dog barks", "growl", "whine", "whimper", "yelp", "arf")
    level_db = -14.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        high = pitch(event)
        said = " ".join(event.words)
        if "growl" in said:
            return finished(_growl(rng, event.duration or 1.4, high), event, self.level_db - 6)
        if any(w in said for w in ("whine", "whimper")):
            return finished(_whine(rng, event.duration or 0.9, high), event, self.level_db - 8)
        gap = 0.42 * high**-0.4
        times = max(1, round(event.duration / gap)) if event.duration else 1
        barks, at = [], 0.0
        for _ in range(times):
            barks.append((at, float(rng.uniform(0.8, 1)) * one_bark(rng, high, force(event))))
            at += gap * float(rng.uniform(0.8, 1.3))
        return finished(joined(*barks), event, self.level_db)


def one_bark(rng: Chance, high: float, hit: float) -> Wave:
    """One bark; high: pitch factor, 1 = a dog of twenty kilograms."""
    long = 0.19 * high**-0.4 * float(rng.uniform(0.88, 1.15))
    n = count(long)
    base = 430 * high * float(np.exp(0.06 * rng.standard_normal())) * (0.85 + 0.3 * hit)
    hertz = base * swell(n, (0, 0.62), (0.18 * long, 1.12), (0.4 * long, 1.15), (0.75 * long, 0.85), (long, 0.5))
    loud = swell(n, (0, 0.05), (0.1 * long, 1), (0.4 * long, 0.85), (0.75 * long, 0.25), (long, 0))
    wide = swell(n, (0, 0.6), (0.25 * long, 1.05), (0.6 * long, 0.95), (long, 0.6))
    f = high**0.8
    throat = Throat(
        ((620 * f * wide, 0.35, 1.0), (1250 * f * wide, 0.28, 0.9), (2500 * f, 0.28, 0.35), (3900 * f, 0.3, 0.15)),
        slope=0.55,
        breath=0.32,
        jitter=0.02,
        rough=0.55,
        rough_hertz=95,
    )
    return voiced(rng, hertz, loud, throat)


def _growl(rng: Chance, seconds: float, high: float) -> Wave:
    n = count(seconds)
    hertz = 68 * high * swell(n, (0, 0.9), (0.5 * seconds, 1.12), (seconds, 0.85))
    loud = swell(n, (0, 0.2), (0.2 * seconds, 0.9), (0.7 * seconds, 1), (seconds, 0))
    throat = Throat(
        ((330 * high, 0.5, 1.0), (850 * high, 0.4, 0.6), (2200 * high, 0.4, 0.2)),
        slope=0.5,
        breath=0.35,
        jitter=0.04,
        rough=0.8,
        rough_hertz=31,
    )
    return voiced(rng, hertz, loud, throat)


def _whine(rng: Chance, seconds: float, high: float) -> Wave:
    n = count(seconds)
    hertz = 720 * high * swell(n, (0, 0.85), (0.3 * seconds, 1.25), (0.7 * seconds, 1.1), (seconds, 0.75))
    loud = swell(n, (0, 0.1), (0.25 * seconds, 1), (0.7 * seconds, 0.7), (seconds, 0))
    return voiced(rng, hertz, loud, Throat(((1500 * high, 0.6, 1.0),), slope=1.5, breath=0.05, jitter=0.025))
