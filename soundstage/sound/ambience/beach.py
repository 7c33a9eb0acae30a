# SPDX-License-Identifier: Apache-2.0
"""A beach: each wave runs up and hisses back, on both sides in its own time; gulls by day."""

from __future__ import annotations

import numpy as np

from soundstage.places.base import Setting
from soundstage.sound.ambience._bed import NIGHT, bed, both, has, pair, scatter
from soundstage.sound.ambience.base import Ambience
from soundstage.sound.effects._dsp import Wave, add, count
from soundstage.sound.effects.base import Samples
from soundstage.sound.effects.gull_cry import one_cry
from soundstage.sound.effects.surf import breaker, waves


class Beach(Ambience):
    """Waves on sand, one every five seconds or so."""

    words = ("beach", "shore", "seashore", "sandy beach", "lake shore", "island")
    level_db = -34.0
    heeds = ("hour",)
    outdoors = True

    def render(self, seconds: float, setting: Setting, rng: np.random.Generator) -> Samples:
        n = count(seconds)
        strength = 0.9 if has(setting, "storm", "wind") else 0.35
        out = 0.35 * both(pair(lambda: waves(rng, n, strength), 0.2))
        at = -float(rng.uniform(0.3, 1.5))
        while at < seconds:
            out += _wave(rng, n, at, strength)
            at += float(rng.uniform(4.2, 6.8))
        if setting.hour not in NIGHT and not has(setting, "storm", "rain"):
            scatter(
                rng,
                out,
                9.0,
                lambda: one_cry(rng, float(rng.uniform(0.92, 1.1)), float(rng.uniform(0.3, 0.5))),
                4.5,
                0.85,
            )
        return bed(out, self.level_db, rng, setting)


def _wave(rng: np.random.Generator, n: int, at: float, strength: float) -> Wave:
    """(n, 2) with one breaker that arrives a little earlier on one side."""
    long, lean = float(rng.uniform(6.0, 8.0)), float(rng.uniform(-0.25, 0.25))
    out = np.zeros((n, 2))
    for side in range(2):
        wave = breaker(rng, long, strength)
        start = at + (lean if side else -lean)
        skip = max(0, -round(start * 48000))
        channel = np.zeros(n)
        add(channel, wave[skip:], max(start, 0.0))
        out[:, side] = channel
    return out
