# SPDX-License-Identifier: Apache-2.0
"""What is small and doubtful is looked at nearer; pieces of somebody, and what a part's edge cuts, are not told."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import cv2
import numpy as np
import pytest

from soundstage.understand import nearer
from soundstage.understand.detectors import Found
from soundstage.understand.footage import Still
from soundstage.understand.nearer import Part, carried, joined, parts
from soundstage.understand.spotting import Spotter

BUS = Found("bus", 0.54, 0.34, 0.38, 0.64, 0.62)


def test_a_small_doubtful_box_is_looked_at_and_neither_a_sure_nor_a_large_one() -> None:
    (part,) = parts([BUS])
    assert part == pytest.approx((0.24, 0.25)) and part.holds(BUS)
    assert not parts([Found("bus", 0.9, 0.34, 0.38, 0.64, 0.62), Found("bus", 0.5, 0.0, 0.3, 0.7, 0.9)])
    assert len(parts([BUS, Found("car", 0.3, 0.4, 0.4, 0.5, 0.5)])) == 1, "who is in the same part is seen with it"


def test_a_box_of_a_part_lies_in_the_picture_where_it_was_seen() -> None:
    picture = np.zeros((180, 320, 3), np.uint8)
    picture[90:120, 160:200] = 255
    part = Part(0.4, 0.4)
    rows, columns = np.nonzero(part.of(picture)[..., 0])
    box = part.placed(Found("x", 1, columns.min() / 160, rows.min() / 90, (columns.max() + 1) / 160,
                            (rows.max() + 1) / 90))
    assert (box.x0, box.y0, box.x1, box.y1) == pytest.approx((0.5, 0.5, 0.625, 2 / 3))
    assert Part(0.0, 0.5).whole(Found("x", 1, 0.0, 0.2, 0.3, 1.0)), "the picture's own edges cut nobody off"
    assert not Part(0.0, 0.5).whole(Found("x", 1, 0.2, 0.0, 0.3, 0.7))


def test_pieces_of_somebody_sure_are_nobody_and_the_surer_box_of_one_stays() -> None:
    man = Found("person", 0.95, 0.3, 0.1, 0.6, 1.0)
    coat, bus = Found("animal", 0.95, 0.32, 0.55, 0.58, 0.99), Found("bus", 0.9, 0.33, 0.38, 0.63, 0.62)
    assert joined([man], [coat]) == [man]
    assert joined([BUS], [bus]) == [bus] and joined([BUS], [Found("bus", 0.5, 0.3, 0.4, 0.6, 0.6)]) == [BUS]
    assert carried([BUS], [bus])[0].sure == 0.9 and carried([man], [bus]) == [man]


def test_the_middle_of_a_shot_is_looked_at_nearer_and_pictures_like_it_have_its_boxes() -> None:
    one: Any = Spotter()
    shown: list[tuple[int, ...]] = []

    def boxes(found: list[Found], layers: Any) -> list[Found]:
        return found

    def ahead(pictures: Any) -> Any:
        for number, picture in pictures:
            shown.append(picture.shape[:2])
            yield number, ([Found("bus", 0.9, 0.2, 0.25, 0.8, 0.75)] if picture.shape[0] < 100 else [BUS], [])

    one._boxes, one._answers.ahead, one._photographs.told = boxes, ahead, lambda layers: False
    picture = cv2.imencode(".png", np.full((180, 320, 3), 90, np.uint8))[1].tobytes()
    (looks,) = one.looks([[Still(0, Fraction(k), picture) for k in range(3)]])
    assert shown == [(180, 320), (90, 160)], "alike pictures are looked at once, and one part of them"
    assert [[round(f.sure, 2) for f in found] for _, found in looks] == [[0.9]] * 3
    assert nearer.parts([f for _, found in looks for f in found]) == []
