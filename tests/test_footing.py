# SPDX-License-Identifier: Apache-2.0
"""Footing: whoever is on a rounded thing is as high as it is there, and who finds no room is on the ground."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import body, box, film, placed, planned, prop, staged

from soundstage.direct.contents import cloud
from soundstage.model.production import Beat, Shot
from soundstage.store import Store


def _sits(who: str, count: int, thing: str, action: str = "sit", place: str = "field"):  # type: ignore[no-untyped-def]
    shot = Shot(id="sh1", beats=(Beat(id="b1", who=("a",), action=action, place="on", anchor="t",
                                      manner=("already",)),))
    return film((body("a", who, count=count), prop("t", thing)), shot, place=place, placements=placed(("a", "on", "t")))


@pytest.mark.parametrize(("who", "thing", "action"), [
    ("monkey", "rock", "sit"), ("child", "rock", "sit"), ("child", "hill", "stand"), ("songbird", "rock", "sit")])
def test_nobody_of_a_group_is_in_the_air(store: Store, who: str, thing: str, action: str) -> None:
    production = _sits(who, 4, thing, action)
    plan, cast, _ = planned(production, store)
    shot = staged(production, store)[0]
    mark = next(p.mark for p in plan.shots[0].performers if p.subject == "t")
    c, s = np.cos(mark.heading), np.sin(mark.heading)
    for member in ("a", "a#2", "a#3", "a#4"):
        low, high = box(shot, member)
        middle = (low + high)[:2] / 2 - (mark.x, mark.y)
        local = np.array([c * middle[0] + s * middle[1], c * middle[1] - s * middle[0]])
        points = cloud(cast["t"])
        near = np.hypot(*(points[:, :2] - local).T) < 0.22
        top = float(points[near, 2].max()) if near.any() else 0.0
        assert low[2] < top + 0.1


def test_nobody_shows_a_back_on_a_rock_of_the_jungle(store: Store) -> None:
    plan, *_ = planned(_sits("monkey", 3, "rock", place="jungle"), store)
    sitter = next(p.mark for p in plan.shots[0].performers if p.subject == "a")
    assert np.sin(sitter.heading) < 0.3


def test_two_who_sit_on_a_hill_are_up_there_beside_each_other(store: Store) -> None:
    shot = Shot(id="sh1", beats=(Beat(id="b1", who=("a", "b"), action="sit", place="on", anchor="t",
                                      manner=("already",)),))
    shown = staged(film((body("a", "boy"), body("b", "girl"), prop("t", "hill")), shot, place="field",
                        placements=placed(("a", "on", "t"), ("b", "on", "t"))), store)[0]
    one, other = box(shown, "a"), box(shown, "b")
    assert one[0, 2] > 0.7 and other[0, 2] > 0.7
    assert abs(one.mean(0)[0] - other.mean(0)[0]) > 0.3


@pytest.mark.parametrize(("who", "action"), [("woman", "wave"), ("dog", "bark")])
def test_who_does_something_on_a_bridge_is_on_its_deck(store: Store, who: str, action: str) -> None:
    shot = Shot(id="sh1", beats=(Beat(id="b1", who=("a",), action=action, place="to_on", anchor="t"),))
    shown = staged(film((body("a", who), prop("t", "bridge")), shot, place="field"), store)[0]
    assert 1.0 < box(shown, "a")[0, 2] < 1.5
