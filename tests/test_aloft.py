# SPDX-License-Identifier: Apache-2.0
"""Butterflies and bees are small, in the air, and in the picture."""

from __future__ import annotations

import pytest
from staged_films import box, staged

from soundstage.film import read
from soundstage.stage.guides import guides
from soundstage.store import Store


@pytest.mark.parametrize(("words", "who"), [
    ("A child chases a butterfly in a meadow.", "butterfly1"), ("A girl watches a butterfly.", "butterfly1"),
    ("A butterfly flies over flowers.", "butterfly1"), ("A dragonfly hovers over a pond.", "dragonfly1"),
    ("Three butterflies flutter around flowers.", "butterflies1")])
def test_small_fliers_stay_in_the_air_and_in_the_picture(words: str, who: str, store: Store) -> None:
    for shot in staged(read(words), store):
        for pose in (len(shot.times) // 8, len(shot.times) // 2, len(shot.times) - 2):
            low, high = box(shot, who, pose)
            assert low[2] > 0.25 and max(high - low) < 0.6
            assert float(guides(shot.stage, pose, 240, 135).mask(who).mean()) > 0.0008


def test_who_is_chased_in_the_air_stays_ahead(store: Store) -> None:
    shot = staged(read("A child chases a butterfly in a meadow."), store)[0]
    for pose in (3, len(shot.times) // 2, len(shot.times) - 2):
        child, ahead = box(shot, "child1", pose).mean(0), box(shot, "butterfly1", pose).mean(0)
        assert 0.3 < ahead[0] - child[0] < 3.0
    assert box(shot, "child1", len(shot.times) - 1).mean(0)[0] > box(shot, "child1", 0).mean(0)[0] + 4


def test_a_bee_comes_down_upon_a_flower(store: Store) -> None:
    shot = staged(read("A bee lands on a flower."), store)[0]
    last = len(shot.times) - 1
    bee, flower = box(shot, "bee1", last), box(shot, "flower1", last)
    assert bee[0, 2] > 0.6 * flower[1, 2] and max(bee[1] - bee[0]) < 0.3


def test_a_ladybird_on_a_plant_is_small_and_what_is_seen(store: Store) -> None:
    shot = staged(read("A macro shot of a ladybug on a plant."), store)[0]
    name = next(i.subject for i in shot.stage.items if i.subject.startswith("ladybug"))
    low, high = box(shot, name)
    assert low[2] > 0.3 and max(high - low) < 0.2
    assert float(guides(shot.stage, len(shot.times) // 2, 160, 90).mask(name).mean()) > 0.03
