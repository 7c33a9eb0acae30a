# SPDX-License-Identifier: Apache-2.0
"""A ship of pirates has sails, is on the water, and is steered from its deck."""

from __future__ import annotations

import pytest
from staged_films import planned

from soundstage import film
from soundstage.direct.sets import built_set
from soundstage.store import Store


@pytest.mark.parametrize(("words", "unit"), [
    ("A pirate on the deck of his ship.", "sailing_ship"), ("A galleon sails past an island.", "sailing_ship"),
    ("A Viking stands on a ship.", "sailing_ship"), ("A sailor stands on a ship.", "cargo_ship"),
    ("A sailboat on the lake.", "sailboat")])
def test_a_ship_is_of_its_crews_time(words: str, unit: str) -> None:
    assert unit in [s.unit for s in film.read(words).cast]


@pytest.mark.parametrize("words", ["A pirate on the deck of his ship.", "A pirate looks at an island from his ship.",
                                   "A pirate steers his ship."])
def test_who_is_on_a_ship_is_out_on_the_water_with_it(words: str, store: Store) -> None:
    shot = planned(film.read(words), store)[0].shots[0]
    model = built_set(shot.setting)
    marks = {p.subject: p.mark for p in shot.performers}
    ship = marks["ship1"]
    assert model.water is not None and float(model.height(ship.x, ship.y)) < model.water - 0.3  # type: ignore[arg-type]
    assert abs(marks["pirate1"].x - ship.x) < 3.5 and marks["pirate1"].z + marks["pirate1"].seat_height > 0.5


def test_who_steers_a_ship_goes_along_with_it(store: Store) -> None:
    beats = [b for p in planned(film.read("A pirate steers his ship."), store)[0].shots[0].performers for b in p.beats]
    assert {b.action for b in beats} == {"drive"} and len({b.path for b in beats}) == 1


def test_who_sits_at_a_table_does_not_go_and_sit_on_a_ship_that_is_there(store: Store) -> None:
    words = "A ship is on the sea. A man and a woman sit at a table on the beach."
    marks = {p.subject: p.mark for p in planned(film.read(words), store)[0].shots[-1].performers}
    ship = marks["ship1"]
    assert all(abs(marks[w].y - ship.y) > 2.0 for w in ("man1", "woman1"))
