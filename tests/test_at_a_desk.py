# SPDX-License-Identifier: Apache-2.0
"""Who reads, writes or works at a desk sits at it on a chair, seen from the side, with the work before them."""

from __future__ import annotations

import math
from typing import Any

import pytest

from soundstage.direct.direct import direct
from soundstage.direct.plan import Plan
from soundstage.film import read


def planned(words: str) -> tuple[Plan, dict[str, Any]]:
    cast: dict[str, Any] = {}
    return direct(read(words), {}, cast, lambda _, make: make()), cast


@pytest.mark.parametrize("words", [
    "In an office, a detective reads a letter at his desk.", "A student writes at his desk.",
    "In a bedroom, a boy draws at his desk.", "A girl eats breakfast at the table in a kitchen."])
def test_who_is_at_a_desk_sits_at_it(words: str) -> None:
    plan, cast = planned(words)
    shot = plan.shots[-1]
    who = next(p for p in shot.performers if cast[p.subject].kind == "body")
    desk = next(p for p in shot.performers if cast[p.subject].subject.unit == "table")
    assert who.mark.posture == "sit"
    assert who.mark.seat_height > 0.3
    assert not desk.in_set
    assert math.dist((who.mark.x, who.mark.y), (desk.mark.x, desk.mark.y)) < 1.4
    faces = math.atan2(desk.mark.y - who.mark.y, desk.mark.x - who.mark.x)
    assert math.cos(faces - who.mark.heading) > 0.7


def test_work_lies_before_the_sitter() -> None:
    plan, cast = planned("A man sits at his desk in an office. He types on a laptop.")
    shot = plan.shots[-1]
    who = next(p.mark for p in shot.performers if cast[p.subject].kind == "body")
    laptop = next(p.mark for p in shot.performers if cast[p.subject].subject.unit == "laptop")
    assert math.dist((who.x, who.y), (laptop.x, laptop.y)) < 0.75


@pytest.mark.parametrize(("words", "thing"), [
    ("A man types on a laptop.", "laptop1"), ("A man is working on his laptop in a cafe.", "laptop1"),
    ("A boy plays on a phone.", "phone1")])
def test_a_laptop_carries_nobody(words: str, thing: str) -> None:
    film = read(words)
    assert not [p for p in film.scenes[0].placements if p.relation == "on"]
    assert film.scenes[0].shots[0].beats[0].target == thing


def test_a_computer_is_used_by_typing_on_one_of_ones_own() -> None:
    plan, cast = planned("A person is using a computer.")
    shot = plan.shots[-1]
    who = next(p for p in shot.performers if cast[p.subject].kind == "body")
    laptop = next(p for p in shot.performers if cast[p.subject].subject.unit == "laptop")
    assert [b.action for b in who.beats] == ["type"]
    assert not laptop.in_set
    assert math.dist((who.mark.x, who.mark.y), (laptop.mark.x, laptop.mark.y)) < 0.75


def test_a_cup_is_tapped_where_it_stands() -> None:
    plan, cast = planned("A cup is on the table. A person taps the rim of the cup with a spoon.")
    who = next(p for p in plan.shots[-1].performers if cast[p.subject].kind == "body")
    assert [b.action for b in who.beats] == ["hammer"]
