# SPDX-License-Identifier: Apache-2.0
"""Views of a place in which nobody does anything: long enough to look at, and from above of more than the ground."""

from __future__ import annotations

from fractions import Fraction

import pytest
from staged_films import planned

from soundstage.film import read
from soundstage.store import Store


def test_a_view_stays_long_enough_to_be_looked_at(store: Store) -> None:
    plan, _, _ = planned(read("A beach at dusk."), store)
    assert plan.shots[0].duration >= Fraction(4)


@pytest.mark.parametrize("words", ["Aerial footage of a city at night.", "A drone shot over a beach."])
def test_from_above_the_set_itself_is_seen(words: str, store: Store) -> None:
    low, _, _ = planned(read("A view of a city." if "city" in words else "A view of a beach."), store)
    high, _, _ = planned(read(words), store)
    assert high.shots[0].camera.position[2] > 2 * low.shots[0].camera.position[2]
    assert high.shots[0].camera.target[1] > low.shots[0].camera.target[1] + 3.0
