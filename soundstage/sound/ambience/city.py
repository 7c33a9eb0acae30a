# SPDX-License-Identifier: Apache-2.0
"""A city: the deep hum of many engines, cars that pass, a horn, now and then a siren far away."""

from __future__ import annotations

import numpy as np

from soundstage.places.base import Setting
from soundstage.sound.ambience._bed import NIGHT, bed, has, rumble, scatter
from soundstage.sound.ambience.base import Ambience
from soundstage.sound.effects._dsp import Chance, Wave, count, loud, octaves, peaked, spectral, swell, tilt
from soundstage.sound.effects.base import Event, Samples
from soundstage.sound.effects.horn import Horn
from soundstage.sound.effects.siren import Siren


class City(Ambience):
    """Street and city; calmer by night, wet tyres in the rain."""

    words = ("city", "street", "traffic", "downtown", "town", "road", "urban", "alley", "rooftop")
    level_db = -36.0
    heeds = ("hour",)
    outdoors = True

    def render(self, seconds: float, setting: Setting, rng: np.random.Generator) -> Samples:
        n = count(seconds)
        calm = setting.hour in (*NIGHT, "dawn")
        wet = has(setting, "rain", "storm", "wet")
        out = 0.9 * rumble(rng, n, 45, 420, 9.0, 0.12) + 0.12 * rumble(rng, n, 400, 1500, 9.0, 0.15)
        scatter(rng, out, 6.0 if calm else 2.6, lambda: _pass_by(rng, wet), 6.0, 0.5)
        scatter(rng, out, 26.0 if calm else 12.0, lambda: _horn(rng), 3.0, 0.95)
        scatter(rng, out, 45.0, lambda: _siren(rng), 2.0, 1.0)
        return bed(out, self.level_db - (4.0 if calm else 0.0), rng, setting)


def _pass_by(rng: Chance, wet: bool) -> Wave:
    """A car goes by in three to five seconds."""
    long = float(rng.uniform(3.0, 5.0))
    n = count(long)
    tyres = loud(spectral(rng, n, tilt(octaves(), 300, 4500 if wet else 1300, 6.0)))
    body = loud(spectral(rng, n, tilt(octaves(), 60, 220, 8.0)))
    near = 1 / (1 + ((np.arange(n) / 48000 - long / 2) / 0.55) ** 2)
    return peaked((0.6 * tyres + body) * near * swell(n, (0, 0), (0.3, 1), (long - 0.3, 1), (long, 0)))


def _horn(rng: Chance) -> Wave:
    return np.asarray(peaked(Horn().render(Event("horn", 0.0), rng).astype(float)), float)


def _siren(rng: Chance) -> Wave:
    wail = peaked(Siren().render(Event("siren", 0.0, duration=6.0), rng).astype(float))
    return wail * swell(len(wail), (0, 0), (3.0, 1), (6.0, 0))
