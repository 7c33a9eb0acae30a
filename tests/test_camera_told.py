# SPDX-License-Identifier: Apache-2.0
"""The camera by points that are followed for long: slow moves, people in front, gaps in which nothing is followed."""

from __future__ import annotations

import itertools
from dataclasses import replace
from fractions import Fraction

import numpy as np
import numpy.typing as npt
import pytest

from soundstage.understand.camera_spans import further, moves, rests
from soundstage.understand.camera_way import read_motion
from soundstage.understand.findings import CameraMotion
from soundstage.understand.tracks import Leg, Step, Tracker, joined, through

Array = npt.NDArray[np.float64]
ROOM = ((-12, 12), (-2, 1.2), (6, 14))  # metres: right, down and ahead of the camera at first
GROUND = ((-9, 9), (1.2, 1.2), (2.5, 9))
BODY = ((-0.5, 0.5), (-0.8, 1.1), (3.8, 4.2))


def cloud(seed: int, count: int, bounds: tuple[tuple[float, float], ...]) -> Array:
    return np.random.default_rng(seed).uniform(*np.array(bounds).T, (count, 3))


def seen(world: Array, at: Array, pan: float, focal: float) -> Array:
    """(N, 2) shares of the width; pan: degrees to the right."""
    x, y, z = (world - at).T
    c, s = np.cos(np.radians(pan)), np.sin(np.radians(pan))
    x, z = c * x - s * z, s * x + c * z
    return focal / z[:, None] * np.stack([x, y], -1)


def filmed(way: Array, pans: Array, body: Array | None = None, lens: float = 35.0, zoom: float = 1.0) -> list[Leg]:
    """Legs of half a second. way: (K+1, 3) metres of the camera; pans: (K+1,); body: (K+1, 3) metres that who stands
    before it has gone.
    """
    still = np.concatenate([cloud(1, 400, ROOM), cloud(2, 140, GROUND)])
    who = cloud(3, 70, BODY) if body is not None else np.zeros((0, 3))
    noise, pictures = np.random.default_rng(4), []
    for k, (at, pan) in enumerate(zip(way, pans, strict=True)):
        limbs = noise.normal(0, 0.02, (len(who), 3))
        moved = who + (body[k] if body is not None else 0.0) + limbs
        focal = lens / 36 * zoom ** (k / (len(way) - 1))
        picture = seen(np.concatenate([still, moved]), at, pan, focal)
        pictures.append(picture + noise.normal(0, 0.0003, picture.shape))
    legs = []
    for k, (a, b) in enumerate(itertools.pairwise(pictures)):
        inside = np.all([(np.abs(p) < [0.49, 0.27]).all(-1) for p in (a, b)], 0)
        legs.append(Leg(Fraction(k, 2), Fraction(k + 1, 2), a[inside], b[inside], (), 1.0, np.flatnonzero(inside)))
    return legs


def line(steps: int, end: tuple[float, float, float]) -> Array:
    return np.linspace((0, 0, 0), end, steps + 1)


def test_a_slow_push_in_is_told_by_all_of_the_shot() -> None:
    legs = filmed(line(8, (0, 0, 0.5)), np.zeros(9))
    told = read_motion(legs, None)
    assert told["move"] == "push_in" and told["nearer"] > 1.03, told
    short = [replace(leg, names=None) for leg in legs]
    assert [len(joined(x)) for x in (legs, short)] == [1, 8]
    assert read_motion(short, None)["move"] != "push_in"  # half a second does not show it


@pytest.mark.parametrize(("end", "zoom", "move"), [(1.2, 1.0, "push_in"), (0.0, 1.25, "zoom_in"),
                                                   (-1.5, 1.0, "pull_out"), (0.0, 0.8, "zoom_out")])
def test_going_nearer_is_no_zoom(end: float, zoom: float, move: str) -> None:
    assert read_motion(filmed(line(6, (0, 0, end)), np.zeros(7), zoom=zoom), None)["move"] == move


@pytest.mark.parametrize(("lens", "degrees"), [(28.0, 24.0), (50.0, 40.0), (75.0, -60.0)])
def test_a_pan_with_who_walks_before_it(lens: float, degrees: float) -> None:
    pans = np.linspace(0, degrees, 13)
    body = 4.0 * np.stack([np.sin(np.radians(pans)), 0 * pans, np.cos(np.radians(pans)) - 1], -1)
    told = read_motion(filmed(np.zeros((13, 3)), pans, body, lens), None)
    assert told["move"] == "pan" and told["pan"] == pytest.approx(degrees, rel=0.1), told
    assert told["direction"] == ("right" if degrees > 0 else "left")


@pytest.mark.parametrize("side", [-1, 1])
def test_going_along_with_who_walks_is_no_orbit(side: int) -> None:
    way = line(6, (2.4 * side, 0, 0))
    told = read_motion(filmed(way, np.zeros(7), way), None)
    assert (told["move"], told["direction"]) == ("track", "right" if side > 0 else "left"), told


@pytest.mark.parametrize("side", [-1, 1])
def test_going_round_who_stands_is_an_orbit(side: int) -> None:
    angles = np.radians(np.linspace(0, 45 * side, 7))
    way = 4.0 * np.stack([np.sin(angles), 0 * angles, 1 - np.cos(angles)], -1)
    told = read_motion(filmed(way, -np.degrees(angles), np.zeros((7, 3))), None)
    assert (told["move"], told["direction"]) == ("orbit", "right" if side > 0 else "left"), told


def test_a_turn_goes_on_while_nothing_is_followed() -> None:
    legs = filmed(np.zeros((9, 3)), np.linspace(0, 40, 9))
    told = read_motion([*legs[:3], *legs[5:]], None)
    assert told["move"] == "pan" and told["pan"] == pytest.approx(40, rel=0.1)


def test_points_keep_their_names_from_leg_to_leg() -> None:
    gray = np.random.default_rng(0).integers(0, 255, (90, 160), np.uint8).repeat(2, 0).repeat(2, 1)

    class Picture:
        def __init__(self, k: int) -> None:
            self.time, self.gray, self.fresh = Fraction(k, 12), np.roll(gray, k, 1), k == 0

    tracker = Tracker()
    for k in range(20):
        tracker.see(Picture(k))  # type: ignore[arg-type]
    tracker.finish()
    first, second = tracker.legs[:2]
    assert first.names is not None and second.names is not None
    assert len(np.intersect1d(first.names, second.names)) > 0.7 * len(first.names)
    long = joined([first, second])[0]
    assert (long.start, long.end) == (first.start, second.end)
    assert np.median(long.p1 - long.p0, 0) * 320 == pytest.approx([12, 0], abs=0.3)


def test_what_is_done_between_legs_and_in_unknown_ones_is_as_about_them() -> None:
    times = [(0, 1), (1, 2), (3, 4), (4, 6)]  # nothing from 2 to 3; the last one is not known
    legs = [Leg(Fraction(a), Fraction(b), np.zeros((0, 2)), np.zeros((0, 2)), (), 1.0) for a, b in times]
    done = np.array([[1.0], [2.0], [4.0], [99.0]])
    assert through(legs, done, np.array([True, True, True, False])) == pytest.approx([1 + 2 + 3 + 4 + 2 * 4])


def stepped(pans: Array) -> list[Leg]:
    """Legs of a camera that turns so (four pictures a half second, degrees), with the steps between their pictures."""
    legs, focal = filmed(np.zeros((len(pans[::4]), 3)), pans[::4]), 35 / 36
    moved = -np.radians(np.diff(pans)) * focal
    steps = [Step(Fraction(k, 8), Fraction(k + 1, 8), float(dx), 0.0, 1.0) for k, dx in enumerate(moved)]
    return [replace(leg, steps=tuple(steps[4 * k:4 * k + 4])) for k, leg in enumerate(legs)]


def test_a_pan_there_and_back_is_no_hand() -> None:
    times = np.linspace(0, 1, 25)
    back = stepped(np.where(times < 0.4, -5 * np.sin(times / 0.4 * np.pi / 2), -5 + 13 * ((times - 0.4) / 0.6) ** 2))
    told = read_motion(back, None)
    assert (told["move"], told["direction"]) == ("pan", "right") and told["shake"] == 0.0, told
    shaken = np.sin(2 * np.pi * 1.5 * times) + np.sin(2 * np.pi * 3.2 * times)
    assert read_motion(stepped(shaken), None)["move"] == "handheld"


@pytest.mark.parametrize(("way", "move"), [((1.6, 0, -1.9), "truck"), ((0.4, 0, -1.9), "pull_out")])
def test_going_back_and_past_is_told_by_both_sides(way: tuple[float, float, float], move: str) -> None:
    told = read_motion(filmed(line(6, way), np.zeros(7)), None)
    assert told["move"] == move, told


def eased(steps: int) -> Array:
    """From 0 to 1, slowly at both ends."""
    x = np.linspace(0, 1, steps + 1)
    return x * x * (3 - 2 * x)


def test_two_moves_after_each_other_are_told_one_after_the_other() -> None:
    way = np.concatenate([eased(6), np.ones(6)])[:, None] * [0.0, 0.0, 1.6]
    pans = np.concatenate([np.zeros(6), 24 * eased(6)])
    (first, ahead), (then, turn) = moves(filmed(way, pans), None)
    assert (ahead["move"], turn["move"], turn["direction"]) == ("push_in", "pan", "right")
    assert abs(len(first) - len(then)) <= 2 and turn["pan"] == pytest.approx(24, rel=0.1)
    spans = [CameraMotion(start=legs[0].start, end=legs[-1].end, shot=1, **told) for legs, told in moves(
        filmed(way, pans), None)]
    assert [(m.move, m.direction) for m in further(spans)] == [("pan", "right")]


@pytest.mark.parametrize("pans", [
    24 * eased(12), np.concatenate([24 * eased(6), 24 - 20 * eased(6)[1:]]), np.zeros(13)])
def test_one_move_is_one_move(pans: Array) -> None:
    assert len(moves(filmed(np.zeros((13, 3)), pans), None)) == 1


def test_a_move_begins_where_the_picture_goes_slowest() -> None:
    assert rests([3, 7, 6, 4, 25, 30, 14, 5, 11, 13, 11, 5]) == [3, 7]
    assert rests([3, 7, 11, 13, 14, 14, 13, 10, 7, 3]) == [] == rests([0.0, 0.0, 0.0]) == rests([5, 9])


def test_a_whip_pan_is_over_in_a_moment() -> None:
    pans = np.array([0, *np.full(12, 18.0)])
    legs = [replace(g, names=None) for g in filmed(np.zeros((13, 3)), pans)]  # whose points are lost in the blur
    told = read_motion(legs, None)
    assert told["move"] in ("pan", "whip_pan") and told["direction"] == "right", told


def test_a_leg_in_which_the_camera_comes_to_rest_adds_no_whole_turn() -> None:
    pans = np.concatenate([24 * eased(6), np.full(1, 24.5)])
    legs = filmed(np.zeros((8, 3)), pans)
    turns = np.radians(np.diff(pans))[:, None]
    known = np.array([*(True,) * 6, False])
    assert np.degrees(through(legs, turns, known)[0]) == pytest.approx(24.5, abs=0.8)
    fast = filmed(np.zeros((8, 3)), np.linspace(0, 28, 8))
    assert np.degrees(through(fast, np.full((7, 1), np.radians(4)), known)[0]) == pytest.approx(28, abs=0.8)


def crowded(degrees: float, lens: float) -> list[Leg]:
    """Legs of a pan in which half of all points, a crowd, go their own ways: 0.01 of the width each half second."""
    chance, many = np.random.default_rng(5), 540
    ways = chance.normal(0, 0.01, many) * (chance.random(many) < 0.5)
    out = []
    for k, leg in enumerate(filmed(np.zeros((9, 3)), np.linspace(0, degrees, 9), None, lens)):
        own = np.stack([ways[leg.names], np.zeros(len(leg.p0))], 1)
        out.append(replace(leg, p0=leg.p0 + k * own, p1=leg.p1 + (k + 1) * own))
    return out


@pytest.mark.parametrize(("degrees", "lens"), [(30.0, 21.0), (60.0, 24.0), (30.0, 30.0)])
def test_a_pan_over_a_crowd_that_moves_tells_its_lens_and_is_no_orbit(degrees: float, lens: float) -> None:
    told = read_motion(crowded(degrees, lens), None)
    assert told["move"] == "pan" and told["pan"] == pytest.approx(degrees, rel=0.1), told
    assert told["lens_mm"] == pytest.approx(lens, rel=0.05), told


@pytest.mark.parametrize(("along", "move"), [(0.45, "orbit"), (0.2, "truck")])
def test_going_round_is_told_of_who_turns_by_nearly_half_of_it(along: float, move: str) -> None:
    angles = np.radians(np.linspace(0, 40, 9))
    way = 10.0 * np.stack([np.sin(angles), 0 * angles, 1 - np.cos(angles)], -1)
    told = read_motion(filmed(way, -along * np.degrees(angles)), None)
    assert (told["move"], told["direction"]) == (move, "right"), told
