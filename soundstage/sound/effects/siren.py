# SPDX-License-Identifier: Apache-2.0
"""A siren: a tone swept up and down, or two tones in turn, from a horn on a roof; alarms too."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import band, count, faded, lowpass, peaked, saturated, times
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects.base import RATE, Effect, Event, Samples


class Siren(Effect):
    """Police wail; the words ambulance and fire truck give two tones, alarm a fast beep."""

    words = ("siren", "police siren", "ambulance", "police")
    sources = ("ambulance",)
    level_db = -16.0
    lasts = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        n = count(event.duration or 4.0)
        t = times(n) + float(rng.uniform(0, 0.3))
        said = " ".join(event.words)
        if "alarm" in said:
            hertz, on = np.full(n, 2850.0), lowpass(((t * 3) % 1 < 0.6).astype(float), 80)
        elif "ambulance" in said or "fire" in said:
            hertz, on = 440 + lowpass(145.0 * ((t / 0.65) % 2 >= 1).astype(float), 60), np.ones(n)
        else:
            hertz, on = 560 * 2 ** (1.2 * (0.5 - 0.5 * np.cos(2 * np.pi * t / 3.6)) ** 0.8), np.ones(n)
        phase = 2 * np.pi * np.cumsum(hertz * pitch(event)) / RATE
        tone = saturated(np.sin(phase) + 0.4 * np.sin(2 * phase) + 0.3 * np.sin(3 * phase), 1.5)
        return finished(
            faded(peaked(tone + band(tone, 900, 3200, 1)) * on, 0.02, 0.1), event, self.level_db, lasts=True
        )
