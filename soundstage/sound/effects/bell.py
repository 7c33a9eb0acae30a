# SPDX-License-Identifier: Apache-2.0
"""A bell: hum, prime, minor third, fifth and nominal, in pairs that beat, with the clapper's clang."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, add, band, count, decay, peaked, white
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._modal import blow, ringing
from soundstage.sound.effects.base import Effect, Event, Samples

# partials of a tuned church bell relative to its strike note (Rossing, Science of Percussion Instruments)
_PARTIALS = np.array([0.5, 1.0, 1.183, 1.506, 2.0, 2.514, 2.662, 3.011, 4.166, 5.433, 6.796])
_GAINS = np.array([0.35, 0.5, 0.8, 0.5, 1.0, 0.6, 0.5, 0.7, 0.6, 0.45, 0.3])
_RINGS = np.array([1.0, 0.7, 0.65, 0.5, 0.5, 0.38, 0.35, 0.3, 0.22, 0.16, 0.12])


class Bell(Effect):
    """A bell struck once, or through event.duration. Words: church, hand, door, bicycle, tiny, jingle."""

    words = ("bell", "bells", "church bell", "bell tolls", "bell rings", "doorbell", "hand bell", "bicycle bell",
             "school bell", "chime", "ding")
    verbs = ("toll", "chime")
    level_db = -18.0
    apart_s = 1.7

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        said = " ".join(event.words)
        church = "church" in said or "toll" in said or event.size > 1.6
        small = any(w in said for w in ("bicycle", "jingle", "tiny", "door", "ding", "chime"))
        note = (330.0 if church else 2100.0 if small else 880.0) * pitch(event, 0.8)
        ring = 9.0 if church else 1.8 if small else 3.0
        gap = (1.7 if church else 0.28 if small else 0.6) / max(event.speed, 0.3)
        times = max(1, int(event.duration / gap))
        out = np.zeros(count(times * gap + min(ring, 5.0)))
        for k in range(times):
            add(out, _strike(rng, note, ring, 0.4 + 0.6 * force(event)), k * gap * float(rng.uniform(0.97, 1.03)))
        return finished(out, event, self.level_db)


def _strike(rng: Chance, note: float, ring: float, hit: float) -> Wave:
    n = count(min(ring, 5.0))
    hertz = np.repeat(note * _PARTIALS, 2) * np.tile([1.0, 1.0], len(_PARTIALS))
    hertz = hertz + np.tile([-0.5, 0.5], len(_PARTIALS)) * rng.uniform(0.3, 1.6, 2 * len(_PARTIALS))
    gains = np.repeat(_GAINS, 2) * np.exp(0.2 * rng.standard_normal(2 * len(_GAINS)))
    tone = blow(ringing(rng, n, hertz, np.repeat(_RINGS, 2) * ring, gains), 0.0012 - 0.0008 * hit)
    clang = band(white(rng, n), 2.5 * note, min(14 * note, 14000), 1) * decay(n, 0.03)
    return peaked(tone) + 0.25 * hit * peaked(clang)
