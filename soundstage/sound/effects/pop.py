# SPDX-License-Identifier: Apache-2.0
"""A pop: a balloon bursts, a cork leaves its bottle, lips or a bubble pop."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import band, bubble, count, decay, highpass, joined, peaked, times, white
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._touch import said
from soundstage.sound.effects.base import Effect, Event, Samples


class Pop(Effect):
    """A balloon bursts; words: cork or bottle (hollow), bubble or lips (a small one)."""

    words = ("pop", "pops", "popping", "balloon pops", "balloon bursts", "balloon", "cork", "champagne", "bubble pops",
             "soft pop", "popcorn", "burst")
    verbs = ("pop", "burst", "uncork")
    level_db = -20.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        text, high = said(event), pitch(event)
        if any(w in text for w in ("bubble", "lip", "soft", "mouth", "digital")):
            return finished(0.9 * bubble(620 * high, 0.07, 2.2), event, self.level_db - 8)
        n = count(0.28)
        shock = white(rng, n) * decay(n, 0.012, 0.0001)
        if "cork" in text or "champagne" in text or "bottle" in text:
            t = times(n)
            tone = np.sin(2 * np.pi * 520 * high * (t + 0.6 * t * t)) * decay(n, 0.09, 0.001)
            fizz = highpass(white(rng, n), 4500) * decay(n, 0.25, 0.03)
            return finished(joined((0.0, peaked(shock)), (0.0, 1.2 * tone), (0.03, 0.12 * peaked(fizz))), event,
                            self.level_db - 2)
        body = band(white(rng, n), 180 * high, 1400 * high, 1) * decay(n, 0.05, 0.0003)
        rubber = band(white(rng, n), 1800 * high, 7000, 1) * decay(n, 0.08, 0.004)
        sound = joined((0.0, peaked(shock)), (0.0, 0.9 * peaked(body)), (0.004, 0.25 * peaked(rubber)))
        return finished(sound, event, self.level_db + 8 * force(event) - 4)
