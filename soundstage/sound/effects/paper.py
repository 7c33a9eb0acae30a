# SPDX-License-Identifier: Apache-2.0
"""Paper: a sheet that bends and snaps; crumpling is many snaps, a page turn one sweep."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import band, count, crackle, faded, loud, slow, swell, white
from soundstage.sound.effects._finish import finished, force
from soundstage.sound.effects.base import Effect, Event, Samples

_SHEET = ((1300.0, 0.004), (2100.0, 0.003), (3200.0, 0.003), (4700.0, 0.002), (6800.0, 0.0015), (9500.0, 0.001))


class Paper(Effect):
    """A page turns or paper rustles; the words crumple, tear and rip are heard."""

    words = ("paper", "page turn", "page", "paper rustle", "letter", "map", "newspaper")
    verbs = ("leaf", "flip")
    level_db = -32.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        said = " ".join(event.words)
        crumple, tear = "crumpl" in said, "tear" in said or "rip" in said
        seconds = event.duration or (1.2 if crumple else 0.6)
        n = count(seconds)
        bends = np.abs(slow(rng, n, 9.0)) ** (1.5 if crumple else 1.0)
        rate = (1500 if tear else 900 if crumple else 500) * (0.5 + force(event)) * (0.1 + bends)
        snaps = crackle(rng, n, rate, _SHEET, 0.6 if tear else 1.3)
        air = band(white(rng, n), 900, 7000, 1) * (0.1 + bends) * np.exp(0.4 * slow(rng, n, 60.0))
        shape = swell(n, (0, 0.4), (0.2 * seconds, 0.8), (0.65 * seconds, 1), (seconds, 0))
        return finished(faded((loud(snaps) + 0.6 * loud(air)) * shape, 0.004, 0.04), event, self.level_db)
