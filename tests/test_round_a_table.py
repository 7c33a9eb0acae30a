# SPDX-License-Identifier: Apache-2.0
"""Who eats where one does that at tables sits at one, though the words name none."""

from __future__ import annotations

import pytest
from staged_films import planned

from soundstage.direct.plan import Plan
from soundstage.language import read
from soundstage.store import Store


def of(words: str, store: Store) -> tuple[Plan, dict]:  # type: ignore[type-arg]
    plan, cast, _ = planned(read(words), store)
    return plan, cast


def seated(plan: Plan) -> list[str]:
    return [p.subject for p in plan.shots[-1].performers if p.mark.posture == "sit"]


@pytest.mark.parametrize(("words", "many"), [("Two women eat sandwiches in a pub.", 2),
                                             ("A family eats supper in a kitchen.", 4),
                                             ("A king eats noodles in a restaurant.", 1)])
def test_who_eats_there_sits_at_a_table(words: str, many: int, store: Store) -> None:
    plan, cast = of(words, store)
    assert len(seated(plan)) == many and sum(b.subject.unit == "table" for b in cast.values()) == 1


@pytest.mark.parametrize("words", ["A girl eats an apple in a park.", "A man walks into a kitchen and eats an apple.",
                                   "A boy eats an apple on a sofa in a kitchen.", "A dog eats a bone in a kitchen."])
def test_no_table_comes_where_one_does_not_eat_at_one(words: str, store: Store) -> None:
    _, cast = of(words, store)
    assert not any(b.subject.unit == "table" for b in cast.values())


def test_plates_lie_before_who_eats_off_them(store: Store) -> None:
    plan, cast = of("A family eats dinner in a kitchen.", store)
    shot = plan.shots[-1]
    marks = {p.subject: p.mark for p in shot.performers}
    plates = {p.subject: p for p in shot.performers if cast[p.subject].subject.unit == "plate"}
    eaters = {b.subject: b.target for p in shot.performers for b in p.beats if b.action == "eat"}
    assert len(plates) == 4 == len(set(eaters.values()))
    for who, plate in eaters.items():
        at, me = marks[plate], marks[who]
        assert not plates[plate].held_by and 0.6 < at.z < 0.9  # on the table
        assert ((at.x - me.x) ** 2 + (at.y - me.y) ** 2) ** 0.5 < 0.75
