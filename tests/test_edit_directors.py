# SPDX-License-Identifier: Apache-2.0
"""Instructions as directors type them: read as meant, or refused, never as something else."""

from __future__ import annotations

import pytest
from edited_words import difference

from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.store import Store

KITCHEN = ("In a kitchen in the morning, a man puts a cup on the table. He says: 'Coffee is ready.' A woman walks in "
           "and sits down. Close-up on the woman as she smiles.")
DOGS = ("Two dogs sit on the left of a bench in a park at noon. The brown dog barks twice, then runs to the right of "
        "the bench.")
FOX = "A fox runs through a snowy forest at dusk. It stops, looks around and whispers: 'Is anybody there?'"
ROAD = "A car drives along a coastal road; a seagull flies over and cries."
HARBOUR = "An old sailor walks along the beach. He stops and says: 'Boats take their time.' He waves."


@pytest.mark.parametrize(
    ("film", "words", "lines"),
    [
        (FOX, '"Is anybody there?" should be "Hello?"', ("line.text: Is anybody there? -> Hello?",)),
        (FOX, "he shouldn't whisper, he should shout it", ("manner: whisper -> shout",)),
        (KITCHEN, 'swap the cup for a teapot and he says "Tea is ready."', (
            "cup1.noun: cup -> teapot", "cup1.unit: cup -> teapot", "line.text: Coffee is ready. -> Tea is ready.")),
        (KITCHEN, "no close up at the end, stay in the two-shot", ("camera.size: close -> medium",)),
        (DOGS, "instead of running, the brown dog lies down", ("action: run -> lie",)),
        (DOGS, "no barking at all", ("beats: b1, b2, b3 -> b1, b3",)),
        (ROAD, "three gulls please", ("seagull1.count: 1 -> 3",)),
        (HARBOUR, "the sailor should be a woman", ("sailor1.gender: male -> female",)),
        (FOX, "make it a badger cub instead", ("fox1.unit: fox -> badger", "fox1.age: - -> child")),
        (KITCHEN, "the woman comes in before he says anything", ("beats: b1, b2, b3, b4 -> b1, b3, b2, b4",)),
        (KITCHEN, "make it 2am", ("hour: morning -> night",)),
        (KITCHEN, "the man's coffee line: \"It is getting cold.\"", ("Coffee is ready. -> It is getting cold.",)),
        (DOGS, "make the bench red and put a newspaper on it", ("newspaper1 on bench1",)),
        (DOGS, "the other dog should wag its tail", ("who: - -> dog2",)),
        (ROAD, "begin on the gull, then pan down to the car", ("camera.subject: - -> seagull1", "subject car1")),
        (DOGS, "let the brown one howl at the end", ("beats: b1, b2, b3 -> b1, b2, b3, b4",)),
        (DOGS, "the dogs should be puppies", ("dog1.noun: dog -> puppy",)),
        (KITCHEN, "the woman should be in a red dress", ("clothes: - -> red dress",)),
        (HARBOUR, "give him a lantern to hold", ("verb: - -> hold", "who: - -> sailor1")),
        (HARBOUR, 'end on "Boats take their time."', ("action: wave -> -",)),
    ],
)
def test_what_is_meant_is_done(film: str, words: str, lines: tuple[str, ...], store: Store) -> None:
    done = difference(read(film), words, store)
    assert all(line in done for line in lines), done


def test_each_of_two_becomes_one(store: Store) -> None:
    assert "count" not in difference(read(DOGS), "make them wolves", store)


def test_one_stands_on_either_side(store: Store) -> None:
    done = difference(read(DOGS), "the dogs on either side of the bench", store)
    assert "dog2 right_of bench1" in done and "dog1 left_of bench1" in done


def test_a_shot_elsewhere_has_a_scene_of_its_own(store: Store) -> None:
    done = difference(read(KITCHEN), "insert a shot of a fox running through a forest before the first shot", store)
    assert "s2.place: - -> forest" in done and "scene order: s1 -> s2, s1" in done


@pytest.mark.parametrize("words", [
    "put the bench in the middle of nowhere", "the blushes should look away", "put a surfboard on the roof",
    "the brown dog is running the wrong way, flip him", "let it drive into the sunset",
    "it needs a moon", "a flash of lightning"])
def test_what_names_nobody_brings_in_nobody(words: str, store: Store) -> None:
    with pytest.raises(FilmError):
        difference(read(DOGS), words, store)
