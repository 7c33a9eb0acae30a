# SPDX-License-Identifier: Apache-2.0
"""Sounds: stretches of speech, music and silence, and single hits, by simple measures that say what they are."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.understand.analysers.base import Analyser
from soundstage.understand.findings import Sound
from soundstage.understand.footage import RATE, Footage
from soundstage.understand.musical import STEP, chances

_HOP = RATE // 100
_SILENT_DB = -60.0  # dBFS
_SILENCE = 50  # hundredths of a second below that which are called silence
_CHUNK = 30.0  # seconds read at once
_MOST = 400  # hits told
_MUSIC, _REST, _LEAST = 0.4, 8, 8  # chance of music; quarters of a second that it may rest, and lasts at least

Array = npt.NDArray[np.float64]


class Sounds(Analyser):
    """Stretches of speech, music and silence, and single hits."""

    needs = ("lines",)
    kinds = ("video", "audio")
    sound_alone = True

    def look(self, footage: Footage, found: dict[str, tuple[Any, ...]]) -> tuple[Sound, ...]:
        if not footage.samples:
            return ()
        level, flux = _measures(footage)
        out = [Sound(start=s.start, end=s.end, kind="speech", confidence=s.confidence, evidence=s.text)
               for s in found.get("lines", ())]
        out += [_sound("silence", a, b, 1.0, f"below {_SILENT_DB:.0f} dBFS")
                for a, b in _runs(level < _SILENT_DB) if b - a >= _SILENCE]
        out += _music(footage)
        out += _hits(flux, level, [(s.start, s.end) for s in found.get("lines", ())])
        return tuple(sorted(out, key=lambda s: (s.start, s.kind)))


def _sound(kind: str, a: int, b: int, sure: float, evidence: str) -> Sound:
    return Sound(start=Fraction(a, 100), end=Fraction(b, 100), kind=kind, confidence=round(sure, 2), evidence=evidence)


def _measures(footage: Footage) -> tuple[Array, Array]:
    """Every hundredth: level (dBFS) and spectral flux (dB)."""
    levels, fluxes = [], []
    for start in np.arange(0, footage.samples / RATE, _CHUNK):
        x = footage.sound(start, start + _CHUNK + 0.03)
        if len(x) < 2048:
            continue
        frames = np.lib.stride_tricks.sliding_window_view(x, 2048)[::_HOP]
        spectra = np.fft.rfft(frames * np.hanning(2048).astype(np.float32), axis=1)[:, 4:700]
        power: Array = np.square(np.abs(spectra), dtype=float)
        part = x[: len(frames) * _HOP]
        levels.append(10 * np.log10((part.reshape(-1, _HOP) ** 2).mean(1) + 1e-10))
        bands = 10 * np.log10(np.add.reduceat(power, np.arange(0, 696, 24), axis=1) + 1e-6)
        rise = np.clip(np.diff(bands, axis=0, prepend=bands[:1]), 0, 30).mean(1)
        fluxes.append(rise)
    empty = np.zeros(0)
    return tuple(np.concatenate(v) if v else empty for v in (levels, fluxes))  # type: ignore[return-value]


def _runs(mask: npt.NDArray[np.bool_]) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate([[0], mask.astype(np.int8), [0]])))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))


def _music(footage: Footage) -> list[Sound]:
    """Two seconds and more of music; a rest or a loud word does not end it."""
    sure = chances(footage.sound, footage.samples / RATE)
    mask = sure > _MUSIC
    for a, b in _runs(~mask):
        mask[a:b] = a > 0 and b < len(mask) and b - a <= _REST
    each = round(100 * STEP)
    return [_sound("music", a * each, b * each, float(np.median(sure[a:b])), "heard so by a small network")
            for a, b in _runs(mask) if b - a >= _LEAST]


def _hits(flux: Array, level: Array, lines: list[tuple[Fraction, Fraction]]) -> list[Sound]:
    """Sudden sounds outside speech."""
    if len(flux) < 20:
        return []
    usual = np.array([np.median(flux[max(0, k - 40):k + 40]) for k in range(0, len(flux), 10)]).repeat(10)[:len(flux)]
    out: list[Sound] = []
    for k in np.argsort(-(flux - usual)):
        if flux[k] < usual[k] + 4.0 or len(out) >= _MOST:
            break
        loud = level[k:k + 5].max(initial=-99) - np.median(level[max(0, k - 30):k + 1])
        time = Fraction(int(k), 100)
        if loud < 6 or any(a - Fraction(1, 10) < time < b for a, b in lines):
            continue
        if any(abs(s.start - time) < Fraction(8, 100) for s in out):
            continue
        out.append(_sound("hit", int(k), int(k) + 5, min(1.0, float(loud) / 20), f"level rises {loud:.0f} dB at once"))
    return out
