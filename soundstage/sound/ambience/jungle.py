# SPDX-License-Identifier: Apache-2.0
"""A jungle: a curtain of insects, many strange birds, frogs after dark, drops from leaf to leaf, a monkey far away."""

from __future__ import annotations

import numpy as np

from soundstage.places.base import Setting
from soundstage.sound.ambience._bed import NIGHT, bed, leaves, pair, rumble, scatter
from soundstage.sound.ambience.base import Ambience
from soundstage.sound.effects._dsp import Chance, Wave, count, curve, hill, loud, octaves, peaked, slow, spectral, times
from soundstage.sound.effects.base import Event, Samples
from soundstage.sound.effects.bird_song import singer
from soundstage.sound.effects.drip import Drip
from soundstage.sound.effects.frog import Frog
from soundstage.sound.effects.monkey import Monkey


class Jungle(Ambience):
    """Tropical forest; by night frogs instead of birds."""

    words = ("jungle", "rainforest", "rain forest", "tropical forest", "amazon")
    level_db = -38.0
    outdoors = True
    heeds = ("hour",)

    def render(self, seconds: float, setting: Setting, rng: np.random.Generator) -> Samples:
        n, dark = count(seconds), setting.hour in NIGHT
        out = 0.35 * leaves(rng, n, 0.3) + 0.35 * rumble(rng, n, 70, 400, 9.0, 0.2)
        for hertz, rate, gain in ((4300.0, 31.0, 0.16), (5900.0, 47.0, 0.12), (7400.0, 22.0, 0.08)):
            out += gain * (1.4 if dark else 1.0) * _insects(rng, n, hertz, rate)
        if not dark:
            for _ in range(4):
                scatter(rng, out, 5.0, singer(rng, float(rng.uniform(0.55, 1.3))), 5.0, float(rng.uniform(0.5, 0.95)))
            scatter(rng, out, 8.0, lambda: _call(rng), 4.0, 0.85)
        else:
            scatter(rng, out, 2.4, lambda: _made(rng, Frog(), "frog"), 3.0, 0.8)
        scatter(rng, out, 15.0, lambda: _made(rng, Monkey(), "monkey"), 3.5, 0.95)
        scatter(rng, out, 2.0, lambda: _made(rng, Drip(), "drip"), 1.4, 0.6)
        return bed(out, self.level_db, rng, setting)


def _insects(rng: Chance, n: int, hertz: float, rate: float) -> Wave:
    """(n, 2) of one kind of insect in thousands: a narrow band that trembles at its rate and comes and goes."""
    shape = hill(octaves(), np.array(hertz), 0.05)[None]

    def side() -> Wave:
        tremble = 1 + 0.7 * np.sin(2 * np.pi * rate * times(n) + 2 * slow(rng, n, 0.5))
        return loud(spectral(rng, n, shape) * tremble * np.exp(0.5 * slow(rng, n, 0.25)))

    return pair(side, 0.1)


def _call(rng: Chance) -> Wave:
    """A large bird's call: a few notes that sweep up and break."""
    notes = []
    for _ in range(int(rng.integers(2, 5))):
        n = count(float(rng.uniform(0.25, 0.45)))
        low = float(rng.uniform(500, 900))
        hertz = low * curve(n, (0, 1.0), (0.6, 1.9), (1, 1.3))
        phase = 2 * np.pi * np.cumsum(hertz) / 48000
        notes.append(
            (np.sin(phase) + 0.5 * np.sin(2 * phase) + 0.25 * np.sin(3 * phase))
            * curve(n, (0, 0), (0.15, 1), (0.7, 0.8), (1, 0))
        )
        notes.append(np.zeros(count(0.12)))
    return peaked(np.concatenate(notes))


def _made(rng: Chance, effect: Frog | Monkey | Drip, kind: str) -> Wave:
    return np.asarray(peaked(effect.render(Event(kind, 0.0), rng).astype(float)), float)
