# SPDX-License-Identifier: Apache-2.0
"""A wolf howls: a long tone that climbs, holds with a slow waver and sinks."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, count, swell, times
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._voice import Throat, voiced
from soundstage.sound.effects.base import Effect, Event, Samples


class Howl(Effect):
    """The howl of a wolf or dog, three seconds when not said."""

    words = ("howl", "howls", "wolf howls", "wolf", "howling wolf", "coyote")
    level_db = -16.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        return finished(song(rng, event.duration or float(rng.uniform(2.8, 3.6)), pitch(event)), event, self.level_db)


def song(rng: Chance, long: float, high: float) -> Wave:
    """One howl of so many seconds."""
    n = count(long)
    base = 432 * high * float(np.exp(0.07 * rng.standard_normal()))
    arch = swell(
        n, (0, 0.55), (0.1 * long, 0.92), (0.25 * long, 1.22), (0.32 * long, 1.12), (0.7 * long, 1.05), (long, 0.6)
    )
    hertz = base * arch * (1 + 0.008 * np.sin(2 * np.pi * 4.3 * times(n)))
    loud = swell(n, (0, 0.03), (0.12 * long, 0.7), (0.3 * long, 1), (0.75 * long, 0.8), (long, 0))
    throat = Throat(
        ((hertz * 0.9, 0.36, 1.0), (840 * high, 0.18, 0.35), (1820 * high, 0.18, 0.1)),
        slope=2.4,
        floor=0.018,
        breath=0.042,
        jitter=0.004,
    )
    return voiced(rng, hertz, loud, throat)
