# SPDX-License-Identifier: Apache-2.0
"""Left, right, front and back of a thing are as the picture shows them; one sees through a table's legs."""

from __future__ import annotations

import math

import pytest
from staged_films import planned

from soundstage.bodies.base import Look
from soundstage.language import read
from soundstage.props import PROPS
from soundstage.shape.legs import open_below
from soundstage.store import Store


@pytest.mark.parametrize("words", [
    "A cat is under the table, then the cat runs to the back of the table.",
    "A dog is behind a chair, then the dog runs to the right of the chair.",
    "A fox is in front of a shoe, then the fox runs behind the shoe.",
])
def test_the_camera_stays_before_the_stage(words: str, store: Store) -> None:
    plan, *_ = planned(read(words), store)
    for shot in plan.shots:
        (x, y, z), (tx, ty, _) = shot.camera.position, shot.camera.target
        assert abs(math.atan2(x - tx, ty - y)) < 0.75 and z < 1.5


@pytest.mark.parametrize(("unit", "legs"), [("table", True), ("chair", True), ("bench", True), ("tree", True),
                                            ("box", False), ("sofa", False), ("car", False), ("refrigerator", False)])
def test_what_stands_on_legs(unit: str, legs: bool) -> None:
    assert bool(open_below(PROPS.new(unit).build(Look(unit), 1).parts.values())) == legs


def test_friends_at_a_table_sit_on_two_sides_of_it(store: Store) -> None:
    plan, *_ = planned(read("Two friends sit at a table in a cafe and talk."), store)
    marks = {p.subject: p.mark for p in plan.shots[0].performers}
    table = marks["table1"].x
    assert sorted(marks[f].x < table for f in ("friends1", "friends1b")) == [False, True]
