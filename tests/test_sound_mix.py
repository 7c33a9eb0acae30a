# SPDX-License-Identifier: Apache-2.0
"""The master: loudness and true peak at their targets, words over their bed, stems untouched."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

import numpy as np
import pytest

from soundstage.lufs import integrated
from soundstage.rng import rng
from soundstage.sound import mix as mixing
from soundstage.sound import peaks
from soundstage.sound.effects._dsp import band
from soundstage.sound.effects.base import RATE
from soundstage.sound.mix import STEMS, bed_gain, mix
from soundstage.sound_event import Event

SECONDS = 8


def bed(level: float, name: str = "bed") -> np.ndarray:
    return (level * rng(1, name).standard_normal((SECONDS * RATE, 2))).astype(np.float32)


def talk(level: float = 0.15) -> np.ndarray:
    """Speech-like bursts from 2 to 5 seconds."""
    t = np.arange(SECONDS * RATE) / RATE
    tone = sum(np.sin(2 * np.pi * 140 * h * t) / h for h in range(1, 20))
    shape = (np.sin(2 * np.pi * 3 * t) > -0.4) * ((t > 2) & (t < 5))
    return np.repeat((level * tone * shape / 2)[:, None], 2, axis=1).astype(np.float32)


def hits(level: float) -> np.ndarray:
    out = bed(0.001)
    for k in range(RATE // 2, len(out) - 2000, RATE):
        out[k: k + 2000] += (level * np.sin(np.arange(2000) * 0.9) * np.exp(-np.arange(2000) / 300))[:, None]
    return out.astype(np.float32)


CASES = {
    "bed": {"ambience": bed(0.02)},
    "loud": {"effects": bed(0.5)},
    "words": {"dialogue": talk(), "ambience": bed(0.005)},
    "all": {"dialogue": talk(), "ambience": bed(0.01), "music": bed(0.05, "music"), "effects": hits(0.9)},
    "hits": {"effects": hits(1.0), "ambience": bed(0.003)},
}


@pytest.mark.parametrize("case", CASES)
def test_targets(case: str) -> None:
    result = mix(CASES[case])
    assert result.master.dtype == np.float32 and result.master.shape == (SECONDS * RATE, 2)
    assert integrated(result.master) == pytest.approx(-16.0, abs=0.5)
    assert peaks.true_peak(result.master) <= -1.0
    assert result.loudness == integrated(result.master)
    assert result.true_peak == peaks.true_peak(result.master)


def test_words_stand_over_their_bed() -> None:
    words, music = talk(0.05), bed(0.08, "music")
    spoken = slice(round(2.3 * RATE), round(4.7 * RATE))
    gain = mix({"dialogue": words, "music": music}).gain_db
    whole = mix({"dialogue": words, "music": music}, gain_db=gain).master
    without = whole - mix({"dialogue": words}, gain_db=gain).master  # the ducked bed (room tone is common)

    def level(x: np.ndarray) -> float:
        return 10 * np.log10(np.mean(band(x[spoken].astype(float), 300, 4000) ** 2))

    heard = 10 ** (gain / 20) * words
    assert level(heard) - level(without) >= 12.0
    before = without[: RATE], without[spoken]
    assert np.mean(before[0] ** 2) > 20 * np.mean(before[1] ** 2)  # the bed comes back when nobody speaks


def test_music_goes_under_what_the_scene_does_and_comes_back() -> None:
    steps, tune = hits(0.02) - bed(0.001), bed(0.08, "music")
    steps[: 5 * RATE] = 0  # nobody walks before
    stems = {"effects": steps.astype(np.float32), "music": tune}
    gain = 20 * np.log10(bed_gain("music", stems))
    assert gain[: RATE] == pytest.approx(0.0) and gain[6 * RATE: 7 * RATE].max() < -6
    assert np.abs(np.diff(gain[::480])).max() < 0.2  # dB in 10 ms: nobody hears a hand on the fader
    alone = mix({"effects": stems["effects"]}, 0.0).master
    heard = mix(stems, 0.0).master - alone  # the tune (room tone is common)
    assert np.allclose(heard, tune * 10 ** (gain / 20)[:, None], atol=1e-5)
    louder = mix(stems, 0.0, {"music": 3.0}).master - alone
    assert np.allclose(louder, heard * 10 ** (3 / 20), atol=1e-5)  # a person's level is on top of it
    assert bed_gain("music", {**stems, "effects": np.zeros_like(tune)}).min() == 1
    assert -7 < 20 * np.log10(bed_gain("ambience", {"ambience": tune, **stems}).min()) < -5


def test_ducking_is_smooth() -> None:
    music = np.full((SECONDS * RATE, 2), 0.0, np.float32)
    t = np.arange(SECONDS * RATE) / RATE
    music[:] = (0.2 * np.sin(2 * np.pi * 1000 * t))[:, None]
    alone = mix({"dialogue": talk(0.05)}, gain_db=0.0).master
    out = mix({"dialogue": talk(0.05), "music": music}, gain_db=0.0).master - alone
    envelope = np.abs(out[:, 0]).reshape(-1, 480).max(axis=1)
    assert np.abs(np.diff(20 * np.log10(envelope + 1e-6)))[2:-2].max() < 2.5  # dB in 10 ms


def test_silence_is_allowed_and_not_blown_up() -> None:
    result = mix({"dialogue": np.zeros((RATE, 2), np.float32)})
    assert np.isfinite(result.master).all() and 0 < np.abs(result.master).max() < 0.01
    assert mix({}).master.shape[1] == 2
    assert np.isfinite(mix({"music": np.zeros((0, 2), np.float32)}).loudness)


def test_stems_are_kept_and_padded() -> None:
    words = talk()
    result = mix({"dialogue": words, "music": bed(0.05)[: RATE]})
    assert set(STEMS) <= set(result.stems)
    assert np.array_equal(result.stems["dialogue"], words)
    assert len(result.stems["music"]) == len(words) and not result.stems["music"][RATE:].any()


def test_the_gain_is_a_pin() -> None:
    free = mix(CASES["all"])
    assert np.array_equal(free.master, mix(CASES["all"], gain_db=free.gain_db).master)
    quiet = mix(CASES["bed"])
    assert mix(CASES["bed"], gain_db=quiet.gain_db - 6).loudness == pytest.approx(quiet.loudness - 6, abs=0.1)


def test_what_is_done_is_heard_by_its_verb_and_its_things() -> None:
    from soundstage.direct.plan import PlannedBeat, PlannedPerformer
    from soundstage.sound.cues import beat_events

    def events(**more: object) -> list[Event]:
        sound = {"effect": "tap", "words": ("spoon", "tap"), "material": "metal", "onto": "glass", "force": 0.8,
                 "speed": 1.7}
        facts = {"id": "b1", "subject": "boy1", "action": "work", "start": 1, "end": 4, "target": "glass1",
                 "facts": {"sound": sound}, **more}
        person = PlannedPerformer.model_construct(subject="boy1", beats=(PlannedBeat(**facts),))  # type: ignore[arg-type]
        return list(beat_events(SimpleNamespace(performers=(person,), cues=(), duration=5)))  # type: ignore[arg-type]

    one, = events()
    assert (one.effect, one.source, one.material, one.onto, one.force) == ("tap", "glass1", "metal", "glass", 0.8)
    assert one.time == pytest.approx(1.4) and one.duration == pytest.approx(2.5)  # taps go on as long as the beat
    three = events(times=3)
    assert len(three) == 3 and three[0].time < three[1].time < three[2].time < 5
    assert events(start=-6, end=-2) == []  # what was over before the shot is not heard in it
    assert events(action="knock") == []  # a knocking hand says itself when it strikes


def test_how_loud_a_stem_is_and_makes_way_is_found_once(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: dict[tuple[object, ...], np.ndarray] = {}
    measured: list[int] = []
    real = mixing._speech_level
    monkeypatch.setattr(mixing, "_speech_level", lambda stem: measured.append(1) or real(stem))

    def keep(of: tuple[str, ...], what: tuple[object, ...], make: Callable[[], np.ndarray]) -> np.ndarray:
        if (of, what) not in kept:
            kept[of, what] = make()
        return kept[of, what]

    first = mix(CASES["all"], keep=keep)
    assert np.array_equal(first.master, mix(CASES["all"]).master)
    measured.clear()
    softer = mix(CASES["all"], levels={"ambience": -6.0}, keep=keep)
    assert len(measured) == 1, "of the ambience alone, so much softer, before the words"
    assert np.array_equal(softer.master, mix(CASES["all"], levels={"ambience": -6.0}).master)
