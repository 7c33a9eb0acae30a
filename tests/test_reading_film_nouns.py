# SPDX-License-Identifier: Apache-2.0
"""Words of the film itself that are things, deeds told without articles, and tops that spin."""

from __future__ import annotations

import pytest

from soundstage.language import read


@pytest.mark.parametrize(
    ("words", "units"),
    [
        ("The gilded frame hangs on a wall.", ["picture_frame", "wall"]),
        ("A screen flickers in a dark office.", ["monitor"]),
        ("A green top spins on a table.", ["spinning_top", "table"]),
        ("A woman in a green top claps.", ["woman"]),
        ("A female talks to a man.", ["woman", "man"]),
    ],
)
def test_what_is_built(words: str, units: list[str]) -> None:
    assert [s.unit for s in read(words).cast] == units


@pytest.mark.parametrize("words", ["The screen goes black.", "In the last frame a dog runs."])
def test_the_films_own_words_stay_its_own(words: str) -> None:
    assert not {"picture_frame", "monitor"} & {s.unit for s in read("A dog walks. " + words).cast}


@pytest.mark.parametrize(
    ("words", "who", "action"),
    [
        ("squirrel nibbles acorn", "squirrel", "eat"),
        ("monkey climbs palm trees", "monkey", "climb"),
        ("goat walks over bridge", "goat", "walk"),
        ("a kitten sleeping", "kitten", "sleep"),
        ("A broom breakdancing, twirling on the floor.", "broom", "dance"),
    ],
)
def test_who_does_it_without_an_article(words: str, who: str, action: str) -> None:
    production = read(words)
    beat = production.scenes[0].shots[0].beats[0]
    assert beat.action == action and {s.noun for s in production.cast if s.id in beat.who} == {who}


def test_what_is_theirs_is_no_deed() -> None:
    assert not any(b.action for h in read("dog tricks").scenes[0].shots for b in h.beats)


@pytest.mark.parametrize(
    ("words", "noun", "unit"),
    [
        ("A man eats cookies.", "cookie", "cookie"),
        ("A woman folds clothes.", "clothes", "shirt"),
        ("Two people unload groceries from a car.", "groceries", "bag"),
        ("A boy eats berries.", "berry", "strawberry"),
        ("An abandoned building stands in the woods.", "building", "house"),
    ],
)
def test_several_are_called_as_one_is(words: str, noun: str, unit: str) -> None:
    assert (noun, unit) in [(s.noun, s.unit) for s in read(words).cast]


def test_who_walks_up_the_stairs_waves() -> None:
    beats = read("A woman walks up the stairs and waves to a boy.").scenes[0].shots[0].beats
    assert [b.action for b in beats] == ["walk", "wave"]
    lighthouse = read("A lighthouse stands above rocks and waves.").scenes[0].shots[0]
    assert not [b for b in lighthouse.beats if b.action == "wave"]
