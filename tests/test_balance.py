# SPDX-License-Identifier: Apache-2.0
"""Balancing: what is kept on a nose, a head or a hand rests on it and goes along with it."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import body, box, film, prop, staged

import soundstage as ss
from soundstage.engines._region import _points
from soundstage.model.production import Beat, Shot
from soundstage.stage.build import Staged
from soundstage.store import Store


def _kept(store: Store, who: str, thing: str, *manner: str) -> Staged:
    beat = Beat(id="b1", who=("a1",), action="balance", target="t1", manner=manner)
    return staged(film((body("a1", who), prop("t1", thing)), Shot(id="sh1", beats=(beat,))), store)[0]


@pytest.mark.parametrize(("who", "thing", "manner"), [
    ("seal", "ball", "nose"), ("dog", "cookie", "nose"), ("girl", "book", "head"), ("woman", "basket", "head"),
    ("cat", "apple", "back"),
])
def test_what_is_balanced_rests_on_the_body_through_the_shot(store: Store, who: str, thing: str, manner: str) -> None:
    shot = _kept(store, who, thing, manner)
    for pose in (0, len(shot.times) // 2, len(shot.times) - 1):
        low, high = box(shot, "t1", pose)
        skin = np.concatenate([_points(i, pose) for i in shot.stage.items
                               if i.subject == "a1" and i.visible[pose if len(i.visible) > 1 else 0]])
        under = skin[(np.abs(skin[:, :2] - (low + high)[:2] / 2) < 0.5 * (high - low)[:2] + 0.05).all(1)]
        assert len(under), "it hangs beside the body"
        near = under[np.hypot(*(under[:, :2] - (low + high)[:2] / 2).T) < 0.08]
        assert -0.04 < low[2] - near[:, 2].max() < 0.03


def test_it_is_alive_and_stays_nearly_where_it_is(store: Store) -> None:
    shot = _kept(store, "seal", "ball", "nose")
    ways = np.stack([box(shot, "t1", p).mean(0) for p in range(len(shot.times))])
    assert 0.01 < np.ptp(ways, axis=0).max() < 0.25


def test_a_tray_is_beside_the_face_and_not_before_it(store: Store) -> None:
    shot = _kept(store, "waiter", "tray", "hand")
    tray, person = box(shot, "t1", 12), box(shot, "a1", 12)
    assert tray[0, 2] > person[0, 2] + 0.5 * (person[1, 2] - person[0, 2])


def test_the_part_that_the_words_name_is_told() -> None:
    film = ss.read("A seal balances a ball on its nose.")
    beat = film.scenes[0].shots[0].beats[0]
    assert beat.action == "balance" and beat.target and "nose" in beat.manner


def test_who_stands_on_a_log_of_a_forest_stands_on_its_top(store: Store) -> None:
    told = ss.read("A girl stands on a log in the forest.")
    shot = staged(told, store)[0]
    girl = next(s.id for s in told.cast if s.unit == "girl")
    log = next(s.id for s in told.cast if s.unit == "log")
    assert abs(box(shot, girl)[0, 2] - box(shot, log)[1, 2]) < 0.15
