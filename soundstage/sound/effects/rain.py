# SPDX-License-Identifier: Apache-2.0
"""Rain: countless drops far off make a hiss, near ones are heard one by one on what they hit."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import (
    Chance,
    Wave,
    count,
    crackle,
    faded,
    loud,
    octaves,
    slow,
    spectral,
    tilt,
)
from soundstage.sound.effects._finish import finished, force
from soundstage.sound.effects.base import Effect, Event, Samples

# what a drop excites: (Hz, ring seconds) of the near drops
_ON = {
    "": ((1500.0, 0.004), (2400.0, 0.004), (3700.0, 0.003), (5600.0, 0.002), (8200.0, 0.002)),
    "leaves": ((1100.0, 0.006), (1900.0, 0.005), (2900.0, 0.004), (4300.0, 0.003), (6500.0, 0.002)),
    "glass": ((1300.0, 0.012), (2300.0, 0.010), (3600.0, 0.008), (5900.0, 0.005)),
    "metal": ((480.0, 0.09), (830.0, 0.08), (1370.0, 0.06), (2250.0, 0.05), (3900.0, 0.03)),
    "wood": ((240.0, 0.03), (420.0, 0.03), (760.0, 0.02), (1500.0, 0.01), (2900.0, 0.004)),
    "cloth": ((160.0, 0.02), (310.0, 0.02), (620.0, 0.015), (1200.0, 0.008)),
    "water": ((900.0, 0.02), (1500.0, 0.018), (2400.0, 0.014), (3800.0, 0.01)),
}


class Rain(Effect):
    """Rain through event.duration. onto: leaves glass metal (roof) wood cloth (tent) water; force = density."""

    words = ("rain", "rainfall", "rain falls", "drizzle", "downpour", "shower", "rain on the roof", "pouring rain")
    level_db = -28.0
    lasts = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        n = count(event.duration or 4.0)
        return finished(faded(rainfall(rng, n, force(event), event.onto), 0.06, 0.2), event, self.level_db, lasts=True)


def rainfall(rng: Chance, n: int, density: float, onto: str = "") -> Wave:
    """(n,) of steady rain at RMS 1; density 0 drizzle - 1 cloudburst."""
    hertz = octaves()
    far = spectral(rng, n, tilt(hertz, 1100, 9000, 6.0)) * (1 + 0.06 * slow(rng, n, 2.0))
    bands = _ON.get(onto, _ON[""])
    near = crackle(rng, n, 60 + 900 * density**1.5, bands, 1.0)
    mid = crackle(rng, n, 1500 + 6000 * density, bands, 0.6)
    strong = 1.3 if onto in ("metal", "wood", "cloth", "glass") else 0.7
    return loud((0.25 + 0.9 * density) * loud(far) + strong * (1.1 - 0.6 * density) * loud(near) + strong * loud(mid))
