# SPDX-License-Identifier: Apache-2.0
"""A bow is let go: the string's twang, the arrow's hiss, the thunk in the target. A spring or a ruler twangs too."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, band, count, decay, joined, peaked, swell, times, white
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._modal import material, struck
from soundstage.sound.effects._touch import said
from soundstage.sound.effects.base import Effect, Event, Samples


class Arrow(Effect):
    """An arrow is shot and strikes; words: twang, spring, ruler (the string alone, rising as the free end shortens)."""

    words = ("arrow", "bow", "twang", "bowstring", "spring", "boing", "ruler", "archery", "catapult", "slingshot",
             "vibrating ruler", "trampoline")
    level_db = -22.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        text, high = said(event), pitch(event)
        if "ruler" in text or "spring" in text or "boing" in text:
            return finished(_twang(rng, (62 if "ruler" in text else 110) * high, 0.9, 0.5), event, self.level_db)
        if "twang" in text or "string" in text:
            return finished(_twang(rng, 95 * high, 0.35, 0.0), event, self.level_db)
        n = count(0.3)
        air = band(white(rng, n), 1500, 7000, 1) * swell(n, (0, 0.3), (0.15, 1), (0.3, 0.1))
        thunk = struck(rng, material(event.onto, "wood"), 0.5 + 0.4 * force(event), 0.7 * high, 14, ring=0.9)
        sound = joined((0.0, 0.7 * _twang(rng, 95 * high, 0.3, 0.0)), (0.03, 0.25 * peaked(air)), (0.36, peaked(thunk)),
                       (0.37, 0.25 * _twang(rng, 48 * high, 0.25, 0.2)))
        return finished(sound, event, self.level_db)


def _twang(rng: Chance, hertz: float, ring: float, rise: float) -> Wave:
    """A free end or a string: rich at first, its overtones dying first; rise: the pitch climbs as it is drawn in."""
    n = count(1.3 * ring)
    t = times(n)
    phase = 2 * np.pi * hertz * (t + 0.5 * rise * t * t / ring)
    buzz = sum((np.sin(k * phase) / k**0.6 * 10 ** (-3 * t * k**0.7 / ring) for k in range(1, 18)), np.zeros(n))
    slap = band(white(rng, n), 500, 5000, 1) * decay(n, 0.02, 0.0002)
    return peaked(peaked(np.asarray(buzz)) + 0.5 * peaked(slap))
