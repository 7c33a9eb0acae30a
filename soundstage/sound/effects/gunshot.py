# SPDX-License-Identifier: Apache-2.0
"""A gunshot: the crack of the shock wave, the boom of the muzzle, then the land that answers."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import band, count, decay, highpass, joined, lowpass, peaked, saturated, white
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._touch import said
from soundstage.sound.effects.base import Effect, Event, Samples


class Gunshot(Effect):
    """One shot; words: pistol (thin), rifle, cannon (deep), silenced."""

    words = ("gunshot", "gunshots", "gun", "pistol", "rifle", "cannon", "cannon fire", "shooting", "starting gun",
             "gunfire")
    verbs = ("shoot",)
    level_db = -8.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        text = said(event)
        deep = 0.35 if "cannon" in text else 1.3 if "pistol" in text else 1.0
        high = pitch(event) * deep
        n = count(1.6)
        crack = highpass(white(rng, n), 700 * deep) * decay(n, 0.012, 0.0001)
        boom = band(white(rng, n), 90 * high, 900 * high, 1) * decay(n, 0.16, 0.0008)
        echo = lowpass(white(rng, n), 1500) * decay(n, 1.3, 0.05) * np.exp(0.5 * np.sin(np.arange(n) / 4100))
        if "silenc" in text:
            return finished(joined((0.0, 0.4 * peaked(boom)), (0.0, 0.3 * peaked(crack))), event, self.level_db - 16)
        sound = joined((0.0, 1.2 * peaked(crack)), (0.0, peaked(boom)), (0.03, 0.16 * peaked(echo)))
        return finished(saturated(peaked(sound), 2.0 + 2 * force(event)), event, self.level_db)
