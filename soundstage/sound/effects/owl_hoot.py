# SPDX-License-Identifier: Apache-2.0
"""An owl hoots: one pure breathy tone, then a pause, then a wavering long one."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, count, joined, swell, times
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._voice import Throat, voiced
from soundstage.sound.effects.base import Effect, Event, Samples


class OwlHoot(Effect):
    """The tawny owl's hoot: "hoo ... hu, huhuhoo"."""

    words = ("owl hoot", "owl", "hoot", "owl hoots", "hooting")
    level_db = -22.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        return finished(song(rng, pitch(event)), event, self.level_db)


def song(rng: Chance, high: float) -> Wave:
    """One whole hoot, about three seconds."""
    base = 440 * high * float(np.exp(0.05 * rng.standard_normal()))
    pause = float(rng.uniform(1.0, 1.4))
    return joined(
        (0.0, _hoo(rng, base, 0.75, 0.0)),
        (0.75 + pause, 0.5 * _hoo(rng, 0.97 * base, 0.18, 0.0)),
        (1.15 + pause, _hoo(rng, 1.03 * base, 1.25, 1.0)),
    )


def _hoo(rng: Chance, base: float, long: float, waver: float) -> Wave:
    n = count(long)
    t = times(n)
    shake = waver * swell(n, (0, 1), (0.45 * long, 0.8), (0.65 * long, 0.1), (long, 0))
    tremble = np.sin(2 * np.pi * 13.5 * t)
    hertz = (
        base * swell(n, (0, 0.93), (0.25 * long, 1.03), (0.8 * long, 1.0), (long, 0.92)) * (1 + 0.02 * shake * tremble)
    )
    loud = swell(n, (0, 0), (0.2 * long, 0.9), (0.75 * long, 1), (long, 0)) * (1 - 0.45 * shake * (0.5 - 0.5 * tremble))
    throat = Throat(
        ((base * 1.05, 0.5, 1.0), (base * 3, 0.4, 0.3)),
        breath=0.03,
        jitter=0.004,
        weights=(1.0, 0.10, 0.12, 0.03, 0.02),
        slope=2.6,
        floor=0.1,
    )
    return voiced(rng, hertz, loud, throat)
