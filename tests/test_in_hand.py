# SPDX-License-Identifier: Apache-2.0
"""Things in hands: held from the beginning, let go and risen, not lain on by others."""

from __future__ import annotations

from staged_films import planned

from soundstage import film
from soundstage.direct.plan import PlannedPerformer
from soundstage.store import Store


def _performers(words: str, store: Store) -> dict[str, PlannedPerformer]:
    plan, _, _ = planned(film.read(words), store)
    return {p.subject: p for p in plan.shots[0].performers}


def test_who_holds_a_thing_has_it_from_the_beginning(store: Store) -> None:
    cast = _performers("A girl holds a red balloon. She waves.", store)
    assert cast["balloon1"].held_by == "girl1" and "already" in cast["girl1"].beats[0].manner


def test_who_takes_a_thing_up_does_not_have_it_before(store: Store) -> None:
    cast = _performers("A girl picks up a red balloon. She waves.", store)
    assert not cast["balloon1"].held_by and "already" not in cast["girl1"].beats[0].manner


def test_what_is_let_go_and_rises_does_so_once(store: Store) -> None:
    cast = _performers("A girl holds a red balloon. She lets go of the balloon and it rises into the sky.", store)
    assert [b.action for b in cast["girl1"].beats] == ["pick_up", "drop"]
    assert [b.action for b in cast["balloon1"].beats] == ["stand"] and cast["balloon1"].mark.z < 1


def test_one_stands_amid_flowers_on_the_ground(store: Store) -> None:
    cast = _performers("A girl holds a balloon in a field of flowers. She waves.", store)
    girl, flowers = cast["girl1"].mark, cast["flowers1"].mark
    assert flowers.z == 0 and abs(girl.x - flowers.x) < 3
