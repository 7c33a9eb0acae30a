# SPDX-License-Identifier: Apache-2.0
"""A chair leg drags over the floor: stick-slip chatter through the wood of the seat."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import band, count, faded, peaked, resonate, slow, swell, white
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects.base import RATE, Effect, Event, Samples

_BODY = (190.0, 340.0, 620.0, 980.0, 1500.0, 2300.0, 3100.0)


class ChairScrape(Effect):
    """A chair or a box is pushed over the floor."""

    words = ("chair scrape", "drag", "dragging", "chair moves")
    level_db = -26.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        seconds = event.duration or float(rng.uniform(0.45, 0.7))
        n = count(seconds)
        high = pitch(event, 0.4)
        push = swell(n, (0, 0.45), (0.25 * seconds, 1), (0.8 * seconds, 0.7), (seconds, 0.2))
        rate = 150 * high * push * np.exp(0.12 * slow(rng, n, 14.0))
        phase = np.floor(np.cumsum(rate) / RATE + 0.12 * slow(rng, n, 60.0))
        slips = np.diff(phase, prepend=-1.0).clip(0, 1) * rng.uniform(0.4, 1.2, n)
        rub = band(white(rng, n), 500, 4500, 1) * np.abs(slow(rng, n, 80.0))
        out = np.zeros(n)
        for k, hertz in enumerate(_BODY):
            out += resonate(slips + 0.02 * rub, high * hertz * float(rng.uniform(0.9, 1.1)), 0.03) / (1 + 0.3 * k)
        sound = (peaked(out) + 0.25 * peaked(rub)) * push * np.exp(0.25 * slow(rng, n, 20.0))
        return finished(faded(sound, 0.01, 0.06), event, self.level_db)
