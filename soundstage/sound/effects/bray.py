# SPDX-License-Identifier: Apache-2.0
"""A donkey brays: air drawn in with a squeal, pushed out with a roar, again and again."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, count, joined, swell
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._voice import Throat, voiced
from soundstage.sound.effects.base import Effect, Event, Samples


class Bray(Effect):
    """"Hee-haw", two or more times, dying away."""

    words = ("bray", "hee-haw", "donkey", "mule", "donkey brays", "braying")
    level_db = -14.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        high, parts, at = pitch(event), [], 0.0
        for k in range(max(3, int(event.duration / 1.0))):
            level = 0.88**k
            parts += [(at, 0.5 * level * _call(rng, 640 * high, 0.34, 0.45, hee=True)),
                      (at + 0.4, level * _call(rng, 330 * high, 0.52, 0.75, hee=False))]
            at += 1.0 * float(rng.uniform(0.93, 1.07))
        return finished(joined(*parts), event, self.level_db)


def _call(rng: Chance, base: float, long: float, rough: float, *, hee: bool) -> Wave:
    n = count(long)
    hertz = base * (swell(n, (0, 0.75), (long, 1.15)) if hee else swell(n, (0, 1.1), (0.3 * long, 1.0), (long, 0.7)))
    shape = swell(n, (0, 0.1), (0.2 * long, 1), (0.8 * long, 0.8), (long, 0))
    mouth = ((950, 0.4, 1.0), (2300, 0.3, 0.9), (3500, 0.3, 0.5)) if hee else ((680, 0.4, 1.0), (1250, 0.3, 0.8),
                                                                              (2600, 0.3, 0.45))
    throat = Throat(mouth, slope=0.35, breath=0.45 if hee else 0.25, jitter=0.03, rough=rough, rough_hertz=85,
                    floor=0.1)
    return voiced(rng, hertz, shape, throat)
