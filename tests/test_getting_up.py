# SPDX-License-Identifier: Apache-2.0
"""Who gets up from a seat stands before it, and goes on from there; at a table they stand where they sat."""

from __future__ import annotations

import math

import pytest
from staged_films import planned, played

from soundstage.film import read
from soundstage.store import Store


@pytest.mark.parametrize(("words", "who"), [
    ("A woman sits on a chair. She stands up and waves.", "woman1"),
    ("A girl sits on a sofa. She jumps up and dances.", "girl1"),
])
def test_who_gets_up_stands_before_the_seat(words: str, who: str, store: Store) -> None:
    shots = played(read(words), store)
    first, last = shots[0].of(who), shots[-1].of(who)
    assert first is not None and last is not None
    begun, ended = first.controls.position[0], last.controls.position[-1]
    assert 0.2 < math.dist(begun[:2], ended[:2]) < 0.8


def test_a_way_from_a_bench_leads_before_it_first(store: Store) -> None:
    plan, *_ = planned(read("A boy sits on a bench, then walks away."), store)
    boy, bench = (next(p for p in plan.shots[-1].performers if p.subject == s) for s in ("boy1", "bench1"))
    path = next(b.path for b in boy.beats if b.path)
    assert math.dist(path[1], (bench.mark.x, bench.mark.y)) > 0.25 and path[1][1] < bench.mark.y - 0.2
