# SPDX-License-Identifier: Apache-2.0
"""A small mechanism clicks: a button, a mouse, a pen, a switch, a latch, a camera's shutter."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, band, count, decay, joined, peaked, white
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._modal import material, struck
from soundstage.sound.effects._touch import chosen, in_a_row, said
from soundstage.sound.effects.base import Effect, Event, Samples

_GAPS = {"mouse": 0.09, "pen": 0.16, "shutter": 0.07, "camera": 0.07, "latch": 0.05, "lock": 0.06, "switch": 0.012}


class Click(Effect):
    """Down and up again; with a duration event.speed clicks a second. Words: mouse, pen, switch, latch, shutter."""

    words = ("click", "clicks", "clicking", "button", "button press", "mouse click", "pen click", "switch",
             "light switch", "latch", "lock clicks", "camera shutter", "shutter", "shutter click", "snapshot",
             "seat belt", "lighter")
    verbs = ("click", "press", "photograph")
    level_db = -32.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        high = pitch(event)
        gap = chosen(event, _GAPS, 0.08)
        metal = any(w in said(event) for w in ("latch", "lock", "shutter", "camera", "lighter", "belt"))
        kind = "metal" if metal else event.material or "plastic"
        pair = in_a_row(rng, event, lambda level: level * _pair(rng, kind, high, force(event), gap),
                        1 / max(event.speed, 0.2))
        return finished(pair, event, self.level_db)


def _pair(rng: Chance, kind: str, high: float, hit: float, gap: float) -> Wave:
    up = float(rng.uniform(0.9, 1.1))
    return joined((0.0, _one(rng, kind, high, hit)), (gap * up, 0.6 * _one(rng, kind, 1.25 * high, hit)))


def _one(rng: Chance, kind: str, high: float, hit: float) -> Wave:
    n = count(0.03)
    tick = band(white(rng, n), 2200 * high, 9000, 1) * decay(n, 0.008, 0.0002)
    ring = struck(rng, material(kind), 0.9, (2.4 if kind == "metal" else 5.0) * high, 8, 0.08, 0.08)
    return joined((0.0, peaked(tick)), (0.0006, (0.4 + 0.3 * hit) * peaked(ring)))
