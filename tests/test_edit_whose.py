# SPDX-License-Identifier: Apache-2.0
"""Whose deed it is, what somebody is besides, and which thing is meant; nobody else is changed by it."""

from __future__ import annotations

import pytest
from edited_words import difference

from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.store import Store

PARK = (
    "A boy and his grandmother sit on a bench in a park. A pigeon lands in front of them. The boy throws it some "
    'bread. "Not so much," says the grandmother, and laughs.'
)
BAKERY = "A baker takes a loaf of bread out of the oven and sets it on the counter. A mouse looks at the baker."
LIBRARY = 'An old professor climbs a ladder. A student at a table looks up and says, "Bless you."'
GATE = 'A knight knocks with his sword and calls "Open up!" A servant opens a window and shakes his head.'


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (PARK, "have the grandmother throw the bread instead", ["s1.sh1.b3.who: boy1 -> grandmother1"]),
        (BAKERY, "there should be four loaves", ["bread1.count: 1 -> 4"]),
        (BAKERY, "the baker is a fat man with a moustache", ["baker1.build: - -> fat", "baker1.hair: - -> moustache",
                                                           "baker1.gender: - -> male"]),
        (LIBRARY, "the professor should be a young woman", ["professor1.age: old -> young",
                                                           "professor1.gender: - -> female"]),
        (LIBRARY, "she says it to the professor with a smile", ["s1.sh1.b3.target: - -> professor1",
                                                               "s1.sh1.b3.line.manner: - -> cheerful"]),
        (LIBRARY, "the student giggles instead of speaking", ["s1.sh1.b3.action: speak -> laugh",
            "s1.sh1.b3.verb: - -> giggle", "s1.sh1.b3.line.text: Bless you. -> -",
            "s1.sh1.b3.line.off_screen: no -> -"]),
        (GATE, "have him call it twice", ["s1.sh1.b2.times: - -> 2"]),
        (GATE, "give them both straw hats", ["knight1.clothes: - -> straw hats", "servant1.clothes: - -> straw hats"]),
    ],
)
def test_only_what_is_named_is_changed(text: str, words: str, expected: list[str], store: Store) -> None:
    assert difference(read(text), words, store).split("\n") == expected


def test_the_loaf_is_the_bread_there_is(store: Store) -> None:
    lines = difference(read(BAKERY), "he should put the loaf on a chair instead", store)
    assert "loaf1" not in lines and "s1.sh1.b2.anchor: counter1 -> chair1" in lines


def test_two_new_things_are_both_where_the_words_say(store: Store) -> None:
    lines = difference(read(PARK), "add a red bucket and a spade beside the bench", store)
    assert "bucket1 next_to bench1, spade1 next_to bench1" in lines


def test_a_garment_over_another_leaves_it_on(store: Store) -> None:
    film = read("A woman in a red dress stands in a street.")
    lines = difference(film, "she is wearing a fur coat over the dress", store)
    assert lines == "woman1.clothes: red dress -> red dress, fur coat"


def test_while_somebody_works_is_with_what_is_done(store: Store) -> None:
    lines = difference(read(BAKERY), "the baker hums while he works", store)
    assert "b1, b4, b2, b3" in lines and "b4.order: - -> with" in lines


def test_a_deed_taken_for_words_of_somebody_is_refused(store: Store) -> None:
    film = read("A taxi stops. A woman gets out.")
    with pytest.raises(FilmError):
        difference(film, "let a man in a tuxedo hold the door for her", store)


def test_those_whose_bench_is_gone_stand(store: Store) -> None:
    lines = difference(read(PARK), "get rid of the bench, they stand", store)
    assert "s1.sh1.b1.action: sit -> stand" in lines and "bench1: there -> -" in lines


def test_the_mother_of_a_cub_is_no_woman() -> None:
    cast = {s.id: s for s in read("A fox cub plays in a meadow. The mother watches it. The mother barks.").cast}
    grown = [s for s in cast.values() if s.age != "child"]
    assert len(cast) == 2 and [(s.unit, s.noun, s.gender) for s in grown] == [("fox", "fox", "female")]


def test_the_mother_of_a_child_is_a_woman() -> None:
    cast = {s.unit for s in read("A girl and a kitten play in a garden. The mother watches them.").cast}
    assert "woman" in cast
