# SPDX-License-Identifier: Apache-2.0
"""Deeds that are done with one thing: under a shower, with a controller, with money; boats that are sailed or rowed."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import box, staged

from soundstage.film import read
from soundstage.store import Store


def test_who_takes_a_shower_stands_under_it_in_its_water(store: Store) -> None:
    production = read("A woman takes a shower.")
    (made,) = staged(production, store)
    assert production.scenes[0].place == "bathroom"
    who = next(p.subject for p in made.shot.performers if p.subject.startswith("woman"))
    shower = next(p.subject for p in made.shot.performers if "shower" in p.subject)
    body, cabin = box(made, who, 0), box(made, shower, 0)
    assert np.all(body.mean(0)[:2] > cabin[0, :2] - 0.05) and np.all(body.mean(0)[:2] < cabin[1, :2] + 0.05)
    assert any(event.effect == "pour" for event in made.events)


@pytest.mark.parametrize(("words", "unit"), [("A girl plays video games.", "game_controller"),
                                             ("A clown plays with a game controller.", "game_controller"),
                                             ("A king counts money.", "money")])
def test_what_it_is_done_with_is_in_the_hands(words: str, unit: str, store: Store) -> None:
    (made,) = staged(read(words), store)
    thing = next(p.subject for p in made.shot.performers if p.subject.split(".")[-1].startswith(unit.split("_")[0])
                 or unit in p.subject or p.subject.startswith("controller"))
    who = next(p.subject for p in made.shot.performers if p.subject != thing)
    held, body = box(made, thing, made.stage.poses // 2), box(made, who, made.stage.poses // 2)
    assert held[0, 2] > 0.3 * body[1, 2], "in the hands, not on the floor"
    assert np.linalg.norm((held.mean(0) - body.mean(0))[:2]) < 0.8


@pytest.mark.parametrize(("words", "unit", "action"), [
    ("A man sails a boat.", "sailboat", "drive"), ("A nurse drives a boat.", "boat", "row")])
def test_a_boat_is_sailed_with_a_sail_and_driven_with_oars_on_the_water(words: str, unit: str, action: str,
                                                                        store: Store) -> None:
    production = read(words)
    assert production.subject("boat1").unit == unit
    (made,) = staged(production, store)
    assert made.shot.performers[0].beats[0].action == action
    hull = box(made, "boat1", made.stage.poses // 2)
    who = box(made, made.shot.performers[0].subject, made.stage.poses // 2)
    assert np.all(who.mean(0)[:2] > hull[0, :2] - 0.2) and np.all(who.mean(0)[:2] < hull[1, :2] + 0.2), "in it"


@pytest.mark.parametrize(("words", "thing"), [
    ("A clown climbs a rope.", "rope"), ("A girl climbs a rock wall.", "wall")])
def test_what_is_climbed_is_taller_than_who_goes_up_it(words: str, thing: str, store: Store) -> None:
    production = read(words)
    assert production.scenes[0].place == "gym"
    (made,) = staged(production, store)
    climbed = next(p.subject for p in made.shot.performers if thing in p.subject)
    who = next(p.subject for p in made.shot.performers if p.subject != climbed)
    first, last = box(made, who, 0), box(made, who, made.stage.poses - 1)
    assert last[0, 2] > first[0, 2] + 0.5 and box(made, climbed, 0)[1, 2] > last[1, 2]
    near = np.abs(last.mean(0) - box(made, climbed, 0).mean(0))[:2].min()
    assert near < 0.8, "at it, not beside it"


@pytest.mark.parametrize("words", ["A girl washes her hands.", "A man washes the dishes."])
def test_water_that_runs_from_before_the_first_picture_is_heard_from_there(words: str, store: Store) -> None:
    (made,) = staged(read(words), store)
    water = [e for e in made.events if e.effect == "pour"]
    assert len(water) == 1 and water[0].time == 0.0
    assert water[0].duration > 0.8 * float(made.shot.duration), "as long as it runs"
