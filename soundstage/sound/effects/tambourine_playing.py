# SPDX-License-Identifier: Apache-2.0
"""A tambourine shaken: pairs of little cymbals that clash to and fro, and a palm on the skin now and then."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import add, band, count, decay, faded, peaked, white
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._modal import ringing
from soundstage.sound.effects.base import Effect, Event, Samples

_RATE = 6.8  # clashes a second, two for each shake
_TONES = np.array([5200.0, 6100.0, 7350.0, 8200.0, 9600.0, 11300.0, 12900.0])


class TambourinePlaying(Effect):
    """Shaken through event.duration; event.speed is the pace. Words: hit or tap gives single blows."""

    words = ("tambourine", "tambourine playing", "tambourine shake", "tambourine jingle", "jingles", "metal jingles")
    level_db = -24.0
    lasts = True
    played = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        seconds = event.duration or 2.0
        rate = _RATE * float(np.clip(event.speed, 0.4, 2.0))
        out = np.zeros(count(seconds + 0.4))
        for k in range(int(seconds * rate)):
            at = k / rate + float(np.clip(rng.normal(0, 0.006), -0.012, 0.012)) if k else 0.0
            level = (1.0 if k % 2 == 0 else 0.6) * float(rng.uniform(0.75, 1.0))
            for _ in range(5):  # eight pairs never meet at once
                n = count(0.22)
                tones = _TONES * float(rng.uniform(0.97, 1.03)) * pitch(event)
                clash = peaked(ringing(rng, n, tones, np.full(len(tones), float(rng.uniform(0.08, 0.2))),
                                       rng.uniform(0.4, 1.0, len(tones))))
                hiss = peaked(band(white(rng, n), 4500, 14000, 1) * decay(n, 0.05))
                add(out, 0.3 * level * (clash + 0.5 * hiss), max(0.0, at) + abs(float(rng.normal(0, 0.009))))
            if k % 8 == 0:
                n = count(0.12)
                add(out, 0.5 * force(event) * peaked(band(white(rng, n), 180, 700, 1) * decay(n, 0.03)), max(0.0, at))
        return finished(faded(out, 0.001, 0.15), event, self.level_db, lasts=True)
