# SPDX-License-Identifier: Apache-2.0
"""Insects on the wing: a bee, a fly, a mosquito, a swarm. A buzz that wanders as it flies about."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, faded, hill, loud, octaves, slow, spectral
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._touch import chosen, said
from soundstage.sound.effects.base import RATE, Effect, Event, Samples

_WINGS = {"mosquito": 580.0, "fly": 190.0, "flies": 190.0, "bumble": 150.0, "wasp": 165.0, "dragonfly": 45.0,
          "beetle": 90.0, "hummingbird": 52.0}  # beats a second


class Bee(Effect):
    """A bee through event.duration; words: fly, mosquito (high), bumblebee, beetle, swarm (many)."""

    words = ("bee", "bees", "buzz", "buzzing", "insect", "insects", "fly", "flies", "housefly", "mosquito",
             "bumblebee", "wasp", "swarm", "hummingbird", "dragonfly", "bee buzzes", "hive")
    verbs = ("buzz",)
    sources = ("bee", "fly", "mosquito", "wasp", "bumblebee", "hummingbird")
    level_db = -28.0
    lasts = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        n = max(1, round((event.duration or 3.0) * RATE))
        beat = chosen(event, _WINGS, 225.0) * pitch(event)
        many = 7 if any(w in said(event) for w in ("swarm", "bees", "hive", "insects", "flies")) else 1
        out = sum((_one(rng, n, beat * float(rng.uniform(0.88, 1.13))) for _ in range(many)), np.zeros(n))
        return finished(faded(np.asarray(out), 0.03, 0.15), event, self.level_db, lasts=True)


def _one(rng: Chance, n: int, beat: float) -> Wave:
    wander = 1 + 0.06 * slow(rng, n, 1.6) + 0.015 * slow(rng, n, 9.0)
    phase = 2 * np.pi * np.cumsum(beat * wander) / RATE
    near = np.exp(0.6 * slow(rng, n, 1.1)) * (1 + 0.12 * slow(rng, n, 25.0))
    gains = (1.0, 0.8, 0.6, 0.35, 0.3, 0.2, 0.16, 0.12, 0.1, 0.07, 0.05, 0.04)
    tone = sum((g * np.sin(k * phase + k) for k, g in enumerate(gains, 1) if k * beat < 9000), np.zeros(n))
    air = loud(spectral(rng, n, hill(octaves(), np.array(beat * 6), 0.8)[None]))
    return np.asarray((loud(np.asarray(tone)) + 0.18 * air) * near, float)
