# SPDX-License-Identifier: Apache-2.0
"""Voices: exact times, lips, casting; with real voices, that every word is understood."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Mapping
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from soundstage.errors import FilmError
from soundstage.model.production import Subject, VoiceWish
from soundstage.motion.controls import VISEMES
from soundstage.speech import _light, _short, kokoro, voice_engine
from soundstage.speech import recogniser as hearing
from soundstage.speech._text import clean
from soundstage.speech.base import Sound, Spoken, VoiceSpec
from soundstage.speech.casting import HERTZ, VOICES, cast_voice
from soundstage.speech.manners import MANNERS, manner_named
from soundstage.speech.visemes import openness, visemes
from soundstage.store import Store

SENTENCES = (
    "Is anybody there?", "The bridge is too old to carry all of us.", "I found your red umbrella under the bench.",
    "Please close the window before the rain comes in.", "Don't wake the baby, she has only just fallen asleep.",
    "My grandmother made this blanket for the winter.", "Why did you leave the garden gate open?",
    "We should climb the hill and look for the lighthouse.", "That is the best soup that I ever tasted.",
    "The moon looks very big tonight.", "Come with me, and whatever you hear, keep quiet.",
    "There are nine apples left.")


def _spoken(*sounds: tuple[str, float, float]) -> Spoken:
    phonemes = tuple(Sound(*s) for s in sounds)
    size = round((phonemes[-1].end + 0.03) * 48000)
    return Spoken(np.full(size, 0.1, np.float32), phonemes, phonemes)


def _subject(noun: str, **facts: object) -> Subject:
    return Subject.model_validate({"id": f"{noun}1", "noun": noun, "family": "body", **facts})


class TestFake:
    fake = staticmethod(lambda text, **voice: voice_engine("fake").speak(text, VoiceSpec("fake", **voice), ""))

    def test_times_are_exact(self) -> None:
        line = self.fake("Mama")  # m a m a: 70 + 130 + 70 + 130 ms between two edges of 30
        assert [(s.symbol, s.start, s.end) for s in line.phonemes] == [
            ("m", 0.03, 0.1), ("æ", 0.1, 0.23), ("m", 0.23, 0.3), ("æ", 0.3, 0.43)]
        assert len(line.samples) == round(0.46 * 48000) and line.samples.dtype == np.float32
        assert [(w.symbol, w.start, w.end) for w in line.words] == [("Mama", 0.03, 0.43)]

    def test_loud_in_vowels_silent_at_the_ends(self) -> None:
        line = self.fake("Mama")
        level = [float(np.abs(line.samples[int(a * 48000):int(b * 48000)]).max())
                 for a, b in ((0, 0.029), (0.04, 0.09), (0.12, 0.2), (0.431, 0.46))]
        assert level[0] == level[3] == 0 and level[2] > 5 * level[1] > 0

    def test_speed_and_pitch_shorten_everything(self) -> None:
        plain, quick = self.fake("Hello there, my friend."), self.fake("Hello there, my friend.", speed=1.25, pitch=1.6)
        assert quick.words[-1].end - 0.03 == pytest.approx((plain.words[-1].end - 0.03) / 2, abs=0.02)
        assert np.array_equal(quick.samples, self.fake("Hello there, my friend.", speed=1.25, pitch=1.6).samples)


class TestText:
    def test_odd_characters_go_words_and_numbers_stay(self) -> None:
        assert clean("*Look*!\u200b\n 3 “foxes” 🦊—café") == 'Look ! 3 "foxes" —café'

    @pytest.mark.parametrize("text", ["", "…?!", "🦊", "こんにちは", "hello мир"])
    def test_what_cannot_be_said_is_an_error(self, text: str) -> None:
        with pytest.raises(FilmError):
            voice_engine("fake").speak(text, VoiceSpec("fake"), "")

    def test_manners(self) -> None:
        assert manner_named("whispers") == "whisper" and manner_named("Angrily") == "angry"
        assert manner_named("purple") is None
        words = [w for m in MANNERS.values() for w in m.words]
        assert len(words) == len(set(words))


class TestLips:
    poses = np.arange(24) / 12

    def test_names_and_silence(self) -> None:
        line = _spoken(("ɑ", 0.03, 0.5), ("u", 1.2, 1.5))
        lips = visemes(line, 0.0, self.poses)
        assert set(lips) <= set(VISEMES)
        assert lips[1:6] == ["open"] * 5 and lips[8:13] == ["rest"] * 5 and lips[15:18] == ["pucker"] * 3
        assert lips[20:] == ["rest"] * 4

    @pytest.mark.parametrize("offset", np.linspace(0, 1 / 12, 9).tolist())
    @pytest.mark.parametrize("sound", ["m", "b", "p"])
    def test_closed_lips_are_never_missed(self, sound: str, offset: float) -> None:
        line = _spoken(("ɑ", 0.1, 0.4), (sound, 0.4, 0.425), ("ɑ", 0.425, 0.8))  # far shorter than a pose
        lips = visemes(line, offset, self.poses)
        closed = [i for i, v in enumerate(lips) if v == "closed"]
        assert len(closed) == 1 and abs(closed[0] / 12 - offset - 0.4125) <= 1 / 24 + 1e-9
        assert lips[closed[0] - 1] == lips[closed[0] + 1] == "open"

    def test_diphthongs_move_and_openness_follows(self) -> None:
        line = _spoken(("aɪ", 0.0, 0.6), ("m", 0.6, 0.7))
        lips = visemes(line, 0.25, self.poses)
        assert lips[4] == "open" and lips[9] == "wide" and "closed" in lips
        wide = openness(line, 0.25, self.poses)
        assert wide.shape == (24,) and wide[4] > 0.9 and wide[lips.index("closed")] == 0 and wide[0] == wide[20] == 0


class TestCasting:
    def test_distinct_and_steady(self) -> None:
        nouns = ["fox", "bear", "girl", "boy", "woman", "man", "owl", "mouse", "king", "witch", "robot", "wolf",
                 "child", "rabbit", "giant", "sailor"]
        first: set[str] = set()
        cast = [cast_voice(_subject(n), first, 3)[0] for n in nouns]
        assert len({v.name for v in cast}) == len(nouns) == len(first)
        assert cast[0] == cast_voice(_subject("fox"), set(), 3)[0]

    def test_two_of_one_sex_are_told_apart(self) -> None:
        for nouns in (("woman", "nurse"), ("man", "sailor"), ("woman", "lady")):
            for seed in range(5):
                taken: set[str] = set()
                one, other = (HERTZ[cast_voice(_subject(n), taken, seed)[0].name] for n in nouns)
                assert max(one / other, other / one) > 1.15

    def test_a_crowd_of_children_still_sounds_like_children(self) -> None:
        taken: set[str] = set()
        for i in range(9):
            voice, _ = cast_voice(_subject("girl", id=f"girl{i}"), taken, 1)
            assert voice.pitch > 1.1
        assert len(taken) == 9

    def test_what_a_character_is_decides(self) -> None:
        def tags(noun: str, **facts: object) -> frozenset[str]:
            name = cast_voice(_subject(noun, **facts), set(), 5)[0].name
            return next(v.tags for v in VOICES if v.spec.name == name)

        assert "child" in tags("girl") and "female" in tags("girl")
        assert {"old", "female"} <= tags("woman", age="old")
        assert "huge" in tags("giant") and "story" in tags("fox") and "tiny" in tags("mouse")
        assert {"british", "male"} <= tags("man", voice=VoiceWish(words=("british",)))

    def test_pins(self) -> None:
        voice, _ = cast_voice(_subject("fox", voice=VoiceWish(name="0.5*af_sky+0.5*af_jessica", pitch=1.3)), set(), 1)
        assert (voice.name, voice.pitch) == ("0.5*af_sky+0.5*af_jessica", 1.3)
        assert cast_voice(_subject("fox", voice=VoiceWish(name="Onyx")), set(), 1)[0].name == "am_onyx"
        with pytest.raises(FilmError, match="am_onyx"):
            cast_voice(_subject("fox", voice=VoiceWish(name="am_onix")), set(), 1)
        with pytest.raises(FilmError, match="kokoro"):
            voice_engine("kokro")


@pytest.fixture(scope="module")
def recogniser():  # type: ignore[no-untyped-def]
    """Words heard in 48 kHz samples, by Whisper base."""
    from soundstage.speech.recogniser import Recogniser

    ear = Recogniser()
    return lambda samples: _plain(ear.text(samples))


def _plain(text: str) -> list[str]:
    return re.sub(r"[^a-z0-9' ]", " ", text.lower().replace("-", " ").replace("9", "nine")).split()


def _errors(said: list[str], heard: list[str]) -> int:
    """Edit distance in words."""
    row = list(range(len(heard) + 1))
    for i, a in enumerate(said, 1):
        before, row = row, [i]
        for j, b in enumerate(heard, 1):
            row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + (a != b)))
    return row[-1]


@pytest.mark.render
class TestKokoro:
    engine = voice_engine("kokoro")

    @pytest.mark.parametrize(("manner", "most"), [("", 0.05), ("whisper", 0.1), ("shout", 0.1)])
    def test_every_word_is_understood(self, recogniser, manner: str, most: float) -> None:  # type: ignore[no-untyped-def]
        wrong = total = 0
        for i, text in enumerate(SENTENCES if not manner else SENTENCES[::2]):
            voice = VOICES[(i * 7) % len(VOICES)].spec
            said = _plain(text)
            wrong += _errors(said, recogniser(self.engine.speak(text, voice, manner).samples))
            total += len(said)
        assert wrong / total <= most

    def test_times_lie_where_the_sound_is(self) -> None:
        line = self.engine.speak("Stop! I can hear 2 owls.", VoiceSpec("af_heart", pitch=1.2), "")
        assert [w.symbol for w in line.words] == ["Stop", "I", "can", "hear", "2", "owls"]
        assert all(a.end <= b.start + 1e-9 for a, b in pairwise(line.phonemes))
        assert line.phonemes[-1].end <= line.seconds

        def level(start: float, end: float) -> float:
            return float(np.sqrt(np.mean(line.samples[int(start * 48000):int(end * 48000)] ** 2)))

        said = [level(w.start, w.end) for w in line.words]
        gap = level(line.words[0].end + 0.05, line.words[1].start - 0.05)
        assert line.words[1].start - line.words[0].end > 0.15 and gap < min(said) / 10
        assert line.words[0].start < 0.06 and line.seconds - line.words[-1].end < 0.08

    def test_same_spec_same_samples_and_level(self) -> None:
        import pyloudnorm

        voice = VoiceSpec("0.5*af_sky+0.5*af_jessica", 0.82, 1.22)
        one, two = (self.engine.speak("The moon looks very big tonight.", voice, "") for _ in range(2))
        assert np.array_equal(one.samples, two.samples) and one.words == two.words
        assert pyloudnorm.Meter(48000).integrated_loudness(one.samples.astype(float)) == pytest.approx(-23, abs=1)
        whispered = self.engine.speak("The moon looks very big tonight.", voice, "whisper")
        assert _harmonicity(whispered.samples) < 0.5 < _harmonicity(one.samples)

    def test_unknown_voice(self) -> None:
        with pytest.raises(FilmError, match="af_heart"):
            self.engine.speak("Hello.", VoiceSpec("af_hart"), "")


def _harmonicity(samples: np.ndarray) -> float:
    """Upper quartile over 40 ms frames of the highest autocorrelation at 80-400 Hz: 1 = voiced, low = breath."""
    frames = samples[:len(samples) // 1920 * 1920].reshape(-1, 1920).astype(float)
    frames = frames[np.sum(frames ** 2, 1) > 0.05 * np.sum(frames ** 2, 1).max()]
    spectra = np.abs(np.fft.rfft(frames, 4096)) ** 2
    shape = np.fft.irfft(spectra, 4096)[:, :1920]
    shape = shape / shape[:, :1] * 1920 / (1920 - np.arange(1920))
    return float(np.percentile(shape[:, 120:600].max(1), 75))


def test_a_sung_line_keeps_its_words_and_stands_on_notes() -> None:
    from soundstage.speech._sung import sung
    from soundstage.speech.base import Sound, Spoken

    seconds, rate = 1.2, 48000
    time = np.arange(int(seconds * rate)) / rate
    buzz = sum(np.sin(2 * np.pi * 140 * k * time) / k for k in range(1, 20)) * 0.1
    phonemes = tuple(Sound(s, i * 0.2, (i + 1) * 0.2) for i, s in enumerate("naniru"))
    line = Spoken(np.asarray(buzz, np.float32), phonemes, (Sound("nani", 0, 0.8), Sound("ru", 0.8, 1.2)))
    song = sung(line, "a tune")
    assert song.seconds > 1.3 and [w.symbol for w in song.words] == ["nani", "ru"]
    assert all(a.end <= b.start + 1e-6 for a, b in zip(song.phonemes, song.phonemes[1:], strict=False))
    assert song.phonemes[-1].end <= song.seconds + 1e-3
    import pyworld

    pitch, at = pyworld.harvest(song.samples.astype(float), rate, frame_period=10)
    held = [(at > p.start + 0.1) & (at < p.end - 0.05) for p in song.phonemes if p.symbol in "aiu"]
    notes = [69 + 12 * np.log2(np.median(pitch[h & (pitch > 0)]) / 440) for h in held]
    assert all(abs(n - round(n)) < 0.3 for n in notes) and len({round(n) for n in notes}) > 1
    assert np.array_equal(sung(line, "a tune").samples, song.samples)


@pytest.mark.parametrize("module", ["kokoro", "recogniser"])
def test_weights_that_are_not_the_ones_tried_are_refused(
    module: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in ("part.bin", "data/model.bin.part1", "data/model.bin.part2"):
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).write_bytes(b"something else")
    monkeypatch.setattr(f"soundstage.speech.{module}.files", lambda _: tmp_path)
    with pytest.raises(FilmError) as refused:
        _ = kokoro._model() if module == "kokoro" else hearing.Recogniser()._model
    assert "install" in refused.value.remedy and "again" in refused.value.remedy


def test_what_the_speech_detector_leaves_over_is_heard_where_there_is_something() -> None:
    second = 16000
    sound = np.zeros(6 * second, np.float32)
    sound[4 * second:5 * second] = 0.05 * np.sin(np.arange(second) / 3)
    assert hearing._left(sound, [(second, 2 * second)]) == [(2 * second, 6 * second)]  # the first second is silent


def test_what_is_not_even_a_little_like_speech_is_not_heard() -> None:
    pytest.importorskip("faster_whisper")
    from soundstage.speech import recogniser as hearing

    tone = 0.1 * np.sin(2 * np.pi * 440 / 16000 * np.arange(3 * 16000)).astype(np.float32)
    assert hearing._hinted(tone, [(0, len(tone))]) == []


@pytest.mark.parametrize(("odds", "logprob", "no_speech", "words"), [
    ([0.7, 0.94, 0.94, 0.97, 0.46], -0.75, 0.34, True),  # a whisper in wind
    ([0.35], -0.61, 0.57, False),  # a dog's bark taken for "Oh."
    ([0.1, 0.2, 0.3], -0.75, 0.3, False),
    ([0.9, 0.9, 0.9], -1.2, 0.3, False),
])
def test_only_sure_words_are_taken_from_what_is_no_voiced_speech(
    odds: list[float], logprob: float, no_speech: float, words: bool
) -> None:
    from types import SimpleNamespace as Like

    segment = Like(words=[Like(word="oh", probability=p) for p in odds], avg_logprob=logprob, no_speech_prob=no_speech)
    assert hearing._sure(segment) is words


def test_weights_in_bytes_are_the_rows_by_their_greatest_value() -> None:
    def told(*variables: bytes, second: tuple[bytes, ...]) -> bytes:
        head = struct.pack("<I", 6) + _light.name(b"S") + struct.pack("<II", 3, len(variables))
        return b"".join((head, *variables, struct.pack("<I", len(second) // 2), *map(_light.name, second)))

    halves = np.array([[0.5, -1.0, 0.25], [0, 0, 0]], "<f2")
    found = _light.lightened(told(
        _light.variable(b"x/weight", (2, 3), 4, halves.tobytes()),
        _light.variable(b"x/bias", (2,), 4, np.ones(2, "<f2").tobytes()),
        _light.variable(b"heads", (), 1, b"5"), second=(b"y/weight", b"x/weight")))
    assert found == told(
        _light.variable(b"x/weight", (2, 3), 1, np.array([[64, -127, 32], [0, 0, 0]], "i1").tobytes()),
        _light.variable(b"x/weight_scale", (2,), 0, np.array([127, 1], "<f4").tobytes()),
        _light.variable(b"x/bias", (2,), 0, np.ones(2, "<f4").tobytes()),
        _light.variable(b"heads", (), 1, b"5"),
        second=(b"y/weight", b"x/weight", b"y/weight_scale", b"x/weight_scale"))


@pytest.mark.skipif(not hearing.installed(), reason="no recogniser here")
def test_a_recogniser_of_kept_weights_hears_the_same(store: Store) -> None:
    made = list[str]()

    def keep(key: str, make: Callable[[], Mapping[str, bytes]]) -> Path:
        return store.folder_once("weights", key, lambda: made.append(key) or make())

    sound = (0.1 * np.random.default_rng(1).standard_normal(48000)).astype(np.float32)
    heard = [hearing.Recogniser(keep=where).impressions(sound) for where in (None, keep, keep)]
    assert len(made) == 1 and np.array_equal(heard[0], heard[1]) and np.array_equal(heard[0], heard[2])
    soon = hearing.Recogniser(threads=1, keep=keep)
    assert soon.soon(sound) == hearing.Recogniser(threads=1).soon(sound) and "_model" not in soon.__dict__


@pytest.mark.skipif(not hearing.installed(), reason="no recogniser here")
def test_a_short_ear_sees_and_spells_as_the_package_around_the_weights() -> None:
    from faster_whisper.feature_extractor import FeatureExtractor

    chance, whole = np.random.default_rng(2), hearing.Recogniser()._model
    for length in (4000, 33333, 160000):
        sound = (0.1 * chance.standard_normal(length)).astype(np.float32)
        assert np.array_equal(_short.log_mel(sound), FeatureExtractor()(sound))
    tokens = whole.hf_tokenizer
    assert tokens.token_to_id("<|endoftext|>") == _short._ENDS
    for row in chance.integers(0, _short._ENDS, (300, 7)).tolist():
        assert _short.text([tokens.id_to_token(number) for number in row]) == tokens.decode(row)
