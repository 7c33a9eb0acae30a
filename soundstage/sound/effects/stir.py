# SPDX-License-Identifier: Apache-2.0
"""A spoon goes round in a cup: it touches the wall now and then, and the liquid swirls; thick ones hardly sound."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import add, band, bubble, count, faded, loud, peaked, slow, white
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._modal import material, struck
from soundstage.sound.effects._touch import said
from soundstage.sound.effects.base import Effect, Event, Samples


class Stir(Effect):
    """Stirring, event.speed turns a second. onto: the vessel's substance; words: thick, dry, water, yogurt."""

    words = ("stir", "stirring", "stirs", "spoon stirs", "stirring spoon", "whisk", "whisking", "mixing", "beat eggs",
             "teaspoon")
    verbs = ("stir", "whisk", "mix")
    level_db = -32.0
    lasts = True
    within = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        seconds = event.duration or 2.4
        n = count(seconds)
        thick = any(w in said(event) for w in ("thick", "yogurt", "paste", "dough", "honey", "soup", "damp"))
        whisk = "whisk" in said(event) or "egg" in said(event)
        wall, high = material(event.onto, "ceramic"), pitch(event)
        turn = 1 / ((2.6 if whisk else 1.7) * max(event.speed, 0.2))
        out = np.zeros(n)
        at = 0.0
        while at < seconds:
            hit = float(rng.uniform(0.3, 1.0)) * (0.35 if thick else 1.0)
            ring = struck(rng, wall, 0.35 + 0.5 * force(event), 1.5 * high, 16, ring=0.25 if thick else 0.6)
            add(out, hit * peaked(ring), at)
            at += turn * float(rng.uniform(0.4, 0.65))
        swirl = band(white(rng, n), 300, 1400 if thick else 3600, 1) * (0.4 + np.abs(slow(rng, n, 1 / turn)))
        for _ in range(0 if thick else int(26 * seconds)):
            size = float(rng.lognormal(0, 0.4))
            add(out, 0.1 * bubble(1500 * high / size, 0.03 * size, 0.4), float(rng.uniform(0, seconds)))
        return finished(faded(loud(out) + (0.5 if thick else 0.22) * loud(swirl), 0.002, 0.08), event,
                        self.level_db - (5.0 if thick else 0.0) * (event.words != ()), lasts=True)
