# SPDX-License-Identifier: Apache-2.0
"""Who speaks: lines of one voice are one speaker's, those of another somebody else's."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from soundstage.speech import voice_engine
from soundstage.speech.base import VoiceSpec
from soundstage.understand.findings import Box, Seen
from soundstage.understand.timbres import Timbres
from soundstage.understand.voices import Voice, grouped, voices_of

LINES = (
    ("am_michael", "Coffee is ready.", "cheerful"), ("af_alloy", "You are my hero.", "sleepy"),
    ("am_michael", "It was the last of the beans.", ""), ("af_alloy", "Then I will go to the shop later.", ""),
)


def test_lines_are_grouped_by_whose_voice_they_are() -> None:
    engine = voice_engine("kokoro")
    sounds = [engine.speak(text, VoiceSpec(name), manner).samples for name, text, manner in LINES]
    noise = np.random.default_rng(2).normal(0, 0.004, 400000).astype(np.float32)
    voices = voices_of([s + noise[:len(s)] for s in sounds])
    assert grouped(voices, [0.0, 0.9, 0.9, 0.9]) == ["speaker 1", "speaker 2", "speaker 1", "speaker 2"]


def voice(angle: float, pitch: float = 200.0, voiced: float = 0.9) -> Voice:
    """One whose timbre points so many degrees from another's."""
    timbre = np.zeros(256, np.float32)
    timbre[:2] = np.cos(np.radians(angle)), np.sin(np.radians(angle))
    return Voice(pitch, timbre, 1.0, voiced)


def seen(name: str, colour: str = "red") -> Seen:
    box = Box(time=Fraction(0), x0=0.1, y0=0.1, x1=0.6, y1=0.9)
    return Seen(start=Fraction(0), end=Fraction(1), shot=1, name=name, noun="person", family="person",
                colors=(colour,), boxes=(box,))


def test_who_is_alone_in_the_picture_helps_to_tell_voices_apart() -> None:
    alike, calm = [voice(0), voice(48)], [0.0, 0.3]
    assert grouped(alike, calm) == ["speaker 1", "speaker 1"]
    assert grouped(alike, calm, [seen("boy"), seen("girl")]) == ["speaker 1", "speaker 2"]
    for alone in ([seen("boy"), None], [seen("boy"), seen("boy")]):
        assert grouped(alike, calm, alone) == ["speaker 1", "speaker 1"]
    hushed = [voice(0), voice(60, voiced=0.3)]
    assert grouped(hushed, calm) == ["speaker 1", "speaker 2"]
    assert grouped(hushed, calm, [seen("girl")] * 2) == ["speaker 1", "speaker 1"]
    assert grouped(hushed, calm, [seen("girl"), seen("girl", "grey")]) == ["speaker 1", "speaker 2"]
    assert grouped([voice(0), voice(60)], calm, [seen("girl")] * 2) == ["speaker 1", "speaker 2"]


def test_a_hum_under_a_voice_does_not_tell_its_pitch() -> None:
    t = np.arange(72000) / 48000
    tones = [np.sin(2 * np.pi * k * 210 * t) / k for k in range(1, 12)]
    voice = 0.05 * np.sum(tones, 0) * (1 + 0.5 * np.sin(2 * np.pi * 3 * t))
    hum = 0.12 * np.sin(2 * np.pi * 50 * t) + 0.02 * np.sin(2 * np.pi * 100 * t)
    for sound in (voice, voice + hum):
        assert voices_of([sound.astype(np.float32)])[0].pitch == pytest.approx(210, rel=0.03)


def test_what_a_voice_is_like_does_not_depend_on_what_else_is_heard() -> None:
    chance = np.random.default_rng(1)
    short, long = (chance.normal(0, 0.1, size).astype(np.float32) for size in (9000, 60000))
    together, alone = Timbres().of([short, long]), Timbres().of([long])
    assert [t.shape for t in together] == [(256,), (256,)] and Timbres().of([]) == []
    assert together[1] == pytest.approx(alone[0], abs=1e-5)
    assert np.linalg.norm(together[0]) == pytest.approx(1, abs=1e-5)
    assert grouped([], []) == []
