# SPDX-License-Identifier: Apache-2.0
"""A woodpecker drums: a fast even roll on hollow wood that fades at its end."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import count, joined, peaked
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._modal import material, struck
from soundstage.sound.effects.base import Effect, Event, Samples


class Woodpecker(Effect):
    """A drum roll of about twenty blows a second; one, or as many as event.duration holds."""

    words = ("woodpecker", "woodpecker drums", "pecking", "woodpecker drumming", "peck")
    verbs = ("peck",)
    fills = True
    level_db = -22.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        rolls, parts = max(1, int(event.duration / 2.2)), []
        for roll in range(rolls):
            at = 2.2 * roll * float(rng.uniform(0.95, 1.1))
            for k in range(int(rng.integers(13, 19))):
                trunk = struck(rng, material("wood"), 0.6 + 0.4 * force(event), 2.1 * pitch(event), 12, 0.16, 1.1)
                parts.append((at, peaked(trunk)[: count(0.16)] * (1 - 0.035 * k) * float(rng.uniform(0.9, 1))))
                at += 0.05 * (1 - 0.008 * k) * float(rng.uniform(0.97, 1.03))
        return finished(joined(*parts), event, self.level_db)
