# SPDX-License-Identifier: Apache-2.0
"""What rolls off a table falls and bounces on the floor; who chases its own tail goes round; rackets are swung."""

from __future__ import annotations

import numpy as np
from staged_films import box, planned, played, staged

from soundstage import film
from soundstage.store import Store


def test_a_ball_that_rolls_off_a_table_comes_down_to_the_floor(store: Store) -> None:
    done = played(film.read("A ball rolls off the table."), store)[0]
    way = np.asarray(next(m for m in done.moved if m.prop == "ball1").points)
    touches = [e for e in done.events if e.effect == "put_down"]
    assert way[0, 2] > 0.7 and way[:, 2].min() < 0.2
    assert touches and touches[0].force > touches[-1].force


def test_a_ball_that_rolls_on_the_floor_stays_down(store: Store) -> None:
    done = played(film.read("A ball rolls."), store)[0]
    way = np.asarray(next(m for m in done.moved if m.prop == "ball1").points)
    assert np.ptp(way[:, 2]) < 0.01 and not [e for e in done.events if e.effect == "put_down"]


def test_a_cat_goes_round_after_its_own_tail(store: Store) -> None:
    plan, _, _ = planned(film.read("A cat starts chasing its tail."), store)
    assert [b.action for p in plan.shots[0].performers for b in p.beats] == ["chase_tail"]
    cat = staged(film.read("A cat starts chasing its tail."), store)[0]
    middle = np.array([box(cat, plan.shots[0].performers[0].subject, k).mean(0)[:2] for k in range(len(cat.times))])
    assert np.ptp(middle, axis=0).max() < 1 and np.hypot(*np.diff(middle, axis=0).T).sum() > 2


def test_tennis_is_played_with_a_racket(store: Store) -> None:
    plan, cast, _ = planned(film.read("A woman is playing tennis."), store)
    swings = [b for p in plan.shots[0].performers for b in p.beats if b.action == "swing_tool"]
    assert swings and cast[swings[0].target].subject.unit == "tennis_racket"
