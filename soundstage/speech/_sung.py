# SPDX-License-Identifier: Apache-2.0
"""A spoken line -> the same words sung: every syllable gets a note of a melody, its vowel held for it.

All songs are on the white keys and in one tempo, so that lines of several voices and the score under them agree.

The line is taken apart into pitch, envelope and noise by WORLD (Morise et al., 2016; BSD-licensed package
pyworld), stretched in the vowels, given the melody's pitch and put together again. Same line, same song.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.rng import rng
from soundstage.speech.base import SONG_BEAT, VOWELS, Sound, Spoken

Array = npt.NDArray[np.float64]

_RATE, _STEP = 48000, 0.005  # seconds between frames
_MAJOR = (0, 2, 4, 5, 7, 9, 11)
_CONTOURS = ((0, 1, 2, 4, 4, 2), (4, 4, 2, 1, 2, 0), (0, 2, 4, 5, 4, 2), (2, 4, 5, 4, 2, 1))  # scale steps
_GLIDE, _VIBRATO, _DEPTH = 0.06, 5.4, 0.35  # seconds; hertz; semitones, on long notes only


def sung(spoken: Spoken, name: str) -> Spoken:
    """The line sung, its phonemes and words at their new times. name seeds the tune."""
    import pyworld

    samples = spoken.samples.astype(float)
    pitch, at = pyworld.harvest(samples, _RATE, f0_floor=65, f0_ceil=600, frame_period=_STEP * 1000)
    envelope = pyworld.cheaptrick(samples, pitch, at, _RATE)
    noise = pyworld.d4c(samples, pitch, at, _RATE)
    nuclei = [p for p in spoken.phonemes if p.symbol[:1] in VOWELS]
    if not nuclei or not (pitch > 0).any():
        return spoken
    old, new = _stretched(spoken, nuclei)
    count = int(new[-1] / _STEP) + 1
    source = np.interp(np.arange(count) * _STEP, new, old) / _STEP
    near = _held(nuclei, pitch > 0)[np.clip(np.rint(source).astype(int), 0, len(pitch) - 1)]
    moved = [Sound(p.symbol, *np.interp((p.start, p.end), old, new).round(4).tolist()) for p in nuclei]
    notes = _tune(moved, float(np.median(pitch[pitch > 0])), name)
    melody = np.where(pitch[near] > 0, _pitches(moved, notes, count), 0.0)
    out = pyworld.synthesize(melody, np.ascontiguousarray(envelope[near]), np.ascontiguousarray(noise[near]), _RATE,
                             _STEP * 1000)
    loud = np.sqrt(np.mean(samples**2) / max(float(np.mean(out**2)), 1e-12))
    length = round(new[-1] * _RATE)
    line = np.zeros(length, np.float32)
    line[: min(length, len(out))] = (out * loud)[:length]
    return Spoken(line, _timed(spoken.phonemes, old, new), _timed(spoken.words, old, new))


def _held(nuclei: list[Sound], voiced: npt.NDArray[np.bool_]) -> npt.NDArray[np.int64]:
    """For each frame the one to sing: in a vowel the nearest voiced one, so that no held note creaks or breaks off."""
    frames = np.arange(len(voiced))
    for vowel in nuclei:
        inside = slice(int(vowel.start / _STEP), int(vowel.end / _STEP) + 1)
        here = frames[inside].copy()
        sung_ones = here[voiced[inside]]
        if len(sung_ones):
            frames[inside] = sung_ones[np.argmin(np.abs(here[:, None] - sung_ones[None]), axis=1)]
    return frames


def _stretched(spoken: Spoken, nuclei: list[Sound]) -> tuple[Array, Array]:
    """Times before and after: vowels begin on the half beat, consonants keep their length before them."""
    old, new = [0.0, nuclei[0].start], [0.0, nuclei[0].start]
    ends = {w.end for w in spoken.words}
    now = nuclei[0].start
    for vowel, after in zip(nuclei, [*nuclei[1:], None], strict=True):
        until = after.start if after else spoken.seconds
        cluster = max(0.0, until - vowel.end)
        last = after is None or any(vowel.end <= e <= until and until - e > 0.12 for e in ends)
        wished = SONG_BEAT * (2.0 if after is None else 1.5 if last else 1.0 if vowel.end - vowel.start > 0.11 else 0.5)
        least = vowel.end - vowel.start + cluster
        length = max(wished, 0.5 * SONG_BEAT * np.ceil(least / (0.5 * SONG_BEAT) - 1e-6))  # on the half beat, always
        old += [vowel.end, until]
        new += [now + length - cluster, now + length]
        now += length
    return np.maximum.accumulate(np.array(old)), np.maximum.accumulate(np.array(new))


def _tune(syllables: list[Sound], middle: float, name: str) -> Array:
    """MIDI pitch of every syllable: a contour about the voice's middle, coming home at the end."""
    chance = rng(0, "tune", name, len(syllables))
    wished = 69 + 12 * np.log2(middle / 440) + 1
    # home is a note of the tonic chord, so that the last note closes wherever the voice lies
    home = min((s for s in range(-35, 36) if s % 7 in (0, 2, 4)), key=lambda s: (abs(_white(s) - wished), s))
    steps: list[int] = []
    while len(steps) < len(syllables):
        steps += list(_CONTOURS[int(chance.integers(len(_CONTOURS)))])
    steps = steps[: len(syllables)]
    steps[-2:] = [1, 0][-len(steps[-2:]) :]
    return np.array([_white(home + s) for s in steps], float)


def _white(step: int) -> int:
    """MIDI pitch of a step of C major; 0 is middle C."""
    return 60 + _MAJOR[step % 7] + 12 * (step // 7)


def _pitches(syllables: list[Sound], notes: Array, count: int) -> Array:
    """Hertz (count,): each note from just before its vowel, gliding in, with a slow vibrato once it is held."""
    times = np.arange(count) * _STEP
    starts = np.array([s.start for s in syllables]) - _GLIDE / 2
    index = np.clip(np.searchsorted(starts, times, side="right") - 1, 0, len(notes) - 1)
    since = times - starts[index]
    before = notes[np.maximum(index - 1, 0)]
    share = np.clip(since / _GLIDE, 0, 1)
    pitch = before + (notes[index] - before) * share * share * (3 - 2 * share)
    pitch += _DEPTH * np.sin(2 * np.pi * _VIBRATO * since) * np.clip((since - 0.25) / 0.3, 0, 1)
    return np.asarray(440.0 * 2 ** ((pitch - 69) / 12))


def _timed(sounds: tuple[Sound, ...], old: Array, new: Array) -> tuple[Sound, ...]:
    return tuple(Sound(s.symbol, *np.interp((s.start, s.end), old, new).round(4).tolist()) for s in sounds)
