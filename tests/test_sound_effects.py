# SPDX-License-Identifier: Apache-2.0
"""The contract of every sound effect: exact onset, level law, no clipping, variants, the same again."""

from __future__ import annotations

import numpy as np
import pytest

from soundstage.rng import rng
from soundstage.sound.effects import EFFECTS
from soundstage.sound.effects._finish import loudest
from soundstage.sound.effects.base import RATE, Event

NAMES = EFFECTS.names


def heard(name: str, seed: int = 1, **facts: object) -> np.ndarray:
    return EFFECTS.new(name).render(Event(name, 0.0, **facts), rng(seed, name))


def centroid(x: np.ndarray) -> float:
    power = np.abs(np.fft.rfft(x)) ** 2
    return float((np.fft.rfftfreq(len(x), 1 / RATE) * power).sum() / power.sum())


def test_there_are_many() -> None:
    assert len(NAMES) >= 30
    wanted = {"footstep", "put_down", "door", "rain", "wind", "thunder", "bark", "knock", "clap", "cloth", "whoosh"}
    assert wanted <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_contract(name: str) -> None:
    effect = EFFECTS.get(name)
    x = heard(name)
    assert x.dtype == np.float32 and x.ndim == 1 and np.isfinite(x).all()
    peak = float(np.abs(x).max())
    assert 0.001 < peak <= 1.0
    assert np.abs(x[: RATE // 200]).max() > 0.003 * peak  # something sounds within 5 ms
    assert abs(x[-1]) < 0.02 * peak  # and it ends in nothing
    assert 20 * np.log10(loudest(x.astype(float))) == pytest.approx(effect.level_db, abs=0.5)
    assert np.array_equal(x, heard(name))
    other = heard(name, seed=2)
    n = min(len(x), len(other))
    assert not np.allclose(x[:n], other[:n], atol=1e-3 * peak)


@pytest.mark.parametrize("name", NAMES)
def test_force_makes_louder(name: str) -> None:
    assert loudest(heard(name, force=0.2).astype(float)) < 0.7 * loudest(heard(name, force=0.5).astype(float))


@pytest.mark.parametrize("name", [n for n in NAMES if EFFECTS.get(n).lasts])
def test_lasting_sounds_fill_their_time(name: str) -> None:
    assert len(heard(name, duration=1.3)) == round(1.3 * RATE)


def test_the_ground_is_heard() -> None:
    bright = {onto: centroid(heard("footstep", onto=onto, material="shoe")) for onto in ("carpet", "snow", "leaves")}
    assert bright["carpet"] < bright["snow"] < bright["leaves"]
    assert len(heard("footstep", onto="metal")) > len(heard("footstep", onto="carpet"))  # metal rings


def test_big_dogs_bark_low() -> None:
    assert centroid(heard("bark", size=2.0)) < centroid(heard("bark", size=0.4))


def test_words_colour() -> None:
    assert centroid(heard("rain", words=("muffled",))) < 0.5 * centroid(heard("rain"))
    assert loudest(heard("thunder", words=("distant",)).astype(float)) < loudest(heard("thunder").astype(float))
