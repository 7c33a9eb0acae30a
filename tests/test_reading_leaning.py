# SPDX-License-Identifier: Apache-2.0
"""Deeds that lean on what was told before, things that stand beside verbs, verbs whose nearest relative misleads."""

import pytest

from soundstage.language import read
from soundstage.model.production import Beat, Production


def beats(p: Production) -> list[Beat]:
    return [b for s in p.scenes for h in s.shots for b in h.beats]


@pytest.mark.parametrize(
    ("text", "action", "target"),
    [
        ("a squirrel eating nuts", "eat", "nut1"),
        ("person cooking mushrooms in frying pan", "work", "mushroom1"),
        ("A person cuts wrapping paper.", "cut", "paper1"),
        ("A car waves to passersby.", "wave", "passersby1"),
    ],
)
def test_what_stands_right_after_a_deed_is_what_it_is_done_to(text: str, action: str, target: str) -> None:
    (beat,) = beats(read(text))
    assert (beat.action, beat.target) == (action, target)


def test_one_chef_slices_and_one_thermos_is_one() -> None:
    chef = read("A chef slices sushi rolls.")
    assert [(b.who, b.action) for b in beats(chef)] == [(("chef1",), "cut")]
    assert read("A thermos is opened.").cast[0].count == 1
    assert read("Watch, tilt up.").cast[0].noun == "watch"


def test_who_continues_goes_on_with_what_was_done_before_the_stop() -> None:
    film = read("A horse rides a bicycle, stops to pick flowers, and then continues on its way.")
    assert beats(film)[-1].action == "ride" and beats(film)[-1].target == "bicycle1"


def test_three_each_holding_something_hold_three() -> None:
    film = read("Three children sit on a bench, each holding a balloon.")
    held = [b for b in beats(film) if b.action == "pick_up"]
    assert len({b.target for b in held}) == len({b.who for b in held}) == 3


def test_it_is_what_shatters_and_what_both_stand_beside() -> None:
    film = read("A cat pushes a vase off a shelf; it shatters.")
    assert beats(film)[-1].who == ("vase1",)
    film = read("A dog sits on the left of a red sofa and a cat sleeps on the right of it.")
    assert [p.anchors for p in film.scenes[0].placements] == [("sofa1",), ("sofa1",)]


def test_the_last_one_is_the_last_of_them() -> None:
    film = read("Five penguins walk; the last one falls.")
    assert beats(film)[-1].who == ("penguin5",)


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        ("A horse swishes its tail.", ["wag"]),
        ("A bird takes flight.", ["fly"]),
        ("A tiger backs off.", ["walk"]),
        ("A clock strikes the hour, and a bird pops out.", ["enter"]),
        ("A bus pulls up.", ["stop"]),
    ],
)
def test_a_verb_is_shown_by_what_looks_like_it(text: str, actions: list[str]) -> None:
    assert [b.action for b in beats(read(text))] == actions


def test_who_is_startled_acts_and_the_part_that_bears_is_told() -> None:
    film = read("A man is startled by a dog.")
    assert (beats(film)[0].who, beats(film)[0].target) == (("man1",), "dog1")
    film = read("A seal balances a ball on its nose.")
    assert beats(film)[0].target == "ball1" and "nose" in beats(film)[0].manner
    assert not film.scenes[0].placements


def test_a_group_split_by_the_words_after_it_is_no_crash() -> None:
    assert {s.noun for s in read("smiling dogs two").cast} == {"dog"}
