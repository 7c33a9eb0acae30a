# SPDX-License-Identifier: Apache-2.0
"""What moves before a still camera is looked at more closely; what is large and never changes is nobody."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import numpy.typing as npt
import pytest

from soundstage.understand import moving
from soundstage.understand.detectors import Found
from soundstage.understand.footage import Still
from soundstage.understand.spotting import followed


def crossing() -> list[npt.NDArray[np.uint8]]:
    """A ground that stays, and somebody dark who crosses it."""
    ground = np.random.default_rng(1).integers(120, 160, (360, 640, 3), np.uint8)
    pictures = [ground.copy() for _ in range(4)]
    for n, picture in enumerate(pictures):
        picture[160:270, 60 + 150 * n : 100 + 150 * n] = 10
    return pictures


def test_what_moves_is_boxed_and_looked_at_closely() -> None:
    pictures = crossing()
    others = moving.changes(pictures)
    assert others is not None
    moved = moving.region(others[1])
    assert moved is not None
    assert (moved.x0, moved.y0, moved.x1, moved.y1) == pytest.approx((210 / 640, 160 / 360, 250 / 640, 0.75), abs=0.02)
    part, where = moving.nearer(pictures[1], moved) or (None, (0.0, 0.0, 0.0))
    assert part is not None and part.shape[0] == part.shape[1] < 360
    whole = moving.placed(Found("person", 0.9, 0.0, 0.0, 1.0, 1.0), where, pictures[1].shape)
    assert whole.x0 < moved.x0 and whole.x1 > moved.x1 and whole.y0 < moved.y0 and whole.y1 > moved.y1


def test_nothing_is_told_of_a_moving_camera() -> None:
    noise = np.random.default_rng(2).integers(0, 255, (4, 90, 160, 3), np.uint8)
    assert moving.changes(list(noise)) is None and moving.changes(crossing()[:2]) is None


def test_a_large_box_before_which_somebody_passes_is_nobody() -> None:
    others = moving.changes(crossing())
    assert others is not None
    moves = [moving.region(o) for o in others]
    assert moving.lifeless(Found("bird", 0.4, 0.05, 0.0, 0.95, 0.9), others, moves)
    assert not moving.lifeless(Found("person", 0.4, 0.08, 0.4, 0.17, 0.8), others, moves)


def test_who_crosses_the_picture_is_one() -> None:
    boxes = [Found("person", 0.8, x, 0.4, x + 0.06, 0.75) for x in (0.1, 0.35, 0.6)]
    looks = [(Still(n, Fraction(n), b""), [box]) for n, box in enumerate(boxes)]
    assert [len(track) for track in followed(looks)] == [3]
