# SPDX-License-Identifier: Apache-2.0
"""What the ends of the sound tell of how far it is from the pictures."""

from __future__ import annotations

from fractions import Fraction
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from soundstage.filters import butterworth, sectioned
from soundstage.understand.analysers.sync import told
from soundstage.understand.edges import edges, of_ends, spliced
from soundstage.understand.lags import LAGS, Evidence, joined

RATE, PICTURES = 48000, 3.0
TONE = np.random.default_rng(4).normal(0, 0.05, round(RATE * PICTURES)).astype(np.float32)
# A room's tone is dark: its samples are like those before them, but where it is put together.
DARK = 20 * sectioned(butterworth("low", 0.0, 1200 / RATE, 2), TONE)
ROOM = (DARK * np.linspace(1, 0.3, len(TONE))).astype(np.float32)


def footage(samples: Any) -> Any:
    def sound(start: float = 0.0, end: float | None = None) -> Any:
        return samples[round(max(0.0, start) * RATE):None if end is None else round(end * RATE)]

    return SimpleNamespace(samples=len(samples), sound=sound, seconds=Fraction(PICTURES))


def nothing(seconds: float) -> Any:
    return np.zeros(round(seconds * RATE), np.float32)


@pytest.mark.parametrize(("samples", "offset"), [
    (np.concatenate([nothing(0.12), TONE]), 0.12), (np.concatenate([nothing(0.08), TONE])[:len(TONE)], 0.08),
    (TONE[round(0.15 * RATE):], -0.15), (np.concatenate([TONE[round(0.06 * RATE):], nothing(0.06)]), -0.06),
])
def test_a_sound_that_was_moved_is_told_by_its_ends(samples: Any, offset: float) -> None:
    told = edges(footage(samples))
    assert told is not None
    together = joined([told])
    assert together.offset == pytest.approx(offset, abs=0.006) and together.clear > 6 and together.spread < 0.0085


@pytest.mark.parametrize("after", [0.001 * TONE[:700], 0.3 * TONE[:240]])
def test_ends_that_fit_tell_that_nothing_was_moved(after: Any) -> None:
    told = edges(footage(np.concatenate([TONE, after])))  # an encoder's last frame, and what it smears of a loud end
    assert told is not None and joined([told]).offset == pytest.approx(0, abs=0.001) and joined([told]).clear > 6


@pytest.mark.parametrize("seconds", [0.1, -0.07])
def test_sound_whose_end_was_put_before_its_beginning_tells_little(seconds: float) -> None:
    rolled = np.roll(ROOM, round(seconds * RATE))
    for samples, least, most in ((ROOM, 6, 9), (rolled, 0, 5)):
        told = edges(footage(samples))
        assert told is not None and least < joined([told]).clear < most
    assert spliced(rolled[:RATE // 2]) == (seconds > 0) and not spliced(np.zeros(RATE // 2, np.float32))


def test_ends_that_do_not_fit_tell_nothing() -> None:
    for samples in (nothing(3), nothing(0), np.concatenate([TONE, TONE[:9000]]),
                    np.concatenate([nothing(0.1), TONE])[:len(TONE) - 9000]):
        assert edges(footage(samples)) is None


def test_ends_that_an_encoder_smeared_agree_with_sounds_on_the_grid_of_poses() -> None:
    after = (LAGS - 0.06 + 1 / 24) % (1 / 12) - 1 / 24  # from the nearest beginning of a pose, were it 60 ms late
    sounds = Evidence("onsets", "", np.log1p(np.expm1(7.6) * np.exp(-0.5 * (after / 0.002) ** 2)))
    odds = of_ends(0.064, -0.064, 7.5)
    assert odds is not None
    both = told([Evidence("edges", "", odds), sounds], 0, Fraction(4))
    assert both.offset == pytest.approx(0.06, abs=0.004), "four milliseconds are no contradiction"
    assert told([sounds], 0, Fraction(4)).offset is None
