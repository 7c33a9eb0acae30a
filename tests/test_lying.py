# SPDX-License-Identifier: Apache-2.0
"""Lying: on the bed and along it, side by side, seen whole; two at a table sit on opposite sides of it."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import body, box, film, placed, planned, played, prop, staged

from soundstage.model.production import Beat, Shot
from soundstage.store import Store


def _lies(who: str, bed: str, place: str, *manner: str, action: str = "lie"):  # type: ignore[no-untyped-def]
    beat = Beat(id="b1", who=("a1",), action=action, place="on", anchor="t1", manner=manner)
    return film((body("a1", who), prop("t1", bed)), Shot(id="sh1", beats=(beat,)), place=place,
                placements=placed(("a1", "on", "t1")) if manner else ())


@pytest.mark.parametrize(("who", "bed", "place"), [
    ("woman", "bed", "bedroom"), ("woman", "bed", "studio"), ("boy", "sofa", "living_room"), ("girl", "bench", "park"),
    ("cat", "bed", "bedroom"), ("dog", "sofa", "living_room"), ("man", "bed", "hospital"),
])
def test_who_is_found_lying_is_on_top_of_it_and_within_it(store: Store, who: str, bed: str, place: str) -> None:
    plan, _, _ = planned(_lies(who, bed, place, "already"), store)
    marks = {p.subject: p.mark for p in plan.shots[0].performers}
    assert marks["a1"].posture == "lie" and marks["a1"].z > 0.3
    away = np.hypot(marks["a1"].x - marks["t1"].x, marks["a1"].y - marks["t1"].y)
    assert away < 0.3, "the body's middle is over the middle of the bed"
    shot = staged(_lies(who, bed, place, "already"), store)[0]
    low, high = box(shot, "a1")
    assert low[2] > marks["a1"].z - 0.2 and high[2] < marks["a1"].z + 0.8


def test_who_lies_down_ends_on_the_bed(store: Store) -> None:
    shots = played(_lies("woman", "bed", "bedroom"), store)
    part = shots[-1].of("a1")
    assert part is not None and part.performance is not None
    head, feet = (part.performance.anchors[n][-1, :3, 3] for n in ("head", "feet"))
    assert 0.5 < head[2] < 0.9 and head[1] > feet[1] + 0.8  # the head at the head of the bed
    first = shots[0].of("a1")
    assert first is not None and first.performance is not None
    assert first.performance.anchors["head"][0, 2, 3] > 1.2  # she stood before


def test_a_couple_lies_side_by_side(store: Store) -> None:
    couple = film((body("a1", "person", count=2),),
                  Shot(id="sh1", beats=(Beat(id="b1", who=("a1",), action="lie", manner=("already",)),)))
    shot = played(couple, store)[0]
    heads = [p.performance.anchors["head"][0, :3, 3] for p in shot.parts if p.performance is not None]
    hips = [p.performance.anchors["hips"][0, :3, 3] for p in shot.parts if p.performance is not None]
    ways = [a - b for a, b in zip(heads, hips, strict=True)]
    assert len(heads) == 2 and 0.4 < np.linalg.norm(heads[0] - heads[1]) < 1.0
    assert ways[0] @ ways[1] > 0.9 * np.linalg.norm(ways[0]) * np.linalg.norm(ways[1])


@pytest.mark.parametrize("table", [True, False])
def test_two_who_play_at_a_table_sit_on_opposite_sides(store: Store, table: bool) -> None:
    beat = Beat(id="b1", who=("a1",), action="play_at_table", target="g1", anchor="t1" if table else "",
                place="at" if table else "")
    cast = (body("a1", "man", count=2), prop("g1", "chess_board"), *((prop("t1", "table"),) if table else ()))
    shot = played(film(cast, Shot(id="sh1", beats=(beat,)), place="park"), store)[0]
    table_at = next(p for p in shot.parts if p.built.subject.unit == "table").transforms[0, 0, 3]
    sides = sorted(p.transforms[0, 0, 3] - table_at for p in shot.parts if p.built.kind == "body")
    assert len(sides) == 2 and sides[0] < -0.4 and sides[1] > 0.4
