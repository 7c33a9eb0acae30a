# SPDX-License-Identifier: Apache-2.0
"""A cut to others is a scene of theirs, and nothing that nobody could picture stands there as a sign."""

from __future__ import annotations

import pytest

from soundstage.film import read
from soundstage.model import Production


def casts(film: Production) -> list[set[str]]:
    return [{next(s.noun for s in film.cast if s.id == c) for c in scene.cast} for scene in film.scenes]


def test_whom_the_film_cuts_to_was_not_there_before_and_plays_at_home() -> None:
    film = read("An anchor sits in a studio with a mug. The scene cuts to a close-up of a chef slicing a steak.")
    assert casts(film) == [{"anchor", "mug"}, {"chef", "steak"}]
    assert [s.place for s in film.scenes] == ["studio", "kitchen"]


def test_the_place_goes_on_where_the_others_tell_no_other() -> None:
    film = read("A mouse eats cheese in a kitchen. Cut to a cat watching.")
    assert casts(film) == [{"mouse", "cheese"}, {"cat"}]
    assert [s.place for s in film.scenes] == ["kitchen", "kitchen"]


def test_a_film_cuts_back_to_those_it_came_from() -> None:
    film = read("A reporter stands on a street. The video cuts to a crowd cheering in a stadium. "
                "Cut back to the reporter, who waves.")
    assert casts(film) == [{"reporter"}, {"person"}, {"reporter"}]
    assert [s.place for s in film.scenes] == ["street", "stadium", "street"]


@pytest.mark.parametrize("words", [
    "A boy runs through a forest. Cut to a close-up of his feet.",
    "A boy and a dog sit by a lake. Cut to the dog, who barks.",
    "A boy sits by a lake. Cut to a dog barking at him.",
    "A boy sits by a lake. Cut to a close-up of a hand.",
])
def test_a_cut_to_somebody_known_stays_where_it_is(words: str) -> None:
    assert len(read(words).scenes) == 1


def test_words_on_a_black_background_are_a_card_whatever_tells_of_them() -> None:
    film = read("A red box stands on a table. The scene transitions to a black background featuring the text 'SOON'.")
    assert [s.place for s in film.scenes][1] == "black_screen"
    assert film.scenes[1].shots[0].title == "SOON"
    assert "box1" not in film.scenes[1].cast


@pytest.mark.parametrize(("words", "cast"), [
    ("A girl watches an axis turn.", {"girl"}), ("A frog inflates its throat sac.", {"frog"}),
    ("The mechanism turns while a girl watches.", {"girl"}), ("A glass falls with a glassy break.", {"glass"}),
    ("A mechanic turns a bolt.", {"mechanic", "bolt"}), ("A CD spins on a table.", {"cd", "table"}),
])
def test_what_no_card_could_show_does_not_stand_there_as_a_sign(words: str, cast: set[str]) -> None:
    assert {s.noun for s in read(words).cast} == cast


def test_a_deed_between_article_and_noun_tells_what_kind() -> None:
    film = read("A woman opens a fried-chicken box with a record-breaking jump on the lid.")
    assert [b.action for scene in film.scenes for shot in scene.shots for b in shot.beats] == ["open"]
    film = read("A red box with a logo printed in white on the side stands on a table.")
    assert {s.noun for s in film.cast} <= {"box", "table", "logo"}
