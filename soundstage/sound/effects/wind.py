# SPDX-License-Identifier: Apache-2.0
"""Wind: broad low rush, and the howl of gusts in gaps and branches: resonances that climb with the speed."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, count, faded, hill, loud, octaves, slow, spectral, tilt
from soundstage.sound.effects._finish import finished, force
from soundstage.sound.effects.base import RATE, Effect, Event, Samples


class Wind(Effect):
    """Wind through event.duration; force: breeze to gale. Words: howling, leaves, breeze, gust."""

    words = ("wind", "wind howls", "howling wind", "breeze", "gust", "gale", "wind blows")
    level_db = -28.0
    lasts = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        n = count(event.duration or 5.0)
        howl = 0.75 if "howling" in event.words or force(event) > 0.7 else 0.45
        return finished(faded(blowing(rng, n, force(event), howl), 0.06, 0.3), event, self.level_db, lasts=True)


def gusts(rng: Chance, n: int, strength: float) -> Wave:
    """(n,) speed of the air 0-1.6, coming and going over seconds."""
    rise = 0.6 + 0.35 * slow(rng, n, 0.35) + 0.15 * slow(rng, n, 1.3) * (0.5 + strength)
    return np.clip(rise, 0.08, 1.6)


def blowing(rng: Chance, n: int, strength: float, howl: float) -> Wave:
    """(n,) of wind at RMS about 1; howl 0-1: how much it sings."""
    air = gusts(rng, n, strength)
    rows = max(4, n // 1600)
    coarse = air[np.linspace(0, n - 1, rows).astype(int)]
    hertz = octaves()
    top = (380 + 700 * strength) * coarse[:, None] + 150
    rush = 1 / np.sqrt(1 + (hertz[None] / top) ** 3.4) * tilt(hertz, 45, 20000, 9.0) * (hertz / 100) ** -0.35
    out = loud(spectral(rng, n, rush * coarse[:, None] ** 1.4))
    hiss = loud(spectral(rng, n, tilt(hertz, 1200, 6000, 6.0) * coarse[:, None] ** 2.2))
    out = out + (0.03 + 0.08 * strength) * hiss
    for _ in range(3):
        gap = float(rng.uniform(280, 620))
        pitch = gap * (0.65 + 0.6 * coarse) * np.exp(0.06 * slow(rng, rows, 1.2 * RATE * rows / n)[:rows])
        song = spectral(rng, n, hill(hertz, pitch, 0.09) * coarse[:, None] ** 2)
        out = out + howl * 1.1 * loud(song) * np.clip(0.5 + 0.6 * slow(rng, n, 0.5), 0, 2)
    return loud(out)
