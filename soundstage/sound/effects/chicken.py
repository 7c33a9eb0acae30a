# SPDX-License-Identifier: Apache-2.0
"""A hen clucks: short low notes, then a long one that breaks upwards. A chick peeps, a turkey gobbles."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, count, joined, swell
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._touch import said
from soundstage.sound.effects._voice import Throat, voiced
from soundstage.sound.effects.base import Effect, Event, Samples


class Chicken(Effect):
    """"Buk, buk, buk, ba-gawk"; words: chick (peeps), turkey (gobbles)."""

    words = ("chicken", "hen", "cluck", "clucking", "hen clucks", "chickens", "chick", "peep", "chick peeps", "turkey",
             "gobble", "ostrich", "peacock", "penguin")
    verbs = ("cluck", "gobble", "peep")
    level_db = -20.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        text, high = said(event), pitch(event)
        if "chick " in f"{text} " or "peep" in text:
            times = max(4, int(event.duration / 0.28))
            peeps = [(0.28 * k * float(rng.uniform(0.8, 1.2)), _note(rng, 3600 * high, 0.09, 0.72, 0.05))
                     for k in range(times)]
            return finished(joined(*peeps), event, self.level_db - 6)
        if "turkey" in text or "gobbl" in text:
            gobble = [(0.085 * k, 0.9**k * _note(rng, (820 - 30 * k) * high, 0.08, 0.8, 0.3)) for k in range(11)]
            return finished(joined(*gobble), event, self.level_db)
        at, parts = 0.0, []
        for _ in range(max(3, int(event.duration / 0.5))):
            parts.append((at, float(rng.uniform(0.5, 0.75)) * _note(rng, 430 * high, 0.085, 0.8, 0.35)))
            at += float(rng.uniform(0.2, 0.38))
        parts += [(at, 0.8 * _note(rng, 470 * high, 0.1, 1.1, 0.3)), (at + 0.12, _note(rng, 760 * high, 0.42, 0.8,
                                                                                       0.4))]
        return finished(joined(*parts), event, self.level_db)


def _note(rng: Chance, base: float, long: float, falls: float, rough: float) -> Wave:
    n = count(long)
    base *= float(rng.uniform(0.95, 1.06))
    hertz = base * swell(n, (0, 0.85), (0.3 * long, 1.05), (long, falls))
    shape = swell(n, (0, 0.1), (0.2 * long, 1), (0.65 * long, 0.7), (long, 0))
    throat = Throat(((1250, 0.45, 1.0), (2500, 0.4, 0.7), (base, 0.5, 0.4)), slope=0.35, breath=0.15, jitter=0.02,
                    rough=rough, rough_hertz=90, floor=0.12)
    return voiced(rng, hertz, shape, throat)
