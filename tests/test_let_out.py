# SPDX-License-Identifier: Apache-2.0
"""A bird that is let out of its cage sits in it first; the cage is opened, and it flies out of it."""

from __future__ import annotations

import pytest
from staged_films import planned

from soundstage import film
from soundstage.store import Store


@pytest.mark.parametrize("words", ["A girl opens a cage and the bird flies out.", "A girl lets a bird out of its cage.",
                                   "A man releases a parrot from a cage."])
def test_a_bird_that_is_let_out_is_seen_in_its_cage_and_flies_out_of_it(words: str, store: Store) -> None:
    shots = planned(film.read(words), store)[0].shots
    marks = {p.subject: p.mark for p in shots[0].performers}
    cage = next(m for n, m in marks.items() if n.startswith("cage"))
    bird = next(m for n, m in marks.items() if n.startswith(("bird", "parrot")))
    assert (bird.x, bird.y) == (cage.x, cage.y) and bird.perched
    beats = [b for p in shots[-1].performers for b in p.beats]
    assert {b.action for b in beats} == {"open", "fly"}
    assert next(b for b in beats if b.action == "open").end <= next(b for b in beats if b.action == "fly").start


def test_a_bird_beside_a_cage_stays_where_it_is(store: Store) -> None:
    shot = planned(film.read("A bird sits beside a cage. A man opens the cage."), store)[0].shots[0]
    marks = {p.subject: p.mark for p in shot.performers}
    assert abs(marks["bird1"].x - marks["cage1"].x) > 0.1
