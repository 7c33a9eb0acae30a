# SPDX-License-Identifier: Apache-2.0
"""A sheep or goat bleats: an open nasal vowel that trembles."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, count, slow, swell
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._voice import Throat, voiced
from soundstage.sound.effects.base import RATE, Effect, Event, Samples


class Sheep(Effect):
    """A bleat of a sheep; higher with the word goat or lamb."""

    words = ("sheep", "baa", "bleat", "goat", "lamb", "bleats")
    level_db = -18.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        young = 1.5 if any(w in event.words for w in ("goat", "lamb")) else 1.0
        return finished(
            _bleat(rng, event.duration or float(rng.uniform(0.8, 1.2)), young * pitch(event)), event, self.level_db
        )


def _bleat(rng: Chance, long: float, high: float) -> Wave:
    n = count(long)
    phase = 2 * np.pi * np.cumsum(8.5 + 0.8 * slow(rng, n, 3.0)) / RATE
    base = 215 * high * float(np.exp(0.06 * rng.standard_normal()))
    hertz = base * swell(n, (0, 0.9), (0.15 * long, 1.1), (0.7 * long, 1.0), (long, 0.85)) * (1 + 0.05 * np.sin(phase))
    loud = swell(n, (0, 0.1), (0.12 * long, 0.9), (0.6 * long, 1), (long, 0)) * (0.7 + 0.3 * np.sin(phase + 0.6))
    throat = Throat(
        ((720.0, 0.3, 1.0), (1750.0, 0.22, 0.8), (2700.0, 0.25, 0.5), (3800.0, 0.25, 0.2)),
        slope=0.6,
        breath=0.12,
        jitter=0.015,
        rough=0.25,
        rough_hertz=60,
    )
    return voiced(rng, hertz, loud, throat)
