# SPDX-License-Identifier: Apache-2.0
"""Filters, curves and loudness of our own give what the known libraries give, and cost none of their imports."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from soundstage import filters, lufs

NOISE = np.random.default_rng(5).standard_normal((20000, 2))


@pytest.mark.parametrize("order", [1, 2, 3, 4])
@pytest.mark.parametrize(("kind", "edges"), [("low", 0.1), ("low", 0.95), ("high", 0.00125), ("high", 0.3),
                                             ("band", (0.01, 0.2)), ("band", (0.1, 0.102))])
def test_butterworth_filters_are_scipys(kind: str, edges: float | tuple[float, float], order: int) -> None:
    from scipy.signal import butter, sosfilt

    low, high = edges if isinstance(edges, tuple) else (edges, edges)
    ours = filters.sectioned(filters.butterworth(kind, low, high, order), NOISE)
    names = {"low": "lowpass", "high": "highpass", "band": "bandpass"}
    theirs = sosfilt(butter(order, edges, names[kind], output="sos"), NOISE, axis=0)
    assert ours == pytest.approx(theirs, abs=1e-9 * np.abs(theirs).max())


def test_kernels_are_scipys() -> None:
    from scipy.ndimage import maximum_filter1d, minimum_filter1d, uniform_filter1d
    from scipy.signal import fftconvolve, lfilter, resample_poly

    one = np.ascontiguousarray(NOISE[:, 0])
    two = [0.1, 0.2], [1, -0.9]
    assert np.array_equal(filters.recursive(*two, NOISE), lfilter(*two, NOISE, axis=0))
    assert filters.finer(one).T.ravel() == pytest.approx(resample_poly(one, 4, 1), abs=1e-12)
    assert np.array_equal(filters.lowest(one, 9), minimum_filter1d(one, 9))
    assert np.array_equal(filters.highest(one, 9), maximum_filter1d(one, 9))
    rows = one[:1200].reshape(40, 30).astype(np.float32)
    for axis in (0, 1):
        assert np.array_equal(filters.lowest_in(rows, 7, axis), minimum_filter1d(rows, 7, axis))
        assert np.array_equal(filters.averaged_in(rows, 12, axis), uniform_filter1d(rows, 12, axis))
        there = uniform_filter1d(rows, 7, axis, mode="nearest")
        assert np.array_equal(filters.averaged_in(rows, 7, axis, False), there)
    assert filters.averaged(one, 9) == pytest.approx(uniform_filter1d(one, 9, mode="nearest"))
    for length, ring in ((20000, 7), (150_000, 3000), (5, 900), (1, 1)):
        x, answer = np.resize(NOISE, (length, 1)), np.resize(NOISE[::-1], (ring, 2))
        assert filters.convolved(x, answer) == pytest.approx(fftconvolve(x, answer, axes=0), abs=1e-9)


@pytest.mark.parametrize("count", [4, 5, 60])
def test_curves_are_scipys(count: int) -> None:
    from scipy.interpolate import CubicSpline, PchipInterpolator

    values, at = NOISE[:count, 0], np.linspace(0, count - 1, 700)
    assert filters.spline(values, at) == pytest.approx(CubicSpline(np.arange(count), values)(at), abs=1e-10)
    places = np.cumsum(np.abs(NOISE[:count, 1]) + 0.05)
    for y in (values, np.round(values), np.abs(values).cumsum(), values[:2]):
        x = places[: len(y)]
        at = np.linspace(x[0], x[-1], 500)
        assert filters.monotone(x, y, at) == pytest.approx(PchipInterpolator(x, y)(at), abs=1e-10)


@pytest.mark.parametrize("seconds", [0.7, 3.0])
def test_loudness_is_that_of_pyloudnorm(seconds: float) -> None:
    import pyloudnorm

    x = 0.1 * np.resize(NOISE, (round(seconds * 48000), 2)) * np.linspace(0.001, 1, round(seconds * 48000))[:, None]
    assert lufs.integrated(x) == pytest.approx(pyloudnorm.Meter(48000).integrated_loudness(x), abs=0.1)


def test_a_standard_tone_has_its_standard_loudness() -> None:
    tone = np.sin(2 * np.pi * 997 * np.arange(48000 * 3) / 48000)
    assert lufs.integrated(tone) == pytest.approx(-3.01, abs=0.02)  # BS.1770: full scale, one front channel
    assert lufs.integrated(tone[:4800]) == pytest.approx(-3.01, abs=0.1)
    assert lufs.integrated(np.zeros(48000)) == lufs.SILENCE


@pytest.mark.parametrize("count", [9000, 100_000])
def test_a_programme_heard_in_pieces_is_as_loud_as_the_whole(count: int) -> None:
    x = 0.2 * np.resize(NOISE, (count, 2)).astype(np.float32)
    meter = lufs.Meter(2)
    for at in range(0, count, 7001):
        meter.hear(x[at:at + 7001])
    assert meter.told() == pytest.approx(lufs.integrated(x), abs=1e-6)
    assert lufs.Meter(2).told() == lufs.SILENCE


_MAKING = """
import sys
import numpy as np
from soundstage.rng import rng
from soundstage.sound.effects import EFFECTS
from soundstage.sound.mix import mix
from soundstage.sound_event import Event

wind = EFFECTS.new("wind").render(Event("wind", 0.0, 1.0), rng(1))
mix({"effects": np.stack([wind, wind], 1)})
print(*[name for name in ("scipy.signal", "scipy.stats", "scipy.special", "pyloudnorm") if name in sys.modules])
"""


def test_sound_is_made_without_the_heavy_packages() -> None:
    done = subprocess.run([sys.executable, "-c", _MAKING], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
