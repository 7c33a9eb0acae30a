# SPDX-License-Identifier: Apache-2.0
"""A great beast roars: a wide rough throat, very low, with all the breath it has."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, count, peaked, saturated, swell
from soundstage.sound.effects._finish import finished, pitch
from soundstage.sound.effects._voice import Throat, voiced
from soundstage.sound.effects.base import Effect, Event, Samples


class Roar(Effect):
    """A roar of a lion, bear, dragon or monster; big sizes go deeper."""

    words = ("roar", "roars", "lion roars", "dragon roars", "monster", "bear growls", "bellow")
    level_db = -10.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        return finished(_roar(rng, event.duration or float(rng.uniform(1.5, 2.1)), pitch(event)), event, self.level_db)


def _roar(rng: Chance, long: float, high: float) -> Wave:
    n = count(long)
    base = 105 * high * float(np.exp(0.05 * rng.standard_normal()))
    hertz = base * swell(n, (0, 0.75), (0.15 * long, 1.25), (0.5 * long, 1.1), (long, 0.55))
    loud = swell(n, (0, 0.1), (0.12 * long, 0.9), (0.5 * long, 1), (0.8 * long, 0.5), (long, 0))
    f = high**0.6
    wide = swell(n, (0, 0.7), (0.3 * long, 1.1), (long, 0.75))
    throat = Throat(
        ((430 * f * wide, 0.45, 1.0), (950 * f * wide, 0.4, 0.7), (2100 * f, 0.45, 0.3)),
        slope=0.45,
        floor=0.06,
        breath=0.5,
        jitter=0.03,
        rough=0.75,
        rough_hertz=38,
    )
    return peaked(saturated(voiced(rng, hertz, loud, throat), 2.0))
