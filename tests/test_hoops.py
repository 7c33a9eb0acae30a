# SPDX-License-Identifier: Apache-2.0
"""A basketball is shot or dunked through the ring of a hoop and falls to the ground."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import box, planned, staged

from soundstage import film
from soundstage.store import Store


@pytest.mark.parametrize(("words", "jumps"), [
    ("A person is dunking a basketball.", True), ("A man shoots a basketball into the hoop.", False),
    ("A girl shoots a basketball.", False)])
def test_goes_through_the_ring(words: str, jumps: bool, store: Store) -> None:
    production = film.read(words)
    who = production.scenes[0].shots[0].beats[0].who[0]
    (shot,) = staged(production, store)
    hoop = next(p.subject for p in shot.shot.performers if p.subject.startswith(("hoop", "basketball1_hoop")))
    low, high = box(shot, hoop, 0)
    way = np.array([box(shot, "basketball1", k).mean(0) for k in range(shot.stage.poses)])
    top = way[way[:, 2].argmax()]
    over = way[way[:, 2] > 2.4]
    assert len(over) and (np.abs(over - over.mean(0)).max() < 2.5)
    assert ((low[:2] - 0.1 < over[-1, :2]) & (over[-1, :2] < high[:2] + 0.1)).all()
    assert top[2] < high[2] + 0.3
    feet = np.array([box(shot, who, k)[0, 2] for k in range(shot.stage.poses)])
    assert (feet.max() > 0.4) == jumps


def test_a_biscuit_is_dunked_where_it_is_put(store: Store) -> None:
    plan, *_ = planned(film.read("A girl dunks a cookie in milk."), store)
    assert "put_down" in {b.action for s in plan.shots for p in s.performers for b in p.beats}
