# SPDX-License-Identifier: Apache-2.0
"""What is drunk from a glass is poured from a pitcher; wine and beer are poured from their bottles."""

from __future__ import annotations

import pytest
from staged_films import planned

from soundstage import film
from soundstage.store import Store


@pytest.mark.parametrize(("words", "unit"), [
    ("A girl pours lemonade into a glass.", "pitcher"), ("A man pours water into a glass.", "pitcher"),
    ("A waiter pours apple juice.", "pitcher"), ("A man pours wine into a glass.", "bottle"),
    ("A woman pours water from a jug into a bowl.", "pitcher")])
def test_what_is_poured_comes_out_of_its_vessel(words: str, unit: str, store: Store) -> None:
    plan, cast, _ = planned(film.read(words), store)
    beat = next(b for p in plan.shots[0].performers for b in p.beats if b.action == "pour")
    assert cast[str(beat.facts["tool"])].subject.unit == unit
    assert sum(c.subject.unit == "pitcher" for c in cast.values()) <= 1


@pytest.mark.parametrize("drink", ["lemonade", "orange juice", "smoothie"])
def test_a_cold_drink_is_seen_as_a_glass_of_it(drink: str) -> None:
    assert [s.unit for s in film.read(f"A man drinks {drink}.").cast if s.family != "body"] == ["glass"]
