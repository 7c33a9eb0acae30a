# SPDX-License-Identifier: Apache-2.0
"""Reading with all the families installed: where a scene plays, how shots are joined, what is refused."""

from __future__ import annotations

import pytest

from soundstage.errors import FilmError
from soundstage.language import read


@pytest.mark.parametrize(("words", "place"), [
    ("A woman reads a newspaper at a cafe table.", "cafe"),
    ("Two old men sit on a park bench.", "park"),
    ("A man chops onions at the kitchen counter.", "kitchen"),
    ("A diver swims under the sea.", "underwater"),
    ("A shark glides past.", "underwater"),
    ("A camel walks.", "desert"),
    ("A motorcycle races along a desert road.", "desert"),
])
def test_things_and_compounds_tell_the_place(words: str, place: str) -> None:
    assert read(words).scenes[0].place == place


@pytest.mark.parametrize(("words", "into", "out"), [
    ("A lighthouse at dusk. Fade to black.", [""], "fade"),
    ("A fox sleeps in a forest. Dissolve to a city at night.", ["", "dissolve"], ""),
    ("Fade in on a library. A boy reads. The screen fades to white.", ["fade"], "fade_white"),
    ("A man waves, then smash cut to a beach. Iris out.", ["", ""], "iris"),
    ("A dog runs. Wipe to a cat asleep on a sofa.", ["", "wipe"], ""),
])
def test_joins_asked_for_in_a_prompt_reach_the_shots(words: str, into: list[str], out: str) -> None:
    shots = [shot for scene in read(words).scenes for shot in scene.shots]
    assert [s.transition for s in shots] == into
    assert shots[-1].ending == out
    assert all(s.ending == "" for s in shots[:-1])


@pytest.mark.parametrize("words", ["florp zindle quam brask", "Zorblax quindled the vrumpish snib.", "word"])
def test_words_that_name_nothing_are_refused(words: str) -> None:
    with pytest.raises(FilmError, match="nothing to film"):
        read(words)


def test_an_unknown_noun_in_a_known_sentence_is_filmed() -> None:
    p = read("A glorpnak walks through the forest.")
    assert [s.noun for s in p.cast] == ["glorpnak"]
    assert p.scenes[0].shots[0].beats[0].action == "walk"


def test_each_other_is_told_of_both() -> None:
    p = read("Two boys hug each other.")
    first, second = p.scenes[0].shots[0].beats
    assert (first.who, first.target) == (("boy1",), "boy2")
    assert (second.who, second.target, second.order) == (("boy2",), "boy1", "with")


def test_until_names_the_beat_that_ends_it() -> None:
    first, second = read("A man runs until he falls.").scenes[0].shots[0].beats
    assert first.until == second.id


def test_a_reference_that_acts_is_cast() -> None:
    p = read("[@Image1] waves at the camera.")
    assert p.cast[0].references == ("@image1:identity",)
    assert p.scenes[0].shots[0].beats[0].action == "wave"


def test_a_camera_that_lies_somewhere_is_a_thing() -> None:
    film = read("A camera sits on a table. The camera pans left.")
    assert {s.unit for s in film.cast} == {"camera", "table"}
    assert film.scenes[0].shots[0].camera.move == "pan"


def test_numbered_labels_mean_the_members_of_a_group() -> None:
    film = read('Two girls sit in a cafe. [Girl]: "Do you like it?" [Girl 2]: "Very much."')
    spoken = [b.who for b in film.scenes[0].shots[0].beats if b.line]
    assert spoken == [("girl1",), ("girl2",)]
