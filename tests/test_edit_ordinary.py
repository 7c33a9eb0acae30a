# SPDX-License-Identifier: Apache-2.0
"""Ordinary edits of ordinary films: another car, more plates, who comes from where, how the place looks."""

from __future__ import annotations

import pytest
from edited_words import difference

from soundstage.language import read
from soundstage.store import Store

NOIR = ('On a rainy street at night, a detective waits under a street lamp. A black car stops. A woman steps out and '
        'hands him an envelope. The detective says: "You are late." She answers: "The train was delayed."')
DINNER = ('A chef cooks soup in a kitchen. He tastes it and frowns. A boy sets the table with three plates. '
          'The chef says: "Dinner is ready!" Everyone sits down and eats.')


@pytest.mark.parametrize(("film", "words", "change"), [
    (NOIR, "let the car be a yellow taxi", "car1.colors: black -> yellow"),
    (NOIR, "give the detective a red umbrella", "umbrella1.colors: - -> red"),
    (NOIR, "add a cat that crosses the street behind them", "s1.sh1.b7.place: - -> to_behind"),
    (NOIR, "let the woman get back into the car and drive away at the end",
     "s1.sh1.beats: b1, b2, b3, b4, b5, b6 -> b1, b2, b3, b4, b5, b6, b7, b8"),
    (NOIR, "the car should come from the left", "s1.sh1.b7.place: - -> from_left"),
    (NOIR, "let it stop raining at the end", "weather: - -> clear"),
    (DINNER, "make it five plates", "plates1.count: 3 -> 5"),
    (DINNER, "five plates instead of three", "plates1.count: 3 -> 5"),
    (DINNER, "the chef tastes it twice", "s1.sh1.b2.times: - -> 2"),
    (DINNER, "make the kitchen old and dark", "s1.place_words: - -> old"),
    (DINNER, "let the boy say \"I'm hungry\" before dinner is ready", "b4, b8, b5"),
    (DINNER, "make it a silent film", "film.tone: - -> black_and_white"),
])
def test_it_is_done_as_said(film: str, words: str, change: str, store: Store) -> None:
    assert change in difference(read(film), words, store)


BEACH = ('Two children build a sandcastle on a beach at noon. A crab crawls past. The girl says: "Look, a crab!" '
         "The boy cries. A dog comes.")
STATION = ('Shot 1: A train arrives at a station. Shot 2: A soldier steps off. Shot 3: A woman says: "You came back." '
           "Shot 4: They hug.")


@pytest.mark.parametrize(("film", "words", "change"), [
    (BEACH, "let the boy laugh at the end instead of crying", "action: cry -> laugh"),
    (BEACH, "add a lighthouse in the background", "lighthouse1 background"),
    (BEACH, "give the boy a name: Tom", "child2.name: - -> Tom"),
    (STATION, 'have the soldier reply "I promised."', "s1.sh3.beats"),
    (STATION, "add a whistle when the train arrives", "sound: - -> whistle"),
    (STATION, "make the last shot longer by a second and a half", "duration: - -> "),
])
def test_it_is_done_where_it_belongs(film: str, words: str, change: str, store: Store) -> None:
    assert change in difference(read(film), words, store)


def test_a_close_up_of_somebody_is_one_shot(store: Store) -> None:
    lines = difference(read(BEACH), "show the crab in extreme close-up", store).splitlines()
    assert sum(".camera.size" in line for line in lines) == 1
