# SPDX-License-Identifier: Apache-2.0
"""A hiss: air pressed out through a narrow gap, of a snake, a goose, a valve or a tyre."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import count, hill, octaves, peaked, spectral, swell
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects.base import Effect, Event, Samples


class Hiss(Effect):
    """A long sharp breath of high noise that swells and dies; a duration holds it."""

    words = ("hiss", "hisses", "hissing", "steam hiss", "air release", "leaking air", "snake hiss")
    verbs = ("hiss",)
    level_db = -30.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        long = event.duration or 1.1
        n, high = count(long), pitch(event, 0.5)
        shapes = hill(octaves(), 6200 * high * np.array([0.92, 1.05, 0.95]), 0.55)
        shapes = shapes + 0.35 * hill(octaves(), 3100 * high * np.array([1.0, 1.08, 0.94]), 0.35)
        air = spectral(rng, n, shapes, np.array([0.0, 0.5 * long, long]))
        tremble = 1 + 0.18 * np.sin(2 * np.pi * 23 * np.arange(n) / max(n, 1) * long)
        sound = peaked(air) * tremble * swell(n, (0, 0), (0.09 * long, 1), (0.55 * long, 0.7), (long, 0))
        return finished(peaked(sound), event, self.level_db)
