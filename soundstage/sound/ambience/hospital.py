# SPDX-License-Identifier: Apache-2.0
"""A hospital: the breath of the ventilation, a monitor's steady beep, soft steps, a trolley, a far chime."""

from __future__ import annotations

import numpy as np

from soundstage.places.base import Setting
from soundstage.sound.ambience._bed import bed, place_far, rumble, scatter
from soundstage.sound.ambience.base import Ambience
from soundstage.sound.effects._dsp import Chance, Wave, band, count, decay, joined, peaked, slow, times, white
from soundstage.sound.effects.base import Event, Samples
from soundstage.sound.effects.footstep import Footstep

_PULSE = 1.05  # seconds between two beeps


class Hospital(Ambience):
    """Ward, clinic, sickroom."""

    words = ("hospital", "ward", "clinic", "hospital corridor", "heart monitor", "intensive care", "sickroom")
    level_db = -42.0
    outdoors = False

    def render(self, seconds: float, setting: Setting, rng: np.random.Generator) -> Samples:
        n = count(seconds)
        t = times(n)
        out = 0.8 * rumble(rng, n, 70, 500, 7.0, 0.05) + 0.14 * rumble(rng, n, 900, 4000, 6.0, 0.05)
        hum = sum(
            (
                g * np.sin(2 * np.pi * 50.0 * k * t + float(rng.uniform(0, 6)))
                for k, g in ((2, 0.3), (4, 0.14), (6, 0.07))
            ),
            np.zeros(n),
        )
        out += 0.5 * hum[:, None]
        at = float(rng.uniform(0.2, 0.8))
        while at < seconds:
            place_far(rng, out, _beep(), at, 2.2, 0.35)
            at += _PULSE * (1 + 0.015 * float(rng.standard_normal()))
        scatter(rng, out, 9.0, lambda: _steps(rng), 2.4, 0.8)
        scatter(rng, out, 16.0, lambda: _trolley(rng), 2.0, 0.85)
        scatter(rng, out, 30.0, _chime, 1.6, 0.9)
        return bed(out, self.level_db, rng, setting)


def _beep() -> Wave:
    """One soft tone of the heart monitor."""
    n = count(0.11)
    t = times(n)
    shape = np.minimum(1, np.minimum(t / 0.006, (0.11 - t) / 0.02))
    return np.asarray((np.sin(2 * np.pi * 940 * t) + 0.2 * np.sin(2 * np.pi * 1880 * t)) * shape, float)


def _chime() -> Wave:
    """Two notes before an announcement that nobody hears."""
    n = count(1.6)
    note = [np.sin(2 * np.pi * hertz * times(n)) * decay(n, 0.7, 0.01) for hertz in (659.3, 523.3)]
    return peaked(joined((0.0, note[0]), (0.55, note[1])))


def _steps(rng: Chance) -> Wave:
    """Rubber soles that pass."""
    soles = [Footstep().render(Event("footstep", 0.0, onto="tile", force=0.35), rng).astype(float) for _ in range(7)]
    return np.asarray(peaked(joined(*((0.46 * k, s) for k, s in enumerate(soles)))), float)


def _trolley(rng: Chance) -> Wave:
    """Small wheels roll by and what stands on them trembles."""
    n = count(3.0)
    shape = np.sin(np.pi * np.arange(n) / n) ** 2
    wheels = band(white(rng, n), 180, 900, 1) * (1 + 0.5 * slow(rng, n, 14.0))
    glass = band(white(rng, n), 3500, 7000, 2) * np.clip(slow(rng, n, 18.0) - 0.8, 0, 1)
    return peaked((wheels + 0.5 * glass) * shape)
