# SPDX-License-Identifier: Apache-2.0
"""A space ship or outer space as film has it: a deep drone, slow shimmer, the breath of machines, faint bleeps."""

from __future__ import annotations

import numpy as np

from soundstage.places.base import Setting
from soundstage.sound.ambience._bed import bed, rumble, scatter
from soundstage.sound.ambience.base import Ambience
from soundstage.sound.effects._dsp import Chance, Wave, count, loud, slow, swell, times
from soundstage.sound.effects.base import Samples


class Space(Ambience):
    """Space, moon, planet, cockpit."""

    words = ("space", "outer space", "spaceship", "moon", "planet", "cockpit", "space station", "galaxy")
    level_db = -40.0
    outdoors = False

    def render(self, seconds: float, setting: Setting, rng: np.random.Generator) -> Samples:
        n = count(seconds)
        t = times(n)
        drone = np.zeros((n, 2))
        for note in (49.0, 73.5, 98.2, 147.1, 220.6):
            for side in range(2):
                beat = note * float(rng.uniform(0.996, 1.004))
                drone[:, side] += (
                    np.sin(2 * np.pi * beat * t + rng.uniform(0, 6))
                    * (1 + 0.4 * slow(rng, n, 0.25))
                    * (49 / note) ** 0.7
                )
        out = np.stack([loud(drone[:, 0]), loud(drone[:, 1])], 1) + 0.4 * rumble(rng, n, 40, 160, 9.0, 0.2)
        out += 0.04 * rumble(rng, n, 900, 3500, 9.0, 0.4)
        scatter(rng, out, 6.0, lambda: _bleep(rng), 1.2, 0.8)
        return bed(out, self.level_db, rng, setting)


def _bleep(rng: Chance) -> Wave:
    n = count(0.5)
    note = float(rng.choice([880.0, 1174.7, 1318.5, 1760.0]))
    return np.asarray(np.sin(2 * np.pi * note * times(n)) * swell(n, (0, 0), (0.02, 1), (0.12, 0.5), (0.5, 0)), float)
