# SPDX-License-Identifier: Apache-2.0
"""An owl hoots: deep, soft, nearly pure tones in a rhythm of their own."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, count, joined, swell
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._voice import Throat, voiced
from soundstage.sound.effects.base import Effect, Event, Samples


class OwlHoot(Effect):
    """The great horned owl's call: "hoo hu-hoooo, hoo, hoo"."""

    words = ("owl hoot", "owl", "hoot", "owl hoots", "hooting")
    level_db = -22.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        return finished(song(rng, pitch(event)), event, self.level_db)


def song(rng: Chance, high: float) -> Wave:
    """One whole call, about three seconds."""
    base = 315 * high * float(np.exp(0.05 * rng.standard_normal()))
    slack = float(rng.uniform(0.92, 1.1))
    notes = ((0.0, 0.3, 0.8, 1.0), (0.42, 0.14, 0.55, 1.03), (0.68, 0.62, 1.0, 1.0), (1.62, 0.4, 0.85, 0.98),
             (2.24, 0.44, 0.8, 0.97))  # when, how long, how loud, how high
    return joined(*((at * slack, level * _hoo(rng, base * up, long)) for at, long, level, up in notes))


def _hoo(rng: Chance, base: float, long: float) -> Wave:
    """A hoot: nearly a pure tone that swells in and sinks, with breath about it."""
    n = count(long)
    hertz = base * swell(n, (0, 0.9), (0.25 * long, 1.02), (0.75 * long, 1.0), (long, 0.93))
    loud = swell(n, (0, 0), (0.22 * long, 0.9), (0.7 * long, 1), (long, 0))
    throat = Throat(((base * 1.05, 0.5, 1.0), (base * 2.1, 0.3, 0.4), (base * 3, 0.4, 0.3)), breath=0.05, jitter=0.006,
                    weights=(1.0, 0.22, 0.16, 0.05, 0.03), slope=2.4, floor=0.1)
    return voiced(rng, hertz, loud, throat)
