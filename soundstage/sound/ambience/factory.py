# SPDX-License-Identifier: Apache-2.0
"""A factory: motors hum in steady harmonics, a press beats its slow time, air hisses out, metal rings far away."""

from __future__ import annotations

import numpy as np

from soundstage.places.base import Setting
from soundstage.sound.ambience._bed import bed, place_far, rumble, scatter
from soundstage.sound.ambience.base import Ambience
from soundstage.sound.effects._dsp import Chance, Wave, band, count, curve, decay, loud, slow, times, white
from soundstage.sound.effects.base import Samples

_BEAT = 1.6  # seconds between two strokes of the press


class Factory(Ambience):
    """Factory, machines, assembly line."""

    words = ("factory", "machine", "machinery", "assembly line", "workshop", "industrial", "machine room", "warehouse")
    level_db = -36.0
    outdoors = False

    def render(self, seconds: float, setting: Setting, rng: np.random.Generator) -> Samples:
        n = count(seconds)
        t = times(n)
        out = 0.6 * rumble(rng, n, 60, 500, 9.0, 0.05)
        for side in range(2):
            motor = sum((g * np.sin(2 * np.pi * (49.0 + 0.4 * side) * k * t + rng.uniform(0, 6))
                         for k, g in ((1, 0.6), (2, 1.0), (3, 0.5), (4, 0.6), (6, 0.3), (9, 0.18), (14, 0.1))),
                        np.zeros(n))
            out[:, side] += 0.9 * loud(motor * (1 + 0.1 * slow(rng, n, 1.5)))
        at = float(rng.uniform(0.1, 0.5))
        while at < seconds:
            place_far(rng, out, _stroke(rng), at, 9.0, 0.35)
            at += _BEAT
        scatter(rng, out, 5.0, lambda: _hiss(rng), 9.0, 0.5)
        scatter(rng, out, 6.0, lambda: _clang(rng), 5.0, 0.7)
        return bed(out, self.level_db, rng, setting)


def _stroke(rng: Chance) -> Wave:
    """The press comes down: a low blow and the rattle of its guards."""
    n = count(0.5)
    t = np.arange(n) / 48000
    blow = np.sin(2 * np.pi * 62 * t * (1 + 0.3 * np.exp(-18 * t))) * decay(n, 0.12, 0.004)
    return np.asarray(blow + 0.25 * band(white(rng, n), 900, 4000, 1) * decay(n, 0.05, 0.002), float)


def _hiss(rng: Chance) -> Wave:
    """Pressed air let out."""
    n = count(float(rng.uniform(0.4, 0.9)))
    return np.asarray(0.3 * band(white(rng, n), 2500, 9000, 1) * curve(n, (0, 0), (0.02, 1), (0.6, 0.5), (1, 0)), float)


def _clang(rng: Chance) -> Wave:
    """Metal on metal: partials of a plate that die at their own rates."""
    n = count(0.9)
    t = np.arange(n) / 48000
    base = float(rng.uniform(380, 760))
    return np.asarray(sum((g * np.sin(2 * np.pi * base * k * t) * 10 ** (-3 * t / d)
                           for k, g, d in ((1.0, 1.0, 0.8), (1.58, 0.7, 0.6), (2.24, 0.5, 0.45), (2.92, 0.4, 0.3))),
                          np.zeros(n)), float)
