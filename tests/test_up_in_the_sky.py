# SPDX-License-Identifier: Apache-2.0
"""Who is up in the sky: read from words, and how people fly there."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import box, staged

from soundstage import film
from soundstage.places import PLACES
from soundstage.places.base import Setting
from soundstage.stage.guides import guides
from soundstage.store import Store


@pytest.mark.parametrize(("words", "place"), [
    ("An owl flies in the sky.", "sky"),
    ("Two helicopters fly through the clouds.", "sky"),
    ("A cherub sits on a cloud.", "sky"),
    ("White clouds at dawn.", "sky"),
    ("A nurse skydives.", "sky"),
    ("Two clowns wave to each other above the clouds.", "sky"),  # a group that is told apart
    ("A witch flies through the clouds and laughs.", "sky"),
    ("A girl wakes up. Then she flies through the clouds.", "bedroom"),  # it begins on the ground
    ("A fairy flies over a mushroom.", "forest"),
    ("A cat walks in a garden. An owl flies in the sky.", "garden"),  # somebody is on the ground
    ("An airplane takes off.", "airport"),  # near the ground
    ("A helicopter flies over a desert.", "desert"),
])
def test_a_scene_plays_in_the_sky_where_all_of_it_is_in_the_air(words: str, place: str) -> None:
    assert film.read(words).scenes[0].place == place


def test_who_looks_at_the_sky_is_outdoors_and_not_in_it() -> None:
    place = film.read("A clown looks at the sky.").scenes[0].place
    assert place != "sky" and not PLACES.get(place).indoors


def test_the_cloud_one_stands_on_is_level_and_the_others_lie_far_below() -> None:
    height = PLACES.new("sky").build(Setting("sky")).height
    here, there = np.asarray(height(np.linspace(-8, 8, 40), 0.0)), np.asarray(height(np.linspace(-30, 30, 40), 24.0))
    assert np.ptp(here) < 0.2 and there.max() < -2.0


def test_a_person_flies_stretched_out_and_stays_in_the_picture(store: Store) -> None:
    (made,) = staged(film.read("A superhero flies through the sky."), store)
    who = made.shot.performers[0].subject
    low, high = box(made, who, made.stage.poses // 2)
    assert high[2] - low[2] < 0.75 * (high[0] - low[0]), "lies in the air, longer than high"
    assert low[2] > 1.0, "off the ground"
    for pose in (0, made.stage.poses // 2, made.stage.poses - 1):
        rows, columns = np.nonzero(guides(made.stage, pose, 160, 90).mask(who))
        assert len(rows) > 40 and rows.min() > 0 and rows.max() < 89 and columns.min() > 0 and columns.max() < 159


def test_a_small_bird_does_not_bob_out_of_its_frame(store: Store) -> None:
    (made,) = staged(film.read("A bird flies in the sky."), store)
    who = made.shot.performers[0].subject
    for pose in range(0, made.stage.poses, max(1, made.stage.poses // 8)):
        rows = np.nonzero(guides(made.stage, pose, 160, 90).mask(who))[0]
        assert len(rows) and rows.max() < 89 and len(set(rows)) > 12, pose


@pytest.mark.parametrize("words", ["A girl stares at the night sky.", "A king gazes at the stars.",
                                   "A wolf howls at the moon."])
def test_who_looks_at_the_stars_is_outdoors_at_night_and_no_star_stands_there(words: str) -> None:
    scene = film.read(words).scenes[0]
    assert scene.hour == "night" and not PLACES.get(scene.place).indoors
    assert [b.action for shot in scene.shots for b in shot.beats] in (["look"], ["bark"])
    assert len(scene.cast) == 1
