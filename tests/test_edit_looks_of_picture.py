# SPDX-License-Identifier: Apache-2.0
"""Looks over the finished picture: named by people, of the film or of one shot, and seen there alone."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from edited_words import difference

from soundstage.errors import FilmError
from soundstage.film import read
from soundstage.finish.grade import finished
from soundstage.finish.tones import LOOKS, with_looks
from soundstage.store import Store
from soundstage.styles.base import Finish

WALK = ("Shot 1: A sailor in a red coat walks across a beach. Shot 2: He laughs as a dog barks. "
        "Shot 3: He sits down on a rock.")


@pytest.mark.parametrize(("words", "there", "not_there"), [
    ("give it an old 8mm film look", "film.looks: - -> old_film", "pin"),
    ("vignette please", "film.looks: - -> vignette", "pin"),
    ("add some film grain to shot 2", "pin sh2.looks: - -> grain", "film.looks"),
    ("flip the picture horizontally", "film.looks: - -> mirrored", "pin"),
    ("flip shot 3 horizontally", "pin sh3.looks: - -> mirrored", "film.looks"),
    ("make the colors warmer, like autumn", "film.looks: - -> warm", "light"),
    ("make the colours pop", "film.looks: - -> vivid", "colors:"),
    ("desaturate the last shot a bit", "pin sh3.looks: - -> faded", "tone"),
    ("make the second shot black and white", "pin sh2.tone: - -> black_and_white", "film.tone"),
    ("make it black and white but keep shot 2 in color", "pin sh2.tone: - -> color", "sh1"),
    ("sepia for the last shot", "pin sh3.tone: - -> sepia", "film.tone"),
    ("make it film noir", "film.tone: - -> noir", "looks"),
    ("add film grain, then remove the grain from shot 1", "pin sh3.looks: - -> grain", "film.looks"),
])
def test_a_look_is_laid_over_what_is_named(words: str, there: str, not_there: str, store: Store) -> None:
    done = difference(read(WALK), words, store)
    assert there in done, done
    assert not_there not in done, done


@pytest.mark.parametrize("words", ["add lens flare", "give it a glitch effect", "halfway through shot 2 go sepia"])
def test_what_no_look_is_is_refused(words: str, store: Store) -> None:
    with pytest.raises(FilmError):
        difference(read(WALK), words, store)


def test_looks_add_up_and_a_mirrored_picture_has_its_sides_changed() -> None:
    frame = np.linspace(0.02, 0.6, 40 * 64 * 3, dtype=np.float32).reshape(40, 64, 3)
    plain = Finish(vignette=0.0)
    assert (finished(frame, with_looks(plain, ("mirrored",))) == finished(frame, plain)[:, ::-1]).all()
    assert with_looks(plain, ("mirrored", "mirrored")) == plain
    assert with_looks(plain, ("warm", "grain")) == replace(plain, tint=LOOKS["warm"].tint, grain=LOOKS["grain"].grain)
    grey = finished(frame, with_looks(plain, ("noir",))).astype(int)
    assert np.ptp(grey, axis=2).max() <= 1
    with pytest.raises(FilmError, match="no look"):
        with_looks(plain, ("nothing",))
