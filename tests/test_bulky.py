# SPDX-License-Identifier: Apache-2.0
"""What is too large for a hand goes along in both arms; several of one kind of thing differ in paint."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import box, staged

from soundstage import film
from soundstage.direct.cast import others_of, paints
from soundstage.model.production import Subject
from soundstage.store import Store


@pytest.mark.parametrize("words", ["A woman carries a box.", "A man carries a barrel up a hill.",
                                   "A boy carries a chair to a table."])
def test_what_somebody_carries_goes_along_with_them(words: str, store: Store) -> None:
    shot = staged(film.read(words), store)[0]
    who, thing = (next(p.subject for p in shot.shot.performers if p.subject.startswith(names))
                  for names in (("woman", "man", "boy"), ("box", "barrel", "chair")))
    last = shot.stage.poses - 1
    assert np.linalg.norm((box(shot, who, last) - box(shot, who, 0)).mean(0)[:2]) > 0.8
    apart = [np.linalg.norm((box(shot, who, k).mean(0) - box(shot, thing, k).mean(0))[:2]) for k in (0, last)]
    assert apart[0] == pytest.approx(apart[1], abs=0.12) and apart[0] < 0.8
    assert box(shot, thing, last)[0, 2] > 0.1, "it is off the ground"


def test_it_stands_on_the_floor_until_it_is_picked_up(store: Store) -> None:
    shot = staged(film.read("A man picks up a chair."), store)[0]
    assert box(shot, "chair1", 0)[0, 2] == pytest.approx(0.0, abs=0.03)
    assert box(shot, "chair1", shot.stage.poses - 1)[0, 2] > 0.15


def test_a_box_that_is_kicked_slides_and_stays_upright(store: Store) -> None:
    shot = staged(film.read("A boy kicks a box."), store)[0]
    first, last = box(shot, "box1", 0), box(shot, "box1", shot.stage.poses - 1)
    assert np.linalg.norm((last - first).mean(0)[:2]) > 0.1
    assert np.ptp(last, axis=0)[2] == pytest.approx(np.ptp(first, axis=0)[2], abs=0.02)


def test_what_is_thrown_onto_the_floor_falls_there(store: Store) -> None:
    shot = staged(film.read("A man throws a box onto the floor."), store)[0]
    high = [box(shot, "box1", pose)[0, 2] for pose in range(shot.stage.poses)]
    assert high[0] > 0.4 and high[-1] < 0.1


def test_two_still_have_it_between_them(store: Store) -> None:
    shot = staged(film.read("Two men carry a box."), store)[0].shot
    assert {b.action for p in shot.performers for b in p.beats} == {"carry_between"}


def test_several_things_of_one_kind_differ_in_paint_where_words_leave_it_open() -> None:
    several = Subject(id="cars1", noun="car", family="prop", unit="car", count=4)
    coats = [s.colors for s in others_of(several, 7)]
    assert len(coats) == 3 == len(set(coats))
    assert not others_of(several.model_copy(update={"colors": ("red",)}), 7)
    assert not others_of(several.model_copy(update={"words": ("identical",)}), 7)
    assert not paints(several.model_copy(update={"noun": "taxi"})), "known by its paint"
    assert not others_of(Subject(id="stones1", noun="stone", family="prop", unit="rock", count=3), 7)
