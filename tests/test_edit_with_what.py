# SPDX-License-Identifier: Apache-2.0
"""Edits of what a deed is done with, who one is with, and what one is on; the one who does so is known by it."""

import pytest
from edited_words import difference

from soundstage.edit.scope import all_beats
from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.store import Store

CATCH = "Two sailors stand on a pier. One drops a wrench. The other one catches it with a net. A lamp hangs there."
RIDER = "A neighbor rides a horse across a field. A man sits on a bench."


@pytest.mark.parametrize(("film", "words", "changed"), [
    (CATCH, "He catches it with a bucket, not with a net.", "net1.noun: net -> bucket"),
    (CATCH, "He catches it with his hand, not with a net.", "net1: there -> -"),
    (CATCH, "He catches it with his hand instead of the net.", "tool: net1 -> -"),
    (CATCH, "The one who drops it should wear an orange suit.", "sailor1.clothes: - -> orange suit"),
    (CATCH, "Make the one who catches it taller.", "sailor2.size: 1 -> "),
    (RIDER, "The neighbor should be on a bicycle.", "horse1 -> bicycle1"),
    (RIDER, "The man should be on a chair.", "bench1 -> chair1"),
    (RIDER, "The man is with his dog.", "dog1 next_to man1"),
    (RIDER, "The neighbor should be with her mother.", "mother1: - -> there"),
])
def test_what_it_is_done_with_and_who_is_there(film: str, words: str, changed: str, store: Store) -> None:
    assert changed in difference(read(film), words, store)


def test_who_is_with_somebody_is_not_turned_into_them(store: Store) -> None:
    told = difference(read("A girl waits in a park."), "The girl stands with her mother.", store)
    assert "girl1.noun" not in told and "mother1: - -> there" in told


@pytest.mark.parametrize("words", ["The lamp has a red light."])
def test_things_hold_nothing(words: str, store: Store) -> None:
    with pytest.raises(FilmError):
        difference(read(CATCH), words, store)


@pytest.mark.parametrize("words", ["Two boys play. They high five.", "He high fives a nurse.",
                                   "Two girls laugh and high five each other."])
def test_high_fives_are_deeds(words: str) -> None:
    assert all_beats(read(words))[-1].action == "high_five"


CLASS = ("A teacher writes on a blackboard. Five children sit at desks. "
         'A boy throws a paper plane and asks, "Who, me?"')


@pytest.mark.parametrize(("words", "changed"), [
    ("The teacher should be a tall man with glasses.", "teacher1.clothes: - -> glasses"),
    ("He should ask shyly.", "manner: - -> shyly"),
    ("Give the teacher a white helmet and sunglasses.", "teacher1.clothes: - -> white helmet, sunglasses"),
    ("The teacher should wear a pirate hat.", "teacher1.clothes: - -> pirate hat"),
    ("A girl throws the paper plane, not a boy.", "boy1.noun: boy -> girl"),
    ("Everyone points at the boy.", "who: - -> teacher1, children1"),
])
def test_somebody_new_and_how_a_line_is_said(words: str, changed: str, store: Store) -> None:
    told = difference(read(CLASS), words, store)
    assert changed in told and "b4: - -> there\ns1.sh1.b4.who: - -> boy1" not in told


def test_a_chest_that_was_told_of_is_no_part_of_somebody() -> None:
    film = read("A diver finds a treasure chest. She opens the chest with a knife. She looks into the chest.")
    beats = all_beats(film)
    assert [(b.action, b.target) for b in beats[1:]] == [("open", "chest1"), ("look", "chest1")]
