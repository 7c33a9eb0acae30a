# SPDX-License-Identifier: Apache-2.0
"""A squeak: a rubber toy, a shoe on a gym floor, a wet finger on glass, a mouse."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Wave, count, swell
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._touch import in_a_row, said
from soundstage.sound.effects._voice import Throat, voiced
from soundstage.sound.effects.base import Effect, Event, Samples


class Squeak(Effect):
    """A short squeak; words: toy (two-toned), shoe (hoarse), mouse (tiny)."""

    words = ("squeak", "squeaks", "squeaking", "squeaky toy", "rubber duck", "shoe squeak", "sneakers squeak", "mouse",
             "squeaky wheel", "squeal", "tires squeal", "tyres squeal", "skid", "screech", "brakes", "hamster")
    verbs = ("squeak", "screech", "skid")
    level_db = -24.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        text = said(event)
        tyre = any(w in text for w in ("tire", "tyre", "skid", "screech", "brake"))
        long = 1.1 if tyre else 0.24
        base = (780.0 if tyre else 2600.0 if "mouse" in text else 1150.0) * pitch(event)
        rough = 0.55 if tyre else 0.35 if "shoe" in text or "sneaker" in text else 0.12

        def one(level: float) -> Wave:
            seconds = long * float(rng.uniform(0.85, 1.2))
            n = count(seconds)
            hertz = base * float(rng.uniform(0.95, 1.06)) * swell(n, (0, 0.8), (0.2 * seconds, 1.0),
                                                                  (0.7 * seconds, 1.12), (seconds, 0.85))
            shape = swell(n, (0, 0.2), (0.15 * seconds, 1), (0.7 * seconds, 0.8), (seconds, 0))
            throat = Throat(((base * 2.1, 0.7, 1.0), (base * 4.4, 0.5, 0.6)), slope=0.7, breath=0.12, jitter=0.02,
                            rough=rough, rough_hertz=160, floor=0.3)
            return level * voiced(rng, hertz, shape, throat)

        return finished(in_a_row(rng, event, one, 0.5 / max(event.speed, 0.2)), event, self.level_db)
