# SPDX-License-Identifier: Apache-2.0
"""Rackets, cameras and books: each has one, players stand apart, who reads to somebody sits beside them."""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from staged_films import planned

from soundstage import film
from soundstage.bodies._people_wardrobe import dressed
from soundstage.bodies.base import Look
from soundstage.rng import rng
from soundstage.store import Store


@pytest.mark.parametrize(("words", "action", "unit", "many"), [
    ("Two girls play tennis.", "swing_tool", "tennis_racket", 2),
    ("A boy plays badminton with his friend.", "swing_tool", "tennis_racket", 2),
    ("Three photographers photograph a dog.", "photograph", "camera", 3)])
def test_each_has_a_thing_of_their_own(words: str, action: str, unit: str, many: int, store: Store) -> None:
    plan, cast, _ = planned(film.read(words), store)
    beats = {b.subject: b for s in plan.shots for p in s.performers for b in p.beats if b.action == action}
    things = {str(b.facts.get("tool") or b.target) for b in beats.values()}
    assert len(beats) == len(things) == many
    assert all(cast[t].subject.unit == unit for t in things)


def test_players_are_farther_apart_than_their_rackets_reach(store: Store) -> None:
    shot = planned(film.read("Two women play tennis."), store)[0].shots[0]
    marks = [p.mark for p in shot.performers if any(b.action == "swing_tool" for b in p.beats)]
    assert all(math.hypot(a.x - b.x, a.y - b.y) > 1.6 for a, b in combinations(marks, 2))


@pytest.mark.parametrize("words", ["A mother reads to her daughter on a sofa.",
                                   "A mother reads a story to her daughter on a bench in a park."])
def test_who_reads_to_somebody_sits_beside_with_the_book(words: str, store: Store) -> None:
    plan, cast, _ = planned(film.read(words), store)
    marks = {p.subject: p.mark for p in plan.shots[0].performers}
    reads = next(b for p in plan.shots[0].performers for b in p.beats if b.action == "read")
    assert cast[reads.target].subject.unit == "book"
    assert all(cast[s].subject.family != "standee" for s in cast)
    assert sum(c.subject.unit == "book" for c in cast.values()) == 1
    a, b = marks["mother1"], marks["daughter1"]
    assert a.posture == b.posture == "sit" and 0.3 < math.hypot(a.x - b.x, a.y - b.y) < 0.8


def test_two_on_the_sofa_of_the_room_have_a_place_each(store: Store) -> None:
    shot = planned(film.read("A man and a woman sit on a sofa in a living room."), store)[0].shots[0]
    marks = {p.subject: p.mark for p in shot.performers}
    assert 0.4 < abs(marks["man1"].x - marks["woman1"].x) < 0.7


@pytest.mark.parametrize(("clothes", "tied"), [((), True), (("grey sweater",), False), (("red t-shirt",), False),
                                               (("blue shirt",), True), (("sweater", "green tie"), True)])
def test_no_tie_of_a_suit_is_worn_over_a_sweater(clothes: tuple[str, ...], tied: bool) -> None:
    from soundstage.bodies import species

    worn, _ = dressed(Look("businessman", clothes=clothes), species()["businessman"], False, "adult", rng(1, "t"))
    assert ("neck" in worn) is tied
