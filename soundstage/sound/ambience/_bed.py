# SPDX-License-Identifier: Apache-2.0
"""Beds: two decorrelated channels, layers, and small events scattered in time, space and distance."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from soundstage.filters import convolved
from soundstage.places.base import Setting
from soundstage.sound.effects._dsp import Chance, Wave, count, highpass, loud, lowpass, octaves, slow, spectral, tilt
from soundstage.sound.effects.base import RATE, Samples

NIGHT = ("night", "dusk")
_FLOOR_DB = -30.0  # room tone under every bed, relative to the bed


def pair(make: Callable[[], Wave], common: float = 0.3) -> Wave:
    """(n, 2): the same kind of noise twice, partly shared so that the middle is not a hole."""
    left, right, middle = make(), make(), make()
    own = np.sqrt(1 - common)
    return np.stack([own * left + np.sqrt(common) * middle, own * right + np.sqrt(common) * middle], 1)


def rumble(rng: Chance, n: int, low: float, high: float, slope: float = 9.0, breathing: float = 0.08) -> Wave:
    """(n, 2) of broad noise between two frequencies at RMS 1, slowly breathing."""
    shape = tilt(octaves(), low, high, slope)
    return pair(lambda: loud(spectral(rng, n, shape)) * (1 + breathing * slow(rng, n, 0.5)))


def leaves(rng: Chance, n: int, strength: float) -> Wave:
    """(n, 2) of foliage in moving air at RMS 1: hiss that comes and goes in gusts."""
    shape = tilt(octaves(), 700, 3200, 8.0)
    gust = np.clip(0.55 + 0.4 * slow(rng, n, 0.3), 0.1, 2.0) ** (1 + strength)
    return both(pair(lambda: spectral(rng, n, shape) * gust * (1 + 0.25 * slow(rng, n, 2.5))))


def both(stereo: Wave) -> Wave:
    """The pair at RMS 1."""
    return stereo / max(float(np.sqrt(np.mean(stereo**2))), 1e-12)


def scatter(rng: Chance, out: Wave, each: float, make: Callable[[], Wave], level: float, far: float = 0.5) -> None:
    """Events about every `each` seconds (the first may come at once), each at its own place.

    level: of a near event against the bed (linear, by peak); far 0-1: how distant they are (softer, duller, echoed).
    """
    n = len(out)
    at = float(rng.uniform(0.15, 1.0)) * each
    while at < n / RATE:
        distance = float(rng.uniform(0.3 * far, far))
        place_far(rng, out, make(), at, level * (1 - 0.8 * distance), distance)
        at += float(rng.gamma(2.0, each / 2))


def place_far(rng: Chance, out: Wave, sound: Wave, at: float, level: float, distance: float) -> None:
    """Sum one event in: panned by chance, dulled and echoed by distance 0-1."""
    sound = lowpass(sound, 11000 * 0.12**distance, 1) * level
    echo = count(0.35 + 0.6 * distance)
    angle = float(rng.uniform(0.15, 0.85)) * np.pi / 2
    tail = rng.standard_normal((echo, 2)) * np.exp(-np.arange(echo)[:, None] / (0.28 * echo))
    tail *= 0.5 * distance / max(float(np.sqrt(np.sum(tail**2))), 1e-9)
    wet = convolved(sound[:, None], tail)
    wet[: len(sound)] += sound[:, None] * np.array([np.cos(angle), np.sin(angle)])
    start = round(at * RATE)
    stop = min(len(out), start + len(wet))
    if stop > start:
        out[start:stop] += wet[: stop - start]


def bed(stereo: Wave, level_db: float, rng: Chance, setting: Setting | None = None) -> Samples:
    """The finished bed: its RMS at level_db, room tone below, peaks bent under full scale."""
    stereo = highpass(stereo, 30.0)
    tone = both(np.stack([lowpass(rng.standard_normal(len(stereo)), 800, 1) for _ in range(2)], 1))
    stereo = both(stereo) + 10 ** (_FLOOR_DB / 20) * tone
    words = setting.words if setting else ()
    extra = sum({"quiet": -6.0, "empty": -3.0, "busy": 4.0, "crowded": 4.0, "noisy": 5.0}.get(w, 0.0) for w in words)
    out = stereo * 10 ** ((level_db + extra) / 20)
    return np.asarray((0.9 * np.tanh(out / 0.9)).astype(np.float32), np.float32)


def stronger_db(setting: Setting) -> float:
    """By how much weather of this strength is louder than usual: 4.5 dB where it is twice as strong."""
    return float(15 * np.log10(setting.strength))


def has(setting: Setting, *words: str) -> bool:
    """True when the setting's weather, season, hour or adjectives name one of these."""
    return bool({setting.weather, setting.season, setting.hour, *setting.words} & set(words))
