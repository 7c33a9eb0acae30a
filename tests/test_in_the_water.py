# SPDX-License-Identifier: Apache-2.0
"""In the water, behind a rock: who is said to be there is there, and is seen."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import planned, played

import soundstage as ss
from soundstage.direct.sets import built_set


@pytest.mark.parametrize("words", ["A hippo lies down in the water.", "A man stands in the river.",
                                   "A flamingo stands in the water."])
def test_who_is_in_the_water_is_wet_to_the_knees_and_not_to_the_ears(words, store):
    plan, cast, _ = planned(ss.read(words), store)
    model = built_set(plan.scenes[0].setting)
    me = plan.shots[0].performers[0]
    assert model.water is not None
    foot = float(model.height(np.asarray(me.mark.x), np.asarray(me.mark.y))) + me.mark.z
    under = (model.water - foot) / cast[me.subject].dims.height
    assert 0.1 < under < 0.75


def test_a_hippo_is_an_animal_and_no_town():
    film = ss.read("A hippo lies down in the water.")
    assert [s.unit for s in film.cast] == ["hippo"]
    assert film.scenes[0].place == "lake"


def test_who_hides_behind_a_rock_has_one_of_their_own_to_hide_behind(store):
    plan, _, _ = planned(ss.read("A boy hides behind a rock in the desert."), store)
    boy, rock = plan.shots[0].performers
    assert not rock.in_set and boy.mark.y > rock.mark.y and abs(boy.mark.x - rock.mark.x) < 1.5


def test_a_hovering_insect_is_in_the_middle_of_its_close_up(store):
    shot = planned(ss.read("a close up video of a dragonfly"), store)[0].shots[0]
    part = played(ss.read("a close up video of a dragonfly"), store)[0].parts[0]
    head = part.performance.anchors["head"][:, 2, 3]
    assert np.abs(head - shot.camera.target[2]).max() < 0.06


def test_whose_sandwich_it_is_tells_who_she_is():
    film = ss.read("A student eating her sandwich.")
    assert film.cast[0].gender == "female"


def test_nobody_sits_on_a_bookshelf_because_books_are_on_it(store):
    words = "A person is looking for books on the bookshelf."
    me = next(p for p in planned(ss.read(words), store)[0].shots[0].performers if p.subject == "person1")
    assert me.mark.posture == "stand" and me.mark.z < 0.1
