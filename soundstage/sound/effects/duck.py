# SPDX-License-Identifier: Apache-2.0
"""A duck quacks: a nasal buzz, loud at once, each quack softer than the one before."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import count, joined, swell
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._voice import Throat, voiced
from soundstage.sound.effects.base import Effect, Event, Samples


class Duck(Effect):
    """A duck quacks three to five times; the word goose makes it honk."""

    words = ("duck", "quack", "quacks", "goose", "geese", "duck quacks")
    level_db = -18.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        goose = "goose" in event.words or "geese" in event.words
        high = pitch(event) * (1.35 if goose else 1.0)
        times = max(1, int(event.duration / 0.28)) if event.duration else int(rng.integers(3, 6))
        calls, at = [], 0.0
        for k in range(times):
            long = (0.26 if goose else 0.19) * float(rng.uniform(0.85, 1.15))
            n = count(long)
            hertz = 255 * high * swell(n, (0, 0.85), (0.15 * long, 1.08), (0.6 * long, 1.0), (long, 0.78))
            loud = swell(n, (0, 0.2), (0.1 * long, 1), (0.6 * long, 0.7), (long, 0))
            throat = Throat(
                ((1050 * high**0.5, 0.25, 0.8), (1900 * high**0.5, 0.25, 1.0), (3000.0, 0.25, 0.6)),
                slope=0.05,
                floor=0.06,
                breath=0.12,
                jitter=0.015,
                rough=0.35,
                rough_hertz=60,
            )
            calls.append((at, 0.92**k * voiced(rng, hertz, loud, throat)))
            at += float(rng.uniform(0.25, 0.32))
        return finished(joined(*calls), event, self.level_db)
