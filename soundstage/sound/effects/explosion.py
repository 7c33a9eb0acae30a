# SPDX-License-Identifier: Apache-2.0
"""An explosion: a shock, a deep body, debris that comes down."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import count, crackle, decay, lowpass, peaked, saturated, slow, swell, white
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects.base import Effect, Event, Samples


class Explosion(Effect):
    """A blast; small ones with the words pop, gunshot, firework."""

    words = ("explosion", "explodes", "blast", "boom", "bang")
    verbs = ("explode",)
    level_db = -8.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        small = any(w in event.words for w in ("pop", "gunshot", "shot", "firework", "bang"))
        seconds = 0.7 if small else 2.2 + force(event)
        n = count(seconds)
        high = pitch(event) * (2.5 if small else 1.0)
        shock = white(rng, n) * decay(n, 0.09 if small else 0.2, 0.0003)
        body = lowpass(white(rng, n), 420 * high) * decay(n, 0.5 * seconds, 0.003)
        deep = lowpass(white(rng, n), 70 * high) * decay(n, 0.8 * seconds, 0.01)
        sound = (2.2 if small else 1.2) * peaked(shock) + peaked(body) + peaked(deep) * np.exp(0.2 * slow(rng, n, 12.0))
        if not small:
            falling = swell(n, (0, 0), (0.15 * seconds, 1), (0.5 * seconds, 0.5), (seconds, 0))
            sound += 0.25 * peaked(crackle(rng, n, 160 * falling, ((500, 0.02), (1100, 0.012), (2600, 0.006)), 1.0))
        return finished(saturated(peaked(sound), 2.5), event, self.level_db)
