# SPDX-License-Identifier: Apache-2.0
"""Phonemes and their times -> a mouth shape per pose, or how far a muzzle opens.

At 12 poses a second a mouth cannot follow every sound: as animators do, closed lips are never missed, vowels
hold, and weak sounds give way (Thomas and Johnston, "The Illusion of Life", 1981, on dialogue).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from soundstage.speech.base import Sound, Spoken

Times = npt.NDArray[np.float64]

_SHAPE = {
    **dict.fromkeys("mbp", "closed"),
    **dict.fromkeys("fv", "lip"),
    **dict.fromkeys(("æ", "a", "ɑ", "ʌ", "ɐ", "h"), "open"),
    **dict.fromkeys(("i", "ɪ", "e", "ɛ", "ə", "ɚ", "j", "s", "z", "k", "ɡ", "ŋ", "ᵻ", "ɨ"), "wide"),
    **dict.fromkeys(("ɔ", "ɒ", "o", "ɜ"), "round"),
    **dict.fromkeys(("u", "ʊ", "w", "ɹ"), "pucker"),
    **dict.fromkeys(("tʃ", "dʒ", "ʃ", "ʒ"), "teeth"),
    **dict.fromkeys(("l", "θ", "ð", "n", "d", "t", "ɾ"), "tongue")}
_VOWEL_LETTERS = frozenset("æaɑʌɐiɪeɛəɚɔɒoɜuʊᵻɨ")
_WEIGHT = {"teeth": 1.2, "tongue": 0.6}  # of a sound competing for a pose; vowels 1.5; closed and lip are snapped
_OPEN = {"open": 1.0, "round": 0.75, "wide": 0.5, "pucker": 0.35, "tongue": 0.35, "teeth": 0.3, "lip": 0.12,
         "closed": 0.0, "rest": 0.0}
_SILENCE = 0.14  # seconds without a phoneme after which the mouth rests


def visemes(spoken: Spoken, start_time: float, pose_times: npt.ArrayLike) -> list[str]:
    """A name of motion.controls.VISEMES for every pose; the line starts at start_time (shot-local seconds)."""
    poses = np.asarray(pose_times, float) - start_time
    names = ["rest"] * len(poses)
    pieces = _pieces(spoken.phonemes)
    if not pieces or not len(poses):
        return names
    half = _period(poses) / 2
    strength = np.zeros(len(poses))
    for name, start, end, weight in pieces:
        shared = (np.minimum(end, poses + half) - np.maximum(start, poses - half)) * weight
        for i in np.flatnonzero(shared > np.maximum(strength, 1e-9)):
            names[i], strength[i] = name, shared[i]
    _snap(names, poses, pieces, "lip")
    _snap(names, poses, pieces, "closed")
    return names


def openness(spoken: Spoken, start_time: float, pose_times: npt.ArrayLike) -> Times:
    """(T,) how far a muzzle or beak is open, 0-1: by the sound that is said and how loudly."""
    poses = np.asarray(pose_times, float) - start_time
    named = np.array([_OPEN[n] for n in visemes(spoken, 0.0, poses)])
    if not len(poses) or not len(spoken.samples):
        return named
    half = _period(poses) / 2
    edges = np.clip(np.stack([poses - half, poses + half]) * 48000, 0, len(spoken.samples)).astype(int)
    total = np.concatenate([[0.0], np.cumsum(spoken.samples.astype(float) ** 2)])
    loud = np.sqrt((total[edges[1]] - total[edges[0]]) / np.maximum(edges[1] - edges[0], 1))
    usual = float(np.percentile(loud[loud > 0], 80)) if (loud > 0).any() else 1.0
    return np.asarray(named * np.clip(0.35 + 0.65 * loud / max(usual, 1e-9), 0, 1))


def _period(poses: Times) -> float:
    return float(np.median(np.diff(poses))) if len(poses) > 1 else 1 / 12


def _pieces(phonemes: Sequence[Sound]) -> list[tuple[str, float, float, float]]:
    """(viseme, start, end, weight): diphthongs in two shapes, short gaps bridged."""
    out: list[tuple[str, float, float, float]] = []
    for i, sound in enumerate(phonemes):
        following = phonemes[i + 1].start if i + 1 < len(phonemes) else sound.end
        end = following if following - sound.end < _SILENCE else sound.end
        shapes = _shapes(sound.symbol)
        vowel = sound.symbol[0] in _VOWEL_LETTERS
        middle = sound.start + 0.6 * (sound.end - sound.start)
        edges = [sound.start, middle, end] if len(shapes) == 2 else [sound.start, end]
        for shape, a, b in zip(shapes, edges[:-1], edges[1:], strict=True):
            out.append((shape, a, b, 1.5 if vowel else _WEIGHT.get(shape, 1.0)))
    return out


def _shapes(symbol: str) -> tuple[str, ...]:
    """The mouth of one IPA phoneme; a diphthong passes through two."""
    if symbol in _SHAPE:
        return (_SHAPE[symbol],)
    shapes = [_SHAPE[c] for c in symbol if c in _SHAPE]
    if not shapes:
        return ("wide",)
    return tuple(dict.fromkeys(shapes))[:2]


def _snap(names: list[str], poses: Times, pieces: list[tuple[str, float, float, float]], shape: str) -> None:
    """Every sound made with this shape gets the pose nearest its middle, whatever else wanted that pose."""
    period = _period(poses)
    for name, start, end, _ in pieces:
        middle = (start + min(end, start + 0.12)) / 2
        nearest = int(np.argmin(np.abs(poses - middle)))
        if name == shape and abs(poses[nearest] - middle) <= period:
            names[nearest] = shape
