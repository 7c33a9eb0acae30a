# SPDX-License-Identifier: Apache-2.0
"""Plain wishes about pictures and deeds, as anybody would type them, and what a refusal names."""

from __future__ import annotations

import pytest

from soundstage import film
from soundstage.edit.verbs.size_as import height_of
from soundstage.errors import FilmError
from soundstage.language import read
from soundstage.store import Store
from soundstage.work.quality import Options

PARK = ('Anna, an old woman in a green dress, sits on a bench in a park. A boy runs past with a kite. Anna says: '
        '"Slow down, Tom." A blue car drives past. The boy laughs.')
SHIP = 'A pirate stands on a ship at noon. A green parrot sits beside him. The pirate shouts: "Land at last!"'
FARM = 'A farmer with a white beard opens a door on a farm. A goose walks past a tractor. The farmer says: "Hello."'
STREET = ('Shot 1 (4s): A thief runs down an alley. Shot 2 (3s): A policewoman runs after him. Shot 3 (3s): The thief '
          "jumps over a fence. Shot 4 (4s): A brown dog barks. The thief raises his hands.")
BUS = ('A girl and an old man wait at a bus stop. The old man says: "My only coat." She gives him her umbrella.')
ROBOT = "Shot 1 (3s): A robot stands in a kitchen. Shot 2 (3s): It drops a plate. Shot 3 (3s): A woman hugs the robot."
BEACH = "A boy walks along a beach in the morning. He drinks. A nurse brings a glass of water."


def lines(text: str, words: str, store: Store) -> str:
    return " ; ".join(film.edit(read(text), words, Options(engine="slate", voice="fake"), store).lines)


@pytest.mark.parametrize(("text", "words", "expected"), [
    (PARK, "Anna should wave at the boy", ".action: - -> wave"),
    (PARK, "the boy should jump up and down", ".place: - -> up_and_down"),
    (PARK, "the boy should raise his hand", ".action: - -> raise_hand"),
    (PARK, "let the car stop in front of the boy", ".place: - -> to_in_front_of"),
    (PARK, "make Anna cry", ".action: - -> cry"),
    (PARK, "make the boy half as tall as Anna", "boy1.size: 1 -> 0."),
    (PARK, "make the dress of the woman blue", "anna1.clothes: green dress -> blue dress"),
    ("A vase of tulips stands on a table.", "replace the tulips with roses", "vase1.words: of tulips -> of roses"),
    ("A chef cooks in a kitchen.", "the kitchen should have a clock", "clock1: - -> there"),
    (SHIP, "put a treasure chest on the deck", "chest1 on ship1"),
    (SHIP, "give the pirate an eye patch", "pirate1.clothes: - -> eye patch"),
    (SHIP, "the pirate should point at the sea", "-> point"),
    (SHIP, "make the parrot black and white", "parrot1.colors: green -> black, white"),
    (FARM, "put a scarecrow in the field", "scarecrow1: - -> there"),
    (FARM, "make the beard longer", "farmer1.hair: white beard -> white long beard"),
    (STREET, "the thief should hide behind the policewoman", ".place: - -> to_behind"),
    (STREET, "the thief should fall over the fence", "s1.sh3.b3.action: jump -> fall"),
    (STREET, "in shot 4 two dogs should bark", "dog1.count: 1 -> 2"),
    (BUS, "the girl should give him her hat instead of her umbrella", ".tool: umbrella1 -> hat1"),
    ("A boy waves with a yellow umbrella.", "give the boy a red umbrella", "umbrella1.colors: yellow -> red"),
    (ROBOT, "in shot 2, the robot should drop a glass instead of a plate", "plate1.noun: plate -> glass"),
    (BEACH, "add a sandcastle on the beach", "sandcastle1: - -> there"),
    (BEACH, "the nurse should bring a cup of tea", ".target: glass1 -> cup1"),
    (BEACH, "add snow falling", "s1.weather: - -> snow"),
])
def test_a_plain_wish_is_done(text: str, words: str, expected: str, store: Store) -> None:
    assert expected in lines(text, words, store)


@pytest.mark.parametrize(("words", "other", "share"), [
    ("make the goose as big as the tractor", "tractor1", 1.0),
    ("make the goose bigger than the farmer", "farmer1", 1.25),
    ("make the goose half as tall as the farmer", "farmer1", 0.5),
])
def test_a_size_is_that_of_another(words: str, other: str, share: float, store: Store) -> None:
    film_now = film.edit(read(FARM), words, Options(engine="slate", voice="fake"), store).production
    goose, like = film_now.subject("goose1"), film_now.subject(other)
    tall = (height_of(goose) or 0.0) * goose.size
    assert tall == pytest.approx(share * (height_of(like) or 0.0), rel=0.02)


def test_who_falls_asleep_is_not_asleep_from_the_first(store: Store) -> None:
    assert "already" not in lines(BEACH, "the boy should fall asleep", store)


@pytest.mark.parametrize(("text", "words", "named"), [
    (PARK, "the boy should do a handstand", "'handstand'"),
    (PARK, "make the car as big as the house", "'the house'"),
    (SHIP, "give the pirate a wooden leg", "wooden leg"),
    (STREET, "the thief should flex his muscles", "'flex'"),
])
def test_a_refusal_names_what_is_not_understood(text: str, words: str, named: str, store: Store) -> None:
    with pytest.raises(FilmError, match=named):
        lines(text, words, store)
