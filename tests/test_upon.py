# SPDX-License-Identifier: Apache-2.0
"""Who gets up on a thing ends on its top; who drives sits in what is driven."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import body, box, film, placed, planned, prop, staged

from soundstage.film import read
from soundstage.model.production import Beat, CameraWish, Shot
from soundstage.stage.guides import guides
from soundstage.store import Store


def _up(action: str, thing: str, **facts: object) -> Shot:
    return Shot(id="sh1", beats=(Beat(id="b1", who=("a",), action=action, anchor=thing, place="onto", **facts),))


@pytest.mark.parametrize(("action", "unit", "thing"), [
    ("jump", "cat", "table"), ("climb", "person", "chair"), ("fly", "songbird", "fence"), ("jump", "person", "bench"),
    ("climb", "dog", "box")])
def test_who_gets_up_on_a_thing_stands_on_its_top(action: str, unit: str, thing: str, store: Store) -> None:
    production = film((body("a", unit), prop("t", thing)), _up(action, "t"))
    plan, cast, _ = planned(production, store)
    shot = staged(production, store)[-1]
    last = len(shot.times) - 1
    low, high = box(shot, "a", last)
    below = box(shot, "t", 0)
    top = (cast["t"].anchor("top") or cast["t"].anchor("seat"))[2] + plan.shots[-1].performers[1].mark.z
    assert abs(low[2] - top) < 0.12
    middle = (low + high)[:2] / 2
    assert (middle > below[0, :2] - 0.1).all() and (middle < below[1, :2] + 0.1).all()


def test_one_begins_before_the_thing_and_on_the_floor(store: Store) -> None:
    shot = staged(film((body("a", "cat"), prop("t", "table")), _up("jump", "t")), store)[0]
    cat, table = box(shot, "a", 0), box(shot, "t", 0)
    assert cat[0, 2] < 0.05
    assert cat[1, 0] < table[0, 0] + 0.15


def test_what_is_too_high_is_not_jumped_on(store: Store) -> None:
    shot = staged(film((body("a", "person"), prop("t", "lighthouse")), _up("jump", "t")), store)[0]
    assert box(shot, "a", len(shot.times) - 1)[0, 2] < 0.3


def test_who_drives_sits_in_the_vehicle_all_the_way(store: Store) -> None:
    drive = Shot(id="sh1", beats=(Beat(id="b1", who=("a",), action="drive", target="t"),))
    shot = staged(film((body("a", "person"), prop("t", "car")), drive), store)[0]
    for pose in (0, len(shot.times) // 2, len(shot.times) - 1):
        driver, car = box(shot, "a", pose), box(shot, "t", pose)
        assert (driver[0, :2] > car[0, :2]).all() and (driver[1] < car[1]).all()
    way = box(shot, "t", len(shot.times) - 1)[0, 0] - box(shot, "t", 0)[0, 0]
    assert np.abs(way) > 5


def test_who_did_something_before_walks_to_the_car(store: Store) -> None:
    beats = (Beat(id="b1", who=("a",), action="wave"), Beat(id="b2", who=("a",), action="drive", target="t"))
    production = film((body("a", "person"), prop("t", "car")), Shot(id="sh1", beats=beats),
                      placements=placed(("a", "left_of", "t")))
    plan, _, _ = planned(production, store)
    driver = next(p for p in plan.shots[-1].performers if p.subject == "a")
    assert [b.action for b in driver.beats] == ["wave", "walk", "drive"]


def test_all_of_a_small_group_are_seen_in_a_tracking_shot(store: Store) -> None:
    run = Shot(id="sh1", camera=CameraWish(move="track"), beats=(Beat(id="b1", who=("a",), action="run"),))
    shot = staged(film((body("a", "child", count=3),), run), store)[0]
    seen = guides(shot.stage, len(shot.times) // 2, 160, 90)
    shares = [float(seen.mask(name).mean()) for name in ("a", "a#2", "a#3")]
    assert min(shares) > 0.6 * max(shares)


def test_a_group_slides_down_beside_each_other(store: Store) -> None:
    slide = Shot(id="sh1", beats=(Beat(id="b1", who=("a",), action="slide", target="t"),))
    shot = staged(film((body("a", "penguin", count=2), prop("t", "hill")), slide), store)[0]
    middle = len(shot.times) // 2
    one, other = (box(shot, name, middle).mean(0) for name in ("a", "a#2"))
    assert np.linalg.norm(one - other) > 0.25


def test_who_fell_comes_up_on_the_knees(store: Store) -> None:
    beats = (Beat(id="b1", who=("a",), action="fall"), Beat(id="b2", who=("a",), action="kneel"))
    shots = staged(film((body("a", "woman"),), Shot(id="sh1", beats=beats)), store)
    flat = min(box(s, "a", pose)[1, 2] for s in shots for pose in range(len(s.times)))
    end = box(shots[-1], "a", len(shots[-1].times) - 1)
    assert flat < 0.6 < 0.8 < end[1, 2] < 1.5


@pytest.mark.parametrize("words", ["A seagull flies over the beach and lands.", "A crow lands on the grass.",
                                   "A paper airplane glides through a park and lands on the ground."])
def test_who_lands_on_no_thing_comes_down_to_the_ground(words: str, store: Store) -> None:
    production = read(words)
    made = staged(production, store)
    who = production.cast[0].id
    (begin, _), (end, _) = box(made[0], who, 0), box(made[-1], who, len(made[-1].times) - 1)
    assert begin[2] > 1.4 and abs(end[2]) < 0.15


def test_a_leap_to_a_thing_s_other_side_ends_there(store: Store) -> None:
    production = read("A monkey is on the right of an apple, then the monkey jumps to the left of the apple.")
    made = staged(production, store)[-1]
    (low, high), apple = box(made, "monkey1", len(made.times) - 1), box(made, "apple1", 0)
    assert (low[0] + high[0]) / 2 < apple[0][0]


@pytest.mark.parametrize(("words", "who"), [
    ("A spider crawls across a table.", "spider1"), ("A crab crawls on a wooden table.", "crab1"),
    ("A cat walks along a wall.", "cat1")])
def test_a_small_creature_goes_along_the_top_of_a_thing(words: str, who: str, store: Store) -> None:
    (shot,) = staged(read(words), store)
    thing = next(p.subject for p in shot.shot.performers if p.subject != who)
    top = box(shot, thing)[1, 2]
    low = [box(shot, who, k)[0, 2] for k in range(0, shot.stage.poses, 6)]
    assert max(abs(z - top) for z in low) < 0.12
    assert float(np.ptp(shot.paths[who][:, 0])) > 0.5


def test_a_big_one_goes_along_a_wall_on_the_ground(store: Store) -> None:
    (shot,) = staged(read("A horse walks along a wall."), store)
    assert box(shot, "horse1")[0, 2] < 0.2


def test_who_crawls_on_a_boulder_that_falls_away_stays_out_of_it(store: Store) -> None:
    (shot,) = staged(read("A lizard crawls on a rock."), store)
    assert box(shot, "lizard1")[0, 2] < 0.1
