# SPDX-License-Identifier: Apache-2.0
"""A drill or an electric saw: a motor that whines free and drops in pitch as it bites."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import band, crackle, faded, loud, slow, swell, white
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._touch import said
from soundstage.sound.effects.base import RATE, Effect, Event, Samples


class Drill(Effect):
    """A drill through event.duration; words: circular saw or grinder (higher), jackhammer, dentist, chainsaw."""

    words = ("drill", "drilling", "power drill", "electric drill", "circular saw", "grinder", "jackhammer",
             "power tool", "dentist drill", "chainsaw", "power saw", "electric saw", "lawn mower")
    verbs = ("drill", "mow")
    level_db = -16.0
    lasts = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        text, seconds = said(event), event.duration or 2.5
        n = max(1, round(seconds * RATE))
        petrol = any(w in text for w in ("chain", "mower"))
        base = 95.0 if petrol else 620.0 if "dentist" in text else 330.0 if "saw" in text or "grind" in text else 210.0
        bites = 1 - 0.22 * np.clip(slow(rng, n, 0.9), 0, 1.2) * (0.5 + force(event))
        turns = base * pitch(event) * bites * swell(n, (0, 0.35), (0.18, 1.0), (seconds + 0.2, 1.0))
        phase = np.cumsum(turns) / RATE
        saw = 2 * (phase % 1) - 1
        whine = sum((g * np.sin(2 * np.pi * k * phase) for k, g in ((2, 0.7), (5, 0.4), (11, 0.25))), np.zeros(n))
        chew = crackle(rng, n, 900 * (1.6 - bites) + 200, ((700, 0.008), (1500, 0.006), (3300, 0.004)), 0.9)
        out = loud(band(saw, 120, 9000, 1)) + 0.7 * loud(np.asarray(whine)) + 0.6 * loud(chew)
        if "jack" in text:
            blows = np.maximum(0, np.sin(2 * np.pi * 22 * np.arange(n) / RATE)) ** 6
            out = loud(band(white(rng, n), 90, 5000, 1) * blows) + 0.25 * loud(chew * blows)
        if petrol:
            out = out * (0.65 + 0.35 * np.sin(2 * np.pi * np.cumsum(turns / 2) / RATE) ** 2)
        return finished(faded(out, 0.01, 0.1), event, self.level_db, lasts=True)
