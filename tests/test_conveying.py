# SPDX-License-Identifier: Apache-2.0
"""What runs on wheels or runners, who moves it and who sits in or on it go as one."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import body, film, placed, played, prop, staged

from soundstage.model.production import Beat, Shot
from soundstage.stage.guides import guides
from soundstage.stage.performances import Played
from soundstage.stage.things import carried
from soundstage.store import Store

Array = np.ndarray
NURSE, MAN = body("nurse1", "nurse"), body("man1", "man")
CHAIR, SLED = prop("chair1", "wheelchair"), prop("sled1", "sled")


def moves(action: str, thing: str, rider: str = "", *, who: str = "nurse1", place: str = "in") -> Shot:
    told = {"target": rider, "place": place, "anchor": thing} if rider else {"target": thing}
    return Shot(id="sh1", beats=(Beat(id="b1", who=(who,), action=action, **told),))  # type: ignore[arg-type]


def parts(now: Played, thing: str, *people: str) -> tuple[Array, list[Array]]:
    """The frames of a thing, and where people's hips are."""
    frames = carried(now.of(thing), now)  # type: ignore[arg-type]
    done = [now.of(n).performance for n in people]  # type: ignore[union-attr]
    return frames, [d.anchors["hips"][:, :3, 3] for d in done if d is not None]


def ahead(frames: Array) -> Array:
    """(T,) metres that it has gone the way that it faces."""
    return np.asarray(((frames[:, :2, 3] - frames[0, :2, 3]) * frames[:, :2, 0]).sum(1))


@pytest.mark.parametrize(("cast", "shot"), [
    ((NURSE, MAN, CHAIR), moves("push", "chair1", "man1")),
    ((NURSE, MAN, SLED), moves("pull", "sled1", "man1", place="to_on")),
    ((NURSE, MAN, SLED), moves("push", "sled1", "man1", place="on"))])
def test_who_is_moved_in_a_thing_sits_on_its_seat_all_the_way(cast: tuple, shot: Shot, store: Store) -> None:  # type: ignore[type-arg]
    thing = cast[2].id
    (now,) = played(film(cast, shot), store)
    frames, (mover, rider) = parts(now, thing, "nurse1", "man1")
    seat = now.of(thing).built.anchor("seat")  # type: ignore[union-attr]
    spot = frames[:, :3, 3] + frames[:, :3, 0] * seat[0] + frames[:, :3, 2] * seat[2]
    assert np.linalg.norm((rider - spot)[:, :2], axis=1).max() < 0.25 and np.abs(rider - spot)[:, 2].max() < 0.25
    assert np.ptp(rider - spot, axis=0)[:2].max() < 0.02  # it does not slip on the seat
    assert ahead(frames)[-1] > 1.5
    behind = ((mover - frames[:, :3, 3]) * frames[:, :3, 0]).sum(1)
    assert (behind < -0.2).all() if shot.beats[0].action == "push" else (behind > 0.8).all()


def test_hands_are_on_the_handles_of_what_is_pushed(store: Store) -> None:
    (now,) = played(film((NURSE, CHAIR), moves("push", "chair1")), store)
    frames, _ = parts(now, "chair1")
    x, y, z = now.of("chair1").built.anchor("handle")  # type: ignore[union-attr]
    hands = now.of("nurse1").performance.anchors  # type: ignore[union-attr]
    half = len(now.times) // 2
    assert ahead(frames)[-1] > 1.5
    for side, sign in (("hand_left", 1.0), ("hand_right", -1.0)):
        grip = frames[half] @ np.array([x, sign * y, z, 1.0])
        assert np.linalg.norm(hands[side][half, :3, 3] - grip[:3]) < 0.14


def test_what_is_pulled_comes_behind_on_a_rope(store: Store) -> None:
    (shot,) = staged(film((NURSE, SLED), moves("pull", "sled1")), store)
    assert [i for i in shot.stage.items if i.id.startswith("sled1/stream")]
    horse = film((body("horse1", "horse"), SLED), moves("pull", "sled1", who="horse1"), place="field")
    (now,) = played(horse, store)
    frames, _ = parts(now, "sled1")
    front = now.of("horse1").transforms[:, :2, 3] - frames[:, :2, 3]  # type: ignore[union-attr]
    assert ahead(frames)[-1] > 1.0 and ((front * frames[:, :2, 0]).sum(1) > 1.2).all() and now.strands


def test_all_of_them_are_in_the_picture_from_first_to_last(store: Store) -> None:
    for shot in staged(film((NURSE, MAN, CHAIR), moves("push", "chair1", "man1")), store):
        for pose in (0, shot.stage.poses // 2, shot.stage.poses - 1):
            seen = guides(shot.stage, pose, 160, 90)
            for who in ("nurse1", "man1", "chair1"):
                rows, columns = np.nonzero(seen.mask(who))
                assert len(rows) > 60 and rows.min() > 0 and columns.min() > 0 and columns.max() < 159


def test_who_sat_down_in_it_before_is_pushed_by_name(store: Store) -> None:
    beats = (Beat(id="b1", who=("man1",), action="sit", place="in", anchor="chair1", manner=("already",)),
             Beat(id="b2", who=("nurse1",), action="push", target="man1"))
    shots = played(film((NURSE, MAN, CHAIR), Shot(id="sh1", beats=beats),
                        placements=placed(("man1", "in", "chair1"))), store)
    frames, (_, rider) = parts(shots[-1], "chair1", "nurse1", "man1")
    assert ahead(frames)[-1] > 0.8 and np.linalg.norm((rider - frames[:, :3, 3])[:, :2], axis=1).max() < 0.3


@pytest.mark.parametrize("unit", ["wheelchair", "sled"])
def test_who_rides_sits_upright_with_the_hands_before_the_body(unit: str, store: Store) -> None:
    shot = Shot(id="sh1", beats=(Beat(id="b1", who=("man1",), action="ride", place="in", anchor="it1"),))
    (now,) = played(film((MAN, prop("it1", unit)), shot), store)
    man, frames = now.of("man1").performance, carried(now.of("it1"), now)  # type: ignore[union-attr, arg-type]
    for side in ("hand_left", "hand_right"):
        reach = ((man.anchors[side][:, :3, 3] - man.anchors["hips"][:, :3, 3]) * frames[:, :3, 0]).sum(1)  # type: ignore[union-attr]
        assert reach.min() > -0.3
    over = (man.anchors["eyes"] - man.anchors["hips"])[:, :3, 3]  # type: ignore[union-attr]
    assert (over[:, 2] > 0.4).all() and np.abs((over * frames[:, :3, 0]).sum(1)).max() < 0.35


def test_who_is_pushed_on_a_swing_swings_and_is_sent_off_from_behind(store: Store) -> None:
    shot = moves("push", "swing1", "girl1", place="to_on")
    (now,) = played(film((NURSE, body("girl1", "girl"), prop("swing1", "swing")), shot, place="park"), store)
    nurse, girl = (now.of(n).performance.anchors for n in ("nurse1", "girl1"))  # type: ignore[union-attr]
    hips = girl["hips"][:, :3, 3]
    assert np.ptp(hips[:, :2], axis=0).max() > 1.0 and np.ptp(hips[:, 2]) > 0.15
    hands = 0.5 * (nurse["hand_left"] + nurse["hand_right"])[:, :3, 3]
    apart = np.linalg.norm((hands - hips)[:, :2], axis=1)
    assert apart.min() < 0.45 and apart.max() > 1.0
    assert np.linalg.norm((nurse["hips"] - girl["hips"])[:, :2, 3], axis=1).min() > 0.35


def test_an_empty_swing_that_is_pushed_swings(store: Store) -> None:
    (now,) = played(film((NURSE, prop("swing1", "swing")), moves("push", "swing1"), place="park"), store)
    assert max(max(m.values) for m in now.moved if m.prop == "swing1") > 0.3


def test_a_sled_is_ridden_down_the_slope_and_stays_in_the_picture(store: Store) -> None:
    shot = Shot(id="sh1", beats=(Beat(id="b1", who=("girl1",), action="ride", target="sled1"),))
    (made,) = staged(film((body("girl1", "girl"), SLED), shot, place="snow_hill"), store)
    way = made.paths["girl1"]
    assert way[-1, 2] < way[0, 2] - 0.05 and np.ptp(way[:, 0]) > 1
    for pose in (0, made.stage.poses // 2, made.stage.poses - 1):
        rows, _ = np.nonzero(guides(made.stage, pose, 160, 90).mask("girl1"))
        assert len(rows) > 200 and rows.min() > 2


@pytest.mark.parametrize("unit", ["stroller", "wagon"])
def test_a_child_sits_inside_what_is_made_for_it(unit: str, store: Store) -> None:
    action = "push" if unit == "stroller" else "pull"
    shot = moves(action, "it1", "baby1")
    (now,) = played(film((NURSE, body("baby1", "baby"), prop("it1", unit)), shot, place="park"), store)
    frames, (rider,) = parts(now, "it1", "baby1")
    assert np.linalg.norm((rider - frames[:, :3, 3])[:, :2], axis=1).max() < 0.35 and (rider[:, 2] > 0.25).all()
