# SPDX-License-Identifier: Apache-2.0
"""What an animal has in its mouth is seen: a ball is before the muzzle, not in the head."""

from __future__ import annotations

import numpy as np
from staged_films import body, box, film, played, prop, staged

from soundstage.film import read
from soundstage.model.production import Beat, Shot
from soundstage.store import Store


def test_a_ball_is_held_by_its_near_side(store: Store) -> None:
    production = film((body("a", "dog"), prop("t", "ball")),
                      Shot(id="sh1", beats=(Beat(id="b1", who=("a",), action="run", tool="t"),)))
    shot, dog = staged(production, store)[0], played(production, store)[0].of("a")
    assert dog is not None and dog.performance is not None
    pose = len(shot.times) // 2
    low, high = box(shot, "t", pose)
    mouth = dog.performance.anchors["mouth"][pose, :3, 3]
    assert np.linalg.norm((low + high) / 2 - mouth) > 0.7 * (high - low).max() / 2


def test_a_peacock_has_a_fan_of_its_own(store: Store) -> None:
    production = read("A peacock walks through a garden.")
    low, high = box(staged(production, store)[0], production.cast[0].id)
    assert production.cast[0].unit == "peacock" and max(high - low) > 1.0
