# SPDX-License-Identifier: Apache-2.0
"""Throats: source-filter voices of animals and people. Harmonics under moving pitch, shaped by formants, with breath.

The source is a harmonic series with a falling slope, pitch jitter and loudness shimmer; roughness adds the fast
irregular pitch and amplitude changes of a strained throat (after Fant's source-filter theory; the nonlinear
phenomena of Fitch, Neubauer & Herzel 2002 as modulation).
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from soundstage.sound.effects._dsp import Chance, Wave, hill, lowpass, octaves, slow, spectral, white
from soundstage.sound.effects.base import RATE

_STEP = 96  # samples between two shapes of the throat (2 ms)


@dataclass(frozen=True, eq=False)
class Throat:
    """What shapes the sound. Formants: (Hz curve or number, width in octaves, gain)."""

    formants: tuple[tuple[Wave | float, float, float], ...]
    slope: float = 1.2  # harmonic h has h^-slope before the formants
    floor: float = 0.03  # what passes between formants
    breath: float = 0.1  # noise through the same formants
    jitter: float = 0.01  # slow pitch wander
    rough: float = 0.0  # 0-1 strained, growling
    rough_hertz: float = 70.0
    weights: tuple[float, ...] = field(default=())  # fixed gains of the first harmonics, for tonal callers


def voiced(rng: Chance, hertz: Wave, loudness: Wave, throat: Throat) -> Wave:
    """A call: pitch curve (n,) Hz and loudness curve (n,) 0-1 through the throat -> (n,), about peak 1."""
    n = len(hertz)
    f0 = hertz * (1 + throat.jitter * slow(rng, n, 18.0))
    amp = loudness * (1 + 0.08 * slow(rng, n, 25.0))
    if throat.rough > 0:
        wobble = lowpass(white(rng, n), throat.rough_hertz)
        wobble /= max(float(wobble.std()), 1e-9)
        beat = 0.5 + 0.5 * np.sin(2 * np.pi * np.cumsum(throat.rough_hertz * (1 + 0.25 * slow(rng, n, 30.0))) / RATE)
        f0 = f0 * (1 + 0.06 * throat.rough * wobble)
        amp = amp * (1 - 0.75 * throat.rough * beat)
    tone = _harmonics(np.clip(f0, 20, RATE / 4), throat, rng)
    noise = _breath(rng, n, throat)
    out = (tone / max(np.abs(tone).max(), 1e-9) + throat.breath * noise / max(np.abs(noise).max(), 1e-9)) * amp
    return np.asarray(out / max(np.abs(out).max(), 1e-9), float)


def _grid(curve: Wave | float, n: int) -> Wave:
    return np.asarray(curve, float)[::_STEP] if np.ndim(curve) else np.full(len(range(0, n, _STEP)), float(curve))


def _harmonics(f0: Wave, throat: Throat, rng: Chance) -> Wave:
    n = len(f0)
    phase = 2 * np.pi * np.cumsum(f0) / RATE
    knots = np.arange(0, n, _STEP)
    coarse = f0[::_STEP]
    centres = [(_grid(c, n), w, g) for c, w, g in throat.formants]
    most = int(min(60, 0.42 * RATE / max(float(coarse.min()), 20.0)))
    # sin(h x) by the Chebyshev recurrence: one multiplication a harmonic instead of a sine
    last, now, twice = np.zeros(n), np.sin(phase), 2 * np.cos(phase)
    out = np.zeros(n)
    every = np.arange(n)
    for h in range(1, most + 1):
        at = coarse * h
        shape = throat.floor + sum(g * np.exp(-0.5 * (np.log2(at / c) / w) ** 2) for c, w, g in centres)
        own = throat.weights[h - 1] if h <= len(throat.weights) else h**-throat.slope
        gain = own * shape * np.clip((0.45 * RATE - at) / 2000, 0, 1) * rng.uniform(0.8, 1.2)
        if gain.max() > 1e-4:
            out += np.interp(every, knots, gain) * now
        last, now = now, twice * now - last
    return out


def _breath(rng: Chance, n: int, throat: Throat) -> Wave:
    hertz = octaves()
    rows = max(2, n // 1024)
    pick = np.linspace(0, len(range(0, n, _STEP)) - 1, rows).astype(int)
    shape = np.full((rows, len(hertz)), throat.floor)
    for c, w, g in throat.formants:
        shape = shape + g * hill(hertz, _grid(c, n)[pick], 1.3 * w)
    return spectral(rng, n, np.where(hertz > 80, shape, 0.0))
