# SPDX-License-Identifier: Apache-2.0
"""A wind chime: tubes of a pentatonic scale that the clapper meets one after the other, in gusts."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, add, count, peaked
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._modal import blow, ringing
from soundstage.sound.effects.base import Effect, Event, Samples

# transverse modes of a free tube against its first (Fletcher and Rossing, The Physics of Musical Instruments, 19.2)
_MODES = np.array([1.0, 2.756, 5.404, 8.933])
_GAINS = np.array([1.0, 0.55, 0.22, 0.08])
_RINGS = np.array([1.0, 0.5, 0.25, 0.12])
_SCALE = np.array([1.0, 9 / 8, 5 / 4, 3 / 2, 5 / 3, 2.0])  # major pentatonic and its octave
_LOWEST = 784.0  # hertz, a tube of about 0.4 m
_RATE = 2.6  # strokes a second in a usual breeze


class WindChime(Effect):
    """The tubes of a wind chime through event.duration, more of them at once when the event is strong."""

    words = ("wind chime", "wind chimes", "chime sway", "chime swing", "chime ring", "chime tinkle", "chime hang",
             "chime move", "chime sound", "chime jingle", "chime dance")
    level_db = -24.0
    least_s = 4.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        seconds = max(event.duration, self.least_s)
        note, ring = _LOWEST * pitch(event, 0.8), 2.4
        out = np.zeros(count(seconds + ring))
        at, tube = 0.05, 0
        while at < seconds - 0.2:
            tube = int(np.clip(tube + rng.integers(-2, 3), 0, len(_SCALE) - 1))  # the clapper meets neighbours
            add(out, _tube(rng, note * _SCALE[tube], ring, float(rng.uniform(0.3, 1.0)) * force(event)), at)
            gust = 0.6 + 0.4 * np.sin(2 * np.pi * 0.23 * at)
            at += float(rng.exponential(1 / (_RATE * gust * (0.5 + force(event))))) + 0.07
        return finished(out, event, self.level_db)


def _tube(rng: Chance, note: float, ring: float, hit: float) -> Wave:
    n = count(ring)
    tone = blow(ringing(rng, n, note * _MODES, _RINGS * ring, _GAINS), 0.0015 - 0.0008 * min(hit, 1.0))
    return hit * peaked(tone)
