# SPDX-License-Identifier: Apache-2.0
"""Who is known by what they ride goes on it."""

from __future__ import annotations

import pytest
from staged_films import staged

from soundstage import film
from soundstage.store import Store


@pytest.mark.parametrize(("words", "unit", "place"), [
    ("A skateboarder rolls down the street.", "skateboard", "down"),
    ("A surfer catches a wave.", "surfboard", ""),
    ("A motorcyclist races through a desert.", "motorcycle", "through"),
    ("A skier speeds down a slope.", "skis", "down"),
    ("A cyclist passes a house.", "bicycle", "past"),
    ("A girl rides past a house.", "bicycle", "past"),
])
def test_rides_what_the_noun_says(words: str, unit: str, place: str, store: Store) -> None:
    production = film.read(words)
    (beat,) = production.scenes[0].shots[0].beats
    assert (beat.action, beat.place) == ("ride", place)
    (shot,) = (one.shot for one in staged(production, store))
    assert unit in {performer.subject.rpartition(".")[2] for performer in shot.performers}


def test_deeds_of_another_kind_stay() -> None:
    words = "A cyclist waves. A skateboarder picks up the board. A surfer talks to a girl."
    deeds = [b for s in film.read(words).scenes for h in s.shots for b in h.beats]
    assert [b.action for b in deeds] == ["wave", "pick_up", "speak"]


def test_the_board_of_who_rides_one() -> None:
    production = film.read("A skateboarder picks up the board.")
    assert production.subject(production.scenes[0].shots[0].beats[0].target).unit == "skateboard"


@pytest.mark.parametrize("words", ["A skateboarder rolls past a red car.", "A man rides a bicycle past a car."])
def test_nobody_drives_the_car_that_they_ride_past(words: str, store: Store) -> None:
    (shot,) = (one.shot for one in staged(film.read(words), store))
    assert all(b.action == "ride" for p in shot.performers for b in p.beats)


@pytest.mark.parametrize(("words", "ridden"), [
    ("A girl rides on a horse.", "horse1"), ("A man rides on a motorcycle.", "motorcycle1"),
    ("Children ride on a sled.", "sled1"), ("A man rides a wave on a surfboard.", "surfboard1")])
def test_rides_what_is_told(words: str, ridden: str, store: Store) -> None:
    (shot,) = (one.shot for one in staged(film.read(words), store))
    assert {b.facts["of"] for p in shot.performers for b in p.beats if b.action == "ride"} == {ridden}
