# SPDX-License-Identifier: Apache-2.0
"""A group that sits has a chair each, and is seen side by side."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import planned

from soundstage.direct.blocking import group_marks
from soundstage.film import read
from soundstage.store import Store


@pytest.mark.parametrize(("words", "many"), [
    ("Three people sit on chairs in a classroom.", 3), ("Two men are sitting in an office.", 2),
    ("Five kids sit on chairs.", 5)])
def test_everybody_sits_on_a_chair_of_their_own(words: str, many: int, store: Store) -> None:
    plan, cast, _ = planned(read(words), store)
    shot = plan.shots[0]
    people = next(p for p in shot.performers if cast[p.subject].kind == "body")
    chairs = next(p for p in shot.performers if cast[p.subject].subject.unit == "chair")
    seats = group_marks(chairs.mark, cast[chairs.subject].subject.count, cast[chairs.subject].radius)
    spots = group_marks(people.mark, many, cast[people.subject].radius)
    assert len(spots) == many
    for spot in spots:
        near = min(seats, key=lambda s: np.hypot(s.x - spot.x, s.y - spot.y))
        assert np.hypot(near.x - spot.x, near.y - spot.y) < 0.2
    taken = {min(range(len(seats)), key=lambda k: np.hypot(seats[k].x - s.x, seats[k].y - s.y)) for s in spots}
    assert len(taken) == many
