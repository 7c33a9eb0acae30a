# SPDX-License-Identifier: Apache-2.0
"""Complaints and reasons beside an instruction, wishes that name only the new thing, and helpful refusals."""

from __future__ import annotations

import pytest

from soundstage import film
from soundstage.edit.refusing import alike
from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.store import Store
from soundstage.work.quality import Options

PARK = ('A girl in a red coat sits on a bench in a park. A horse stands beside her. She says: "It is late." '
        "Flute music plays.")
DUO = "Two sailors stand on a pier. The first sailor waves. The second sailor waves. A green car drives past."
BAND = "A man plays a guitar on a stage at night."
CUTS = "Shot 1 (4s): A fox runs through a forest. Shot 2 (4s): The fox sleeps."


def lines(text: str, words: str, store: Store) -> tuple[str, ...]:
    return tuple(film.edit(read(text), words, Options(engine="slate", voice="fake"), store).lines)


@pytest.mark.parametrize(("text", "words", "expected"), [
    (PARK, "the flute's dull, can we have a cello instead", {"s1.music.instruments: flute -> cello"}),
    (PARK, "it all feels a little gloomy, warmer light", {"s1.light: - -> warm light"}),
    (PARK, "can't hear the girl well, bring her line up", {"pin mix.dialogue_db: - -> 6"}),
    (PARK, "I'd prefer a goat", {"horse1.noun: horse -> goat"}),
    (PARK, "why is she in red? I want a blue coat", {"girl1.clothes: red coat -> blue coat"}),
    (DUO, "the car should be slower, it races past", {"manner: - -> slowly"}),
    (DUO, "one sailor is enough", {"sailor2: there -> -"}),
    (DUO, "the second sailor should sit down", {"b1.who: sailor1, sailor2 -> sailor1"}),
    (PARK, "the music is too loud, the coat should be green", {"red coat -> green coat", "pin mix.music_db: - -> -6"}),
    (BAND, "swap the guitar for a banjo", {"guitar1.noun: guitar -> banjo"}),
    (BAND, "not a stage, a beach", {"s1.place: theatre -> beach"}),
    (CUTS, "shot 2 drags, shave half a second off", {"pin sh2.duration: - -> 7/2"}),
    (CUTS, "the camera should circle the fox while it waits", {"camera.move: - -> orbit"}),
])
def test_remark_and_wish(text: str, words: str, expected: set[str], store: Store) -> None:
    came = lines(text, words, store)
    assert all(any(part in line for line in came) for part in expected), came


def test_what_is_not_heard_is_raised_once(store: Store) -> None:
    one, two = (lines(PARK, words, store) for words in ("bring her line up", "can't hear her, bring her line up"))
    assert one == two


@pytest.mark.parametrize(("words", "field"), [
    ("chilly in here", "let it snow"), ("too noisy somehow", "make the music softer")])
def test_the_nearest_examples_are_of_the_same_field(words: str, field: str) -> None:
    assert field in alike(words.split())


def test_a_remark_alone_changes_nothing(store: Store) -> None:
    with pytest.raises(FilmError):
        lines(PARK, "the bench is lovely, the girl is lovely", store)
