# SPDX-License-Identifier: Apache-2.0
"""What lies in a vessel: it rests on its bottom, on what is in it or on its rim, and never sticks through a wall."""

from __future__ import annotations

import pytest
from staged_films import box, film, placed, prop, staged

from soundstage.direct.cast import Built, build
from soundstage.direct.contents import depth_in
from soundstage.model.production import Shot, Subject
from soundstage.store import Store


def _built(unit: str) -> Built:
    return build(Subject(id=unit, noun=unit, family="prop", unit=unit), 1, lambda key, make: make())


@pytest.mark.parametrize(("vessel", "thing"), [("cup", "strawberry"), ("glass", "cherry"), ("bowl", "orange"),
                                               ("basket", "apple"), ("vase", "flower")])
def test_a_thing_in_a_vessel_is_seen_over_its_bottom(vessel: str, thing: str) -> None:
    deep = depth_in(_built(vessel), _built(thing), 0.0)
    assert deep is not None and 0.0 < deep < float(_built(vessel).extent[1, 2])


def test_what_is_wider_than_the_mouth_lies_on_the_rim() -> None:
    cup, pumpkin = _built("cup"), _built("pumpkin")
    deep = depth_in(cup, pumpkin, 0.0)
    assert deep is not None and deep > 0.7 * float(cup.extent[1, 2])


def test_what_is_shut_holds_nothing() -> None:
    assert depth_in(_built("gift"), _built("apple"), 0.0) is None


def test_the_strawberry_is_over_the_tea_and_within_the_mug(store: Store) -> None:
    shot = staged(film((prop("f1", "strawberry"), prop("c1", "cup")), Shot(id="sh1"),
                       placements=placed(("f1", "in", "c1"))), store)[0]
    fruit, cup = box(shot, "f1"), box(shot, "c1")
    assert cup[0, 2] + 0.04 < fruit[0, 2] < cup[1, 2]
    assert fruit[1, 1] - fruit[0, 1] < cup[1, 1] - cup[0, 1]
