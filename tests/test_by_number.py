# SPDX-License-Identifier: Apache-2.0
"""Numbers in words with hyphens tell of one thing, and of somebody's years."""

from __future__ import annotations

import pytest

from soundstage import film


@pytest.mark.parametrize(("words", "unit", "count", "word"), [
    ("A three-tier cake stands on a table.", "cake", 1, "three-tier"), ("A two-story house.", "house", 1, "two-story"),
    ("A six-string guitar lies on a bed.", "guitar", 1, "six-string"),
    ("Three two-story houses stand in a field.", "house", 3, "two-story")])
def test_one_thing_so_described(words: str, unit: str, count: int, word: str) -> None:
    subject = next(s for s in film.read(words).cast if s.unit == unit)
    assert (subject.count, word in subject.words) == (count, True)


@pytest.mark.parametrize(("words", "age", "action"), [
    ("A five-year-old girl waves.", "child", "wave"), ("An 80-year-old man sits.", "old", "sit"),
    ("A ten-year-old sings.", "child", "sing")])
def test_somebody_of_so_many_years(words: str, age: str, action: str) -> None:
    production = film.read(words)
    assert production.cast[0].age == age and production.scenes[0].shots[0].beats[0].action == action


@pytest.mark.parametrize(("words", "count"), [("Twenty-one birds fly.", 12), ("Three birds fly.", 3)])
def test_numbers_stay_numbers(words: str, count: int) -> None:
    assert film.read(words).cast[0].count == count


def test_weather_of_another_place_is_over_this_one() -> None:
    (scene,) = film.read("A pier on a foggy lake.").scenes
    assert (scene.place, scene.weather) == ("harbour", "fog")


@pytest.mark.parametrize(("words", "action"), [
    ("A three-wheeled robot rolls to the fridge.", "walk"), ("A dog rolls on the grass.", "roll")])
def test_who_has_wheels_does_not_roll_over(words: str, action: str) -> None:
    assert film.read(words).scenes[0].shots[0].beats[0].action == action
