# SPDX-License-Identifier: Apache-2.0
"""What two do together: bodies close in a hug, hands that meet, a wing that waves, a chest that goes down."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import body, box, film, played, prop, staged

from soundstage.model.production import Beat, Placement, Production, Shot
from soundstage.stage.performances import Part, Played
from soundstage.stage.things import carried
from soundstage.store import Store


def _deed(action: str, second: str = "woman", count: int = 1) -> Production:
    cast = (body("a1", "man", count=count), *((body("b1", second),) if count == 1 else ()))
    target = "b1" if count == 1 else ""
    return film(cast, Shot(id="sh1", beats=(Beat(id="x1", who=("a1",), action=action, target=target),)))


def _part(shot: Played, name: str) -> Part:
    part = shot.of(name)
    assert part is not None and part.performance is not None
    return part


def _hand(part: Part, side: str) -> np.ndarray:
    assert part.performance is not None
    return part.performance.anchors[f"hand_{side}"][:, :3, 3]


@pytest.mark.parametrize("count", [1, 2])
def test_two_who_hug_stand_body_to_body_with_hands_on_each_others_backs(store: Store, count: int) -> None:
    shot = played(_deed("hug", count=count), store)[-1]
    one, two = _part(shot, "a1"), _part(shot, "b1" if count == 1 else "a1#2")
    apart = np.linalg.norm(one.controls.position[:, :2] - two.controls.position[:, :2], axis=1)
    assert apart.min() < 0.42
    for me, you in ((one, two), (two, one)):
        way = you.controls.position[-1, :2] - me.controls.position[-1, :2]
        for side in ("left", "right"):
            past = (_hand(me, side)[:, :2] - you.controls.position[-1, :2]) @ way / np.linalg.norm(way)
            assert past.max() > 0.0  # behind the other's middle


@pytest.mark.parametrize("action", ["shake_hands", "high_five"])
def test_hands_meet(store: Store, action: str) -> None:
    shot = played(_deed(action), store)[-1]
    one, two = _part(shot, "a1"), _part(shot, "b1")
    gap = np.linalg.norm(_hand(one, "right") - _hand(two, "right"), axis=1)
    assert gap.min() < 0.12 < gap[0]


def test_a_bird_waves_one_wing_and_stays_on_its_feet(store: Store) -> None:
    wave = Shot(id="sh1", beats=(Beat(id="x1", who=("g1",), action="wave"),))
    shot = staged(film((body("g1", "seagull"),), wave), store)[-1]
    poses = range(len(shot.times))
    tops = [float(box(shot, "g1", k)[1, 2]) for k in poses]
    assert max(tops) > 1.15 * tops[0]
    assert np.ptp([float(box(shot, "g1", k)[0, 2]) for k in poses]) < 0.02


def test_push_ups_keep_hands_and_toes_and_lower_the_chest(store: Store) -> None:
    beat = Beat(id="x1", who=("a1",), action="push_up")
    shot = played(film((body("a1", "man"),), Shot(id="sh1", beats=(beat,))), store)[-1]
    part = _part(shot, "a1")
    assert part.performance is not None
    chest = part.performance.anchors["chest"][:, 2, 3]
    head = part.performance.anchors["head"][:, 2, 3]
    assert np.ptp(chest) > 0.12 and head.max() < 1.0
    for point in (_hand(part, "left"), _hand(part, "right"), part.performance.anchors["feet"][:, :3, 3]):
        assert np.ptp(point[3:], axis=0).max() < 0.03


def _thing(shot: Played, name: str) -> np.ndarray:
    part = shot.of(name)
    assert part is not None
    return carried(part, shot)[:, :3, 3]


def test_what_is_thrown_flies_from_hand_to_hands(store: Store) -> None:
    cast = (body("a1", "girl"), body("b1", "boy"), prop("c1", "ball"))
    beats = (Beat(id="x1", who=("a1",), action="throw", target="b1", tool="c1"),
             Beat(id="x2", who=("b1",), action="catch", target="c1"))
    shot = played(film(cast, Shot(id="sh1", beats=beats)), store)[-1]
    ball = _thing(shot, "c1") + [0, 0, 0.12]
    one, two = _part(shot, "a1"), _part(shot, "b1")
    assert np.linalg.norm(ball[0] - _hand(one, "right")[0]) < 0.15
    assert np.linalg.norm(ball[-1] - _hand(two, "right")[-1]) < 0.2
    steps = np.linalg.norm(np.diff(ball, axis=0), axis=1)
    assert steps.max() < 0.6  # it flies, it does not jump
    assert np.linalg.norm(one.controls.position[0] - two.controls.position[0]) > 2.0


def test_who_slides_down_goes_from_the_top_of_the_chute_to_its_foot(store: Store) -> None:
    beat = Beat(id="x1", who=("a1",), action="put_down", verb="slide", target="c1", place="down")
    shot = played(film((body("a1", "child"), prop("c1", "slide")), Shot(id="sh1", beats=(beat,))), store)[-1]
    part = _part(shot, "a1")
    assert part.performance is not None
    hips = part.performance.anchors["hips"][:, :3, 3]
    assert hips[0, 2] - hips[-1, 2] > 0.8 and np.linalg.norm((hips[-1] - hips[0])[:2]) > 1.5
    assert (np.diff(hips[:, 2]) < 0.05).all()


def test_an_archer_draws_holds_and_lets_go(store: Store) -> None:
    beats = (Beat(id="x1", who=("a1",), action="archery", verb="draw"), Beat(id="x2", who=("a1",), action="archery"))
    shot = played(film((body("a1", "man"),), Shot(id="sh1", beats=beats)), store)[-1]
    arrow, man = _thing(shot, "s1.arrow"), _part(shot, "a1")
    gap = np.linalg.norm(_hand(man, "left") - _hand(man, "right"), axis=1)
    assert gap.max() > 0.35
    gone = np.linalg.norm(arrow - arrow[0], axis=1)
    assert gone[: len(gone) // 2].max() < 1.0 and gone[-1] > 8.0


def test_nobody_walks_through_who_only_stands_there(store: Store) -> None:
    cast = (body("a1", "man"), body("b1", "woman"), prop("c1", "tree"))
    beat = Beat(id="x1", who=("a1",), action="walk", place="to", anchor="c1")
    where = (Placement(subject="b1", relation="left_of", anchors=("c1",)),
             Placement(subject="a1", relation="left_of", anchors=("b1",)))
    shot = played(film(cast, Shot(id="sh1", beats=(beat,)), placements=where), store)[-1]
    one, two = _part(shot, "a1"), _part(shot, "b1")
    apart = np.linalg.norm(one.controls.position[:, :2] - two.controls.position[:, :2], axis=1)
    assert one.controls.position[-1, 0] > two.controls.position[-1, 0]  # it went past
    assert apart.min() > 0.45


@pytest.mark.parametrize(("verb", "begins"), [("carry", 0.3), ("lift", -0.1)])
def test_two_with_one_large_thing_have_an_end_of_it_each(store: Store, verb: str, begins: float) -> None:
    beat = Beat(id="x1", who=("a1",), action="pick_up", verb=verb, target="s1")
    made = film((body("a1", "man", count=2), prop("s1", "sofa")), Shot(id="sh1", beats=(beat,)), place="field")
    shot = played(made, store)[-1]
    thing = shot.of("s1")
    assert thing is not None
    way = carried(thing, shot)[:, :3, 3]
    ground = _part(shot, "a1").controls.position[0, 2]
    assert way[0, 2] - ground >= begins and way[-1, 2] - ground > 0.3
    assert (way[-1, 0] - way[0, 0] > 1.5) == (verb == "carry")
    half = (thing.built.extent[1, 1] - thing.built.extent[0, 1]) / 2
    for name, side in (("a1", -1), ("a1b", 1)):
        hands = np.stack([_hand(_part(shot, name), s) for s in ("left", "right")])[:, -1]
        assert np.abs(hands[:, 0] - (way[-1, 0] + side * half)).max() < 0.12
        assert (hands[:, 2] > way[-1, 2]).all()
