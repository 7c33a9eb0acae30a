# SPDX-License-Identifier: Apache-2.0
"""A stadium: thousands murmur, roars rise and die away like waves, claps fall into a beat, a whistle far below."""

from __future__ import annotations

import numpy as np

from soundstage.places.base import Setting
from soundstage.sound.ambience._bed import bed, both, pair, scatter
from soundstage.sound.ambience.base import Ambience
from soundstage.sound.effects._dsp import Chance, Wave, add, count, hill, loud, octaves, peaked, slow, spectral
from soundstage.sound.effects.base import Event, Samples
from soundstage.sound.effects.cheer import Cheer
from soundstage.sound.effects.clap import one_clap
from soundstage.sound.effects.whistle import Whistle


class Stadium(Ambience):
    """A great crowd in open stands."""

    words = ("stadium", "stadium crowd", "arena", "spectators", "fans", "football crowd", "match")
    level_db = -33.0
    outdoors = True

    def render(self, seconds: float, setting: Setting, rng: np.random.Generator) -> Samples:
        n = count(seconds)
        out = 0.7 * _mass(rng, n) + 0.6 * _voices(rng, seconds)
        rising = _roar(rng)
        scatter(rng, out, 11.0, lambda: rising, 6.0, 0.5)
        scatter(rng, out, 13.0, lambda: _clapping(rng), 4.0, 0.8)
        scatter(rng, out, 24.0, lambda: _referee(rng), 2.2, 0.7)
        return bed(out, self.level_db, rng, setting)


def _mass(rng: Chance, n: int) -> Wave:
    """(n, 2) of all voices together at RMS 1: open vowels as bands of noise that well up and sink."""
    hertz = octaves()
    vowels = hill(hertz, np.array(520.0), 0.45) + 0.6 * hill(hertz, np.array(1050.0), 0.35)
    shape = (vowels + 0.12 * hill(hertz, np.array(2600.0), 0.4) + 0.3 * hill(hertz, np.array(240.0), 0.4))[None]
    swelling = np.exp(0.35 * slow(rng, n, 0.12) + 0.12 * slow(rng, n, 1.2))
    return both(pair(lambda: loud(spectral(rng, n, shape)) * np.exp(0.12 * slow(rng, n, 4.0))) * swelling[:, None])


def _voices(rng: Chance, seconds: float) -> Wave:
    """(n, 2) of single voices and hands that stand out of the mass, at RMS 1."""
    cheer = Event("cheer", 0.0, duration=seconds, words=("stadium",))
    left = Cheer().render(cheer, rng).astype(np.float64)[: count(seconds)]
    return both(np.stack([left, np.roll(left, int(0.41 * len(left)))], 1))


def _roar(rng: Chance) -> Wave:
    """One block of the stands rises."""
    long = float(rng.uniform(3.0, 5.5))
    sound = Cheer().render(Event("cheer", 0.0, duration=long, words=("stadium",)), rng).astype(float)
    t = np.linspace(0, 1, len(sound))
    shape = np.interp(t, (0.0, 0.25, 0.4, 1.0), (0.0, 1.0, 1.0, 0.0))
    return peaked(np.asarray(sound * shape, np.float64))


def _clapping(rng: Chance) -> Wave:
    """A few hundred hands in one beat: two slow, three quick."""
    out, beat = np.zeros(count(3.6)), 0.34
    for at in (0.0, 2 * beat, 4 * beat, 5 * beat, 6 * beat):
        for _ in range(26):
            add(
                out,
                float(rng.uniform(0.2, 0.6)) * one_clap(rng, float(rng.uniform(800, 1500))),
                at + abs(float(rng.normal(0.03, 0.02))),
            )
    return peaked(out)


def _referee(rng: Chance) -> Wave:
    """The whistle on the pitch."""
    return np.asarray(peaked(Whistle().render(Event("whistle", 0.0, words=("referee",)), rng).astype(float)), float)
