# SPDX-License-Identifier: Apache-2.0
"""A great hall: quiet air that rings long; slow steps on stone far off, a cough, a door, a low voice."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from soundstage.places.base import Setting
from soundstage.sound.ambience._bed import bed, has, rumble
from soundstage.sound.ambience.base import Ambience
from soundstage.sound.effects._dsp import Chance, Wave, count, joined, lowpass, peaked
from soundstage.sound.effects._modal import material, struck
from soundstage.sound.effects.base import Event, Samples
from soundstage.sound.effects.cough import Cough
from soundstage.sound.effects.footstep import Footstep

_RING = 2.6  # seconds: how long the hall rings


class Hall(Ambience):
    """Museum, church, palace, long corridor: what little happens is far away and echoes."""

    words = ("hall", "museum", "church", "cathedral", "palace", "gallery", "nave", "ballroom", "corridor", "vault")
    level_db = -43.0
    outdoors = False

    def render(self, seconds: float, setting: Setting, rng: np.random.Generator) -> Samples:
        n = count(seconds)
        out = 0.8 * rumble(rng, n, 50, 260, 9.0, 0.08) + 0.10 * rumble(rng, n, 300, 1600, 8.0, 0.12)
        if not has(setting, "empty", "abandoned", "deserted"):
            _now_and_then(rng, out, 7.0, lambda: _walker(rng), 20.0)
            _now_and_then(rng, out, 23.0, lambda: _cough(rng), 9.0)
        _now_and_then(rng, out, 17.0, lambda: _door(rng), 16.0)
        return bed(out, self.level_db, rng, setting)


def _now_and_then(rng: Chance, out: Wave, each: float, make: Callable[[], Wave], level: float) -> None:
    """Sum events in about every `each` seconds, each with the hall's long tail."""
    from scipy.signal import oaconvolve

    at = float(rng.uniform(0.1, 0.8)) * each
    while at * 48000 < len(out):
        sound = lowpass(make(), 2600, 1) * level * float(rng.uniform(0.5, 1.0))
        m = count(_RING)
        fall = 10 ** (-3 * np.arange(m) / m)
        tail = lowpass(rng.standard_normal((m, 2)).T, 2200, 1).T * fall[:, None]
        tail *= 0.9 / max(float(np.sqrt(np.sum(tail**2))), 1e-9)
        wet = oaconvolve(sound[:, None], tail, axes=0)
        pan = float(rng.uniform(0.2, 0.8)) * np.pi / 2
        wet[: len(sound)] += 0.35 * sound[:, None] * np.array([np.cos(pan), np.sin(pan)])
        start = round(at * 48000)
        stop = min(len(out), start + len(wet))
        out[start:stop] += wet[: stop - start]
        at += float(rng.gamma(2.0, each / 2))


def _walker(rng: Chance) -> Wave:
    """Five to nine unhurried steps on stone."""
    gap = float(rng.uniform(0.52, 0.68))
    step = [
        Footstep().render(Event("footstep", 0.0, onto="stone", force=float(rng.uniform(0.35, 0.6))), rng).astype(float)
        for _ in range(int(rng.integers(5, 10)))
    ]
    return np.asarray(peaked(joined(*((k * gap, s) for k, s in enumerate(step)))), float)


def _cough(rng: Chance) -> Wave:
    return np.asarray(peaked(Cough().render(Event("cough", 0.0), rng).astype(float)), float)


def _door(rng: Chance) -> Wave:
    """A heavy door falls shut."""
    return peaked(struck(rng, material("wood"), 0.7, 0.35, 14))
