# SPDX-License-Identifier: Apache-2.0
"""Where there is music: a small network reads, four times a second, the sound's bands, its bed, and which tones last.

Taught by bench/understanding/music.py (musical.npz, SHA-256 checked) on the house's composers mixed with its effects,
beds and voices as a film is: soft music under words and wind has no tones that stand out.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from soundstage.errors import FilmError
from soundstage.filters import averaged_in, lowest_in
from soundstage.understand.footage import RATE, Samples

Array = npt.NDArray[np.float32]

STEP = 0.25  # seconds from one answer to the next
_SHA256 = "dd7082741cebe629982824370edc18987ea6315b55010ff95cf4c3f837854d0c"
_RATE = 16000
_HOP, _WINDOW = 320, 1024  # samples of the spectrum whose bands are looked at
_LONG_HOP, _LONG = 640, 2048  # and of that which tells tones
_BANDS, _TONES = 40, 72  # mel bands; semitones from _LOWEST
_LOWEST = 110.0  # Hz
_LOOK = 48  # frames of _HOP looked at together
_AROUND, _WITH = 20, 6  # answers either way whose quietest are the bed, and that are looked at with each
_KEPT = (0, 9, 18, 36, 45, 54, 60, 64, 66, 68, 69, 70, 71)  # of the tones in order of how far they stand out
_LASTS = 5  # frames of _LONG_HOP that a tone lasts at least
_FLOOR = 1e-7  # power under which all is silence
_PIECE, _MARGIN = 60.0, 8.0  # seconds read at once, and what is read beside them


def chances(sound: Callable[[float, float], Samples], seconds: float) -> Array:
    """(T,) how likely there is music, every STEP seconds. sound: mono samples at 48 kHz from and until two times."""
    weights = _taught()
    out = []
    for start in np.arange(0, seconds, _PIECE):
        first, end = max(0.0, start - _MARGIN), min(seconds, start + _PIECE + _MARGIN)
        hidden = np.maximum(0, facts(sound(first, end)) @ weights["weights"] + weights["bias"])
        told = 1 / (1 + np.exp(-(hidden @ weights["second"] + weights["last"])))
        skip = round((start - first) / STEP)
        out.append(told[skip:skip + round(_PIECE / STEP), 0])
    return np.concatenate(out) if out else np.zeros(0, np.float32)


def facts(sound: Samples) -> Array:
    """(T, 268) what a stretch of mono samples at 48 kHz is like around every STEP seconds, the first at STEP / 2."""
    import soxr

    slow = np.asarray(soxr.resample(np.asarray(sound, np.float32), RATE, _RATE), np.float32)
    count, edge = max(1, int(len(slow) / _RATE / STEP)), _LOOK // 2
    mel = np.pad(_in_bands(slow, _HOP, _WINDOW, _mels()), ((edge, edge), (0, 0)), mode="edge")
    at = np.minimum(((np.arange(count) + 0.5) * STEP * _RATE / _HOP).astype(int), len(mel) - _LOOK)
    patches = mel[at[:, None] + np.arange(_LOOK)]  # (T, look, bands)
    mean = patches.mean((1, 2))[:, None]
    low = np.percentile(patches, 20, axis=1)
    bed = np.stack([np.median(low[max(0, k - _AROUND):k + _AROUND + 1], 0) for k in range(count)])
    tones = np.sort(_lasting(slow, count), 1)[:, _KEPT]  # whichever they are: a tune in another key is one too
    here = np.concatenate([patches.mean(1) - mean, patches.std(1), bed - mean, mean, tones], 1)
    about = averaged_in(here, 2 * _WITH + 1, 0, mirrored=False)
    return np.asarray(np.concatenate([here, about], 1), np.float32)


def _in_bands(slow: Array, hop: int, window: int, bands: Array) -> Array:
    """(frames, bands) log power, frames centred on every hop."""
    x = np.pad(slow, (window // 2, window // 2 + hop))
    frames = np.lib.stride_tricks.sliding_window_view(x, window)[::hop]
    power = np.abs(np.fft.rfft(frames * np.hanning(window).astype(np.float32), axis=1)).astype(np.float32) ** 2
    return np.asarray(np.log10(power @ bands.T / window + _FLOOR), np.float32)


def _lasting(slow: Array, count: int) -> Array:
    """(T, tones) how far each semitone stands above what is about it, where it lasts a fifth of a second."""
    level = _in_bands(slow, _LONG_HOP, _LONG, _semitones())
    above = level - averaged_in(level, 7, 1)
    lasting = averaged_in(lowest_in(above, _LASTS, 0), _LOOK * _HOP // _LONG_HOP, 0)
    at = np.minimum(((np.arange(count) + 0.5) * STEP * _RATE / _LONG_HOP).astype(int), len(level) - 1)
    return np.asarray(lasting[at], np.float32)


@cache
def _mels() -> Array:
    """(bands, bins) triangles that lie evenly in mel from 50 to 7800 Hz."""
    low, high = (2595 * float(np.log10(1 + hertz / 700)) for hertz in (50, 7800))
    return _triangles(700 * (10 ** (np.linspace(low, high, _BANDS + 2) / 2595) - 1), _WINDOW)


@cache
def _semitones() -> Array:
    """(tones, bins) triangles a semitone apart."""
    return _triangles(_LOWEST * 2 ** (np.arange(-1, _TONES + 1) / 12), _LONG)


def _triangles(edges: npt.NDArray[np.float64], window: int) -> Array:
    hertz = np.fft.rfftfreq(window, 1 / _RATE)
    step = hertz[1]
    rows = []
    for a, b, c in zip(edges, edges[1:], edges[2:], strict=False):
        up, down = max(b - a, step), max(c - b, step)
        row = np.clip(np.minimum(1 - (b - hertz) / up, 1 - (hertz - b) / down), 0, 1)
        rows.append(row / row.sum())
    return np.array(rows, np.float32)


@cache
def _taught() -> dict[str, Array]:
    """The network's layers: weights (268, H), bias (H,), second (H, 1), last (1,)."""
    data = (files("soundstage.understand") / "musical.npz").read_bytes()
    if hashlib.sha256(data).hexdigest() != _SHA256:
        raise FilmError("the weights 'musical.npz' are not the ones that were tried", remedy="install Soundstage again")
    with np.load(io.BytesIO(data)) as kept:
        return {name: np.asarray(kept[name], np.float32) for name in ("weights", "bias", "second", "last")}
