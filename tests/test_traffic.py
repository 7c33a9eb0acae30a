# SPDX-License-Identifier: Apache-2.0
"""Vehicles keep clear of people and cameras; who gets in is in; umbrellas are over heads; games have two sides."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest
from staged_films import body, box, film, planned, played, prop, staged

from soundstage.direct.plan import Plan
from soundstage.film import read
from soundstage.model.production import Beat, Line, Production, Shot
from soundstage.store import Store


def _pick_up() -> Production:
    """A bus comes for somebody who waits in the rain."""
    beats = (
        Beat(id="b1", who=("ann",), action="stand", manner=("already",), tool="umbrella"),
        Beat(id="b2", who=("bus",), action="enter", verb="arrive"),
        Beat(id="b3", who=("doors",), action="open"),
        Beat(id="b4", who=("ann",), action="close", target="umbrella"),
        Beat(id="b5", who=("ann",), action="enter", verb="get"),
        Beat(id="b6", who=("bus",), action="drive", place="away", order="with"),
    )
    cast = (body("ann", "woman"), prop("umbrella", "umbrella"), prop("bus", "bus"), prop("doors", "door"))
    return film(cast, Shot(id="sh1", beats=beats), place="street")


@pytest.fixture(scope="module")
def bus(store: Store) -> tuple[Plan, dict, dict]:  # type: ignore[type-arg]
    return planned(_pick_up(), store)


def _of(plan: Plan, subject: str, action: str):  # type: ignore[no-untyped-def]
    return next(b for s in plan.shots for p in s.performers if p.subject == subject for b in p.beats
                if b.action == action)


def test_a_bus_keeps_clear_of_who_waits_and_stops_with_its_door_beside_her(bus: tuple[Plan, dict, dict]) -> None:  # type: ignore[type-arg]
    plan, cast, _ = bus
    way, her = _of(plan, "bus", "enter").path, plan.shots[0].performers[0].mark
    assert len({y for _, y in way}) == 1
    assert abs(way[0][1] - her.y) > 0.5 * cast["bus"].dims.width + 0.4
    assert way[0][1] > her.y  # she is seen before it
    door = cast["bus"].anchor("door")
    assert abs(way[-1][0] + door[0] - her.x) < 0.5


def test_its_doors_are_its_own(bus: tuple[Plan, dict, dict]) -> None:  # type: ignore[type-arg]
    plan = bus[0]
    assert not any(p.subject == "doors" for s in plan.shots for p in s.performers)
    assert _of(plan, "bus", "open")


def test_who_gets_in_is_inside_and_goes_with_it(bus: tuple[Plan, dict, dict], store: Store) -> None:  # type: ignore[type-arg]
    leaves = _of(bus[0], "bus", "drive")
    last = played(_pick_up(), store)[-1]
    ann, ride = last.of("ann"), last.of("bus")
    assert ann is not None and ride is not None
    apart = ann.transforms[-1, :3, 3] - ride.transforms[-1, :3, 3]
    assert abs(apart[0]) < 3.0 and abs(apart[1]) < 1.0
    assert ride.transforms[-1, 0, 3] > 8.0 and math.cos(math.atan2(0, leaves.path[-1][0])) > 0


def test_no_camera_stands_in_or_at_the_bus(store: Store) -> None:
    for shot in staged(_pick_up(), store):
        for pose in (0, len(shot.times) // 2, len(shot.times) - 1):
            eye = shot.listener[pose, :3, 3]
            for name in ("bus", "ann"):
                if any(i.subject == name for i in shot.stage.items):
                    low, high = box(shot, name, pose)
                    assert not ((eye > low - 0.1) & (eye < high + 0.1)).all(), (shot.shot.id, name)


def test_an_umbrella_is_over_the_head_until_it_is_closed(store: Store) -> None:
    shots = staged(_pick_up(), store)
    umbrella, her = box(shots[0], "umbrella"), box(shots[0], "ann")
    assert umbrella[1, 2] > her[1, 2] + 0.1
    middle = umbrella[:, :2].mean(0)
    assert np.linalg.norm(middle - her[:, :2].mean(0)) < 0.45
    last = next(s for s in shots if any(b.action == "close" for p in s.shot.performers for b in p.beats))
    assert box(last, "umbrella", len(last.times) - 1)[1, 2] < 1.3


def test_in_a_room_an_umbrella_is_closed_and_comes_in_with_whoever_has_it(store: Store) -> None:
    said = Line(text="Nobody comes in here on a rainy day.")
    beats = (Beat(id="b1", who=("cook",), action="speak", line=said), Beat(id="b2", who=("ann",), action="enter"),
             Beat(id="b3", who=("ann",), action="nod", tool="umbrella"))
    cast = (body("cook", "man"), body("ann", "woman"), prop("umbrella", "umbrella"))
    shots = staged(film(cast, Shot(id="sh1", beats=beats), place="kitchen"), store)
    alone = [s for s in shots if not any(p.subject == "ann" for p in s.shot.performers)]
    assert alone and not any(i.subject == "umbrella" for s in alone for i in s.stage.items)
    there = [box(s, "umbrella", 0) for s in shots if s not in alone]
    assert there and all(b[1, 2] < 1.2 and np.ptp(b[:, :2], axis=0).min() < 0.5 for b in there), there


def test_two_who_play_at_a_table_sit_on_its_two_sides(store: Store) -> None:
    cast = (body("men", "man", count=2), prop("chess", "chess_board"), prop("table", "table"))
    beat = Beat(id="b1", who=("men",), action="play", target="chess", place="towards", anchor="table")
    plan, _, _ = planned(film(cast, Shot(id="sh1", beats=(beat,)), place="park"), store)
    marks = {p.subject: p.mark for p in plan.shots[0].performers}
    one, other, table = marks["men"], marks["menb"], marks["table"]
    assert one.posture == other.posture == "sit" and one.seat_height > 0.3
    assert one.x < table.x < other.x
    for me, you in ((one, other), (other, one)):
        assert math.cos(math.atan2(you.y - me.y, you.x - me.x) - me.heading) > 0.8
    assert plan.duration > Fraction(3)


@pytest.mark.parametrize("words", ["A car and a motorcycle.", "A truck and a car."])
def test_vehicles_stand_clear_of_each_other(words: str, store: Store) -> None:
    production = read(words)
    shot = staged(production, store)[0]
    one, other = (box(shot, s.id) for s in production.cast)
    assert (one[0, :2] > other[1, :2] - 0.02).any() or (other[0, :2] > one[1, :2] - 0.02).any()
