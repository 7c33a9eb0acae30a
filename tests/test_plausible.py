# SPDX-License-Identifier: Apache-2.0
"""Who somebody is by size: a cat is no elephant, who is two thirds as tall as a teacher is a child."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from soundstage.model.production import Beat, Placement, Production, Scene, Shot, Subject
from soundstage.understand.measures import Standing, measured, sizes
from soundstage.understand.plausible import plausible

BoxOf = tuple[float, float, float, float]
ADULT, BESIDE = (0.2, 0.2, 0.34, 0.85), (0.5, 0.2, 0.64, 0.85)


def film(cast: dict[str, tuple[str, BoxOf]], sits: dict[str, str] | None = None) -> Production:
    """One shot: id -> noun and box; who sits on what."""
    subjects = []
    for who, (noun, _) in cast.items():
        family = "prop" if noun in ("bench", "thing") else "body"
        subjects.append(Subject(id=who, noun=noun, family=family, unit="box" if noun == "thing" else noun))
    beats = tuple(Beat(id=f"b{k}", who=(who,), action="sit", place="on", anchor=seat, at=Fraction(0))
                  for k, (who, seat) in enumerate((sits or {}).items()))
    placements = tuple(Placement(subject=who, box=box) for who, (_, box) in cast.items())
    shot = Shot(id="sh1", duration=Fraction(3), placements=placements, beats=beats)
    return Production(cast=tuple(subjects), scenes=(Scene(id="s1", place="park", cast=tuple(cast), shots=(shot,)),))


def test_who_is_as_small_as_a_cat_is_no_elephant() -> None:
    names = {"elephant1": {"elephant": 0.4, "cow": 0.25, "cat": 0.3, "mouse": 0.05}}
    small = film({"woman1": ("woman", ADULT), "elephant1": ("elephant", (0.5, 0.65, 0.7, 0.86))})
    told, notes = plausible(small, names)
    assert [s.noun for s in told.cast] == ["woman", "cat"]
    assert told.cast[1].id == told.scenes[0].shots[0].placements[1].subject == "cat1"
    assert len(notes) == 1 and "elephant" in notes[0] and "cat" in notes[0]
    large = film({"woman1": ("woman", (0.2, 0.55, 0.28, 0.85)), "elephant1": ("elephant", (0.4, 0.3, 0.8, 0.86))})
    assert plausible(large, names)[0] == large
    alone = film({"elephant1": ("elephant", (0.5, 0.65, 0.7, 0.86))})
    assert plausible(alone, names)[0] == alone


def test_who_is_two_thirds_as_tall_is_a_child() -> None:
    told, notes = plausible(film({"p1": ("person", ADULT), "p2": ("person", (0.5, 0.42, 0.6, 0.85))}), {})
    assert [s.noun for s in told.cast] == ["person", "child"] and told.cast[1].id == "p2" and len(notes) == 1
    low = film({"p1": ("person", ADULT), "p2": ("man", (0.5, 0.42, 0.6, 0.85))})
    assert plausible(low, {})[0] == low  # a low voice was heard
    wide = film({"p1": ("person", ADULT), "p2": ("person", (0.5, 0.42, 0.64, 0.85))})
    assert plausible(wide, {})[0] == wide  # so wide is who cowers
    cut = film({"p1": ("person", ADULT), "p2": ("person", (0.0, 0.42, 0.08, 0.85))})
    assert plausible(cut, {})[0] == cut  # a side of the picture cuts it
    behind = film({"p1": ("person", ADULT), "p2": ("person", (0.28, 0.42, 0.38, 0.85))})
    assert plausible(behind, {})[0] == behind  # another one hides his head
    nearer = film({"p1": ("person", ADULT), "p2": ("person", (0.28, 0.52, 0.38, 0.95))})
    assert plausible(nearer, {})[0].subject("p2").noun == "child"
    same = film({"p1": ("person", ADULT), "p2": ("person", BESIDE)})
    assert plausible(same, {})[0] == same
    farther = film({"p1": ("person", ADULT), "p2": ("person", (0.5, 0.31, 0.6, 0.65))})
    assert plausible(farther, {})[0] == farther  # as small because farther off: the foot is higher


def test_a_box_that_stands_in_for_something_tells_no_size() -> None:
    there = film({"p1": ("person", (0.5, 0.42, 0.6, 0.85)), "thing1": ("thing", (0.2, 0.3, 0.45, 0.85))})
    assert plausible(there, {})[0] == there and measured(there) == there


@pytest.mark.parametrize("top, noun", [(0.18, "person"), (0.33, "child")])
def test_who_hardly_shows_over_a_bench_is_a_child(top: float, noun: str) -> None:
    bench = (0.3, 0.45, 0.7, 0.85)
    there = film({"bench1": ("bench", bench), "p1": ("person", (0.45, top, 0.55, 0.75))}, {"p1": "bench1"})
    assert plausible(there, {})[0].subject("p1").noun == noun


def test_who_sits_is_as_far_off_as_the_seat() -> None:
    bench = Standing((0.3, 0.45, 0.7, 0.85), 0.875, 0.06)
    on_it = Standing((0.45, 0.35, 0.55, 0.85), 0.95, 0.35, seat=0.47, upon=bench.box)
    assert sizes([bench, on_it])[1] < 0.75 < sizes([bench, replace(on_it, upon=None)])[1]
