# SPDX-License-Identifier: Apache-2.0
"""Who is told once, how large those are who stand beside each other, and who hides whom, by their boxes."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from soundstage.model.production import Subject
from soundstage.stage.adjusting import Sight, whole
from soundstage.stage.covering import before, covered, in_sight, seen_boxes
from soundstage.understand.coats import believed
from soundstage.understand.findings import Box, Colour, Palette, Seen
from soundstage.understand.measures import Standing, sizes
from soundstage.understand.postures import lies
from soundstage.understand.singling import singled

AHEAD = Sight(np.array([[1.0, 0, 0, 0], [0, 0, -1, -6.0], [0, 1, 0, 1.2], [0, 0, 0, 1]]), 1.1, 16 / 9)


def one(noun: str, box: tuple[float, float, float, float], sure: float) -> Seen:
    family = "person" if noun == "person" else "animal"
    at = Box(time=Fraction(0), x0=box[0], y0=box[1], x1=box[2], y1=box[3])
    return Seen(start=Fraction(0), end=Fraction(1), shot=1, name=f"{noun}1", noun=noun, family=family, boxes=(at,),
                confidence=sure)


def test_two_of_one_height_on_level_ground_are_as_large_as_usual() -> None:
    near, far = Standing((0.1, 0.2, 0.3, 0.9), 1.7, 0.2), Standing((0.6, 0.34, 0.7, 0.66), 1.7, 0.2)
    assert sizes([near, far]) == (1.0, 1.0)


def test_who_is_small_beside_another_on_the_same_spot_is_small() -> None:
    large, small = Standing((0.3, 0.2, 0.7, 0.8), 2.9, 0.35), Standing((0.1, 0.62, 0.3, 0.81), 2.9, 0.35)
    told = sizes([large, small])
    assert told[1] < 0.7 < 1.2 < told[0] and told[0] / told[1] == pytest.approx(0.6 / 0.19, rel=0.4)


def test_who_is_cut_off_above_may_be_larger_but_not_smaller_than_is_seen() -> None:
    person = Standing((0.5, 0.33, 0.7, 0.84), 1.7, 0.2)
    assert sizes([person, Standing((0.3, 0.0, 0.6, 0.82), 0.7, 0.35)])[1] > 1.5
    assert sizes([person, Standing((0.3, 0.0, 0.6, 0.82), 4.0, 0.35)]) == (1.0, 1.0)


def test_who_is_cut_off_below_before_a_larger_one_is_small() -> None:
    cow, cub = Standing((0.32, 0.15, 0.71, 0.94), 1.6, 0.35), Standing((0.23, 0.73, 0.45, 0.99), 1.25, 0.35)
    assert sizes([cow, cub])[1] < 0.85
    assert sizes([cow, Standing((0.75, 0.73, 0.97, 0.99), 1.25, 0.35)])[1] == 1.0  # beside it: nothing tells


def test_who_is_before_another_is_told_by_their_boxes() -> None:
    teacher, table = (0.28, 0.14, 0.55, 0.72), (0.27, 0.66, 0.9, 0.99)
    assert before([teacher, table]) == [(1, 0)]
    assert covered(0, [teacher, table]) == (False, False, False, True)
    assert before([(0.3, 0.1, 0.8, 0.9), (0.4, 0.5, 0.5, 0.8)]) == [(1, 0)]  # all of it inside: seen, so before
    assert before([(0.1, 0.1, 0.3, 0.9), (0.6, 0.1, 0.8, 0.95)]) == []


def test_a_box_is_of_what_is_seen() -> None:
    rows = np.linspace(0, 1.8, 60)
    far = np.array([(x, 2.0, z) for z in rows for x in (-0.5, 0.5)])
    near = np.array([(x, 0.0, z / 2) for z in rows for x in (-0.6, 0.6)])
    alone, behind = seen_boxes(AHEAD, [far])[0], seen_boxes(AHEAD, [far, near])[0]
    assert alone[3] > behind[3] + 0.05 and behind[:3] == alone[:3]
    assert seen_boxes(AHEAD, [far * [0.5, 1, 0.3], near])[0] == (0.0, 0.0, 0.0, 0.0)


def test_what_stands_in_the_set_hides_what_is_behind_it() -> None:
    points, depth = np.array([(0.0, 0.0, 1.2), (0.5, 0.0, 1.2)]), np.full((9, 16), np.inf)
    depth[:, :9] = 3.0
    assert in_sight(AHEAD, points, depth).tolist() == [[0.5, 0.0, 1.2]]
    assert len(in_sight(AHEAD, points, depth + 4.0)) == 2


def test_head_and_shoulders_are_of_somebody_who_goes_on_below() -> None:
    rows = np.linspace(0, 1.7, 40)
    person = np.array([(x, 0.0, z) for z in rows for x in (-0.3, 0.3)])
    assert whole(AHEAD, person, np.zeros(3), (0.4, 0.15, 0.65, 0.75)) == (0.4, 0.15, 0.65, 1.0)
    for box in ((0.4, 0.15, 0.52, 0.75), (0.4, 0.4, 0.5, 0.6)):
        assert whole(AHEAD, person, np.zeros(3), box) == box


def test_a_doubtful_one_over_a_surer_one_and_a_head_over_its_body_are_told_once() -> None:
    sure, doubtful = one("person", (0.3, 0.1, 0.6, 0.95), 0.98), one("person", (0.22, 0.45, 0.7, 1.0), 0.65)
    assert singled([doubtful, sure]) == [sure]
    small = one("lion", (0.2, 0.7, 0.45, 0.95), 0.58)
    assert len(singled([one("cow", (0.3, 0.15, 0.7, 0.95), 0.9), small])) == 2
    head, body = one("person", (0.3, 0.1, 0.56, 0.75), 0.75), one("person", (0.27, 0.46, 0.55, 0.98), 0.76)
    (joined,) = singled([head, body])
    assert len(singled([head, one("person", (0.4, 0.46, 0.5, 0.98), 0.76)])) == 2  # narrower: somebody else
    assert (joined.boxes[0].x0, joined.boxes[0].y0, joined.boxes[0].x1, joined.boxes[0].y1) == (0.27, 0.1, 0.56, 0.98)


def test_who_jumped_is_told_once_and_who_stands_before_another_in_another_colour_twice() -> None:
    def boxes(*times: int) -> tuple[Box, ...]:
        return tuple(Box(time=Fraction(t), x0=0.6, y0=0.1, x1=0.8, y1=0.4) for t in times)

    jumped = one("cat", (0.1, 0.5, 0.3, 0.9), 0.95)
    on_top = one("cat", (0.6, 0.1, 0.8, 0.4), 0.9)
    assert singled([jumped, on_top.model_copy(update={"boxes": boxes(0, 1, 2)})])[0].boxes[0].x0 == 0.6
    assert len(singled([jumped, on_top.model_copy(update={"boxes": boxes(0)})])) == 2
    teacher = one("person", (0.22, 0.07, 0.36, 0.85), 0.9).model_copy(update={"colors": ("red",)})
    boy = one("person", (0.25, 0.39, 0.37, 1.0), 0.6)
    assert singled([teacher, boy.model_copy(update={"colors": ("red",)})]) == [teacher]
    assert len(singled([teacher, boy.model_copy(update={"colors": ("yellow",)})])) == 2


def test_whose_box_is_wider_than_its_body_is_long_lies() -> None:
    camel = Subject(id="camel1", noun="camel", family="body", unit="camel")
    assert lies(camel, (0.4, 0.68, 0.61, 0.85), 16 / 9)
    for box in ((0.3, 0.2, 0.6, 0.85), (0.0, 0.68, 0.21, 0.85)):  # from its side; cut off
        assert not lies(camel, box, 16 / 9)
    assert not lies(Subject(id="car1", noun="car", family="prop", unit="car"), (0.2, 0.6, 0.8, 0.8), 16 / 9)


def test_a_coat_that_its_kind_never_has_is_not_taken_from_the_grass_about_it() -> None:
    elephant = one("elephant", (0.3, 0.2, 0.7, 0.85), 0.9).model_copy(update={"colors": ("green", "grey")})
    around = [Palette(start=Fraction(0), end=Fraction(1), shot=1, colours=(Colour(hex="#00ff00", name=c, share=0.5),))
              for c in ("green", "blue")]
    assert believed(elephant, around[:1]).colors == ("grey",)
    assert believed(elephant, around[1:]).colors == ("green", "grey")


def test_body_and_legs_of_one_who_sits_on_the_ground_are_one_and_a_sure_piece_is_believed() -> None:
    body = one("person", (0.54, 0.45, 0.68, 0.89), 0.78).model_copy(update={"colors": ("pink",)})
    legs = one("person", (0.57, 0.47, 0.78, 0.9), 0.6).model_copy(update={"colors": ("blue",), "posture": "sit"})
    (joined,) = singled([body, legs])
    assert (joined.boxes[0].x0, joined.boxes[0].x1, joined.posture) == (0.54, 0.78, "sit")
    assert len(singled([body, legs.model_copy(update={"boxes": (body.boxes[0].model_copy(
        update={"x0": 0.63, "x1": 0.78}),)})])) == 2  # beside each other: two
    half = one("table", (0.25, 0.53, 0.48, 0.88), 0.8).model_copy(update={"family": "thing"})
    wide = one("table", (0.25, 0.49, 0.79, 0.87), 0.77).model_copy(update={"family": "thing", "known": True})
    assert singled([half, wide]) == [wide]
    assert singled([half.model_copy(update={"confidence": 0.9}), wide])[0].boxes == half.boxes
