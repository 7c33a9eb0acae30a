# SPDX-License-Identifier: Apache-2.0
"""Who is named again is whoever was meant: one pair of scissors, the other of two, whoever did it; lines said twice."""

import pytest
from edited_words import difference

from soundstage.edit.scope import all_beats
from soundstage.language import read
from soundstage.model.production import Beat, Line
from soundstage.store import Store

CHEFS = ("Two chefs cook in a kitchen. The older one tastes the soup. The younger one cries. A waitress comes in and "
         'asks, "Is it ready?" They both shake their heads.')


@pytest.mark.parametrize(("words", "noun"), [
    ("A tailor picks up the scissors. She cuts a cloth with the scissors. She puts the scissors down.", "scissors"),
    ("A sailor looks through the binoculars. He drops his binoculars.", "binoculars"),
])
def test_a_pair_named_again_is_the_same_pair(words: str, noun: str) -> None:
    film = read(words)
    assert [s.noun for s in film.cast].count(noun) == 1
    assert {i for b in all_beats(film) for i in (b.target, b.tool)} - {"", "cloth1"} == {f"{noun}1"}


def test_two_pairs_told_with_articles_of_their_own_stay_two() -> None:
    assert len([s for s in read("A boy carries two dogs. Two dogs bark.").cast if s.noun == "dog"]) == 2


def test_who_speaks_after_making_a_face_is_who_made_it() -> None:
    beats = all_beats(read('Two chefs cook. The older one makes a face. "Too salty," he says.'))
    assert [(b.who, b.action) for b in beats[1:]] == [(("chef1",), "frown"), (("chef1",), "speak")]


@pytest.mark.parametrize(("words", "changed"), [
    ("They both nod.", "who: - -> chef1, chef2"),
    ("The older chef hugs the younger one.", "target: - -> chef2"),
    ("The waitress hugs the older one.", "target: - -> chef1"),
])
def test_an_edit_means_whom_the_film_told_of(words: str, changed: str, store: Store) -> None:
    assert changed in difference(read(CHEFS), words, store)


@pytest.mark.parametrize(("text", "times", "spoken"), [
    ("Hello", 3, "Hello. Hello. Hello."), ("Is it ready?", 2, "Is it ready? Is it ready?"), ("Hello", 1, "Hello"),
])
def test_a_line_is_said_as_often_as_told(text: str, times: int, spoken: str) -> None:
    assert Beat(id="b1", line=Line(text=text), times=times).spoken == spoken


PLANTING = ("A boy and his grandmother plant a tree in a garden. She waters it. The boy is grown and sits under the "
            "tree with his daughter. She picks an apple and bites into it.")


def test_she_is_one_of_those_to_whom_the_film_went_on() -> None:
    assert all_beats(read(PLANTING))[-1].who == ("daughter1",)


@pytest.mark.parametrize(("words", "changed"), [
    ("The daughter picks two apples.", ["apple1.count: 1 -> 2"]),
    ("She picks a red apple.", ["apple1.colors: - -> red"]),
    ("She should pick three apples.", ["apple1.count: 1 -> 3"]),
    ("She waters it slowly.", ["s1.sh1.b2.manner: - -> slowly"]),
])
def test_a_deed_told_anew_changes_its_thing_and_its_doer_is_who_does_it(
        words: str, changed: list[str], store: Store) -> None:
    assert difference(read(PLANTING), words, store).splitlines() == changed


@pytest.mark.parametrize(("words", "changed"), [
    ("Two boys watch.", "boy1.count: 1 -> 2"), ("Let three boys watch.", "boy1.count: 1 -> 3"),
    ("Two boys dance.", "boys1: - -> there"), ("She leaves the statue where it is.", "s1.sh1.b2: there -> -"),
    ("Let her leave the statue alone.", "s1.sh1.b2: there -> -"),
])
def test_so_many_do_what_one_does_and_what_is_left_alone_is_not_touched(
        words: str, changed: str, store: Store) -> None:
    film = read("A boy watches in a museum. A woman picks up a statue and smiles.")
    told = difference(film, words, store)
    assert changed in told


@pytest.mark.parametrize(("words", "action"), [
    ("A girl leaves her bag by the door.", "put_down"), ("A man leaves a key on the table.", "put_down"),
    ("The boy leaves the house.", "exit"), ("He leaves the dog alone.", "stand"),
])
def test_what_is_left_is_put_down_and_what_is_gone_from_is_left(words: str, action: str) -> None:
    assert all_beats(read(words))[0].action == action


@pytest.mark.parametrize("words", [
    "It's a girl who plants the tree, not a boy.", "It should be a girl who digs the hole.",
])
def test_a_new_doer_takes_the_place_of_the_one_who_is_named_or_alone(words: str, store: Store) -> None:
    film = read("A boy and his grandmother plant a tree. The boy digs a hole.")
    told = difference(film, words, store)
    assert "boy1.noun: boy -> girl" in told and "grandmother" not in told
