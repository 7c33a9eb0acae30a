# SPDX-License-Identifier: Apache-2.0
"""Who jumps into open water leaves a bank, breaks the surface with a splash and ends in the water."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from staged_films import planned

from soundstage import film
from soundstage.direct.sets import built_set
from soundstage.stage.build import stage_shot
from soundstage.store import Store
from soundstage.styles.clay import Clay


@pytest.mark.parametrize("words", ["A boy jumps into a lake.", "A woman dives into the pool.",
                                   "A dog jumps into the river.", "A girl runs to the lake and jumps in."])
def test_who_jumps_into_the_water_begins_ashore_and_ends_in_it(words: str, store: Store) -> None:
    plan, _, _ = planned(film.read(words), store)
    shot = plan.shots[-1]
    leap = next(b for b in shot.performers[0].beats if "plunge" in b.facts)
    model = built_set(shot.setting)
    (ax, ay), (bx, by) = leap.path
    assert model.water is not None and leap.action == "jump"
    assert float(model.height(ax, ay)) > model.water - 0.05 > float(model.height(bx, by)) + 0.2  # type: ignore[arg-type]


def test_the_surface_is_broken_once_where_one_comes_down(store: Store) -> None:
    plan, cast, spoken = planned(film.read("A boy jumps into a lake."), store)
    shot = plan.shots[0]
    made = stage_shot(shot, cast, spoken, Fraction(16, 9), Clay(), 1)
    leap = next(b for b in shot.performers[0].beats if "plunge" in b.facts)
    assert [e.effect for e in made.events].count("splash") == 1
    drops = next(i for i in made.stage.items if i.id == "weather/splash0")
    up = np.asarray(drops.node.positions)[:, :, 2] > -1.0
    middle = np.asarray(drops.node.positions)[up][:, :2].mean(0)
    assert np.hypot(*(middle - leap.path[-1])) < 0.8


def test_where_there_is_no_bank_or_a_thing_is_meant_nobody_plunges(store: Store) -> None:
    plan, _, _ = planned(film.read("A cat jumps into a box by the lake."), store)
    assert not any("plunge" in b.facts for p in plan.shots[0].performers for b in p.beats)


def test_one_sees_the_water_behind_the_bank(store: Store) -> None:
    plan, _, _ = planned(film.read("A boy jumps into the swimming pool."), store)
    camera = plan.shots[0].camera
    down = np.subtract(camera.position, camera.target)
    assert down[2] / np.hypot(down[0], down[1]) > 0.2


def test_whoever_does_something_in_a_scene_is_of_its_cast(store: Store) -> None:
    words = 'A woman crosses the street. Cut to black; a voice says, "Who was it?" and the title NIGHT RAIN snaps on.'
    for scene in film.read(words).scenes:
        assert {w for shot in scene.shots for b in shot.beats if not b.line for w in b.who} <= {*scene.cast}
    planned(film.read(words), store)
