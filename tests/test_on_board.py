# SPDX-License-Identifier: Apache-2.0
"""Who is on board of a ship or a spaceship is in a set of its own; a craft that is seen from outside is a thing."""

from __future__ import annotations

import math

import pytest
from staged_films import planned

from soundstage import film
from soundstage.direct.sets import built_set
from soundstage.places import PLACES
from soundstage.places.base import Setting
from soundstage.store import Store


@pytest.mark.parametrize(("words", "place"), [
    ("Four pirates roll dice on a ship deck.", "ship_deck"), ("A woman sings on the deck of a galleon.", "ship_deck"),
    ("A cook naps aboard a sailing ship.", "ship_deck"), ("Two boys wrestle on board a ship.", "ship_deck"),
    ("A sailor scrubs the deck.", "ship_deck"), ("A girl waves at the helm of a ship.", "ship_deck"),
    ("A pirate throws a hat into the sea on the deck of a ship.", "ship_deck"),
    ("A robot reads a book in a spaceship.", "spaceship"), ("A man sleeps in the cockpit of a spaceship.", "spaceship"),
    ("Two women talk on the bridge of a starship.", "spaceship"), ("An alien eats aboard a spacecraft.", "spaceship"),
    ("A dog barks in the spaceship's control room.", "spaceship"), ("A man floats in a space station.", "spaceship"),
    ("INT. SPACESHIP - NIGHT\n\nA robot waves.", "spaceship"),
])
def test_it_plays_on_board_and_no_craft_is_built(words: str, place: str) -> None:
    read = film.read(words)
    assert read.scenes[0].place == place
    assert not {s.unit for s in read.cast} & {"rocket", "sailing_ship", "cargo_ship", "flying_saucer"}


@pytest.mark.parametrize(("words", "unit", "away"), [
    ("A pirate ship sails past.", "sailing_ship", "ship_deck"),
    ("A galleon passes. A pirate dances on the deck of the galleon.", "sailing_ship", "ship_deck"),
    ("A spaceship flies over a town.", "rocket", "spaceship"), ("A spaceship lands.", "rocket", "spaceship"),
    ("A girl looks at a spaceship.", "rocket", "spaceship"), ("A cat sits in a toy spaceship.", "rocket", "spaceship"),
    ("A woman steps out of a spaceship.", "rocket", "spaceship"),
    ("A pirate on his ship.", "sailing_ship", "ship_deck"),
])
def test_a_craft_that_is_seen_is_a_thing(words: str, unit: str, away: str) -> None:
    read = film.read(words)
    assert unit in [s.unit for s in read.cast] and away not in [s.place for s in read.scenes]


def test_a_deck_of_cards_and_a_pools_deck_are_no_ships() -> None:
    for words in ("A man holds a deck of cards.", "A boy runs along the pool deck."):
        assert film.read(words).scenes[0].place != "ship_deck"


def test_the_captain_at_the_wheel_stands_behind_it_on_the_quarterdeck(store: Store) -> None:
    shot = planned(film.read("A captain stands at the wheel of a sailing ship."), store)[0].shots[0]
    model, mark = built_set(shot.setting), shot.performers[0].mark
    post = model.spots["wheel"]
    assert math.dist((mark.x, mark.y), post.position[:2]) < 0.1 and abs(mark.heading - post.heading) < 0.1
    assert float(model.height(mark.x, mark.y)) == pytest.approx(post.position[2])
    assert math.sin(post.heading) < -0.7  # he looks ahead, and so to the camera


@pytest.mark.parametrize("hour", ["day", "night"])
def test_the_sea_is_round_the_ship_and_lanterns_burn_after_dark(hour: str) -> None:
    model = PLACES.new("ship_deck").build(Setting("ship_deck", hour=hour))
    assert bool(model.lamps) == (hour == "night") and model.water is not None
    for x, y in ((14.0, 0.0), (-14.0, 0.0), (4.0, 20.0), (9.0, -22.0)):
        assert float(model.height(x, y)) < model.water < 0.0
    assert "storm" in PLACES.new("ship_deck").build(Setting("ship_deck", weather="storm")).ambience
