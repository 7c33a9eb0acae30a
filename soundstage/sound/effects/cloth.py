# SPDX-License-Identifier: Apache-2.0
"""Cloth moves: soft broad rustle in a few strokes, finer for silk, duller for wool."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import count, crackle, faded, hill, loud, octaves, slow, spectral, swell
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects.base import Effect, Event, Samples


class Cloth(Effect):
    """Clothes rustle as someone turns, sits or reaches. material: wool silk leather; duration as the movement."""

    words = ("cloth", "rustle", "clothes rustle", "fabric", "rustling", "blanket")
    level_db = -40.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        seconds = event.duration or float(rng.uniform(0.35, 0.6))
        n = count(seconds)
        centre = {"silk": 5200.0, "nylon": 5200.0, "wool": 1700.0, "leather": 1300.0}.get(event.material, 2700.0)
        hertz = octaves()
        rows = max(6, int(seconds * 30))
        wander = centre * pitch(event, 0.3) * np.exp(0.3 * slow(rng, rows, 12000.0)[:rows])
        rubbing = spectral(rng, n, hill(hertz, wander, 1.0) * (hertz > 150))
        strokes = np.abs(slow(rng, n, 5.0 + 5 * force(event))) ** 1.3 * np.exp(0.5 * slow(rng, n, 45.0))
        threads = crackle(rng, n, 500 * (0.4 + force(event)), ((1900, 0.002), (3300, 0.002), (5600, 0.0015)), 1.0)
        shape = swell(n, (0, 0.35), (0.25 * seconds, 1), (0.7 * seconds, 0.6), (seconds, 0))
        sound = (loud(rubbing * (0.15 + strokes)) + 0.35 * loud(threads * (0.2 + strokes))) * shape
        return finished(faded(sound, 0.008, 0.05), event, self.level_db)
