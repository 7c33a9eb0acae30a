# SPDX-License-Identifier: Apache-2.0
"""Water that bubbles: boiling in a pot, air blown through a straw, a diver's breath, mud."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import add, band, bubble, count, faded, loud, lowpass, slow, white
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._touch import said
from soundstage.sound.effects._vessel import vessel
from soundstage.sound.effects.base import Effect, Event, Samples


class Boil(Effect):
    """Bubbles through event.duration: force 1 boils hard, force 0.2 or "simmer" gives single ones."""

    words = ("boil", "boiling", "boiling water", "simmer", "simmering", "bubble", "bubbles", "bubbling", "gurgle",
             "gurgling", "kettle", "blowing bubbles", "glug")
    verbs = ("boil", "simmer", "bubble", "gurgle")
    level_db = -30.0
    lasts = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        seconds = event.duration or 2.5
        n = count(seconds)
        gentle = any(w in said(event) for w in ("simmer", "gentl", "slow", "glug"))
        hit, high = force(event) * (0.35 if gentle else 1.0), pitch(event) * vessel(event).pitch
        out = np.zeros(n)
        swell = np.exp(0.35 * slow(rng, n, 3.0))
        for _ in range(int((12 + 190 * hit) * seconds)):
            at = float(rng.uniform(0, seconds))
            size = float(rng.lognormal(0, 0.45)) * (0.8 + 0.8 * hit)
            tone = bubble(620 * high / size, 0.02 + 0.05 * size, 0.55)
            add(out, size * tone * swell[int(at * 48000)], at)
        roll = lowpass(white(rng, n), 320 * high) * swell
        hiss = band(white(rng, n), 1800, 7000, 1) * swell
        sound = loud(out) + hit * (0.5 * loud(roll) + 0.12 * loud(hiss))
        return finished(faded(sound, 0.003, 0.08), event, self.level_db - (6 if gentle else 0), lasts=True)
