# SPDX-License-Identifier: Apache-2.0
"""A gull cries: a harsh tone that leaps up and falls, again and again, each shorter."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, count, joined, swell
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._voice import Throat, voiced
from soundstage.sound.effects.base import Effect, Event, Samples


class GullCry(Effect):
    """A herring gull's long call; event.duration: for how long it calls."""

    words = ("gull cry", "gull", "seagull", "gulls", "seagull cries", "gull calls")
    level_db = -18.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        high = pitch(event)
        seconds = event.duration or float(rng.uniform(1.0, 1.7))
        calls, at, long = [], 0.0, 0.25
        while at < max(0.1, seconds - 0.2):
            calls.append((at, float(rng.uniform(0.75, 1)) * one_cry(rng, high, long)))
            at += long * float(rng.uniform(1.1, 1.6))
            long = max(0.16, long * float(rng.uniform(0.75, 1.0)))
        return finished(joined(*calls), event, self.level_db)


def one_cry(rng: Chance, high: float, long: float) -> Wave:
    """One "kyow" of so many seconds."""
    n = count(long)
    base = 1850 * high * float(np.exp(0.05 * rng.standard_normal()))
    hertz = base * swell(n, (0, 0.6), (0.15 * long, 1.2), (0.4 * long, 1.12), (0.8 * long, 0.78), (long, 0.55))
    loud = swell(n, (0, 0.05), (0.08 * long, 0.8), (0.35 * long, 1), (0.8 * long, 0.6), (long, 0))
    throat = Throat(
        ((1900 * high, 0.42, 0.7), (3400 * high, 0.42, 1.0), (5800 * high, 0.37, 0.4)),
        slope=0.65,
        floor=0.015,
        breath=0.1,
        jitter=0.008,
        rough=0.5,
        rough_hertz=170,
    )
    return voiced(rng, hertz, loud, throat)
