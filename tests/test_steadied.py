# SPDX-License-Identifier: Apache-2.0
"""What one holds for another, and who the other is."""

from __future__ import annotations

import pytest
from staged_films import planned

from soundstage.language import read
from soundstage.store import Store


def test_a_ladder_is_held_by_two_and_climbed_by_a_third(store: Store) -> None:
    film = read("Two people hold a ladder while the other climbs.")
    assert [s.count for s in film.cast] == [2, 1, 1]
    plan, *_ = planned(film, store)
    deeds = {(p.subject, b.action, b.facts.get("of")) for p in plan.shots[0].performers for b in p.beats}
    assert ("people2", "climb", "ladder1") in deeds and ("people1", "touch", None) in deeds


def test_a_held_door_is_open_and_gone_through() -> None:
    film = read("One person holds the door while the other walks through.")
    assert next((b.action, b.target) for b in film.scenes[0].shots[0].beats) == ("open", "door1")


@pytest.mark.parametrize(("words", "count"), [
    ("Two people push a car while the third person steers.", 3),
    ("Two men dig while the other watches.", 3),
    ("Two boys play. One sits on a swing while the other pushes.", 2),
    ("One person sleeps while the other reads.", 2),
])
def test_the_other_is_one_of_them_or_one_more(words: str, count: int) -> None:
    assert sum(s.count for s in read(words).cast if s.family == "body") == count


def test_ground_taken_out_of_the_cast_does_nothing() -> None:
    film = read("two park sits park shot the")
    assert {w for s in film.scenes for h in s.shots for b in h.beats for w in b.who} <= {s.id for s in film.cast}
