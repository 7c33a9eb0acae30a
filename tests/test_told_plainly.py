# SPDX-License-Identifier: Apache-2.0
"""What is told of a picture rather than of what is about it, what is not named plainly, and who is told once."""

from __future__ import annotations

import re
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from soundstage.understand.findings import Box, Seen, SeenShot, Setting, Watched
from soundstage.understand.naming import beside, worn
from soundstage.understand.passing import turned_behind
from soundstage.understand.raining import rains
from soundstage.understand.reidentifying import cast_of
from soundstage.understand.retelling import retell
from soundstage.understand.singling import singled
from soundstage.understand.tracks import Leg
from soundstage.understand.two_views import carried

Sides = tuple[float, float, float, float]
END = Fraction(4)


def seen(noun: str, family: str, *at: tuple[int, Sides], **told: Any) -> Seen:
    boxes = tuple(Box(time=Fraction(t), x0=b[0], y0=b[1], x1=b[2], y1=b[3]) for t, b in at)
    return Seen(start=boxes[0].time, end=END, noun=noun, family=family, boxes=boxes,
                **{"shot": 1, "name": f"{noun}1", "confidence": 0.9, **told})


def clip(*subjects: Seen) -> Watched:
    return Watched(file="c.mp4", kind="video", seconds=END, width=640, height=360, fps=Fraction(24), subjects=subjects,
                   shots=(SeenShot(start=Fraction(0), end=END, number=1),))


@pytest.mark.parametrize(("noun", "votes", "told"), [
    ("boat", {"detector: boat": 0.62, "like: crocodile": 0.24, "like: nothing": 0.11, "like: fountain": 0.02}, False),
    ("surfboard", {"detector: surfboard": 0.9, "like: fox": 0.16}, False),  # detectors take much for what hands hold
    ("bench", {"detector: bench": 0.9, "like: nothing": 0.14, "like: bench": 0.04}, True),
    ("bus", {"detector: bus": 0.46, "like: bus": 0.46, "like: nothing": 0.38}, True),  # both say so
    ("bus", {"detector: bus": 0.86, "like: bus": 0.1, "like: nothing": 0.38}, False),
    ("drum", {"detector: cup": 0.97, "like: drum": 0.55, "like: nothing": 0.07}, True),
    ("fox", {"detector: animal": 0.8, "like: fox": 0.2, "like: dog": 0.2, "like: wolf": 0.2}, True)])
def test_what_is_not_named_plainly_is_not_shown_as_such(noun: str, votes: dict[str, float], told: bool) -> None:
    family = "animal" if noun == "fox" else "thing"
    one = seen(noun, family, (2, (0.3, 0.3, 0.6, 0.8)), votes=votes, drawn=True)
    film, notes = retell(clip(one))
    assert any(s.noun == noun for s in film.cast) is told
    assert any(f"a {noun}" in n and "stands in for it" in n for n in notes) is not told
    unsure, notes = retell(clip(one.model_copy(update={"confidence": 0.55})))
    assert bool(unsure.cast) is told and any(f"a {noun}" in n and "left out" in n for n in notes) is not told
    assert retell(clip(one.model_copy(update={"drawn": False})))[0].cast  # photographs are what detectors know


@pytest.mark.parametrize(("box", "unit"), [((0.3, 0.5, 0.7, 0.8), "box"), ((0.4, 0.1, 0.55, 0.8), "barrel")])
def test_something_of_its_shape_and_colour_stands_where_what_has_no_name_was(box: Sides, unit: str) -> None:
    what = seen("boat", "thing", (2, box), votes={"like: nothing": 0.4}, drawn=True, colors=("red",))
    film, _ = retell(clip(what))
    (one,) = film.cast
    assert (one.noun, one.unit, one.colors) == ("thing", unit, ("red",))
    assert film.scenes[0].shots[0].placements[0].box == pytest.approx(box)


def test_nothing_without_a_name_stands_before_somebody() -> None:
    sofa = seen("sofa", "thing", (2, (0.2, 0.2, 0.8, 0.9)), votes={"like: nothing": 0.4}, drawn=True)
    man = seen("person", "person", (2, (0.4, 0.15, 0.6, 0.7)), drawn=True)
    film, notes = retell(clip(sofa, man))
    assert [s.noun for s in film.cast] == ["person"] and any("left out" in n for n in notes)
    aside = sofa.model_copy(update={"boxes": (Box(time=Fraction(2), x0=0.65, y0=0.5, x1=0.95, y1=0.9),)})
    assert {s.noun for s in retell(clip(aside, man))[0].cast} == {"person", "thing"}


def test_what_is_plain_in_one_shot_is_told_in_all() -> None:
    faint = seen("bench", "thing", (2, (0.3, 0.5, 0.6, 0.8)), drawn=True, votes={"like: nothing": 0.3})
    sure = faint.model_copy(update={"shot": 2, "votes": {"like: bench": 0.6}})
    shots = tuple(SeenShot(start=Fraction(4 * k), end=Fraction(4 * k + 4), number=k + 1) for k in (0, 1))
    film, _ = retell(clip(faint, sure).model_copy(update={"shots": shots, "seconds": Fraction(8)}))
    assert [len(s.shots[0].placements) for s in film.scenes] == [1, 1]


def test_a_small_dog_is_told_beside_larger_company() -> None:
    crowd = [seen("person", "person", (2, (0.1 + 0.2 * k, 0.2, 0.25 + 0.2 * k, 0.9)), name=f"person{k}")
             for k in range(3)]
    film, _ = retell(clip(*crowd, seen("dog", "animal", (2, (0.8, 0.7, 0.9, 0.9)))))
    assert {s.noun for s in film.cast} == {"person", "dog"}


def test_grass_between_slats_does_not_colour_a_bench() -> None:
    picture = np.full((90, 160, 3), (60, 150, 40), np.uint8)
    picture[40:70:3, 50:110] = (150, 90, 45)
    box: Any = SimpleNamespace(x0=50 / 160, y0=40 / 90, x1=110 / 160, y1=70 / 90)
    still: Any = SimpleNamespace(picture=picture)
    part = picture[40:70, 60:100]
    assert worn(part, np.zeros((1, 0, 3), np.uint8))[0] == "green"
    assert worn(part, beside(still, box))[0] == "brown"
    assert worn(picture[10:30, 60:100], beside(still, box)) == ("green",)


def test_what_grows_as_it_comes_is_one_thing() -> None:
    small = seen("car", "thing", (0, (0.4, 0.3, 0.6, 0.6)), (1, (0.35, 0.3, 0.7, 0.7)))
    large = seen("car", "thing", (2, (0.1, 0.2, 0.9, 0.9)), (3, (0.2, 0.2, 0.8, 0.8)), (4, (0.2, 0.2, 0.7, 0.8)),
                 confidence=0.6)
    assert singled([small, large]) == [large]
    beside_it = seen("car", "thing", (2, (0.0, 0.3, 0.15, 0.6)))
    assert len(singled([large, beside_it])) == 2


def test_one_who_is_followed_in_two_pieces_by_turns_is_one() -> None:
    worn_ = np.array([1.0, 0.0])
    first = seen("dog", "animal", (0, (0.3, 0.4, 0.5, 0.8)), (2, (0.4, 0.4, 0.6, 0.8)), (4, (0.5, 0.4, 0.7, 0.8)))
    again = seen("dog", "animal", (1, (0.35, 0.4, 0.55, 0.8)), (3, (0.45, 0.4, 0.65, 0.8)))
    one, = cast_of([first, again], [worn_, worn_])
    assert [b.time for b in one.boxes] == [0, 1, 2, 3, 4]
    aside = seen("dog", "animal", (1, (0.7, 0.4, 0.9, 0.8)), (3, (0.7, 0.4, 0.9, 0.8)))
    assert len(cast_of([first, aside], [worn_, worn_])) == 2


def passing(turn: float, grows: bool) -> tuple[list[Leg], list[float]]:
    """Eight legs: the camera turns by so many radians in each; most points are on somebody in the middle."""
    chance, focal = np.random.default_rng(3), 40 / 36
    legs, grown = [], []
    for k in range(8):
        behind = np.stack([chance.uniform(-0.2, 0.5, 25), chance.uniform(-0.25, -0.1, 25)], -1)
        body = chance.uniform([-0.3, -0.1], [0.3, 0.25], (60, 2))
        size = (1.3 if k < 4 else 1 / 1.3) if grows else 1.0
        there = carried(np.array([[turn, 0, 0, 0.0]]), behind, focal)[0]
        legs.append(Leg(Fraction(k, 4), Fraction(k + 1, 4), np.concatenate([behind, body]),
                        np.concatenate([there, body * size + [0.01, 0]]), (), 0.5))
        grown.append(size)
    return legs, grown


def test_a_turn_is_told_by_what_is_behind_who_passes() -> None:
    pan, tilt = turned_behind(*passing(0.15, True), 40 / 36) or (0.0, 0.0)
    assert pan == pytest.approx(8 * 0.15, rel=0.02) and tilt == pytest.approx(0, abs=0.02)
    assert turned_behind(*passing(0.15, False), 40 / 36) is None  # gone round, or along with
    assert turned_behind(*passing(0.0, True), 40 / 36) is None


def frames(streaks: int, flakes: int) -> list[np.ndarray]:
    """Five pictures with so many upright streaks and round flakes, elsewhere in each."""
    chance, out = np.random.default_rng(5), []
    for _ in range(5):
        picture = np.full((360, 640, 3), 60, np.uint8)
        for _ in range(streaks):
            x, y = chance.integers(5, 630), chance.integers(5, 320)
            picture[y:y + 20, x:x + 2] = 110
        for _ in range(flakes):
            x, y = chance.integers(5, 630), chance.integers(5, 340)
            picture[y:y + 7, x:x + 7] = 160
        out.append(picture)
    return out


def test_streaks_are_rain_and_flakes_are_none() -> None:
    assert rains(frames(40, 0)) and rains(frames(40, 10))
    assert not rains(frames(0, 40)) and not rains(frames(6, 0)) and not rains(frames(40, 0)[:2])
    still = frames(40, 0)[:1] * 5  # a fence
    assert not rains(still)


def test_a_car_may_be_on_any_road_that_it_looks_like() -> None:
    car = seen("car", "thing", (2, (0.3, 0.3, 0.6, 0.8)))
    for places, where in (({"highway": 0.5, "rooftop": 0.2}, "highway"), ({"rooftop": 0.5, "highway": 0.2}, "street")):
        light = Setting(start=Fraction(0), end=END, shot=1, hour="day", places=places)
        assert retell(clip(car).model_copy(update={"settings": (light,)}))[0].scenes[0].place == where


def test_the_words_of_a_note_name_no_number() -> None:
    _, notes = retell(clip(seen("boat", "thing", (2, (0.3, 0.3, 0.6, 0.8)), drawn=True, votes={"like: fox": 0.3})))
    assert not any(re.search(r"boat\d", n) for n in notes)
