# SPDX-License-Identifier: Apache-2.0
"""Who has a box of the picture fills it in the middle of the shot, whatever body it is, however the camera moves."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from soundstage import space
from soundstage.direct.direct import direct
from soundstage.direct.plan import Plan
from soundstage.model.production import Beat, CameraWish, Choice, Placement, Production, Scene, Shot, Subject
from soundstage.stage.adjusting import Box, Room, Sight, Wanted, adjusted, overlap, worth
from soundstage.stage.build import stage_shot
from soundstage.stage.guides import guides
from soundstage.stage.meeting import _Measured, met
from soundstage.styles.clay import Clay

ASPECT = Fraction(16, 9)
EVERYWHERE = Room(np.full(3, -50.0), np.full(3, 50.0))


def film(boxes: dict[str, Box], camera: CameraWish, *beats: Beat, pins: tuple[Choice, ...] = ()) -> Production:
    placements = tuple(Placement(subject=f"{unit}1", box=box) for unit, box in boxes.items())
    shot = Shot(id="sh1", duration=Fraction(2), camera=camera, placements=placements, beats=beats, given=True)
    scene = Scene(id="s1", place="park", hour="day", cast=tuple(p.subject for p in placements), shots=(shot,))
    units = {"person": "woman"}
    things = ("car", "bus", "table", "bench")
    cast = tuple(Subject(id=f"{unit}1", noun=unit, family="prop" if unit in things else "body",
                         unit=units.get(unit, unit)) for unit in boxes)
    return Production(title="boxes", cast=cast, scenes=(scene,), pins=pins)


def shares(production: Production, changed: Callable[[Plan], Plan] = lambda plan: plan) -> dict[str, float]:
    """How well each fills its box, by the guides of the shot's middle. changed: of what was directed."""
    cast: dict[str, Any] = {}
    plan = met(changed(direct(production, {}, cast, lambda _, make: make())), production, cast, {})
    stage = stage_shot(plan.shots[0], cast, {}, ASPECT, Clay(), 1).stage
    view, out = guides(stage, stage.poses // 2, 320, 180), {}
    for p in production.scenes[0].shots[0].placements:
        ys, xs = np.nonzero(view.mask(p.subject))
        box = (xs.min() / 320, ys.min() / 180, (xs.max() + 1) / 320, (ys.max() + 1) / 180) if len(xs) else (0, 0, 0, 0)
        out[p.subject] = overlap(box, p.box or (0, 0, 0, 0))
    return out


def put(production: Production) -> Plan:
    """The film directed, and its boxes met."""
    cast: dict[str, Any] = {}
    return met(direct(production, {}, cast, lambda _, make: make()), production, cast, {})


@pytest.mark.parametrize(("boxes", "move", "size"), [
    ({"person": (0.24, 0.02, 0.61, 0.97)}, "static", "close"),  # nearly cut off below
    ({"dog": (0.24, 0.12, 0.48, 0.91), "person": (0.0, 0.15, 0.13, 1.0)}, "static", "full"),
    ({"fox": (0.3, 0.43, 0.58, 0.76)}, "pan", "wide"),
    ({"horse": (0.22, 0.02, 0.7, 0.86), "person": (0.8, 0.14, 0.94, 0.87)}, "push_in", "full"),
    ({"person": (0.16, 0.07, 0.31, 0.89), "car": (0.5, 0.5, 0.95, 0.85)}, "static", "full"),
])
def test_boxes_are_met(boxes: dict[str, Box], move: str, size: str) -> None:
    found = shares(film(boxes, CameraWish(size=size, move=move)))
    assert all(share > 0.6 for share in found.values()), found


def test_nobody_is_left_behind_what_stands_in_the_set() -> None:
    beside = film({"dog": (0.1, 0.55, 0.45, 0.95), "person": (0.6, 0.35, 0.68, 0.68)}, CameraWish(size="full"))
    scenes = tuple(s.model_copy(update={"place": "kitchen"}) for s in beside.scenes)
    found = shares(beside.model_copy(update={"scenes": scenes}))
    assert all(share > 0.55 for share in found.values()), found


def test_who_is_seen_behind_a_table_is_behind_it() -> None:
    found = shares(film({"person": (0.3, 0.14, 0.5, 0.72), "table": (0.27, 0.66, 0.9, 0.99)}, CameraWish(size="full")))
    assert all(share > 0.5 for share in found.values()), found


def test_who_sits_on_a_chair_of_the_set_stays_on_it() -> None:
    sits = Beat(id="b1", who=("person1",), action="sit", manner=("already",), at=Fraction(0))
    apart = film({"dog": (0.36, 0.68, 0.5, 0.92), "person": (0.6, 0.35, 0.74, 0.75)}, CameraWish(size="full"), sits)
    scenes = tuple(s.model_copy(update={"place": "kitchen"}) for s in apart.scenes)
    production, cast = apart.model_copy(update={"scenes": scenes}), dict[str, Any]()
    first = direct(production, {}, cast, lambda _, make: make())
    before, after = (next(p.mark for p in plan.shots[0].performers if p.subject == "person1")
                     for plan in (first, met(first, production, cast, {})))
    assert before.posture == "sit" and before.seat_height > 0.2, "there is a chair"
    assert (after.x, after.y) == (before.x, before.y)


def test_a_face_wider_than_a_head_is_seen_with_its_chin_and_not_from_above() -> None:
    production, cast = film({"person": (0.16, 0.17, 0.68, 1.0)}, CameraWish(size="medium")), dict[str, Any]()
    plan = met(direct(production, {}, cast, lambda _, make: make()), production, cast, {})
    camera, tall = plan.shots[0].camera, cast["person1"].dims.height
    away = float(np.hypot(*(np.array(camera.position) - camera.target)[:2]))
    assert camera.position[2] < tall * 1.1 and camera.position[2] - camera.target[2] < 0.25 * away
    assert shares(production)["person1"] > 0.55


def test_who_goes_is_in_its_box_half_way() -> None:
    goes = Beat(id="b1", who=("person1",), action="walk", travel_m=(2.0, 0.0), at=Fraction(0), duration=Fraction(2))
    found = shares(film({"person": (0.55, 0.3, 0.68, 0.85)}, CameraWish(size="full", move="static"), goes))
    assert found["person1"] > 0.6


def test_a_camera_that_a_person_pinned_stays() -> None:
    pin = Choice(id="sh1.camera.position", value=[0.0, -6.0, 1.5], by="person")
    production, cast = film({"person": (0.05, 0.3, 0.2, 0.9)}, CameraWish(size="full"), pins=(pin,)), dict[str, Any]()
    plan = direct(production, {}, cast, lambda _, make: make())
    assert met(plan, production, cast, {}) == plan


def test_the_choice_tells_where_the_camera_is_now() -> None:
    production, cast = film({"dog": (0.05, 0.6, 0.2, 0.9)}, CameraWish(size="full")), dict[str, Any]()
    plan = met(direct(production, {}, cast, lambda _, make: make()), production, cast, {})
    told = next(c for c in plan.choices if c.id == "sh1.camera.position")
    assert tuple(told.value) == plan.shots[0].camera.position and "boxes" in told.reason


def post(x: float, y: float, tall: float, box: Box) -> Wanted:
    """A post as wide as a fifth of its height."""
    half = 0.1 * tall
    sides = (-half, half)
    points = np.array([(x + a, y + b, z) for a in sides for b in sides for z in np.linspace(0, tall, 9)])
    return Wanted(points, np.array([x, y, 0.0]), box)


def test_what_is_out_of_the_picture_makes_no_box_wider() -> None:
    points = np.array([(0.0, 5.0, 1.0), (0.2, 5.0, 1.4), (2.0, 5.0, -4.0)])
    ahead = np.array([[1, 0, 0, 0], [0, 0, -1, 0], [0, 1, 0, 1.2], [0, 0, 0, 1.0]])
    assert Sight(ahead, 1.0, 16 / 9).box(points)[2] == pytest.approx(0.54)


def test_a_body_of_which_one_point_alone_is_in_the_picture_has_a_size() -> None:
    ahead = space.translation((0.0, -6.0, 1.4)) @ space.turn("x", math.pi / 2)
    points = np.array([[0.0, 0.0, 1.4], [9.0, 0.0, 0.2], [9.5, 0.3, 2.0]])  # two of them far to the right
    x0, y0, x1, y1 = Sight(ahead, 1.0, 16 / 9).box(points)
    assert x1 > x0 and y1 > y0, "nothing is divided by nothing"


def test_two_posts_go_where_they_are_wanted() -> None:
    ahead = np.array([[1, 0, 0, 0], [0, 0, -1, -6.0], [0, 1, 0, 1.2], [0, 0, 0, 1.0]])
    wanted = [post(0, 0, 1.7, (0.2, 0.2, 0.3, 0.9)), post(1, 0, 1.0, (0.7, 0.45, 0.76, 0.83))]
    found = adjusted(Sight(ahead, 1.1, 16 / 9), wanted, EVERYWHERE)
    view = Sight(found.frame, 1.1, 16 / 9)
    boxes = [view.box(w.moved(t, m)) for w, t, m in zip(wanted, found.turns, found.ways, strict=True)]
    assert min(overlap(b, w.box) for b, w in zip(boxes, wanted, strict=True)) > 0.85


@pytest.mark.parametrize(("away", "heading", "seen"), [
    (0.0, 0.0, False), (2.0, 0.0, True), (2.0, math.pi / 2, False), (-4.5, math.pi / 2, False)])  # the camera is in it
def test_who_is_in_the_middle_of_a_bus_is_not_seen(away: float, heading: float, seen: bool) -> None:
    corners = np.array(list(itertools.product((-3.0, 3.0), (-1.0, 1.0), (0.0, 2.4))))
    bus = Wanted(space.apply(space.turn("z", heading), corners) + [0.0, away, 0.0], np.zeros(3), (0.1, 0.1, 0.9, 0.9))
    man = post(0.0, 0.0, 1.7, (0.4, 0.2, 0.6, 0.9))
    sight = Sight(space.translation((0.0, -6.0, 1.4)) @ space.turn("x", math.pi / 2), 1.0, 16 / 9)
    shot: Any = None
    measured = _Measured(shot, sight, {"man": man, "bus": bus}, {"man": 0.0, "bus": heading}, EVERYWHERE,
                         np.full((9, 16), 99.0))
    assert measured.within is not seen and measured.hidden is not seen and (max(measured.shares) > 0) is seen


@pytest.mark.parametrize("upon", [None, 0])
def test_who_is_on_a_bed_is_not_within_it(upon: int | None) -> None:
    """A cat on a mattress is lower than the bed's ends, as if it stood in the bed."""
    corners = np.array(list(itertools.product((-1.0, 1.0), (-0.8, 0.8), (0.0, 1.1))))
    bed = Wanted(corners, np.zeros(3), (0.1, 0.3, 0.9, 0.9))
    cat = replace(post(0.0, 0.0, 0.9, (0.4, 0.4, 0.6, 0.7)), upon=upon)
    sight = Sight(space.translation((0.0, -6.0, 1.4)) @ space.turn("x", math.pi / 2), 1.0, 16 / 9)
    shot: Any = None
    measured = _Measured(shot, sight, {"bed": bed, "cat": cat}, {"bed": 0.0, "cat": 0.0}, EVERYWHERE,
                         np.full((9, 16), 99.0))
    assert measured.within is (upon is None)


def test_a_box_that_cannot_be_met_with_the_others_spoils_them_less() -> None:
    ahead = np.array([[1, 0, 0, 0], [0, 0, -1, -6.0], [0, 1, 0, 1.2], [0, 0, 0, 1.0]])
    wanted = [post(0, 0, 1.7, (0.2, 0.2, 0.3, 0.9)), post(1, 0, 1.0, (0.62, 0.06, 0.91, 0.2))]  # as wide as no post is
    found = adjusted(Sight(ahead, 1.1, 16 / 9), wanted, EVERYWHERE)
    assert found.shares[0] > 0.9, found.shares
    assert worth((0.9, 0.0), (1.0, 1.0)) > worth((0.45, 0.45), (1.0, 1.0))
    assert worth((0.9, 0.1), (1.0, 0.5)) > worth((0.1, 0.9), (1.0, 0.5))


def test_who_sits_on_what_has_a_box_goes_with_it() -> None:
    sits = Beat(id="b1", who=("person1",), action="sit", place="on", anchor="bench1", manner=("already",),
                at=Fraction(0))
    production = film({"bench": (0.1, 0.5, 0.45, 0.85), "person": (0.2, 0.25, 0.32, 0.82)},
                      CameraWish(size="full"), sits)
    seat, who = (next(p.mark for p in put(production).shots[0].performers if p.subject == x)
                 for x in ("bench1", "person1"))
    assert math.hypot(seat.x - who.x, seat.y - who.y) < 0.6 and who.posture == "sit"
    assert min(shares(production).values()) > 0.5


def test_who_would_stand_beyond_the_wall_is_kept_before_it() -> None:
    ahead = np.array([[1, 0, 0, 0], [0, 0, -1, -6.0], [0, 1, 0, 1.2], [0, 0, 0, 1.0]])
    wanted = [post(0, 0, 1.7, (0.2, 0.2, 0.3, 0.9)), post(1, 0, 1.0, (0.7, 0.38, 0.73, 0.54))]

    def stands(room: Room) -> float:
        return float((wanted[1].foot + adjusted(Sight(ahead, 1.1, 16 / 9), wanted, room).ways[1])[1])

    assert stands(EVERYWHERE) > 4 and stands(replace(EVERYWHERE, ground=(-3.0, -8.0, 3.0, 2.5))) < 2.6


@pytest.mark.parametrize(("place", "boxes"), [
    ("lake", {"bear": (0.28, 0.0, 0.58, 0.9), "person": (0.66, 0.35, 0.72, 0.66)}),  # the far one stood in the lake
    ("street", {"bus": (0.45, 0.4, 0.78, 0.6)}),  # seen from so far that a house was between
])
def test_where_the_set_is_in_the_way_the_shot_is_taken_elsewhere_in_it(place: str, boxes: dict[str, Box]) -> None:
    asked = film(boxes, CameraWish(size="wide", move="push_in"))
    asked = asked.model_copy(update={"scenes": tuple(s.model_copy(update={"place": place}) for s in asked.scenes)})
    found = shares(asked)
    assert all(share > 0.6 for share in found.values()), found


def test_a_camera_beyond_the_wall_is_brought_in() -> None:
    """Who sits by the wall of a cafe may be directed from behind that wall, where nothing is seen of anybody."""
    boxes = {"man": (0.21, 0.14, 0.33, 0.81), "person": (0.66, 0.14, 0.8, 0.79), "table": (0.31, 0.49, 0.67, 0.81)}
    production = film(boxes, CameraWish(size="full", move="static", subject="man1"))
    production = production.model_copy(update={"scenes": (production.scenes[0].model_copy(update={"place": "cafe"}),)})

    def beyond(plan: Plan) -> Plan:
        shot = plan.shots[0]
        marks = {who: dict(zip("xy", mark, strict=True)) for who, mark in (
            ("man1", (-3.05, 1.9)), ("person1", (2.67, 0.64)), ("table1", (1.6, 0.2)))}
        there = tuple(p.model_copy(update={"mark": p.mark.model_copy(update=marks[p.subject])})
                      for p in shot.performers)
        camera = shot.camera.model_copy(update={"position": (-7.17, -1.58, 0.8), "target": (-3.05, 0.64, 0.79)})
        return plan.model_copy(update={"shots": (shot.model_copy(update={"camera": camera, "performers": there}),)})

    found = shares(production, beyond)
    assert all(share > 0.6 for share in found.values()), found


@pytest.mark.parametrize(("unit", "box", "facing"), [
    *(("fox", (0.3, 0.5, 0.6, 0.85), facing) for facing in (90.0, -90.0)),
    *(("person", (0.4, 0.3, 0.52, 0.85), facing) for facing in (90.0, -90.0, 180.0))])
def test_who_has_a_box_is_turned_as_it_is_seen(unit: str, box: Box, facing: float) -> None:
    production, cast = film({unit: box}, CameraWish(size="full")), dict[str, Any]()
    scene, shot = production.scenes[0], production.scenes[0].shots[0]
    placed = tuple(p.model_copy(update={"facing": facing}) for p in shot.placements)
    asked = shot.model_copy(update={"placements": placed})
    production = production.model_copy(update={"scenes": (scene.model_copy(update={"shots": (asked,)}),)})
    plan = met(direct(production, {}, cast, lambda _, make: make()), production, cast, {})
    mark, eye = plan.shots[0].performers[0].mark, plan.shots[0].camera.position
    turned = math.degrees(mark.heading - math.atan2(eye[1] - mark.y, eye[0] - mark.x))
    assert abs(math.remainder(turned - facing, 360)) < 50
