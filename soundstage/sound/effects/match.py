# SPDX-License-Identifier: Apache-2.0
"""A match is struck: the scratch over the box, the flare, the small flame."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import band, count, crackle, joined, peaked, slow, swell, white
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects.base import Effect, Event, Samples


class Match(Effect):
    """A match, a flare, something that catches fire; event.duration: how long the flame is heard."""

    words = ("match", "match strike", "lights a match", "flare", "ignite", "ignition", "catches fire", "fwoosh",
             "flamethrower", "torch")
    verbs = ("ignite",)
    level_db = -26.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        high, burn = pitch(event, 0.4), max(0.9, event.duration)
        n = count(0.2)
        scratch = crackle(rng, n, 5200, [(f * high, 0.0015) for f in (2300, 3900, 6100, 8800)], 0.8)
        scratch = peaked(scratch * swell(n, (0, 0.3), (0.12, 1), (0.2, 0.4)))
        m = count(burn)
        flare = band(white(rng, m), 220 * high, 3800, 1) * swell(m, (0, 0.2), (0.08, 1), (0.4, 0.22), (burn, 0))
        flare = peaked(flare * np.exp(0.35 * slow(rng, m, 18.0)))
        spits = crackle(rng, m, 18 * swell(m, (0, 1), (burn, 0.2)), ((1700, 0.004), (4200, 0.002)), 0.8)
        parts = [(0.0, 0.7 * scratch), (0.15, (0.7 + 0.5 * force(event)) * flare)]
        if spits.any():
            parts.append((0.2, 0.3 * peaked(spits)))
        return finished(joined(*parts), event, self.level_db)
