# SPDX-License-Identifier: Apache-2.0
"""Things that the detector knows though somebody hides most of them: a bench, a table, an umbrella over somebody."""

from __future__ import annotations

from fractions import Fraction

import pytest

from soundstage.understand.detectors import Found
from soundstage.understand.findings import Box, Seen
from soundstage.understand.knowing import chance, coloured, known_as, with_known
from soundstage.understand.plainly import plain
from soundstage.understand.singling import singled

BODY = Found("person", 0.9, 0.4, 0.3, 0.5, 0.9)
BENCH = Found("bench", 0.45, 0.1, 0.5, 0.8, 0.85)


def test_a_bench_under_somebody_is_told_besides_and_takes_the_place_of_a_faint_box() -> None:
    faint = Found("animal", 0.1, 0.12, 0.5, 0.8, 0.85)
    bench, = [f for f in with_known([BODY, faint], [BENCH]) if f.known]
    assert (bench.noun, bench.sure) == ("bench", 0.45)
    assert faint not in with_known([BODY, faint], [BENCH]) and BODY in with_known([BODY, faint], [BENCH])
    sure = Found("thing", 0.7, 0.12, 0.5, 0.8, 0.85)
    assert with_known([BODY, sure], [BENCH]) == [BODY, sure]  # it is told already
    for other in (Found("bench", 0.2, 0.1, 0.5, 0.8, 0.85), Found("chair", 0.9, 0.1, 0.5, 0.8, 0.85)):
        assert with_known([BODY], [other]) == [BODY]


def test_an_umbrella_is_one_where_somebody_is_under_it_and_goes_down_to_the_hand() -> None:
    canopy = Found("umbrella", 0.7, 0.33, 0.2, 0.57, 0.36)
    umbrella, = [f for f in with_known([BODY], [canopy]) if f.known]
    assert (umbrella.x0, umbrella.y0, umbrella.x1) == (0.33, 0.2, 0.57) and umbrella.y1 == pytest.approx(0.57)
    assert coloured(umbrella).y1 < canopy.y1
    faint = [Found("umbrella", 0.4, 0.33, 0.2, 0.57, 0.36), Found("umbrella", 0.4, 0.33, 0.2, 0.57, 0.5)]
    assert with_known([BODY], faint[:1]) == [BODY] and len(with_known([BODY], faint)) == 2  # together they are enough
    beside = Found("umbrella", 0.9, 0.6, 0.2, 0.84, 0.36)
    awning = Found("umbrella", 0.9, 0.0, 0.0, 1.0, 0.5)
    assert with_known([BODY], [beside]) == with_known([BODY], [awning]) == [BODY]


def test_a_known_thing_is_called_as_both_say_and_nothing_where_neither_is_sure() -> None:
    assert known_as({"bench": 0.4}, {"table": 0.8, "": 0.2}) == "table"
    assert known_as({"bench": 0.6}, {"cow": 0.7, "bench": 0.1}) == "bench"
    assert known_as({"bench": 0.4}, {"cow": 0.7, "bench": 0.1}) == ""
    assert known_as({"umbrella": 0.7}, {"person": 0.9}) == "umbrella"
    assert 0.6 < chance(0.3) < chance(0.9) < 1


def test_a_known_thing_is_named_plainly_and_half_of_it_is_a_piece() -> None:
    def bench(x0: float, x1: float, known: bool) -> Seen:
        box = Box(time=Fraction(0), x0=x0, y0=0.4, x1=x1, y1=0.8)
        return Seen(start=Fraction(0), end=Fraction(1), shot=1, name="bench1", noun="bench", family="thing",
                    drawn=True, boxes=(box,), confidence=0.8, known=known, votes={"like: cow": 1.0})

    assert plain([bench(0.2, 0.7, True)]) and not plain([bench(0.2, 0.7, False)])
    assert singled([bench(0.15, 0.4, False), bench(0.2, 0.7, True)]) == [bench(0.2, 0.7, True)]
    assert len(singled([bench(0.15, 0.4, False), bench(0.2, 0.7, False)])) == 2
