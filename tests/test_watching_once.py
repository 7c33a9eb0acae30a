# SPDX-License-Identifier: Apache-2.0
"""What watching keeps or reckons at once so as not to do it again is the same as done again."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from soundstage.deliver.mp4 import encode_segment
from soundstage.places import PLACES
from soundstage.understand import locations
from soundstage.understand.again import Kept, grey_between
from soundstage.understand.footage import begun, seen
from soundstage.understand.two_views import carried, turned, turned_by_each

FPS = Fraction(24)


@pytest.mark.parametrize("room", [10**9, 20 * 160 * 90, 0])
def test_pictures_that_are_kept_are_those_that_are_decoded_once_more(tmp_path: Path, room: int) -> None:
    rng = np.random.default_rng(4)
    tiles = rng.integers(20, 235, (72, 9, 16, 3)).astype(np.uint8)
    encode_segment([t.repeat(10, 0).repeat(10, 1) for t in tiles], FPS, tmp_path / "a.mp4")
    footage, kept = begun(tmp_path / "a.mp4"), Kept(room)
    seen(footage, [_Keeper(kept)])  # type: ignore[list-item]
    for start, end in ((0.0, 0.5), (0.3, 0.7), (0.5, 2.0), (2.5, 9.0), (5.0, 6.0)):
        times, pictures = kept.between(footage, start, end)
        there, decoded = grey_between(footage, start, end)
        assert np.array_equal(times, there) and np.array_equal(pictures, decoded)
    assert len(kept.between(footage, 0.0, 2.0)[0]) == 48
    footage.close()


class _Keeper:
    apart = False

    def __init__(self, kept: Kept) -> None:
        self.see = kept.see


def test_turns_by_several_lenses_are_those_by_each() -> None:
    rng = np.random.default_rng(6)
    p0 = rng.uniform(-0.5, 0.5, (60, 2)) * [1, 0.56]
    p1 = carried(np.array([[0.1, -0.02, 0.01, 0.03]]), p0, 1.1)[0] + rng.normal(0, 4e-4, p0.shape)
    p1[:9] += 0.05  # somebody who walks
    focals = np.array([0.5, 1.1, 3.0])
    for focal, by in zip(focals, turned_by_each(p0, p1, focals, 0.0035), strict=True):
        one = turned(p0, p1, float(focal), 0.0035)
        assert (by.pan, by.tilt, by.roll, by.zoom) == pytest.approx((one.pan, one.tilt, one.roll, one.zoom), abs=1e-9)
        assert by.rest == pytest.approx(one.rest, abs=1e-9)
    assert turned(p0, p1, 1.1, 0.0035).pan == pytest.approx(0.1, abs=0.002)


def test_which_places_have_a_roof_is_read_from_their_source() -> None:
    for name in PLACES.names:
        assert locations.indoors([{name: 1.0}]) == pytest.approx(float(PLACES.get(name).indoors)), name
