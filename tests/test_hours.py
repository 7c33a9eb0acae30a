# SPDX-License-Identifier: Apache-2.0
"""Day and night by the light of a picture."""

from __future__ import annotations

from fractions import Fraction
from types import SimpleNamespace
from typing import cast

import numpy as np
import numpy.typing as npt
import pytest

from soundstage.understand.analysers.settings import Settings
from soundstage.understand.footage import Footage, Still
from soundstage.understand.hours import facts, told


def picture(sky: tuple[int, int, int], ground: tuple[int, int, int]) -> npt.NDArray[np.uint8]:
    rows = np.zeros((90, 160, 3), np.uint8)
    rows[:50], rows[50:] = sky, ground
    return (rows + np.random.default_rng(0).integers(0, 8, rows.shape)).astype(np.uint8)


@pytest.mark.parametrize(("sky", "ground", "hour"), [
    ((150, 200, 240), (110, 160, 70), "day"), ((10, 14, 34), (18, 22, 40), "night"),
])
def test_a_blue_sky_is_day_and_darkness_night(sky: tuple[int, int, int], ground: tuple[int, int, int], hour: str
                                              ) -> None:
    shares = told(picture(sky, ground))
    assert max(shares, key=shares.__getitem__) == hour and sum(shares.values()) == pytest.approx(1)


@pytest.mark.parametrize(("ground", "weather"), [((232, 236, 244), "snow"), ((150, 152, 158), "")])
def test_white_ground_is_snow_and_grey_paving_is_none(ground: tuple[int, int, int], weather: str) -> None:
    import cv2

    jpeg = cv2.imencode(".jpg", picture((70, 90, 120), ground)[..., ::-1])[1].tobytes()
    footage = SimpleNamespace(stills_of=lambda start, end: [Still(0, Fraction(0), jpeg)])
    shot = SimpleNamespace(start=Fraction(0), end=Fraction(1), number=1)
    (seen,) = Settings().look(cast(Footage, footage), {"shots": (shot,)})
    assert seen.weather == weather


def test_a_picture_all_green_has_facts() -> None:
    assert np.isfinite(facts(np.full((36, 64, 3), (60, 160, 40), np.uint8))).all()
