# SPDX-License-Identifier: Apache-2.0
"""A line -> a pitched buzz with one syllable per vowel group: instant and exact, for tests and rough timing."""

from __future__ import annotations

import re
import zlib

import numpy as np
import numpy.typing as npt

from soundstage.speech._text import clean
from soundstage.speech.base import Sound, Spoken, VoiceSpec

__all__ = ["Fake"]

_RATE = 48000
_EDGE_MS, _VOWEL_MS, _CONSONANT_MS, _GAP_MS, _COMMA_MS, _STOP_MS = 30, 130, 70, 30, 150, 300
_LETTERS = {"ch": "tʃ", "sh": "ʃ", "th": "θ", "ph": "f", "ng": "ŋ", "ck": "k", "wh": "w", "qu": "k", "c": "k",
            "j": "dʒ", "x": "k", "y": "j", "r": "ɹ", "g": "ɡ", "q": "k"}
_VOWELS = {"a": "æ", "e": "ɛ", "i": "ɪ", "o": "ɒ", "u": "ʌ", "y": "i", "ee": "iː", "ea": "iː", "oo": "uː",
           "ou": "aʊ", "ow": "aʊ", "ai": "eɪ", "ay": "eɪ", "oa": "oʊ", "oi": "ɔɪ", "oy": "ɔɪ"}
_UNIT = re.compile(r"[aeiou]+[wy]?|y(?![aeiou])|ch|sh|th|ph|ng|ck|wh|qu|[a-z]|\d")
_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


class Fake:
    """Buzzes. A word's length depends on its letters alone: vowels 130 ms, consonants 70 ms, at speed 1."""

    def speak(self, text: str, voice: VoiceSpec, manner: str) -> Spoken:
        """The line at 48 kHz; a whisper is six decibels quieter; nothing else of the manner is heard."""
        pace = voice.speed * voice.pitch
        words, phonemes = [], []
        at = _EDGE_MS
        for written in clean(text).split():
            start = at
            for symbol in _symbols(written):
                size = max(1, round((_VOWEL_MS if symbol[0] in "aeiouæɛɪɒʌɔ" else _CONSONANT_MS) / pace))
                phonemes.append(Sound(symbol, at / 1000, (at + size) / 1000))
                at += size
            if at > start:
                words.append(Sound(written.strip(".,;:!?\"()—…"), start / 1000, at / 1000))
            at += round((_STOP_MS if written[-1] in ".!?…" else _COMMA_MS if written[-1] in ",;:—" else _GAP_MS) / pace)
        end = round(phonemes[-1].end * 1000) + _EDGE_MS
        loud = 0.1 if manner == "whisper" else 0.2
        return Spoken(_buzz(phonemes, end, _pitch(voice)) * np.float32(loud), tuple(phonemes), tuple(words))


def _symbols(word: str) -> list[str]:
    """Letters to IPA, roughly; digits by name; never empty for a word with letters."""
    plain = re.sub(r"\d", lambda d: _DIGITS[int(d.group())], word.lower())
    units = _UNIT.findall(plain)
    if not units:
        return ["ə"] if any(c.isalnum() for c in plain) else []
    return [_VOWELS.get(u, _VOWELS.get(u[0], u)) if u[0] in "aeiou" or u == "y" else _LETTERS.get(u, u) for u in units]


def _pitch(voice: VoiceSpec) -> float:
    """Hertz: each name has its own."""
    return (90 + zlib.crc32(voice.name.encode()) % 120) * voice.pitch


def _buzz(phonemes: list[Sound], milliseconds: int, hertz: float) -> npt.NDArray[np.float32]:
    time = np.arange(milliseconds * _RATE // 1000) / _RATE
    tone = sum(np.sin(2 * np.pi * hertz * k * time) / k for k in range(1, 9))
    loud = np.zeros(len(time))
    for sound in phonemes:
        a, b = round(sound.start * _RATE), round(sound.end * _RATE)
        level = 1.0 if sound.symbol[0] in "aeiouæɛɪɒʌɔ" else 0.05 if sound.symbol in "mbp" else 0.3
        loud[a:b] = level * np.minimum(1, np.minimum(np.arange(b - a), np.arange(b - a)[::-1]) / 240)
    return np.asarray(tone * loud, np.float32)
