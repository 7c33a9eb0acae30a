# SPDX-License-Identifier: Apache-2.0
"""A drum: the membrane's inharmonic modes, a falling pitch, the stick."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import band, count, decay, peaked, times, white
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects.base import RATE, Effect, Event, Samples

_MODES = np.array([1.0, 1.593, 2.136, 2.296, 2.653, 2.918, 3.156, 3.501])  # zeros of Bessel functions: ideal membrane


class Drum(Effect):
    """A drum struck once; the word snare adds wires, a big size makes it a bass drum."""

    words = ("drum", "drumbeat", "drum hit", "snare", "bass drum")
    level_db = -16.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        hit = force(event)
        base = 125 * pitch(event, 0.8)
        n = count(0.9)
        t = times(n)
        bend = 1 + (0.05 + 0.25 * hit) * np.exp(-t / 0.03)
        phase = 2 * np.pi * np.cumsum(base * bend) / RATE
        out = np.zeros(n)
        for k, ratio in enumerate(_MODES * np.exp(0.01 * rng.standard_normal(8))):
            out += np.sin(ratio * phase) * np.exp(-6.9 * t / (0.6 / (1 + 0.55 * k))) / (1 + (1.3 - hit) * k)
        stick = band(white(rng, n), 700, 5500, 1) * decay(n, 0.025)
        sound = peaked(out) + (0.15 + 0.35 * hit) * peaked(stick)
        if "snare" in event.words:
            sound += 0.8 * peaked(band(white(rng, n), 1500, 9000, 1) * decay(n, 0.28, 0.002))
        return finished(sound, event, self.level_db)
