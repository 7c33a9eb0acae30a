# SPDX-License-Identifier: Apache-2.0
"""Typing: each key goes down and comes up, the hands run in bursts."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, add, band, count, decay, joined, peaked, white
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._modal import material, struck
from soundstage.sound.effects.base import Effect, Event, Samples


class Keyboard(Effect):
    """Typing on a keyboard through event.duration; the word typewriter makes it louder and metallic."""

    words = ("keyboard", "typing", "typewriter", "types", "key clicks")
    verbs = ("type",)
    level_db = -32.0
    lasts = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        seconds = event.duration or 2.0
        metal = "typewriter" in event.words
        out = np.zeros(count(seconds))
        at = 0.0
        while at < seconds:
            wide = rng.random() < 0.15
            add(out, _key(rng, pitch(event), metal, wide), at)
            at += float(rng.gamma(6.0, 0.018)) + (float(rng.uniform(0.15, 0.5)) if rng.random() < 0.14 else 0.0)
        return finished(out, event, self.level_db, lasts=True)


def _key(rng: Chance, high: float, metal: bool, wide: bool) -> Wave:
    high *= float(np.exp(0.12 * rng.standard_normal())) * (0.7 if wide else 1.0)
    body = material("metal" if metal else "plastic")

    def blow(level: float, up: float) -> Wave:
        n = count(0.03)
        click = band(white(rng, n), 1800 * up * high, 6500, 1) * decay(n, 0.016, 0.0006)
        cap = struck(rng, body, 0.9, (2.0 if metal else 3.2) * up * high, 8, 0.08, 0.15 if metal else 0.5)
        return level * joined((0.0, peaked(click)), (0.0, (0.9 if metal else 0.8) * peaked(cap)))

    return joined((0.0, blow(float(rng.uniform(0.7, 1)), 1.0)), (float(rng.uniform(0.05, 0.09)), blow(0.35, 1.3)))
