# SPDX-License-Identifier: Apache-2.0
"""Phrases as the model spoke them -> one finished line: pauses, trim, pitch, tone, level, and times that follow."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from soundstage.speech._text import PAUSES, SENTENCE_ENDS
from soundstage.speech._tone import SPEECH_LUFS, Mono, at_loudness, audible, strained, tilted
from soundstage.speech.base import Sound, Spoken, VoiceSpec
from soundstage.speech.manners import Manner

_RATE = 24000
_SENTENCE, _BREAK = 0.34, 0.22  # seconds a pause lasts at least: after a sentence; at a dash, colon or ellipsis
_EDGE = 0.03  # seconds of silence left at both ends
_FADE = 120  # samples: 5 ms
# seconds that may be heard before a line's first sound is due: slow light voices put a vowel of their own there,
# which is heard as a word ("a coffee"). Stops have nothing before them; hisses swell
_LEAD_STOPPED, _LEAD_HISSED, _LEAD = 0.02, 0.12, 0.05
_STOPPED, _HISSED = frozenset("ptk"), frozenset("fsʃθ")
_HISS = 0.3  # power of a hiss's first difference over its own; a vowel has a tenth of that
_IPA = {"A": "eɪ", "I": "aɪ", "O": "oʊ", "Q": "əʊ", "W": "aʊ", "Y": "ɔɪ", "T": "ɾ", "ᵊ": "ə", "ʤ": "dʒ", "ʧ": "tʃ"}
_STRESS, _LENGTH = "ˈˌ", "ː"


@dataclass(frozen=True, eq=False)
class Line:
    """A phrase at 24 kHz: samples, and per symbol its word (-1 = none) and its first and last sample."""

    samples: Mono
    symbols: str
    of: tuple[int, ...]
    starts: npt.NDArray[np.int64]
    ends: npt.NDArray[np.int64]


@dataclass(frozen=True)
class _Phoneme:
    symbol: str
    word: int
    start: float  # samples
    end: float


def finish(lines: list[Line], words: tuple[str, ...], voice: VoiceSpec, how: Manner) -> Spoken:
    """All phrases as one 48 kHz line at speech level."""
    import soxr

    pieces: list[Mono] = []
    phonemes: list[_Phoneme] = []
    at = 0
    for line in lines:
        samples, found = _paused(line, _phonemes(line), how.pause)
        phonemes += [replace(p, start=p.start + at, end=p.end + at) for p in found]
        gap = np.zeros(int(_RATE * 0.12 * how.pause) if line is not lines[-1] else 0, np.float32)
        pieces += [_faded(samples), gap]
        at += len(samples) + len(gap)
    whole = np.concatenate(pieces)
    samples, offset = _trimmed(whole, _due(phonemes, whole) if phonemes else 0)
    pitch = voice.pitch * how.pitch
    high = np.asarray(soxr.resample(samples, _RATE * pitch, 48000, "HQ"), np.float32)
    toned = strained(tilted(high, how.tilt_db, 48000), how.drive)
    level = at_loudness(toned, SPEECH_LUFS + how.level_db)
    last = len(level) / 48000
    timed = tuple(Sound(p.symbol, *_seconds(p, offset, pitch, last)) for p in phonemes)
    return Spoken(level, timed, _words(words, phonemes, timed))


def _seconds(phoneme: _Phoneme, offset: int, pitch: float, last: float) -> tuple[float, float]:
    start, end = ((x - offset) / (_RATE * pitch) for x in (phoneme.start, phoneme.end))
    start = min(max(0.0, start), last)
    return round(start, 4), round(min(max(start, end), last), 4)


def _phonemes(line: Line) -> list[_Phoneme]:
    """Symbols -> phonemes: a stress mark opens the vowel after it, a length mark lengthens the one before."""
    heard = audible(line.samples, _RATE)
    found: list[_Phoneme] = []
    opened: int | None = None
    for i, (symbol, word) in enumerate(zip(line.symbols, line.of, strict=True)):
        start, end = int(line.starts[i]), int(line.ends[i])
        if symbol in _STRESS:
            opened = start if opened is None else opened
        elif symbol == _LENGTH and found:
            found[-1] = replace(found[-1], end=end)
        elif symbol not in PAUSES and symbol != " ":
            found.append(_Phoneme(_IPA.get(symbol, symbol), word, start if opened is None else opened, end))
            opened = None
        elif found and symbol in PAUSES:
            found[-1] = _ended(found[-1], heard)
    if found:
        found[-1] = _ended(found[-1], heard)
    return found


def _ended(phoneme: _Phoneme, heard: npt.NDArray[np.bool_]) -> _Phoneme:
    """Before a pause the model counts silence into the last phoneme: end it where it stops being heard."""
    inside = np.flatnonzero(heard[int(phoneme.start):int(phoneme.end)])
    if not len(inside):
        return phoneme
    return replace(phoneme, end=max(phoneme.start + inside[-1] + 1.0, min(phoneme.end, phoneme.start + 960)))


def _paused(line: Line, phonemes: list[_Phoneme], factor: float) -> tuple[Mono, list[_Phoneme]]:
    """Pauses inside the phrase brought to their least length, by silence put in at the quietest instant."""
    samples = line.samples
    shifts: list[tuple[int, int, float]] = []  # where, how many samples, start of the phoneme that follows
    power = np.convolve(samples.astype(float) ** 2, np.ones(240) / 240, "same")
    for i, symbol in enumerate(line.symbols):
        wish = _SENTENCE if symbol in SENTENCE_ENDS else _BREAK if symbol in ":;—" else 0.0
        before = [p for p in phonemes if p.start < line.starts[i]]
        after = [p for p in phonemes if p.start >= line.starts[i]]
        if not wish or not before or not after:
            continue
        low, high = int(before[-1].end), int(max(after[0].start, before[-1].end + 240))
        missing = int(wish * factor * _RATE) - (high - low)
        if missing > 0 and (not shifts or after[0].start > shifts[-1][2]):
            shifts.append((low + int(np.argmin(power[low:high])), missing, after[0].start))
    out, at = [], 0
    for cut, missing, _ in shifts:
        out += [_faded(samples[at:cut]), np.zeros(missing, np.float32)]
        at = cut
    moved = [_moved(p, sum(m for _, m, first in shifts if p.start >= first)) for p in phonemes]
    return np.concatenate([*out, _faded(samples[at:])]), moved


def _moved(phoneme: _Phoneme, by: int) -> _Phoneme:
    return replace(phoneme, start=phoneme.start + by, end=phoneme.end + by)


def _faded(samples: Mono) -> Mono:
    out = samples.copy()
    size = min(_FADE, len(out) // 2)
    ramp = np.linspace(0, 1, size, dtype=np.float32)
    out[:size] *= ramp
    out[len(out) - size:] *= ramp[::-1]
    return out


def _due(phonemes: list[_Phoneme], samples: Mono) -> int:
    """The sample from which a line is to be heard: what comes before it is no part of its words."""
    first, start = phonemes[0].symbol[0], int(phonemes[0].start)
    if first not in _HISSED:
        return start - int((_LEAD_STOPPED if first in _STOPPED else _LEAD) * _RATE)
    size = _FADE * 2
    begun = start
    while begun - size >= max(0, start - _LEAD_HISSED * _RATE):
        frame = samples[begun - size:begun].astype(float)
        if (np.diff(frame) ** 2).sum() < _HISS * (frame**2).sum():
            break
        begun -= size
    return begun


def _trimmed(samples: Mono, due: int) -> tuple[Mono, int]:
    """Without what is heard before the due sample, nor the silence at both ends but for a breath of it.

    And how many samples went from the front.
    """
    heard = np.flatnonzero(audible(samples, _RATE, 46.0))
    edge = int(_EDGE * _RATE)
    start, end = max(0, int(heard[0]) - edge, due), min(len(samples), int(heard[-1]) + edge)
    return _faded(samples[start:end]), start


def _words(words: tuple[str, ...], phonemes: list[_Phoneme], timed: tuple[Sound, ...]) -> tuple[Sound, ...]:
    """A word lasts from its first phoneme to its last."""
    out = []
    for i, word in enumerate(words):
        own = [t for p, t in zip(phonemes, timed, strict=True) if p.word == i]
        if own:
            out.append(Sound(word, own[0].start, own[-1].end))
    return tuple(out)
