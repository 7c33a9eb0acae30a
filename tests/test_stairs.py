# SPDX-License-Identifier: Apache-2.0
"""Stairs are walked up and down on their treads."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import box, planned, staged

from soundstage.film import read
from soundstage.store import Store

LANDING = 1.62  # metres: nine risers


@pytest.mark.parametrize(("words", "first", "last"), [
    ("A woman walks up the stairs.", 0.0, LANDING),
    ("A man climbs the stairs.", 0.0, LANDING),
    ("A boy runs down the staircase.", LANDING, 0.0),
    ("A cat walks down a staircase.", LANDING, 0.0),
])
def test_feet_are_on_the_treads(words: str, first: float, last: float, store: Store) -> None:
    production = read(words)
    who = production.cast[0].id
    shot = staged(production, store)[0]
    feet = [float(box(shot, who, k)[0, 2]) for k in range(len(shot.times))]
    assert abs(feet[0] - first) < 0.1 and abs(feet[-1] - last) < 0.1
    rises = np.diff(feet) if last > first else -np.diff(feet)
    assert rises.min() > -0.2  # never a fall between two treads


def test_a_spiral_stair_has_no_straight_way(store: Store) -> None:
    plan, _, _ = planned(read("A woman walks up a spiral staircase."), store)
    assert not any("flight" in b.facts for s in plan.shots for p in s.performers for b in p.beats)
