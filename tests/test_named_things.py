# SPDX-License-Identifier: Apache-2.0
"""Ordinary things that strangers name are built, in the hand that has them, on the thing they are done on."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import box, planned, staged

from soundstage.film import read
from soundstage.stage.guides import guides
from soundstage.store import Store


@pytest.mark.parametrize(("words", "unit"), [
    ("A panda eats bamboo.", "bamboo"), ("A dog chews a bone.", "bone"), ("A man plays the saxophone.", "saxophone"),
    ("A squirrel eats an acorn.", "acorn"), ("A woman buys a snack from a vending machine.", "vending_machine"),
    ("A child watches a fishbowl.", "fishbowl"), ("A woman irons a shirt on an ironing board.", "ironing_board"),
    ("A knight holds a shield.", "shield"), ("A man looks at an old photograph.", "picture_frame")])
def test_what_is_named_is_built(words: str, unit: str) -> None:
    assert unit in {s.unit for s in read(words).cast}


def test_what_is_waved_is_in_the_hand(store: Store) -> None:
    plan, *_ = planned(read("A wizard waves a magic wand."), store)
    assert next(p.held_by for p in plan.shots[0].performers if p.subject == "wand1") == "wizard1"


def test_meat_lies_on_the_grill_and_no_table_comes(store: Store) -> None:
    production = read("A man grills meat on a barbecue.")
    shot = staged(production, store)[0]
    names = {i.subject for i in shot.stage.items}
    meat = next(s.id for s in production.cast if s.noun == "meat")
    grill = box(shot, next(s.id for s in production.cast if s.unit == "grill"))
    assert not any(n.endswith("table") for n in names)
    assert abs(box(shot, meat)[0, 2] - grill[1, 2]) < 0.08


def test_four_children_are_up_on_a_haystack(store: Store) -> None:
    shot = staged(read("Four children sit on a haystack."), store)[0]
    assert min(box(shot, n)[0, 2] for n in ("children1", "children1#2", "children1#3")) > 0.4


def test_who_knits_has_it_in_the_hand(store: Store) -> None:
    production = read("A person is knitting.")
    shot = staged(production, store)[0]
    assert box(shot, "s1.knitting")[0, 2] > 0.4
    assert not any(i.subject.endswith("yarn") for i in shot.stage.items)


def test_an_umbrella_by_itself_is_open(store: Store) -> None:
    shot = staged(read("A carrot and an umbrella."), store)[0]
    wide = box(shot, "umbrella1")
    assert wide[1, 0] - wide[0, 0] > 0.8


def test_an_animals_toy_is_on_the_ground(store: Store) -> None:
    shot = staged(read("A cat is playing with a toy, then it suddenly jumps onto a shelf."), store)[0]
    assert box(shot, "toy1")[0, 2] < 0.2


def test_a_window_is_cleaned_within_reach(store: Store) -> None:
    plan, *_ = planned(read("A person is cleaning windows."), store)
    where = {p.subject: p.mark for p in plan.shots[0].performers}
    window = next(m for n, m in where.items() if n.startswith("window"))
    assert abs(where["person1"].x - window.x) < 0.7 and abs(where["person1"].y - window.y) < 0.7


def test_more_of_a_kind_is_no_thing_of_its_own() -> None:
    assert "furniture" not in {s.noun for s in read("A bed and other furniture.").cast}


def test_plurals_that_begin_a_sentence_are_nobodys_names() -> None:
    for words, unit in (("Children build a snowman.", "child"), ("Women dance.", "woman"), ("Men talk.", "man"),
                        ("Puppies sleep on a rug.", "dog")):
        first = read(words).cast[0]
        assert (first.unit, first.count, first.name) == (unit, 3, "")


def test_a_dog_has_what_it_plays_with_before_it(store: Store) -> None:
    shot = staged(read("A dog plays with a soccer ball."), store)[0]
    dog, ball = box(shot, "dog1"), box(shot, "ball1")
    assert ball.mean(0)[0] > dog.mean(0)[0] + 0.3
    assert float(guides(shot.stage, 4, 160, 90).mask("ball1").mean()) > 0.003


def test_what_is_tidied_does_not_grow(store: Store) -> None:
    shot = staged(read("A person is organizing their closet."), store)[0]
    thing = next(i.subject for i in shot.stage.items if i.subject.startswith("closet"))
    tall = [float(np.ptp(box(shot, thing, p)[:, 2])) for p in (0, len(shot.times) - 1)]
    assert abs(tall[0] - tall[1]) < 0.02
