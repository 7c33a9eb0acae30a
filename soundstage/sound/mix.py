# SPDX-License-Identifier: Apache-2.0
"""Stems become a master: beds make way for words, the whole stands at broadcast loudness, no peak goes over.

The stems are kept as they are; ducking, gain and limiter belong to the master alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from soundstage.filters import averaged, highest
from soundstage.lufs import integrated
from soundstage.rng import rng
from soundstage.sound.effects._dsp import band, count, lowpass
from soundstage.sound.effects.base import RATE, Samples
from soundstage.sound.levels import Span, envelope
from soundstage.sound.peaks import limiter_gain, peak_curve, true_peak

Array = npt.NDArray[np.float64]
# fetches the curve of this name, made of these stems, or makes and keeps it
Keep = Callable[[tuple[str, ...], tuple[object, ...], Callable[[], Array]], Array]

STEMS = ("dialogue", "effects", "ambience", "music")
TARGET_LUFS = -16.0
CEILING_DBTP = -2.0  # the AAC encoder adds up to about a decibel: the film itself stays under -1
_MOST_GAIN_DB = 30.0
_SILENT_LUFS = -55.0  # what is quieter has only room tone in it: it is not blown up
_CLEAR_DB = {"ambience": 18.0, "music": 18.0, "effects": 10.0}  # how far words stand above each, in the speech bands
_MOST_DUCK_DB = {"ambience": 30.0, "music": 30.0, "effects": 9.0}
_MOST_UNDER_DB = {"ambience": 6.0, "music": 9.0}  # so far each bed goes under what the scene does, where it is louder
_DOING, _STILL_DB = 50, -70.0  # blocks before and after a sound that it is still heard for; no sound is softer
_TONE_DB = -68.0  # room tone under everything, dBFS RMS before the master gain
_BLOCK = count(0.02)


@dataclass(frozen=True, eq=False)
class Mix:
    """A finished sound track. gain_db is the master gain: give it back to `mix` to pin it."""

    master: Samples  # (N, 2)
    stems: dict[str, Samples]  # before mastering, each (N, 2)
    gain_db: float
    loudness: float  # LUFS of the master

    @cached_property
    def true_peak(self) -> float:
        """dBTP of the master, measured when it is asked for."""
        return true_peak(self.master)


def _anew(of: tuple[str, ...], what: tuple[object, ...], make: Callable[[], Array]) -> Array:
    """Keep nothing: make it."""
    return make()


def mix(stems: Mapping[str, Samples], gain_db: float | None = None, levels: Mapping[str, float] | None = None,
        keep: Keep = _anew, spans: Mapping[str, Sequence[Span]] | None = None) -> Mix:
    """Master of the stems (each (N, 2); missing ones are silent, short ones are filled up with silence).

    levels: stem -> decibels it is mixed louder by; the stems themselves stay as they are.
    spans: stem, or "all" -> where it is louder or softer than that, after it has made way for words.
    gain_db None: found so that the master reads -16 LUFS; a number: that gain, whatever loudness comes of it.
    keep: where it is kept how loud each stem is and makes way; who keeps names each stem by its samples.
    """
    kept = filled(stems)
    with ThreadPoolExecutor(2, "mix") as threads:
        tone = threads.submit(_room_tone, len(kept[STEMS[0]]))
        speech, done = threads.map(lambda n: keep((n,), ("level",), lambda: _speech_level(kept[n])), STEMS[:2])
        said, partly = _spoken_spans(speech), spans or {}

        def heard(name: str) -> Array:
            level, x = (levels or {}).get(name, 0.0), kept[name].astype(float)
            if name in _MOST_UNDER_DB:  # before a person's own level, which is then heard as so much more or less
                x *= _gain(keep((name, "effects"), ("under",), lambda: _way_under(name, x, done)), len(x))[:, None]
            x *= 10 ** (level / 20)
            if name != "dialogue" and said:
                way = keep((name, *STEMS[:2]), ("duck", level), lambda: _way_for_words(name, x, speech, said))
                x *= _gain(way, len(x))[:, None]
            mine = (*partly.get("all", ()), *partly.get(name, ()))
            return np.asarray(x * envelope(mine, len(x), RATE)[:, None] if mine else x)

        summed = tone.result()
        for stem in threads.map(heard, (name for name, stem in kept.items() if stem.any())):
            summed += stem
        own = threads.submit(integrated, summed) if gain_db is None else None
        peaks = peak_curve(summed)
    if own is not None:
        gain, master, loudness = _at_target(summed, peaks, own.result())
        return Mix(master, kept, gain, loudness)
    assert gain_db is not None
    master = _mastered(summed, peaks, gain_db)
    return Mix(master, kept, gain_db, integrated(master))


def filled(stems: Mapping[str, Samples]) -> dict[str, Samples]:
    """Every stem that a mix has, all as long as the longest."""
    length = max((len(s) for s in stems.values()), default=RATE // 10)
    return {name: _full(stems.get(name), max(length, 1)) for name in (*STEMS, *(n for n in stems if n not in STEMS))}


def _full(stem: Samples | None, length: int) -> Samples:
    if stem is not None and stem.shape == (length, 2) and stem.dtype == np.float32:
        return stem
    out = np.zeros((length, 2), np.float32)
    if stem is not None:
        out[: len(stem)] = stem if stem.ndim == 2 else stem[:, None]
    return out


def _room_tone(length: int) -> Array:
    noise = lowpass(rng(0, "room tone").standard_normal((length, 2)), 900, 1)
    return noise * (10 ** (_TONE_DB / 20) / max(float(np.sqrt(np.mean(noise**2))), 1e-12))


def _speech_level(stereo: npt.NDArray[np.floating[Any]]) -> Array:
    """(B,) dB in the speech bands (300 Hz - 4 kHz) of each 20 ms."""
    blocks = -(-len(stereo) // _BLOCK)
    if not stereo.any():
        return np.full(blocks, 10 * np.log10(1e-12))
    x = band(np.asarray(stereo, float), 300, 4000)
    x = np.concatenate([x, np.zeros((blocks * _BLOCK - len(x), 2))])
    return np.asarray(10 * np.log10(np.mean(x.reshape(blocks, -1) ** 2, axis=1) + 1e-12), float)


def _spoken_spans(level: Array) -> list[tuple[int, int]]:
    """Stretches of blocks where someone speaks; pauses under 0.8 s belong to the line."""
    if not len(level) or level.max() < -75:
        return []
    active = np.nonzero(level > max(level.max() - 32, -70))[0]
    breaks = np.nonzero(np.diff(active) > 40)[0]
    starts, ends = np.concatenate([[0], breaks + 1]), np.concatenate([breaks, [len(active) - 1]])
    return [(int(active[a]), int(active[b]) + 1) for a, b in zip(starts, ends, strict=True)]


def _duck(name: str, stem: Array, speech: Array, spans: list[tuple[int, int]]) -> Array:
    """(N,) gain: one step down for each spoken stretch, with slow ramps, deep enough for the words to be clear."""
    return _gain(_way_for_words(name, stem, speech, spans), len(stem)) if spans else np.ones(len(stem))


def _way_for_words(name: str, stem: Array, speech: Array, spans: list[tuple[int, int]]) -> Array:
    """(B,) dB that the stem goes down by, block for block."""
    own = _speech_level(stem)
    need = np.zeros(len(speech))
    for a, b in spans:
        words = _power_mean(speech[a:b][speech[a:b] > speech[a:b].max() - 25])
        depth = np.clip(_power_mean(own[a:b]) + _CLEAR_DB.get(name, 14.0) - words, 0, _MOST_DUCK_DB.get(name, 30.0))
        need[max(0, a - 10): b + 12] = np.maximum(need[max(0, a - 10): b + 12], depth)
    return averaged(averaged(highest(need, 21), 15), 7)  # down before the words begin and up after they end


def bed_gain(name: str, stems: Mapping[str, Samples]) -> Array:
    """(N,) gain of the "music" or the "ambience" under what the scene does: steps and water are heard, not guessed."""
    bed = stems[name]
    return _gain(_way_under(name, bed, _speech_level(stems["effects"])), len(bed))


def _way_under(name: str, bed: npt.NDArray[np.floating[Any]], done: Array) -> Array:
    """(B,) dB that a bed goes down by, given the (B,) level of the effects."""
    loudest, own = highest(done, 2 * _DOING + 1), averaged(_speech_level(bed), 2 * _DOING + 1)
    need = np.clip(own - loudest, 0, _MOST_UNDER_DB[name])
    need[loudest < _STILL_DB] = 0
    return averaged(averaged(need, 2 * _DOING + 1), _DOING + 1)


def _gain(way: Array, n: int) -> Array:
    """(n,) gain of samples that go down by (B,) decibels, block for block."""
    by_sample = np.interp(np.arange(n), (np.arange(len(way)) + 0.5) * _BLOCK, way)
    return np.asarray(10 ** (-by_sample / 20), float)


def _power_mean(decibels: Array) -> float:
    return 10 * float(np.log10(np.mean(10 ** (decibels / 10))))


def _mastered(summed: Array, peaks: Array, gain_db: float, ceiling_dbtp: float = CEILING_DBTP) -> Samples:
    factor = 10 ** (gain_db / 20)
    # a tenth of a decibel is kept for what float32 and the limiter's own movement add between samples
    ceiling = 10 ** ((ceiling_dbtp - 0.1) / 20)
    reduction = limiter_gain(peaks * factor, ceiling)
    return (summed * (factor * reduction)[:, None]).astype(np.float32)


def _at_target(summed: Array, peaks: Array, own: float) -> tuple[float, Samples, float]:
    """dB that bring the limited master to the target, that master, and its LUFS. own: LUFS of what is summed.

    It takes a few rounds, since the limiter takes some loudness away.
    """
    gain, slope, before = min(TARGET_LUFS - own, _MOST_GAIN_DB), 1.0, (0.0, own)
    for rounds in range(9):
        gain = round(gain, 2) if own >= _SILENT_LUFS else 0.0
        master = _mastered(summed, peaks, gain)
        reached = integrated(master)
        if own < _SILENT_LUFS or abs(TARGET_LUFS - reached) < 0.1 or gain == before[0] or rounds == 8:
            break
        # secant step: the more the limiter holds, the less each decibel brings
        if abs(gain - before[0]) > 0.05:
            slope = float(np.clip((reached - before[1]) / (gain - before[0]), 0.2, 1.0))
        before, gain = (gain, reached), min(gain + (TARGET_LUFS - reached) / slope, _MOST_GAIN_DB)
    return gain, master, reached


@dataclass(frozen=True, eq=False)
class Parted:
    """A scene's sound for a player that lays the beds under it itself, so that they can go on over any join."""

    front: Samples  # (N, 2) words and effects, mastered
    ducks: dict[str, Array]  # bed name -> (K,) gain, STEPS of them a second, that makes way for the words


STEPS = 10
_ROOM_FOR_BEDS_DB = -2.0  # the front's ceiling lies so far under the master's


def parted(stems: Mapping[str, Samples], gain_db: float) -> Parted:
    """Words and effects of the stems as one mastered front, and how far the other stems make way for the words."""
    length = max(len(s) for s in stems.values())
    kept = {name: _full(stem, length).astype(float) for name, stem in stems.items()}
    speech = _speech_level(kept["dialogue"])
    spans = _spoken_spans(speech)
    summed = kept["dialogue"] + kept["effects"] * _duck("effects", kept["effects"], speech, spans)[:, None]
    front = _mastered(summed, peak_curve(summed), gain_db, CEILING_DBTP + _ROOM_FOR_BEDS_DB)
    gains = {n: bed_gain(n, kept) for n in kept if n in _MOST_UNDER_DB}
    ducks = {n: gain * _duck(n, kept[n] * gain[:, None], speech, spans) for n, gain in gains.items()}
    return Parted(front, {n: gain[:: RATE // STEPS] for n, gain in ducks.items()})


def looped(bed: Samples, seconds: float, gain_db: float, tone: bool) -> Samples:
    """A stretch longer than `seconds` -> that long and without a seam when repeated, at the master's level.

    tone: room tone lies in it, so that a film that waits is never silent.
    """
    length, fade = count(seconds), len(bed) - count(seconds)
    ramp = np.linspace(0, np.pi / 2, fade)[:, None]
    out = np.asarray(bed[:length], float)
    out[:fade] = out[:fade] * np.sin(ramp) + np.asarray(bed[length:], float) * np.cos(ramp)
    if tone:
        noise = _room_tone(length + fade)
        noise[:fade] = noise[:fade] * np.sin(ramp) + noise[length:] * np.cos(ramp)
        out = out + noise[:length]
    return (out * 10 ** (gain_db / 20)).astype(np.float32)
