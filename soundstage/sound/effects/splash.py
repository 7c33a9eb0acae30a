# SPDX-License-Identifier: Apache-2.0
"""Something falls into water: the slap, the crown of spray, and the cavity's bubbles."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import add, band, bubble, count, crackle, decay, lowpass, peaked, swell, white
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._touch import said
from soundstage.sound.effects.base import Effect, Event, Samples

_PLOP = 0.18  # force under which only the cavity of a small thing sounds
_FOAM = ("foam", "suds", "lather", "froth")


class Splash(Effect):
    """A splash; small force a plop, large force a dive."""

    words = ("splash", "splashes", "dive", "falls into water", "water splash")
    verbs = ("splash",)
    level_db = -20.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        hit, high = force(event), pitch(event, 0.7)
        text = said(event)
        small = "drip" in text or "plop" in text or hit < _PLOP
        n = count(0.35 if small else 0.7 + 0.8 * hit)
        out = np.zeros(n)
        add(out, 0.8 * bubble(620 * high, 0.12, 0.9) if small else 0.5 * bubble(210 * high, 0.25, 0.5), 0.01)
        if not small:
            spray = band(white(rng, n), 700, 6500 + 3000 * hit, 1)
            spray *= swell(n, (0, 0.9), (0.04, 1), (0.18, 0.45), (0.4, 0.12), (n / 48000, 0))
            drops = crackle(rng, n, 1800 * decay(n, 1.4, 0.1), ((1800, 0.008), (3100, 0.006), (5200, 0.004)), 1.0)
            out += (0.5 + 0.5 * hit) * peaked(spray) + 0.35 * peaked(drops)
        for _ in range(4 if small else int(45 + 60 * hit)):
            at = 0.03 + (n / 48000 - 0.1) * float(rng.random()) ** 1.8
            size = float(rng.lognormal(0, 0.5))
            add(out, 0.22 * size * bubble(high * 1100 / size, 0.03 + 0.03 * size, 0.4) * np.exp(-2 * at), at)
        if any(w in text for w in _FOAM):  # a blanket of bubbles: nothing slaps, and what sounds is under it
            fizz = crackle(rng, n, 900 * decay(n, 1.0, 0.05), ((5200, 0.002),), 0.8)
            out = lowpass(out, 900.0, 2) + 0.02 * peaked(fizz)
            return finished(out, event, self.level_db - 9.0)
        return finished(out, event, self.level_db)
