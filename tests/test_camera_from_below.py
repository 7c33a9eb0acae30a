# SPDX-License-Identifier: Apache-2.0
"""A camera that is to look up by so many degrees comes nearer with a wider lens, where the ground is in its way."""

from __future__ import annotations

import math

import pytest
from staged_films import planned

from soundstage import film
from soundstage.store import Store


@pytest.mark.parametrize("words", [
    "Medium shot at a 30° upward angle of a woman who stands in a park.",
    "Close-up at a 30 degree upward angle of a boy in a field.",
])
def test_looks_up_as_asked(words: str, store: Store) -> None:
    plan, *_ = planned(film.read(words), store)
    camera = plan.shots[0].camera
    way = [b - a for a, b in zip(camera.position, camera.target, strict=True)]
    assert math.degrees(math.atan2(way[2], math.hypot(*way[:2]))) == pytest.approx(30, abs=2)
    assert camera.position[2] > 0.05


def test_what_is_asked_of_the_lens_stays(store: Store) -> None:
    plan, *_ = planned(film.read("Full shot with a 50 mm lens, 40 degrees upward angle. A man stands."), store)
    assert plan.shots[0].camera.lens_mm == pytest.approx(50, abs=0.1)
