# SPDX-License-Identifier: Apache-2.0
"""Climbing: at the trunk and on it, nose up, seen all the way; perched animals are on their perch."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import body, box, film, placed, planned, played, prop, staged

from soundstage.direct.cast import build
from soundstage.direct.girth import clear_length, girth
from soundstage.model.production import Beat, Shot, Subject
from soundstage.store import Store


def _climbs(who: str, what: str = "tree", place: str = "field"):  # type: ignore[no-untyped-def]
    return film((body("a1", who), prop("t1", what)),
                Shot(id="sh1", beats=(Beat(id="b1", who=("a1",), action="climb", target="t1"),)), place=place)


@pytest.mark.parametrize("who", ["cat", "squirrel", "bear"])
def test_an_animal_goes_up_the_trunk_with_its_nose_up(store: Store, who: str) -> None:
    (shot,) = played(_climbs(who), store)
    part = shot.of("a1")
    assert part is not None and part.performance is not None
    anchors = part.performance.anchors
    first, last = 0, -1
    rise = anchors["chest"][last, 2, 3] - anchors["chest"][first, 2, 3]
    assert rise > 0.5 * part.built.dims.length
    assert anchors["head"][last, 2, 3] > anchors["hips"][last, 2, 3] + 0.45 * part.built.dims.length
    tree = shot.of("t1")
    assert tree is not None
    gap = np.hypot(*(anchors["chest"][last, :2, 3] - tree.transforms[0, :2, 3]))
    assert gap < girth(tree.built) + 0.8 * part.built.dims.leg + 0.35


def test_a_person_stands_at_the_trunk_and_not_at_the_edge_of_the_crown(store: Store) -> None:
    plan, cast, _ = planned(_climbs("man"), store)
    marks = {p.subject: p.mark for p in plan.shots[0].performers}
    assert abs(marks["a1"].x - marks["t1"].x) < 1.0 < cast["t1"].radius


@pytest.mark.parametrize("who", ["man", "cat", "monkey"])
def test_who_climbs_is_gone_up_with(store: Store, who: str) -> None:
    plan, _, _ = planned(_climbs(who), store)
    assert plan.shots[0].camera.move == "track"
    shot = staged(_climbs(who), store)[0]
    low = shot.stage.camera.transforms[0, 2, 3]
    assert shot.stage.camera.transforms[-1, 2, 3] > low + 0.3


def test_a_tree_has_a_trunk_and_a_wall_has_none() -> None:
    tree, wall = (build(Subject(id=u, noun=u, family="prop", unit=u), 1, lambda k, make: make())
                  for u in ("tree", "wall"))
    assert 0.05 < girth(tree) < 0.5 and girth(wall) == 0.0
    assert clear_length(tree) < 0.7 * float(tree.extent[1, 2])


@pytest.mark.parametrize(("who", "on"), [("owl", "branch"), ("cat", "table"), ("songbird", "fence")])
def test_who_sits_on_a_thing_is_on_its_top_and_no_higher(store: Store, who: str, on: str) -> None:
    told = film((body("a1", who), prop("t1", on)),
                Shot(id="sh1", beats=(Beat(id="b1", who=("a1",), action="sit", place="on", anchor="t1",
                                           manner=("already",)),)),
                place="forest", placements=placed(("a1", "on", "t1")))
    shot = staged(told, store)[0]
    low, high = box(shot, "t1")
    foot = box(shot, "a1")[0, 2]
    assert low[2] + 0.4 * (high[2] - low[2]) < foot < high[2] + 0.1


@pytest.mark.parametrize("who", ["man", "cat"])
def test_a_wall_is_climbed_at_its_face(who: str, store: Store) -> None:
    climb = Shot(id="sh1", beats=(Beat(id="b1", who=("a",), action="climb", target="t"),))
    shot = staged(film((body("a", who), prop("t", "wall")), climb), store)[0]
    wall = box(shot, "t")
    for pose in (0, len(shot.times) - 1):
        middle = box(shot, "a", pose).mean(0)
        assert middle[1] < wall.mean(0)[1] and wall[0, 0] + 0.3 < middle[0] < wall[1, 0] - 0.3
