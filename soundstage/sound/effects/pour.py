# SPDX-License-Identifier: Apache-2.0
"""Water is poured: a stream of bubbles in a vessel whose air column rises in pitch as it fills."""

from __future__ import annotations

import numpy as np

from soundstage.sound.effects._dsp import (
    Chance,
    Wave,
    add,
    band,
    bubble,
    count,
    faded,
    hill,
    loud,
    octaves,
    resonate,
    spectral,
    white,
)
from soundstage.sound.effects._finish import finished, force, pitch
from soundstage.sound.effects._modal import Material, material, plate_modes
from soundstage.sound.effects.base import Effect, Event, Samples

_WALL = 0.5  # share of the vessel's own wall, struck by the stream


class Pour(Effect):
    """Pouring into a cup or glass through event.duration (two seconds when not said); words: stream, tap, brook."""

    words = ("pour", "pouring", "pours", "water pours", "running water", "stream", "brook", "trickle",
             "fountain", "fills")
    verbs = ("pour", "water", "fill")
    sources = ("fountain", "waterfall", "stream", "brook", "river")
    level_db = -30.0
    lasts = True
    within = True

    def render(self, event: Event, rng: np.random.Generator) -> Samples:
        seconds = event.duration or 2.0
        n = count(seconds)
        high = pitch(event)
        out = np.zeros(n)
        rate = 350 + 500 * force(event)
        for _ in range(int(rate * seconds)):
            size = float(rng.lognormal(0, 0.55))
            add(out, size**0.8 * bubble(2300 * high / size, 0.006 + 0.014 * size, 0.2), float(rng.uniform(0, seconds)))
        knots = np.linspace(0, seconds, 8)
        endless = any(w in event.words for w in ("stream", "brook", "tap", "fountain"))
        fill = high * (np.full(8, 900.0) if endless else np.geomspace(480, 1500, 8))
        hertz = octaves()
        column = spectral(rng, n, hill(hertz, fill, 0.16) + 0.5 * hill(hertz, 3.05 * fill, 0.14), knots)
        stream = band(white(rng, n), 1500, 9000, 1)
        sound = loud(out) + (0.15 if endless else 0.35) * loud(column) + 0.3 * loud(stream)
        if event.onto:
            sound = sound + _WALL * loud(_wall(rng, n, material(event.onto), high))
        return finished(faded(sound, 0.02, 0.1), event, self.level_db, lasts=True)


def _wall(rng: Chance, n: int, made: Material, high: float) -> Wave:
    """The vessel's modes, driven by what falls on it: bright and long of metal and glass, dull of plastic and paper."""
    modes = 1.4 * high * made.hertz * plate_modes(rng, 5)
    patter = white(rng, n) * (rng.random(n) < 900 / 48000)
    gains = np.arange(1, 6.0) ** (-1 / made.bright)
    heard = [g * loud(resonate(patter, float(f), made.ring * 0.15)) for f, g in zip(modes, gains, strict=True)
             if f < 20000]
    return np.asarray(sum(heard, np.zeros(n)))
