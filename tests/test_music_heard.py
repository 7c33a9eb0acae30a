# SPDX-License-Identifier: Apache-2.0
"""Music is heard under noise, from where to where; noise, voices' absence and silence are none."""

from __future__ import annotations

import numpy as np
import pytest

from soundstage.places.base import Setting
from soundstage.score import COMPOSERS
from soundstage.sound.ambience import AMBIENCES
from soundstage.understand.musical import STEP, chances, facts

RATE = 48000


def read(sound: np.ndarray) -> np.ndarray:
    return chances(lambda a, b: sound[round(a * RATE):round(b * RATE)], len(sound) / RATE)


@pytest.fixture(scope="module")
def park() -> np.ndarray:
    """Nine seconds of a park, at -36 dBFS."""
    bed = AMBIENCES.new("park").render(9.0, Setting("park"), np.random.default_rng(4)).mean(1)[: 9 * RATE]
    return np.asarray(bed * 0.016 / np.sqrt((bed**2).mean()), np.float32)


def test_music_is_heard_where_it_is_played(park: np.ndarray) -> None:
    piece = COMPOSERS.new("adventure").perform(6.0, (), "", np.random.default_rng(77)).mean(1)
    sound = park.copy()
    sound[3 * RATE:3 * RATE + len(piece)] += piece * 0.05 / np.sqrt((piece**2).mean())
    told = read(sound)
    assert len(told) == 9 / STEP
    assert told[round(4 / STEP):round(8 / STEP)].mean() > 0.8
    assert told[: round(1.5 / STEP)].mean() < 0.4


def test_a_park_and_silence_are_no_music(park: np.ndarray) -> None:
    assert read(park).max() < 0.4
    assert read(np.zeros(3 * RATE, np.float32)).max() < 0.4
    assert read(np.zeros(10, np.float32)).shape == (0,) or read(np.zeros(10, np.float32)).max() < 0.4


def test_what_is_read_does_not_depend_on_how_long_the_file_is(park: np.ndarray) -> None:
    long = np.concatenate([park] * 9)  # read in two pieces
    told = read(long)
    assert len(told) == 81 / STEP and np.isfinite(facts(long)).all()
