# SPDX-License-Identifier: Apache-2.0
"""Something fast goes by: air parted, brighter as it comes and darker as it leaves."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import count, hill, loud, octaves, spectral, swell
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects.base import Effect, Event, Samples


class Whoosh(Effect):
    """A swing, a throw, a rush past; event.duration: how long it takes to pass."""

    words = ("whoosh", "swish", "swoosh", "swing", "throw", "rush past", "flies past", "jump")
    level_db = -26.0

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        seconds = event.duration or 0.45 - 0.2 * force(event)
        n = count(seconds)
        high = pitch(event) * (0.7 + 0.6 * force(event))
        hertz = octaves()
        knots = np.linspace(0, seconds, 9)
        way = np.array([0.45, 0.6, 0.85, 1.1, 1.25, 1.0, 0.75, 0.55, 0.45])
        shape = hill(hertz, 900 * high * way, 0.55) + 0.25 * hill(hertz, 3400 * high * way, 0.8)
        air = loud(spectral(rng, n, np.where(hertz > 90, shape, 0.0), knots))
        body = swell(n, (0, 0.02), (0.35 * seconds, 0.5), (0.5 * seconds, 1), (0.68 * seconds, 0.4), (seconds, 0))
        return finished(air * body, event, self.level_db)
