# SPDX-License-Identifier: Apache-2.0
"""Small birds: whistled syllables that sweep and trill, a phrase at a time, each bird with its own motif."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, add, count, peaked, swell, times
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects.base import RATE, Effect, Event, Samples


class BirdSong(Effect):
    """A song bird chirps and whistles through event.duration (one phrase when not said)."""

    words = (
        "bird song",
        "birdsong",
        "birds",
        "chirp",
        "tweet",
        "bird sings",
        "bird chirps",
        "sparrow",
        "robin",
        "birds chirping",
        "twitter",
    )
    level_db = -22.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        seconds = event.duration
        sing = singer(rng, pitch(event))
        phrases: list[tuple[float, Wave]] = []
        at = 0.0
        while not phrases or at < seconds - 0.6:
            phrases.append((at, sing()))
            at += len(phrases[-1][1]) / RATE + float(rng.uniform(0.4, 1.4))
        out = np.zeros(max(round(a * RATE) + len(p) for a, p in phrases))
        for a, p in phrases:
            add(out, p, a)
        return finished(out, event, self.level_db)


def phrase(rng: Chance, bird: Chance, high: float) -> Wave:
    """One phrase (up to two seconds). bird: a generator that is the same for all phrases of one bird."""
    centre = high * float(bird.uniform(2900, 5200))
    kinds = [
        (
            float(bird.uniform(0.7, 1.4)),
            float(bird.uniform(0.7, 1.4)),
            float(bird.uniform(0.045, 0.16)),
            float(bird.choice([0, 0, 28, 45])),
        )
        for _ in range(3)
    ]
    pieces, at = [], 0.0
    for start, stop, long, trill in kinds[: int(rng.integers(2, 4))]:
        for _ in range(int(rng.integers(1, 5))):
            pieces.append((at, _syllable(centre * start, centre * stop, long, trill) * rng.uniform(0.6, 1)))
            at += long + float(rng.uniform(0.02, 0.06))
    out = np.zeros(count(at + 0.2))
    for a, p in pieces:
        add(out, p, a)
    return peaked(out)


def singer(rng: Chance, high: float) -> Callable[[], Wave]:
    """A bird: each call gives another phrase of its own song."""
    motif = int(rng.integers(1 << 30))
    return lambda: phrase(rng, np.random.default_rng(motif), high)


def _syllable(start: float, stop: float, long: float, trill: float) -> Wave:
    n = count(long)
    t = times(n)
    hertz = np.geomspace(start, stop, n) * (
        1 + (0.1 * np.sin(2 * np.pi * trill * t) if trill else 0.06 * np.sin(np.pi * t / long))
    )
    phase = 2 * np.pi * np.cumsum(hertz) / RATE
    shape = swell(n, (0, 0), (0.25 * long, 1), (0.7 * long, 0.8), (long, 0))
    return np.asarray((np.sin(phase) + 0.08 * np.sin(2 * phase)) * shape, float)
