# SPDX-License-Identifier: Apache-2.0
"""Who enters from a side comes in from that side, in the open and in a room."""


import pytest
from staged_films import planned

from soundstage.language import read
from soundstage.store import Store


@pytest.mark.parametrize("place", ["a field", "a living room", "a kitchen", "a street"])
@pytest.mark.parametrize(("side", "sign"), [("left", 1), ("right", -1)])
def test_who_enters_from_a_side_comes_from_there(place: str, side: str, sign: int, store: Store) -> None:
    film = read(f"In {place}, a woman stands still. A man enters from the {side} and waves.")
    plan, _, _ = planned(film, store)
    way = next(b.path for s in plan.shots for p in s.performers for b in p.beats if b.action == "enter" and b.path)
    assert sign * (way[-1][0] - way[0][0]) > 0.5
