# SPDX-License-Identifier: Apache-2.0
"""Moments of the film named by what happens then, deeds told in a row, and who does something instead of whom."""

from __future__ import annotations

import re

import pytest
from edited_words import difference

from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.store import Store

FILM = read(
    'An old woman sits on a sofa in a library. A boy named Max walks in and says: "Good evening." '
    "A cat meows three times. Thunder rolls. The boy laughs."
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the woman should nod when he comes in", r"beats: b1, b2, (b\d), b3, b4, b5 -> b1, b2, b6, b3|b2, b6, b3"),
        ("have the woman cough before Max speaks", r"b2, b6, b3"),
        ("the woman waves at Max after he has laughed", r"b5, b6\n"),
        ("have the woman stand up as it thunders", r"order: - -> with"),
    ],
)
def test_a_deed_is_put_at_its_moment(words: str, expected: str, store: Store) -> None:
    done = difference(FILM, words, store)
    assert re.search(expected, done)
    assert "b7" not in done  # what happens then is no new deed


def test_the_moment_of_a_name_keeps_whom_it_is_about(store: Store) -> None:
    assert re.search(r"b6.target: - -> boy1", difference(FILM, "the woman waves at Max after he has laughed", store))


def test_a_moment_that_does_not_come_is_not_passed_over(store: Store) -> None:
    with pytest.raises(FilmError):
        difference(FILM, "have her close the door once the music stops", store)


def test_of_deeds_in_a_row_only_the_new_one_is_put_in(store: Store) -> None:
    done = difference(FILM, "have the cat meow twice, then jump onto the sofa", store)
    assert "times: 3 -> 2" in done and "meow" not in done
    assert re.search(r"b\d.action: - -> (jump|climb)", done)


@pytest.mark.parametrize("words", ["only two meows", "lose the last meow"])
def test_once_less(words: str, store: Store) -> None:
    assert re.search(r"times: 3 -> 2", difference(FILM, words, store))


def test_somebody_else_does_it(store: Store) -> None:
    done = difference(FILM, "the woman should laugh, not the boy", store)
    assert "b5: there -> -" in done and "b6.action: - -> laugh" in done


def test_what_is_heard_already_is_not_added(store: Store) -> None:
    done = difference(FILM, "let it snow as well as thunder", store)
    assert "weather: - -> snow" in done and "q2" not in done


def test_a_comparative_is_no_thing(store: Store) -> None:
    with pytest.raises(FilmError):
        difference(FILM, "make the cat a bit rounder", store)
