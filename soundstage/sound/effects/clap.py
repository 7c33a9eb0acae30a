# SPDX-License-Identifier: Apache-2.0
"""Two hands meet: a burst of air between the palms, no two alike."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, band, count, decay, highpass, joined, peaked, white
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects.base import Effect, Event, Samples


class Clap(Effect):
    """A hand clap; with a duration, so many seconds of clapping by one pair of hands."""

    words = ("clap", "claps", "clapping", "handclap")
    level_db = -24.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        palm = float(rng.uniform(900, 1500)) * pitch(event)
        gap = 0.24 / max(event.speed, 0.3)
        times = max(1, int(event.duration / gap))
        blows = [(k * gap * float(rng.uniform(0.95, 1.05)), float(rng.uniform(0.7, 1)) * one_clap(rng, palm))
                 for k in range(times)]
        return finished(joined(*blows), event, self.level_db)


def one_clap(rng: Chance, palm: float) -> Wave:
    """One clap; palm: Hz of the air between the hands."""
    n = count(0.06)
    palm *= float(np.exp(0.08 * rng.standard_normal()))
    air = band(white(rng, n), 0.75 * palm, 1.35 * palm, 2) * decay(n, 0.035, 0.0004)
    slap = highpass(white(rng, n), 1800) * decay(n, 0.012, 0.0002)
    skin = band(white(rng, n), 400, 3500, 1) * decay(n, 0.022, 0.0003)
    return peaked(peaked(air) + 0.7 * peaked(slap) + 0.6 * peaked(skin))
