# SPDX-License-Identifier: Apache-2.0
"""Engines: trains of firing pulses through pipes and panels, and the roar of tyres and air."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from soundstage.filters import recursive
from soundstage.sound.effects._dsp import Chance, Wave, band, loud, octaves, resonate, slow, spectral, tilt, white
from soundstage.sound.effects.base import RATE


def firing(rng: Chance, per_second: Wave, uneven: float, every: int) -> Wave:
    """Impulses of combustion at this rate (n,); each of `every` cylinders has its own strength, none is exact."""
    n = len(per_second)
    rate = per_second * (1 + 0.012 * slow(rng, n, 7.0) + 0.01 * slow(rng, n, 25.0))
    turns = np.floor(np.cumsum(rate) / RATE)
    hits = np.nonzero(np.diff(turns, prepend=-1.0) > 0)[0]
    strength = (1 + uneven * rng.standard_normal(every))[np.arange(len(hits)) % every]
    out = np.zeros(n)
    out[hits] = strength * (1 + 0.5 * uneven * rng.standard_normal(len(hits)))
    return out


def piped(pulses: Wave, modes: Sequence[tuple[float, float, float]]) -> Wave:
    """Pulses through exhaust and body: modes of (Hz, ring seconds, gain), RMS 1."""
    return loud(sum((gain * loud(resonate(pulses, hertz, ring)) for hertz, ring, gain in modes), np.zeros(len(pulses))))


def clatter(rng: Chance, pulses: Wave, low: float, high: float, ring: float) -> Wave:
    """Noise that every firing lets through, between two frequencies at RMS 1: valves, intake, exhaust gas."""
    keep = float(np.exp(-1 / (ring * RATE)))
    opened = recursive([1.0], [1.0, -keep], np.abs(pulses))
    return loud(band(white(rng, len(pulses)), low, high, 1) * (0.12 * opened.mean() + opened))


def rushing(rng: Chance, n: int, low: float, high: float, slope: float = 6.0) -> Wave:
    """Steady broad noise between two frequencies at RMS 1: tyres, air, water along a hull."""
    return loud(spectral(rng, n, tilt(octaves(), low, high, slope)))
