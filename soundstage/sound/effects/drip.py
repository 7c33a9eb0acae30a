# SPDX-License-Identifier: Apache-2.0
"""Drops: into water they ring upwards, on a hard thing they tick."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, band, bubble, count, decay, joined, peaked, white
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._modal import material, struck
from soundstage.sound.effects._touch import in_a_row
from soundstage.sound.effects.base import Effect, Event, Samples


class Drip(Effect):
    """One drop, or event.speed drops a second through event.duration. onto: water, or metal, stone, wood."""

    words = ("drip", "drips", "dripping", "drop of water", "water drop", "droplet", "dripping tap", "leaking tap",
             "plink", "plop", "dripping water")
    verbs = ("drip",)
    fills = True
    level_db = -30.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        drops = in_a_row(rng, event, lambda level: level * _drop(rng, event.onto, pitch(event), force(event)),
                         0.7 / max(event.speed, 0.1))
        return finished(drops, event, self.level_db)


def _drop(rng: Chance, onto: str, high: float, hit: float) -> Wave:
    n = count(0.02)
    tick = band(white(rng, n), 2500, 10000, 1) * decay(n, 0.005, 0.0001)
    if onto not in ("", "water"):
        return joined((0.0, peaked(struck(rng, material(onto), 0.4, 1.5 * high, 10, ring=0.4))),
                      (0.0, 0.5 * peaked(tick)))
    hertz = 900 * high * float(np.exp(0.2 * rng.standard_normal()))
    # the tick of the drop, then the bubble it shuts in rings (Franz 1959; Pumphrey & Crum 1990)
    return joined((0.0, 0.12 * peaked(tick)), (0.012, bubble(hertz, 0.09, 0.9)),
                  (0.055, (0.2 + 0.3 * hit) * bubble(1.6 * hertz, 0.04, 0.8)))
