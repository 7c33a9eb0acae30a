# SPDX-License-Identifier: Apache-2.0
"""Recorded lines are aligned to their words; recorded music is cut, gone round on beats and laid under scenes."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np
import pytest
from conftest import small_film

from soundstage.errors import FilmError
from soundstage.references.binding import role_of
from soundstage.references.intake import Given, received
from soundstage.references.recordings import (
    RATE,
    beat_of,
    fitted_music,
    recorded_line,
    recorded_lines,
    sounds_of,
)
from soundstage.references.scores import recorded_scenes
from soundstage.speech.base import VoiceSpec
from soundstage.speech.fake import Fake
from soundstage.store import Store

TEXT = "I am only a box, but what a fine box I am."


def write(path: Path, samples: np.ndarray, rate: int = RATE) -> Path:
    data = np.clip(samples, -1, 1).reshape(len(samples), -1)
    with wave.open(str(path), "wb") as out:
        out.setnchannels(data.shape[1])
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes((data * 32767).astype("<i2").tobytes())
    return path


def clicks(bpm: float, seconds: float) -> np.ndarray:
    """A tone that is struck on every beat."""
    t = np.arange(int(seconds * RATE)) / RATE
    since = t % (60 / bpm)
    tone = np.sin(2 * np.pi * 330 * t) * np.exp(-8 * since)
    return np.stack([tone, tone], 1).astype(np.float32) * 0.5


def test_a_recording_at_another_pace_is_aligned(tmp_path: Path) -> None:
    slow = Fake().speak(TEXT, VoiceSpec("other", speed=0.72), "")
    silence = np.zeros(int(0.8 * RATE), np.float32)
    hiss = np.random.default_rng(1).normal(0, 4e-4, len(slow.samples) + 2 * len(silence)).astype(np.float32)
    path = write(tmp_path / "take.wav", np.concatenate([silence, slow.samples, silence]) + hiss)
    found = recorded_line(path, TEXT, Fake(), VoiceSpec("one"))
    assert abs(found.seconds - slow.seconds) < 0.12
    assert [w.symbol for w in found.words] == [w.symbol for w in slow.words]
    late = np.array([a.start - b.start for a, b in zip(found.words, slow.words, strict=True)])
    # a buzz has one colour for every sound: within a word's length here, and on time again after every pause
    assert np.abs(late).max() < 0.25 and np.median(np.abs(late)) < 0.03 and abs(late[-1]) < 0.05
    assert all(a.end <= b.start + 1e-9 for a, b in zip(found.phonemes[:-1], found.phonemes[1:], strict=True))


def test_a_recording_of_something_else_is_refused(tmp_path: Path) -> None:
    said = Fake().speak("No.", VoiceSpec("one"), "")
    with pytest.raises(FilmError, match="cannot be the line"):
        recorded_line(write(tmp_path / "no.wav", said.samples), TEXT, Fake(), VoiceSpec("one"))
    with pytest.raises(FilmError, match="nothing can be heard"):
        recorded_line(write(tmp_path / "mute.wav", np.zeros(RATE)), TEXT, Fake(), VoiceSpec("one"))


def test_a_recording_is_bound_to_a_line_and_music_to_the_film(tmp_path: Path, store: Store) -> None:
    take = write(tmp_path / "take.wav", Fake().speak("I am only a box.", VoiceSpec("a"), "").samples)
    song = write(tmp_path / "song.wav", clicks(120, 5))
    film = received(small_film(), [Given(take), Given(song, role="music")], store)
    assert film.reference("take").of == "s1.sh1.b2" and role_of(film.reference("take")) == "voice"
    assert set(recorded_lines(film, store)) == {"b2"} and recorded_scenes(film) == {"s1": "song"}
    two = received(film, [Given(write(tmp_path / "bed.wav", clicks(90, 3)))], store)
    assert two.reference("bed").role == "music"  # no line is left for it


@pytest.mark.parametrize("bpm", [80, 120, 150])
def test_the_beat_is_found(bpm: int) -> None:
    beat = beat_of(clicks(bpm, 12))
    assert min(abs(beat / (RATE * 60 / bpm) - k) for k in (0.5, 1, 2)) < 0.01


def test_music_goes_round_on_the_beat_and_fades(tmp_path: Path) -> None:
    source = sounds_of(write(tmp_path / "song.wav", clicks(120, 5.2), RATE), 2)
    long = fitted_music(source, 14.0)
    assert long.shape == (14 * RATE, 2)
    strong = np.abs(long[:, 0]).reshape(-1, RATE // 100).max(1)
    rise = np.diff(strong, prepend=0) > 0.3 * strong[:1100].max()
    struck = np.flatnonzero(rise & ~np.roll(rise, 1))
    struck = struck[struck < 1150]
    assert len(struck) > 18 and np.abs((struck + 25) % 50 - 25).max() <= 2  # every half second, round joins too
    assert np.abs(long[-RATE // 50 :]).max() < 0.02 * np.abs(long).max()
    short = fitted_music(source, 2.0)
    assert short.shape == (2 * RATE, 2) and np.abs(short[-480:]).max() < 0.05 * np.abs(short).max()


def test_sound_of_another_rate_and_layout_is_read(tmp_path: Path) -> None:
    t = np.arange(22050) / 22050
    mono = sounds_of(write(tmp_path / "a.wav", np.sin(2 * np.pi * 440 * t) * 0.4, 22050))
    assert abs(len(mono) - RATE) < 200 and abs(np.abs(mono[1000:-1000]).max() - 0.4) < 0.02
