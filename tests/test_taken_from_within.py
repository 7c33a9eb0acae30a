# SPDX-License-Identifier: Apache-2.0
"""What is taken out of furniture is in it before, where a hand gets at it; who reaches for a thing goes to it."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import box, planned, staged

from soundstage import film
from soundstage.bodies.base import Look
from soundstage.props import PROPS
from soundstage.props import _kit as kit
from soundstage.props._hollows import Hollow, opened
from soundstage.store import Store


@pytest.mark.parametrize(("words", "thing", "vessel", "height"), [
    ("A woman takes a book from the shelf.", "book1", "shelf1", 0.9),
    ("A woman takes a bottle from the fridge.", "bottle1", "fridge1", 0.8),
    ("A man takes a pan out of the oven.", "pan1", "oven1", 0.3),
    ("In a library, a man looks at the bookshelf and takes out a book.", "book1", "bookshelf1", 0.9),
])
def test_is_within_and_comes_out_in_the_hand(words: str, thing: str, vessel: str, height: float, store: Store) -> None:
    shots = staged(film.read(words), store)
    first = shots[0]
    around, inner = box(first, vessel, 0), box(first, thing, 0)
    assert inner[0, 2] > height - 0.02
    assert (around[0, :2] < inner.mean(0)[:2]).all() and (inner.mean(0)[:2] < around[1, :2]).all()
    last = shots[-1]
    way = np.array([box(last, thing, k).mean(0) for k in range(last.stage.poses)])
    assert np.linalg.norm(np.diff(way, axis=0), axis=1).max() < 0.3
    assert np.linalg.norm(way[-1] - inner.mean(0)) > 0.15


def test_a_compartment_is_empty_but_for_its_boards() -> None:
    hollow = Hollow((-0.2, 0.3), (-0.4, 0.4), (0.2, 1.2), (0.7,))
    body, *_ = opened(kit.block((0.6, 1.0, 1.4), (0, 0, 0), kit.iron()), hollow, kit.iron(), kit.iron())
    x, y, z = body.vertices.T
    assert not ((x > -0.19) & (np.abs(y) < 0.39) & (z > 0.21) & (z < 1.19)).any()
    assert hollow.levels[1] > 0.7


@pytest.mark.parametrize("unit", ["refrigerator", "wardrobe", "oven"])
def test_what_opens_has_a_spot_inside_in_front_of_its_back(unit: str) -> None:
    model = PROPS.get(unit)().build(Look(kind=unit), 1)
    low, high = model.parts["body"].vertices.min(0), model.parts["body"].vertices.max(0)
    x, y, z = model.anchors["inside"]
    assert low[0] + 0.1 < x < high[0] and low[1] < y < high[1] and low[2] + 0.2 < z < high[2]


def test_who_reaches_for_a_thing_touches_it_from_where_they_can_stand(store: Store) -> None:
    (shot,) = staged(film.read("A woman reaches for a jar on the shelf."), store)
    woman, shelf = box(shot, "woman1", 0), box(shot, "shelf1", 0)
    apart = np.maximum(woman[0, :2] - shelf[1, :2], shelf[0, :2] - woman[1, :2])
    assert apart.max() > -0.1  # beside it, and not in it
    assert film.read("A girl reaches for a cookie.").scenes[0].shots[0].beats[0].target == "cookie1"


def test_who_touches_what_lies_low_bends_down(store: Store) -> None:
    (shot,) = staged(film.read("A woman touches a small box on the ground."), store)
    tall = [float(np.ptp(box(shot, "woman1", k)[:, 2])) for k in (0, shot.stage.poses // 2)]
    assert tall[1] < 0.75 * tall[0]


def test_held_in_ones_own_arms_is_not_put_down() -> None:
    deeds = film.read("A person takes a book and puts it in her arms.").scenes[0].shots[0].beats
    assert [b.action for b in deeds] == ["pick_up", "pick_up"]
    assert film.read("A person takes a book and puts it in her arms.").subject("person1").unit == "woman"


@pytest.mark.parametrize(("words", "vessel"), [
    ("In a kitchen, a woman takes a bottle from the fridge.", "s1.fridge"),
    ("A man in a kitchen takes a cake out of the oven.", "s1.oven")])
def test_what_a_place_has_only_painted_opens(words: str, vessel: str, store: Store) -> None:
    plan, *_ = planned(film.read(words), store)
    deeds = [(b.action, b.target) for s in plan.shots for p in s.performers for b in p.beats]
    assert ("open", vessel) in deeds and "pick_up" in [action for action, _ in deeds]


def test_two_things_are_not_laid_at_one_place(store: Store) -> None:
    words = "A bottle and a glass stand on a table. A man picks up the bottle. He picks up the glass."
    plan, *_ = planned(film.read(words), store)
    marks = {p.subject: p.mark for p in plan.shots[0].performers}
    one, two = marks["bottle1"], marks["glass1"]
    assert np.hypot(one.x - two.x, one.y - two.y) > 0.06
