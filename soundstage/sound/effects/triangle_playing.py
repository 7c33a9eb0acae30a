# SPDX-License-Identifier: Apache-2.0
"""A triangle struck with its beater: many high partials of a bent rod that ring for seconds."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import add, count, faded, peaked
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._modal import blow, ringing
from soundstage.sound.effects.base import Effect, Event, Samples

# Hz of a 0.2 m triangle's bending modes, dense above the first (after Rossing, Science of Percussion Instruments)
_TONES = np.array([1630.0, 2430.0, 3940.0, 5060.0, 5980.0, 7330.0, 8870.0, 10250.0, 12100.0, 14200.0])
_GAINS = np.array([0.25, 0.5, 0.9, 0.7, 1.0, 0.65, 0.55, 0.4, 0.3, 0.2])


class TrianglePlaying(Effect):
    """Struck about once a second through event.duration, each blow ringing on; once when it has none."""

    words = ("triangle", "triangle playing", "triangle ding", "metal triangle", "ting")
    level_db = -24.0
    lasts = True
    played = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        seconds = event.duration or 0.5
        gap = 0.91 / float(np.clip(event.speed, 0.4, 2.5))
        times = max(1, round(seconds / gap))
        out = np.zeros(count(seconds + 2.6))
        for k in range(times):
            tones = np.repeat(_TONES, 2) * pitch(event) * np.tile([1.0, 1.0007], len(_TONES))
            rings = np.repeat(np.linspace(4.5, 1.6, len(_TONES)), 2) * float(rng.uniform(0.95, 1.05))
            tone = blow(ringing(rng, count(3.0), tones, rings, np.repeat(_GAINS, 2)), 0.0002)
            add(out, (0.4 + 0.6 * force(event)) * peaked(tone), k * gap + 0.09 * gap)
        start = int(np.argmax(np.abs(out) > 1e-4))
        return finished(faded(np.concatenate([out[start:], np.zeros(start)]), 0.0005, 0.3), event, self.level_db,
                        lasts=True)
