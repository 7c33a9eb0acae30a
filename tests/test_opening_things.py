# SPDX-License-Identifier: Apache-2.0
"""Things that are opened: lids and flaps move, who opens is at them or holds them, and what is inside flies out."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import box, planned, staged

from soundstage.language import read
from soundstage.store import Store


def hand_to(shot, who: str, thing: str) -> float:
    """Metres from the nearest point of somebody's box to that of a thing, over the shot."""
    gaps = []
    for pose in range(shot.stage.poses):
        one, other = box(shot, who, pose), box(shot, thing, pose)
        gaps.append(float(np.linalg.norm(np.maximum(0, np.maximum(one[0] - other[1], other[0] - one[1])))))
    return min(gaps)


@pytest.mark.parametrize(("noun", "down"), [("gift", 0.15), ("box", 0.15), ("treasure chest", 0.05)])
def test_a_lid_opens_and_who_opens_it_bends_down_to_it(store: Store, noun: str, down: float) -> None:
    film = read(f"A girl opens a {noun}.")
    shot, (girl, thing) = staged(film, store)[0], (s.id for s in film.cast)
    tall = [box(shot, thing, pose)[1, 2] for pose in range(shot.stage.poses)]
    assert tall[-1] > tall[0] + 0.1, "its lid or its flaps stand up"
    heads = [box(shot, girl, pose)[1, 2] for pose in range(shot.stage.poses)]
    assert min(heads) < heads[0] - down and heads[-1] == pytest.approx(heads[0], abs=0.05)
    assert hand_to(shot, girl, thing) < 0.1


@pytest.mark.parametrize("noun", ["letter", "jar", "book", "bottle"])
def test_what_is_small_is_opened_in_the_hands(store: Store, noun: str) -> None:
    film = read(f"A man opens a {noun}.")
    shot, (man, thing) = staged(film, store)[0], (s.id for s in film.cast)
    for pose in (0, shot.stage.poses // 2, shot.stage.poses - 1):
        assert box(shot, thing, pose)[0, 2] > 0.4
    assert hand_to(shot, man, thing) < 0.05


@pytest.mark.parametrize(("words", "what", "of"), [
    ("A bird flies out of a box.", "songbird", "box"),
    ("A child opens a gift, and then twelve butterflies fly out.", "butterfly", "gift")])
def test_what_flies_out_of_a_thing_comes_from_inside_it(store: Store, words: str, what: str, of: str) -> None:
    film = read(words)
    who, thing = (next(s.id for s in film.cast if s.unit == unit) for unit in (what, of))
    plan, _, _ = planned(film, store)
    beats = [b for shot in plan.shots for p in shot.performers if p.subject == who for b in p.beats]
    flights = [b for b in beats if b.action == "fly"]
    mark = next(p.mark for shot in plan.shots for p in shot.performers if p.subject == thing)
    assert flights and flights[0].path[0] == pytest.approx((mark.x, mark.y), abs=0.01)
    assert abs(flights[0].path[-1][0] - mark.x) > 2.0


def test_what_flies_out_of_nothing_only_leaves(store: Store) -> None:
    film = read("A child opens a gift. A bird flies away.")
    bird = next(s.id for s in film.cast if s.unit == "songbird")
    gift = next(s.id for s in film.cast if s.unit == "gift")
    plan, _, _ = planned(film, store)
    flight = next(b for shot in plan.shots for p in shot.performers if p.subject == bird for b in p.beats)
    mark = next(p.mark for shot in plan.shots for p in shot.performers if p.subject == gift)
    assert flight.path[0] != pytest.approx((mark.x, mark.y), abs=0.05)


@pytest.mark.parametrize(("words", "unit"), [
    ("A boat sails in the ocean.", "sailboat"), ("A man rows a boat.", "boat"), ("A boat lies on the beach.", "boat")])
def test_a_boat_that_goes_by_itself_has_a_sail(words: str, unit: str) -> None:
    assert next(s.unit for s in read(words).cast if s.family == "prop") == unit
