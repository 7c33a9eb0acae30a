# SPDX-License-Identifier: Apache-2.0
"""A horn: two reeds a third apart in a metal bell; a ship's is one deep pipe."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, band, count, faded, peaked, saturated, slow, times
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects.base import RATE, Effect, Event, Samples


class Horn(Effect):
    """A car honks (one short blow, or event.duration). Words: ship, foghorn, train, bicycle, truck."""

    words = ("horn", "honk", "car horn", "foghorn", "ship horn", "honking")
    verbs = ("honk", "toot")
    level_db = -14.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        said = " ".join(event.words)
        ship = "fog" in said or "ship" in said
        notes = (98.0, 147.0) if ship else (311.0, 370.0, 415.0) if "train" in said else (
            200.0, 250.0) if "truck" in said else (415.0, 523.0)
        seconds = event.duration or (2.2 if ship else float(rng.uniform(0.35, 0.55)))
        out = _blown(rng, count(seconds), [f * pitch(event) for f in notes], ship)
        return finished(out, event, self.level_db)


def _blown(rng: Chance, n: int, notes: list[float], ship: bool) -> Wave:
    t = times(n)
    out = np.zeros(n)
    for note in notes:
        wander = 1 + 0.0015 * slow(rng, n, 6.0) - 0.02 * np.exp(-t / 0.03)
        phase = 2 * np.pi * np.cumsum(note * float(rng.uniform(0.995, 1.005)) * wander) / RATE
        for h in range(1, min(26, int(9000 / note))):
            out += np.sin(h * phase + h) * (1 / h**0.9 if ship else 1 / (1 + (h / 7) ** 2) ** 0.8)
    body = band(out, 60, 900, 1) if ship else out + 2.0 * band(out, 1600, 3600, 1)
    return faded(saturated(peaked(body), 1.6), 0.05 if ship else 0.012, 0.3 if ship else 0.045)
