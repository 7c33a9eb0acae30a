# SPDX-License-Identifier: Apache-2.0
"""Waves from numbers: noise, filters, envelopes, clouds of grains. What effects and ambiences are built of.

Everything works on float64 waves at 48 kHz and takes its chance from the generator it is given.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from soundstage.filters import butterworth, frames_of_spectra, monotone, recursive, sectioned, spline
from soundstage.sound.effects.base import RATE

Wave = npt.NDArray[np.float64]
Chance = np.random.Generator

_FRAME = 1024  # spectral noise: 21 ms frames, two overlapping at any time
_DENSE = 64  # values a turn of a slow curve between which straight lines are as good (within a thousandth)
_HOP = 512  # half a frame: sine windows of neighbours add to constant power


def count(seconds: float) -> int:
    """Samples in so many seconds, at least one."""
    return max(1, round(seconds * RATE))


def times(n: int) -> Wave:
    """(n,) seconds of each sample."""
    return np.arange(n) / RATE


def _sections(kind: str, low: float, high: float, order: int) -> Wave:
    nyquist = RATE / 2
    low, high = max(low, 5.0) / nyquist, min(high, 0.98 * nyquist) / nyquist
    return butterworth(kind, low, max(high, low * 1.02) if kind == "band" else high, order)


def lowpass(x: Wave, hertz: float, order: int = 2) -> Wave:
    """Butterworth low-pass."""
    return _filtered(x, "low", 0.0, hertz, order)


def highpass(x: Wave, hertz: float, order: int = 2) -> Wave:
    """Butterworth high-pass."""
    return _filtered(x, "high", hertz, RATE, order)


def band(x: Wave, low: float, high: float, order: int = 2) -> Wave:
    """Butterworth band-pass between two frequencies, Hz."""
    return _filtered(x, "band", low, high, order)


def _filtered(x: Wave, kind: str, low: float, high: float, order: int) -> Wave:
    # rounded to a tenth of a semitone so that chance frequencies share designs
    low, high = (2 ** (round(np.log2(max(f, 1.0)) * 120) / 120) for f in (low, high))
    return sectioned(_sections(kind, low, high, order), x)


def resonate(x: Wave, hertz: float, seconds: float) -> Wave:
    """Two-pole resonator at hertz that rings down 60 dB in so many seconds; an impulse starts it at half.

    Zeros at 0 Hz and Nyquist keep its skirts thin.
    """
    radius = 10 ** (-3 / (max(seconds, 1e-4) * RATE))
    angle = 2 * np.pi * min(hertz, 0.45 * RATE) / RATE
    return recursive([0.5, 0, -0.5], [1, -2 * radius * np.cos(angle), radius * radius], x)


def white(rng: Chance, n: int) -> Wave:
    """Even noise, RMS 1."""
    return rng.standard_normal(n)


def slow(rng: Chance, n: int, hertz: float) -> Wave:
    """A smooth random curve (cubic through random values), about RMS 1, changing hertz times a second."""
    knots = max(4, int(np.ceil(n / RATE * hertz)) + 4)
    values = rng.standard_normal(knots)
    step = int(RATE / hertz / _DENSE)
    if step < 8:
        return spline(values, 1 + times(n) * hertz)
    some = np.arange(n // step + 2) * step
    return np.asarray(np.interp(np.arange(n), some, spline(values, 1 + some / RATE * hertz)), float)


def spectral(rng: Chance, n: int, magnitude: Wave, knot_times: Wave | None = None) -> Wave:
    """Noise with a spectrum that moves: overlap-added random-phase frames.

    magnitude: (F,) or (K, F) over `octaves()`; knot_times: (K,) seconds of its rows. RMS follows magnitude.
    """
    frames = n // _HOP + 3
    magnitude = np.atleast_2d(np.asarray(magnitude, np.float32))  # singles all through: noise needs no more
    if len(magnitude) > 1:
        at = (np.arange(frames) - 1) * _HOP / RATE
        knots = np.linspace(0, n / RATE, len(magnitude)) if knot_times is None else knot_times
        index = np.clip(np.searchsorted(knots, at) - 1, 0, len(knots) - 2)
        part = np.clip((at - knots[index]) / np.maximum(knots[index + 1] - knots[index], 1e-9), 0, 1)[:, None]
        part = part.astype(np.float32)
        magnitude = magnitude[index] * (1 - part) + magnitude[index + 1] * part
    bins = _FRAME // 2 + 1
    noise = rng.standard_normal((frames, bins, 2), np.float32).view(np.complex64)[..., 0]
    noise *= magnitude
    pieces = frames_of_spectra(noise, _FRAME)
    pieces *= np.sin(np.pi * (np.arange(_FRAME) + 0.5) / _FRAME).astype(np.float32)
    out = np.zeros((frames + _FRAME // _HOP) * _HOP, np.float32)
    for k in range(_FRAME // _HOP):
        part_out = out[k * _HOP : (k + frames) * _HOP].reshape(frames, _HOP)
        part_out += pieces[:, k * _HOP : (k + 1) * _HOP]
    return np.asarray(out[_HOP : _HOP + n] * np.sqrt(_FRAME / 2), float)


def octaves() -> Wave:
    """(F,) the frequencies, Hz, at which `spectral` wants magnitudes; the first is 20 instead of 0."""
    hertz = np.fft.rfftfreq(_FRAME, 1 / RATE)
    hertz[0] = 20.0
    return np.asarray(hertz, float)


def hill(hertz: Wave, centre: npt.ArrayLike, width: float) -> Wave:
    """A bell over log frequency: 1 at centre (any shape), falling within `width` octaves -> (..., F)."""
    away = np.log2(hertz / np.asarray(centre, float)[..., None])
    return np.asarray(np.exp(-0.5 * (away / width) ** 2), float)


def tilt(hertz: Wave, low: float, high: float, slope: float = 12.0) -> Wave:
    """Flat between low and high Hz, falling by slope dB an octave on both sides."""
    power = slope / 6.02
    return np.asarray(1 / np.sqrt((1 + (low / hertz) ** (2 * power)) * (1 + (hertz / high) ** (2 * power))), float)


def decay(n: int, seconds: float, attack: float = 0.0005) -> Wave:
    """Linear attack, then 60 dB down in so many seconds."""
    t = times(n)
    return np.asarray(
        np.minimum(1.0, (t + 1 / RATE) / max(attack, 1 / RATE)) * 10 ** (-3 * t / max(seconds, 1e-4)), float
    )


def curve(n: int, *points: tuple[float, float]) -> Wave:
    """Straight lines through (seconds, value) points."""
    at, value = zip(*points, strict=True)
    return np.interp(times(n), at, value)


def swell(n: int, *points: tuple[float, float]) -> Wave:
    """Smooth (monotone cubic) curve through (seconds, value) points."""
    at, value = zip(*points, strict=True)
    return monotone(at, value, np.clip(times(n), at[0], at[-1]))


def faded(x: Wave, attack: float = 0.004, release: float = 0.02) -> Wave:
    """Linear fades at both ends, seconds. Linear, so that even a slow one is heard at once."""
    n = len(x)
    out = x.copy()
    a, r = min(count(attack), n), min(count(release), n)
    rise, fall = np.linspace(1 / a, 1, a), np.linspace(1, 0, r)
    out[:a] *= rise if x.ndim == 1 else rise[:, None]
    out[n - r :] *= fall if x.ndim == 1 else fall[:, None]
    return out


def onsets(rng: Chance, n: int, per_second: npt.ArrayLike, spread: float = 1.0) -> Wave:
    """Impulses at chance moments (a Poisson stream, the rate may vary in time), log-normal amplitudes."""
    per_second = np.broadcast_to(np.asarray(per_second, float), (n,))
    hit = rng.random(n) < per_second / RATE
    out = np.zeros(n)
    k = int(hit.sum())
    # no single one may stick out of all: beyond 2.3 deviations it would be heard as a fault
    out[hit] = np.exp(spread * np.minimum(rng.standard_normal(k), 2.3)) * rng.choice((-1.0, 1.0), k)
    return out


def crackle(
    rng: Chance, n: int, per_second: npt.ArrayLike, bands: Sequence[tuple[float, float]], spread: float = 1.0
) -> Wave:
    """Many tiny breaks: impulse streams through resonators (Hz, ring seconds), the rate shared between them."""
    share = np.asarray(per_second, float) / len(bands)
    out = np.zeros(n)
    for hertz, ring in bands:
        out += resonate(onsets(rng, n, share, spread), hertz, ring)
    return out


def bubble(hertz: float, seconds: float, rise: float = 0.3) -> Wave:
    """A bubble in water: a decaying sine whose pitch rises (Minnaert resonance; van den Doel 2005)."""
    n = count(seconds)
    t = times(n)
    phase = 2 * np.pi * hertz * (t + 0.5 * rise * t * t / seconds)
    return np.asarray(np.sin(phase) * np.exp(-6.9 * t / seconds) * np.minimum(1, t / 0.001), float)


def add(out: Wave, piece: Wave, seconds: float) -> None:
    """Sum a piece into a longer wave from this moment; what does not fit is cut."""
    start = round(seconds * RATE)
    stop = min(len(out), start + len(piece))
    if 0 <= start < stop:
        out[start:stop] += piece[: stop - start]


def joined(*pieces: tuple[float, Wave]) -> Wave:
    """Pieces at their moments (seconds, wave), summed into one wave just long enough."""
    length = max(round(at * RATE) + len(piece) for at, piece in pieces)
    out = np.zeros(length)
    for at, piece in pieces:
        add(out, piece, at)
    return out


def loud(x: Wave, rms: float = 1.0) -> Wave:
    """The wave at this RMS."""
    return x * (rms / max(float(np.sqrt(np.mean(x * x))), 1e-12))


def peaked(x: Wave, peak: float = 1.0) -> Wave:
    """The wave at this peak."""
    return x * (peak / max(float(np.abs(x).max()), 1e-12))


def saturated(x: Wave, drive: float) -> Wave:
    """Soft overload, as of a strained throat or a horn."""
    return np.asarray(np.tanh(drive * x) / np.tanh(drive), float)
