# SPDX-License-Identifier: Apache-2.0
"""What the ends of the sound tell of how far it is from the pictures."""

from __future__ import annotations

from fractions import Fraction
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from soundstage.understand.edges import edges
from soundstage.understand.lags import joined

RATE, PICTURES = 48000, 3.0
TONE = np.random.default_rng(4).normal(0, 0.05, round(RATE * PICTURES)).astype(np.float32)


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


def test_ends_that_fit_tell_little_and_others_nothing() -> None:
    told = edges(footage(np.concatenate([TONE, 0.001 * TONE[:700]])))  # an encoder's last frame
    assert told is not None and joined([told]).offset == pytest.approx(0, abs=0.001) and joined([told]).clear < 5
    for samples in (nothing(3), nothing(0), np.concatenate([TONE, TONE[:9000]]),
                    np.concatenate([nothing(0.1), TONE])[:len(TONE) - 9000]):
        assert edges(footage(samples)) is None
