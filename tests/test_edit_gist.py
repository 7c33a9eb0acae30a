# SPDX-License-Identifier: Apache-2.0
"""Instructions in words that no phrase of a verb has: by what they are about, in lists, by what is had instead."""

from __future__ import annotations

import re

import pytest
from edited_words import difference

from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.store import Store

FILM = read(
    'A woman in a grey dress sits on a chair in a kitchen at noon and eats an apple. A brown cat walks past. '
    'The woman says: "Come here."'
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("a smaller chair would be good", r"chair1.size: 1 -> 0.75"),
        ("it is supposed to be a harbour in the evening", r"s1.hour: noon -> dusk"),
        ("make it a foggy morning", r"s1.weather: - -> fog"),
        ("only the cat should be in it", r"woman1: there -> -"),
        ("leave two seconds before her line", r"after: - -> 2"),
        ("she eats a pear, not an apple", r"apple1.noun: apple -> pear"),
        ("the dress, the cat and the chair should all be white", r"cat1.colors: brown -> white"),
        ("have soft jazz playing", r"s1.music.mood: - -> jazz"),
        ("camera at knee height", r"height_m: - -> 0.5"),
    ],
)
def test_what_is_asked_is_done(words: str, expected: str, store: Store) -> None:
    assert re.search(expected, difference(FILM, words, store))


def test_a_list_is_one_instruction_each(store: Store) -> None:
    done = difference(FILM, "the dress, the cat and the chair should all be white", store)
    assert "woman1.clothes: grey dress -> white dress" in done
    assert "chair1.colors: - -> white" in done


def test_a_value_denied_is_not_taken_for_it(store: Store) -> None:
    with pytest.raises(FilmError):
        difference(FILM, "nobody would like it foggy at all, never", store)


def test_how_something_is_brings_nobody_in(store: Store) -> None:
    done = difference(FILM, "a kitchen is boring, put them on a beach", store)
    assert "s1.place: kitchen -> beach" in done
    assert "s1.cast" not in done
