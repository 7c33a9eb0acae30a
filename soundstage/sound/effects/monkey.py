# SPDX-License-Identifier: Apache-2.0
"""A monkey: hoots that climb and quicken into screams."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, count, joined, swell
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._voice import Throat, voiced
from soundstage.sound.effects.base import Effect, Event, Samples


class Monkey(Effect):
    """"Oo, oo, oo, aa, aa"; it goes on through event.duration."""

    words = ("monkey", "chimpanzee", "ape", "monkey screeches", "gorilla", "monkeys", "chimp")
    level_db = -16.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        high, parts, at = pitch(event), [], 0.0
        many = max(7, int(event.duration / 0.24))
        for k in range(many):
            wild = float(np.clip((k - 3) / 5, 0, 1))
            long = 0.16 + 0.06 * wild
            parts.append((at, (0.5 + 0.5 * wild) * _hoot(rng, (330 + 420 * wild) * high, long, wild)))
            at += (0.3 - 0.07 * wild) * float(rng.uniform(0.9, 1.1))
        return finished(joined(*parts), event, self.level_db)


def _hoot(rng: Chance, base: float, long: float, wild: float) -> Wave:
    n = count(long)
    hertz = base * float(rng.uniform(0.94, 1.06)) * swell(n, (0, 0.8), (0.4 * long, 1.12), (long, 0.85))
    shape = swell(n, (0, 0.05), (0.25 * long, 1), (0.7 * long, 0.7), (long, 0))
    first, second = 420 + 700 * wild, 850 + 900 * wild
    throat = Throat(((first, 0.35, 1.0), (second, 0.3, 0.3 + 0.5 * wild), (3000, 0.3, 0.4 * wild)),
                    slope=1.0 - 0.5 * wild,
                    breath=0.15, jitter=0.02, rough=0.1 + 0.5 * wild, rough_hertz=110)
    return voiced(rng, hertz, shape, throat)
