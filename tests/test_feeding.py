# SPDX-License-Identifier: Apache-2.0
"""Eating and drinking: out of one vessel, and animals with their mouths down at what stands on the ground."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import body, film, planned, played, prop

from soundstage.direct.casting import furnished
from soundstage.direct.choices import Decisions
from soundstage.language import read
from soundstage.model.production import Beat, Shot
from soundstage.store import Store


def fed(action: str, thing: str) -> Shot:
    return Shot(id="sh1", beats=(Beat(id="b1", who=("a1",), action=action, target=thing),))


@pytest.mark.parametrize(("words", "unit"), [("A woman drinks tea from a cup.", "cup"),
                                             ("A boy drinks juice out of a glass.", "glass"),
                                             ("A man eats soup from a bowl.", "bowl")])
def test_what_is_in_a_vessel_is_no_second_one(words: str, unit: str) -> None:
    made = furnished(read(words), Decisions(()))
    (beat,) = (b for b in made.scenes[0].shots[0].beats if b.action in ("eat", "drink"))
    assert [made.subject(s).unit for s in made.scenes[0].cast if made.subject(s).family == "prop"].count(unit) == 1
    assert made.subject(beat.target).unit == unit and not beat.anchor


def test_fruit_is_eaten_itself_out_of_a_bowl() -> None:
    made = furnished(read("A girl eats an apple from a bowl."), Decisions(()))
    beat = next(b for b in made.scenes[0].shots[0].beats if b.action == "eat")
    assert made.subject(beat.target).unit == "apple"


@pytest.mark.parametrize(("animal", "action", "unit"), [("cat", "drink", "bowl"), ("horse", "drink", "bucket"),
                                                        ("dog", "eat", "bowl"), ("songbird", "eat", "bread")])
def test_an_animal_has_its_mouth_down_at_what_stands_before_it(animal: str, action: str, unit: str,
                                                               store: Store) -> None:
    made = film((body("a1", animal), prop("t1", unit)), fed(action, "t1"))
    (now,) = played(made, store)
    thing, beast = now.of("t1"), now.of("a1")
    assert thing is not None and beast is not None and beast.performance is not None
    mouth = beast.performance.anchors["mouth"][:, :3, 3]
    lowest = mouth[mouth[:, 2].argmin()]
    (mark,) = (p.mark for p in planned(made, store)[0].shots[0].performers if p.subject == "t1")
    assert np.hypot(lowest[0] - mark.x, lowest[1] - mark.y) < max(0.7 * thing.built.radius, 0.3 * beast.built.dims.head)
    assert lowest[2] < 0.5 * mouth[0, 2] + thing.built.extent[1, 2]


def test_an_animal_that_eats_is_seen_down_to_the_ground(store: Store) -> None:
    plan, _, _ = planned(film((body("a1", "cow"),), fed("eat", "")), store)
    assert plan.shots[0].camera.size == "full"


def test_a_bone_is_in_the_mouth(store: Store) -> None:
    plan, _, _ = planned(film((body("a1", "dog"), prop("t1", "bone")), fed("eat", "t1")), store)
    (bone,) = (p for p in plan.shots[0].performers if p.subject == "t1")
    assert bone.held_by == "a1"
