# SPDX-License-Identifier: Apache-2.0
"""Whom an edit means by "the youngest" or "the tall one", two colours of one thing, and moments that are not there."""

import pytest
from edited_words import difference

from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.store import Store

CARDS = ('Three sailors play cards. The captain slaps a card down and shouts, "I win!" The youngest sailor frowns and '
         'says, "Again?" The tall sailor laughs. A parrot squawks.')


@pytest.mark.parametrize(("words", "line"), [
    ("Have the youngest wave.", "s1.sh1.b8.who: - -> sailor2"),
    ("Have the tallest sailor wave.", "s1.sh1.b8.who: - -> sailor3"),
    ("Let the tall one bow.", "s1.sh1.b8.who: - -> sailor3"),
    ('The tall one should say "Again?", not the youngest.', "s1.sh1.b5.who: sailor2 -> sailor3"),
    ("Make the parrot green and yellow.", "parrot1.colors: - -> green, yellow"),
    ("Make the parrot red and white instead of green.", "parrot1.colors: - -> red, white"),
    ("A small dog follows the captain.", "dog1.noun: - -> dog"),
])
def test_it_is_done_to_whom_the_words_mean(words: str, line: str, store: Store) -> None:
    assert line in difference(read(CARDS), words, store)


def test_who_laughs_says_nothing_by_it(store: Store) -> None:
    lines = difference(read(CARDS), 'Have all of them bow after "Again?"', store)
    assert "s1.sh1.b8.action: - -> bow" in lines
    assert "s1.sh1.beats: b1, b2, b3, b4, b5, b6, b7 -> b1, b2, b3, b4, b5, b8, b6, b7" in lines


@pytest.mark.parametrize("words", ["Let the captain bow while the queen talks.", "Have him nod when the owl hoots."])
def test_a_moment_that_the_film_does_not_have_is_refused(words: str, store: Store) -> None:
    with pytest.raises(FilmError):
        difference(read(CARDS), words, store)


def test_it_is_what_was_spoken_of_last(store: Store) -> None:
    film = read("A sailor stands near a barrel. A card lies on the floor.")
    assert "lantern1 on barrel1" in difference(film, "Replace the barrel with a wooden table with a lantern on it.",
                                               store)


def test_each_of_several_that_is_told_apart_is_another() -> None:
    told = read("Two girls sit. The tall girl laughs. The short girl cries. The tall girl waves.")
    beats = [b for s in told.scenes for shot in s.shots for b in shot.beats]
    assert [b.who for b in beats[1:]] == [("girl1",), ("girl2",), ("girl1",)]
