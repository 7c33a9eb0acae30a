# SPDX-License-Identifier: Apache-2.0
"""A still camera on a thing that falls, bounces or rolls off something has its way in the picture."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import box, staged

from soundstage import film
from soundstage.store import Store


@pytest.mark.parametrize("words", ["A ball falls from a height, hits the ground and bounces up.",
                                   "A ball rolls off the table."])
def test_a_thing_on_its_way_stays_in_the_picture(words: str, store: Store) -> None:
    for shot in staged(film.read(words), store):
        camera = shot.stage.camera
        assert len(camera.transforms) == 1, "the camera is still"
        frame, half = np.linalg.inv(np.asarray(camera.transforms[0], float)), 18.0 / float(camera.lens_mm[0])
        inside = []
        for pose in range(shot.stage.poses):
            x, y, z = (frame @ [*box(shot, "ball1", pose).mean(0), 1.0])[:3]
            inside.append(z < 0 and abs(x / z) < half and abs(y / z) < half * 9 / 16)
        assert np.mean(inside) > 0.85


def test_a_thing_that_stays_is_framed_as_composed(store: Store) -> None:
    shot = staged(film.read("A ball lies on the grass."), store)[0]
    assert float(shot.stage.camera.lens_mm[0]) == pytest.approx(shot.shot.camera.lens_mm)


def test_what_acts_is_before_a_house_and_not_in_it_and_nothing_lies_on_a_roof(store: Store) -> None:
    shot = staged(film.read("A drone delivers a parcel to a house."), store)[0].shot
    marks = {p.subject: p.mark for p in shot.performers}
    assert marks["house1"].y - marks["drone1"].y > 1.5
    assert marks["parcel1"].z < 1.0


def test_a_bird_that_flies_in_front_of_a_thing_comes_down_there(store: Store) -> None:
    shot = staged(film.read("A bird is left of a ball. Then the bird flies to the front of the ball."), store)[-1].shot
    marks = {p.subject: p.mark for p in shot.performers}
    flight = next(b for p in shot.performers for b in p.beats if b.action == "fly")
    assert not flight.leaving
    assert flight.path[-1][1] < marks["ball1"].y - 0.1 and abs(flight.path[-1][0] - marks["ball1"].x) < 0.3


def test_what_is_in_a_hand_from_the_first_is_looked_for_there(store: Store) -> None:
    words = "A close-up of a trumpet while a narrator says, 'Check the valves.' A hand presses the valves."
    shot = staged(film.read(words), store)[0]
    camera = shot.stage.camera
    assert float(camera.lens_mm[0]) == pytest.approx(shot.shot.camera.lens_mm), "no view of the whole room"
    frame, half = np.linalg.inv(np.asarray(camera.transforms[0], float)), 18.0 / float(camera.lens_mm[0])
    x, y, z = (frame @ [*box(shot, "trumpet1", 0).mean(0), 1.0])[:3]
    assert z < 0 and abs(x / z) < half and abs(y / z) < half * 9 / 16
