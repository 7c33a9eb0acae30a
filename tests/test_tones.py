# SPDX-License-Identifier: Apache-2.0
"""What is left of a film's colours."""

from __future__ import annotations

import numpy as np
import pytest

from soundstage.film import read
from soundstage.finish.grade import finished
from soundstage.finish.tones import with_looks
from soundstage.styles.clay import Clay


@pytest.mark.parametrize(("words", "tone"), [
    ("A black and white film: a detective walks in the rain.", "black_and_white"),
    ("A woman dances on a beach, in sepia tones.", "sepia"),
    ("A cat sleeps on a black and white rug.", ""),
])
def test_the_words_say_what_is_left_of_the_colours(words: str, tone: str) -> None:
    assert read(words).tone == tone


def test_a_tone_takes_the_colours_and_not_the_light() -> None:
    frame = np.random.default_rng(1).random((9, 16, 3)).astype(np.float32)
    plain = finished(frame, Clay.finish).astype(int)
    grey = finished(frame, with_looks(Clay.finish, ("black_and_white",))).astype(int)
    brown = finished(frame, with_looks(Clay.finish, ("sepia",))).astype(int)
    assert np.ptp(plain, 2).mean() > 40 and np.ptp(grey, 2).max() <= 1
    assert (brown[..., 0] - brown[..., 2]).mean() > 15
    assert abs(grey.mean() - plain.mean()) < 25
    assert with_looks(Clay.finish, ()) is Clay.finish
