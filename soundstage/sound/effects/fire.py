# SPDX-License-Identifier: Apache-2.0
"""Fire: a low breathing roar, the hiss of gas, and wood that snaps now and then."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, count, crackle, faded, loud, octaves, slow, spectral, tilt
from soundstage.sound.effects._finish import finished, force
from soundstage.sound.effects.base import Effect, Event, Samples


class Fire(Effect):
    """A fire burns through event.duration: campfire, hearth; great force for a blaze."""

    words = ("fire", "campfire", "fireplace", "crackling fire", "flames", "crackle", "bonfire", "burning")
    verbs = ("burn", "crackle")
    sources = ("fire", "campfire", "fireplace", "bonfire")
    level_db = -30.0
    lasts = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        n = count(event.duration or 4.0)
        return finished(faded(burning(rng, n, force(event)), 0.004, 0.2), event, self.level_db, lasts=True)


def burning(rng: Chance, n: int, strength: float) -> Wave:
    """(n,) of fire at RMS 1."""
    hertz = octaves()
    roar = loud(spectral(rng, n, tilt(hertz, 40, 260, 6.0))) * (1 + 0.35 * slow(rng, n, 4.0))
    hiss = loud(spectral(rng, n, tilt(hertz, 2500, 9000, 6.0))) * np.abs(slow(rng, n, 1.5))
    restless = np.clip(0.5 + slow(rng, n, 0.8), 0.05, 2.5)
    small = crackle(
        rng, n, (50 + 90 * strength) * restless, ((1700, 0.003), (2800, 0.003), (4300, 0.002), (7000, 0.0015)), 1.1
    )
    snaps = crackle(rng, n, (4 + 7 * strength) * restless, ((750, 0.007), (1300, 0.005), (2400, 0.004)), 1.0)
    return loud((0.15 + 0.35 * strength) * roar + 0.12 * hiss + loud(small) + 1.1 * loud(snaps))
