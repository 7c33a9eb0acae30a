# SPDX-License-Identifier: Apache-2.0
"""Day and night by the light of a picture."""

from __future__ import annotations

from fractions import Fraction
from types import SimpleNamespace
from typing import cast

import numpy as np
import numpy.typing as npt
import pytest

from soundstage.understand import locations
from soundstage.understand.analysers.settings import Settings
from soundstage.understand.findings import SeenShot, Setting, ShotSize, Watched
from soundstage.understand.footage import Footage, Still
from soundstage.understand.hours import facts, told
from soundstage.understand.retelling import retell


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


def test_a_place_behind_heads_is_told_less_surely() -> None:
    places = {"cafe": 0.88, "forest": 0.03, "bakery": 0.02}
    far, chest, head = (locations.chance(locations.seen_from(places, size)) for size in ("full", "medium", "close"))
    assert far > 0.9 and far > chest > head and head < 0.5
    end = Fraction(2)
    light = Setting(start=Fraction(0), end=end, shot=1, hour="day", place="cafe", place_chance=0.98, places=places)
    near = ShotSize(start=Fraction(0), end=end, shot=1, size="close")
    (told,) = Settings().reconsidered({"settings": (light,), "sizes": (near,)}) or ()
    assert (told.place, light.place) == ("", "cafe") and told.place_chance < 0.5 and next(iter(told.places)) == "cafe"
    assert Settings().reconsidered({"settings": (light,)}) is None


def test_a_place_that_one_shot_does_not_name_may_be_it_all_the_same() -> None:
    vague = {"lake": 0.12, "park": 0.1, "gym": 0.09}  # most of it is left for all other places
    plain = {"cafe": 0.7, "lake": 0.02, "park": 0.01}
    assert next(iter(locations.pooled([vague, plain]))) == "cafe"
    assert next(iter(locations.pooled([{"lake": 0.9, "park": 0.05, "gym": 0.04}, plain]))) == "lake"


@pytest.mark.parametrize(("place", "sure", "hour", "why"), [
    ("kitchen", 0.5, "day", "lamps tell none"), ("kitchen", 0.75, "dusk", "75% sure"),
    ("beach", 0.5, "dusk", "50% sure")])
def test_an_hour_is_retold_with_how_sure_it_is(place: str, sure: float, hour: str, why: str) -> None:
    end = Fraction(4)
    light = Setting(start=Fraction(0), end=end, shot=1, hour="dusk", confidence=sure,
                    places={place: 0.95, "vineyard": 0.01})
    film, notes = retell(Watched(file="c.mp4", kind="video", seconds=end, width=640, height=360, fps=Fraction(24),
                                 shots=(SeenShot(start=Fraction(0), end=end, number=1),), settings=(light,)))
    assert film.scenes[0].hour == hour and any("hour" in n and why in n for n in notes)
