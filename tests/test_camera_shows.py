# SPDX-License-Identifier: Apache-2.0
"""What the camera faces or shows is there; a door in a side wall is seen from its front; throws come down on things."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import box, staged

from soundstage import film
from soundstage.store import Store


@pytest.mark.parametrize(("words", "units"), [
    ("The camera faces a bowl on a table. A hand taps it.", {"bowl", "table"}),
    ("The camera captures a cup and a spoon on a table.", {"cup", "spoon", "table"}),
    ("Close-up. A static camera shows a clock.", {"clock"})])
def test_what_the_camera_shows_is_there(words: str, units: set[str]) -> None:
    made = film.read(words)
    assert units <= {s.unit for s in made.cast}
    assert not [c for c in made.claims if "no such move" in (c.note or "")]


def test_what_the_camera_does_is_still_a_move() -> None:
    camera = film.read("The camera follows a dog.").scenes[0].shots[0].camera
    assert camera.move == "track" and camera.subject == "dog1"


@pytest.mark.parametrize("words", ["A woman opens a door.", "A man knocks on the door."])
def test_a_door_in_a_side_wall_is_seen_from_its_front(words: str, store: Store) -> None:
    shot = staged(film.read(words), store)[0]
    door = next(p.mark for p in shot.shot.performers if p.subject == "door1")
    away = np.asarray(shot.stage.camera.transforms[0], float)[:2, 3] - [door.x, door.y]
    front = np.array([np.cos(door.heading), np.sin(door.heading)])
    assert away @ front / np.linalg.norm(away) > 0.35


def test_what_is_thrown_into_a_basket_comes_down_there(store: Store) -> None:
    shot = staged(film.read("A man throws a ball into a basket."), store)[0]
    last = shot.stage.poses - 1
    assert np.linalg.norm((box(shot, "ball1", last) - box(shot, "basket1", last)).mean(0)[:2]) < 0.2


@pytest.mark.parametrize(("words", "first", "last"), [
    ("A woman opens a door.", False, True), ("A girl closes the door.", True, False)])
def test_the_leaf_of_a_set_turns_when_it_is_opened_and_shut(words: str, first: bool, last: bool, store: Store) -> None:
    stage = staged(film.read(words), store)[0].stage
    leaf = next(i for i in stage.items if i.id.startswith("set/leaf") and len(i.transforms) > 1)
    turned = [abs(float(leaf.transforms[pose][0, 1])) > 0.5 for pose in (0, -1)]
    assert turned == [first, last]
    assert any(i.id.startswith("set/hall") for i in stage.items), "something is seen beyond"


def test_a_door_that_nobody_opens_stays_shut(store: Store) -> None:
    stage = staged(film.read("A man stands in a living room."), store)[0].stage
    assert all(len(i.transforms) == 1 for i in stage.items if i.id.startswith(("set/leaf", "set/hall")))


def test_a_door_opens_for_who_goes_out_by_it(store: Store) -> None:
    stage = staged(film.read("A man leaves the living room."), store)[-1].stage
    leaf = next(i for i in stage.items if i.id.startswith("set/leaf") and len(i.transforms) > 1)
    assert abs(float(leaf.transforms[-1][0, 1])) > 0.5 > abs(float(leaf.transforms[0][0, 1]))
