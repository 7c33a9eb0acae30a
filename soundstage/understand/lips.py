# SPDX-License-Identifier: Apache-2.0
"""How open a mouth is by what is heard: a linear reading of the bands of a voice, 80 ms before to 120 ms after.

Taught on the house's own voices and mouths (lips.npz, made by bench/understanding/lips.py): vowels open, lips close
for m, b and p, and mouths open before they are heard.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

RATE = 48000
_HOP, _WINDOW = RATE // 100, RATE // 25
_EDGES = np.geomspace(120, 6000, 15)  # Hz
AROUND = np.arange(-8, 13, 2)  # hundredths of a second around a moment that are listened to


def bands(samples: npt.NDArray[np.float32]) -> Array:
    """(T, 14) log power of mono samples at 48 kHz in bands, every hundredth, over the loudest 5 % of each."""
    padded = np.pad(samples, (_WINDOW // 2, _WINDOW))
    frames = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[::_HOP]
    power = np.abs(np.fft.rfft(frames * np.hanning(_WINDOW).astype(np.float32))) ** 2
    at = np.searchsorted(np.fft.rfftfreq(_WINDOW, 1 / RATE), _EDGES)
    out = np.log10(np.add.reduceat(power, at, axis=1)[:, :-1].astype(float) + 1e-4)
    return np.asarray(out - np.percentile(out, 95, axis=0).mean())


def around(heard: Array, times: Array) -> Array:
    """(N, 14 * 11) what is heard around moments, seconds."""
    at = np.round(times * 100).astype(int)[:, None] + AROUND
    return np.asarray(heard[np.clip(at, 0, len(heard) - 1)].reshape(len(times), -1))


def opening(heard: Array, times: Array) -> Array:
    """(N,) how open a mouth must be at moments, about 0 to 1."""
    mean, weights = _taught()
    return np.asarray((around(heard, times) - mean) @ weights)


@cache
def _taught() -> tuple[Array, Array]:
    with (files("soundstage.understand") / "lips.npz").open("rb") as file, np.load(file) as data:
        return data["mean"].astype(float), data["weights"].astype(float)
