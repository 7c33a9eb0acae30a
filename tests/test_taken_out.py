# SPDX-License-Identifier: Apache-2.0
"""What is taken out of a thing is in it first, what is taken from somebody is handed over."""

from __future__ import annotations

from staged_films import planned

from soundstage import film
from soundstage.direct.plan import PlannedBeat, PlannedPerformer
from soundstage.store import Store


def _first(words: str, store: Store) -> dict[str, PlannedPerformer]:
    shots = planned(film.read(words), store)[0].shots
    return {p.subject: p for shot in reversed(shots) for p in shot.performers}


def _beats(words: str, store: Store) -> list[PlannedBeat]:
    found = {b.id: b for s in planned(film.read(words), store)[0].shots for p in s.performers for b in p.beats}
    return list(found.values())


def test_what_is_taken_out_of_a_refrigerator_is_in_it_and_it_is_opened_first(store: Store) -> None:
    there = _first("A man takes a bottle of milk out of the refrigerator.", store)
    fridge, bottle = there["refrigerator1"], there["bottle1"]
    assert not fridge.in_set, "the set's own has no door that moves"
    assert abs(bottle.mark.x - fridge.mark.x) < 0.4 and abs(bottle.mark.y - fridge.mark.y) < 0.4
    assert [b.action for b in _beats("A man takes a bottle of milk out of the refrigerator.", store)
            if b.subject == "man1"][:2] == ["open", "pick_up"]


def test_what_was_opened_before_is_not_opened_again(store: Store) -> None:
    beats = _beats("A man opens the refrigerator and takes out an egg.", store)
    assert [b.action for b in beats].count("open") == 1


def test_who_takes_a_thing_from_somebody_is_given_it(store: Store) -> None:
    beats = _beats("An old woman takes a letter from the postman.", store)
    given = [b for b in beats if b.action == "give"]
    assert {b.subject for b in given} == {"woman1", "postman1"} and not any(b.action == "pick_up" for b in beats)


def test_what_is_stolen_from_somebody_is_not_given(store: Store) -> None:
    assert not any(b.action == "give" for b in _beats("A boy steals a hat from a man.", store))
