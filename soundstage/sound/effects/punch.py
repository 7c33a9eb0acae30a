# SPDX-License-Identifier: Apache-2.0
"""A blow on something soft: a slap of skin, a fist, a kick, a fall. The flatter the hand, the brighter."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, band, count, decay, highpass, joined, peaked, white
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._touch import in_a_row, said
from soundstage.sound.effects.base import Effect, Event, Samples


class Punch(Effect):
    """A punch or a slap (words: slap, smack, palm); body, cushion or pillow make it dull."""

    words = ("punch", "punches", "slap", "slaps", "smack", "kick", "hit", "impact", "body fall", "thwack", "whack",
             "pillow", "cushion", "boxing", "spank", "high five", "blow to the face", "hard hit")
    verbs = ("punch", "slap", "smack", "kick", "whack", "strike")
    level_db = -20.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        text = said(event)
        flat = 1.0 if any(w in text for w in ("slap", "smack", "palm", "five", "spank")) else 0.25
        flat = 0.05 if any(w in text for w in ("pillow", "cushion", "body", "fall", "dull")) else flat
        sound = in_a_row(rng, event, lambda level: level * _blow(rng, flat, pitch(event), force(event)),
                         0.5 / max(event.speed, 0.1))
        return finished(sound, event, self.level_db)


def _blow(rng: Chance, flat: float, high: float, hit: float) -> Wave:
    n = count(0.3)
    high *= float(np.exp(0.06 * rng.standard_normal()))
    low = band(white(rng, n), 55 * high, 190 * high, 1) * decay(n, 0.14, 0.003)
    meat = band(white(rng, n), 220 * high, 900 * high, 1) * decay(n, 0.06, 0.001)
    skin = band(white(rng, n), 1100 * high, 4200, 1) * decay(n, 0.03, 0.0003)
    air = highpass(white(rng, n), 3500) * decay(n, 0.012, 0.0002)
    return joined((0.0, (1.2 - 0.9 * flat) * peaked(low)), (0.0, 0.7 * peaked(meat)),
                  (0.0, (0.15 + flat) * (0.5 + hit) * peaked(skin)), (0.0, 0.5 * flat * peaked(air)))
