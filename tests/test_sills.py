# SPDX-License-Identifier: Apache-2.0
"""What is by a window or on its sill: in a room, on the sill of the room's own window."""

from __future__ import annotations

import math

import numpy as np
import pytest
from staged_films import planned

from soundstage import film
from soundstage.check.claims.evidence import Box
from soundstage.check.claims.relations import _solid
from soundstage.direct.sets import built_set
from soundstage.places import PLACES
from soundstage.places.base import Setting
from soundstage.store import Store

SILL_HIGH = (0.8, 1.4)  # metres over the floor


@pytest.mark.parametrize(("words", "who"), [
    ("A steaming cup of tea by the window.", "cup1"), ("A vase of flowers on the windowsill.", "vase1"),
    ("A candle near the window in a bedroom.", "candle1"), ("A cat sits on the windowsill.", "cat1")])
def test_small_things_stand_on_the_sill_of_the_rooms_window(words: str, who: str, store: Store) -> None:
    plan, _, _ = planned(film.read(words), store)
    shot = plan.shots[0]
    marks = {p.subject: p for p in shot.performers}
    assert SILL_HIGH[0] < marks[who].mark.z < SILL_HIGH[1]
    assert any(p.in_set for name, p in marks.items() if name.startswith("window"))


@pytest.mark.parametrize(("words", "who"), [
    ("A cat jumps onto the windowsill.", "cat1"), ("A bird lands on the windowsill of the bedroom.", "bird1"),
    ("A cat jumps onto the windowsill while a woman reads a book.", "cat1"),
    ("A boy climbs onto the windowsill in a kitchen.", "boy1")])
def test_who_goes_up_on_the_sill_is_on_that_of_the_rooms_window(words: str, who: str, store: Store) -> None:
    shot = planned(film.read(words), store)[0].shots[0]
    beat = next(b for p in shot.performers if p.subject == who for b in p.beats if "way" in b.facts)
    sill = built_set(shot.setting).spots["sill"].position
    assert beat.path[-1] == pytest.approx(sill[:2]) and beat.facts["top"] == pytest.approx(sill[2])
    assert any(p.in_set for p in shot.performers)


def test_what_sleeps_there_has_a_window_of_its_own(store: Store) -> None:
    plan, _, _ = planned(film.read("A cat sleeps on the windowsill."), store)
    assert not any(p.in_set for p in plan.shots[0].performers)


def test_by_the_window_is_in_a_room() -> None:
    assert film.read("A cat sits by the window.").scenes[0].place == "living_room"


def test_the_windowsill_is_of_the_window_told_before(store: Store) -> None:
    words = "A cat looks out of a window while a vase stands on the windowsill."
    assert [s.unit for s in film.read(words).cast] == ["cat", "window", "vase"]
    shot = planned(film.read(words), store)[0].shots[0]
    marks = {p.subject: p.mark for p in shot.performers}
    assert all(SILL_HIGH[0] < marks[w].z < SILL_HIGH[1] for w in ("cat1", "vase1"))
    assert abs(marks["cat1"].x - marks["vase1"].x) > 0.25


@pytest.mark.parametrize(("words", "who"), [
    ("A woman looks out of the window in a living room.", "woman1"), ("A man looks out of the window.", "man1"),
    ("A cat sits on the windowsill and looks out of the window.", "cat1")])
def test_who_looks_out_of_a_window_looks_beyond_the_wall(words: str, who: str, store: Store) -> None:
    plan, _, _ = planned(film.read(words), store)
    performer = next(p for p in plan.shots[-1].performers if p.subject == who)
    look = next(b for b in performer.beats if b.action == "look")
    sill = built_set(plan.shots[0].setting).spots["sill"].position
    assert look.target_point is not None and look.target_point[1] > sill[1] + 1.0
    assert math.hypot(performer.mark.x - sill[0], performer.mark.y - sill[1]) < 1.2


def test_who_looks_at_something_in_the_room_does_not_look_out(store: Store) -> None:
    plan, _, _ = planned(film.read("A woman at the window looks at a dog."), store)
    points = [b.target_point for p in plan.shots[0].performers for b in p.beats if b.action == "look"]
    assert all(p is not None and p[1] < 2.5 for p in points)


def test_nothing_stands_before_the_living_rooms_sill() -> None:
    room = PLACES.new("living_room").build(Setting("living_room"))
    x, y, z = room.spots["sill"].position
    things = next(i for i in room.items if i.id == "set/things").node.vertices
    before = (abs(things[:, 0] - x) < 0.5) & (things[:, 1] > y - 1.2) & (things[:, 2] > z)
    assert not before.any()


@pytest.mark.parametrize("words", ["A baker puts a pie on the windowsill.",
                                   "A woman puts a cup on the windowsill in a kitchen."])
def test_what_is_put_on_the_windowsill_is_on_the_rooms_sill(words: str, store: Store) -> None:
    plan, _, _ = planned(film.read(words), store)
    laid = next(b for p in plan.shots[0].performers for b in p.beats if b.action == "put_down")
    assert laid.target_point == pytest.approx(built_set(plan.shots[0].setting).spots["sill"].position)


def test_what_stands_on_a_windows_sill_is_on_the_window() -> None:
    window = Box(np.array([-3.8, 3.0, 0.74]), np.array([-1.7, 3.3, 2.62]))
    vase = Box(np.array([-2.8, 3.1, 0.95]), np.array([-2.7, 3.2, 1.25]))
    floor = Box(vase.low * [1, 1, 0], vase.high - [0, 0, 0.95])
    assert _solid("on", vase, window)[0] and not _solid("on", floor, window)[0]
