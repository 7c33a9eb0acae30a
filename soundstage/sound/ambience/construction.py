# SPDX-License-Identifier: Apache-2.0
"""A construction site: a diesel idles and revs, hammers near and far, a drill, a saw, planks that fall."""

from __future__ import annotations

import numpy as np

from soundstage.places.base import Setting
from soundstage.sound.ambience._bed import bed, rumble, scatter
from soundstage.sound.ambience.base import Ambience
from soundstage.sound.effects._dsp import Chance, Wave, count, joined, loud, peaked, slow, times
from soundstage.sound.effects._modal import material, struck
from soundstage.sound.effects.base import Event, Samples
from soundstage.sound.effects.drill import Drill
from soundstage.sound.effects.hammer import Hammer


class Construction(Ambience):
    """Building site, roadworks."""

    words = ("construction", "construction site", "building site", "roadworks", "jackhammer", "excavator")
    level_db = -36.0
    outdoors = True

    def render(self, seconds: float, setting: Setting, rng: np.random.Generator) -> Samples:
        n = count(seconds)
        out = 0.5 * rumble(rng, n, 50, 500, 9.0, 0.1)
        out += 0.7 * _diesel(rng, n)[:, None] * np.array([0.9, 0.6])
        scatter(rng, out, 3.5, lambda: _hammer(rng), 6.0, 0.7)
        scatter(rng, out, 10.0, lambda: _power(rng), 4.0, 0.9)
        scatter(rng, out, 12.0, lambda: _planks(rng), 5.0, 0.7)
        scatter(rng, out, 19.0, _reverse, 2.4, 0.9)
        return bed(out, self.level_db, rng, setting)


def _diesel(rng: Chance, n: int) -> Wave:
    """The excavator's engine: firing strokes whose pace follows the work."""
    turns = 14.0 * np.exp(0.22 * slow(rng, n, 0.35))
    phase = 2 * np.pi * np.cumsum(turns) / 48000
    body = sum(
        (
            g * np.sin(k * phase + float(rng.uniform(0, 6)))
            for k, g in ((2, 0.6), (4, 1.0), (6, 0.5), (8, 0.4), (12, 0.2))
        ),
        np.zeros(n),
    )
    return loud(np.tanh(body) * (1 + 0.2 * np.sin(phase / 2)))


def _hammer(rng: Chance) -> Wave:
    blows = Event("hammer", 0.0, onto="metal" if rng.random() < 0.4 else "wood", duration=float(rng.uniform(1.2, 3.0)))
    return np.asarray(peaked(Hammer().render(blows, rng).astype(float)), float)


def _power(rng: Chance) -> Wave:
    """A drill or a saw for two seconds."""
    tool = ("jackhammer",) if rng.random() < 0.4 else ("circular saw",)
    work = Event("drill", 0.0, duration=float(rng.uniform(1.4, 2.6)), words=tool)
    return np.asarray(peaked(Drill().render(work, rng).astype(float)), float)


def _planks(rng: Chance) -> Wave:
    """Two or three boards thrown on a heap."""
    return joined(
        *(
            (0.16 * k, peaked(struck(rng, material("wood"), 0.8, float(rng.uniform(0.5, 0.8)), 14)))
            for k in range(int(rng.integers(2, 4)))
        )
    )


def _reverse() -> Wave:
    """The beeps of a lorry that backs."""
    n = count(0.42)
    t = times(n)
    tone = np.sin(2 * np.pi * 1240 * t) * np.minimum(1, np.minimum(t / 0.01, (0.42 - t) / 0.02))
    return joined(*((0.85 * k, tone) for k in range(4)))
