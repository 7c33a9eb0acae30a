# SPDX-License-Identifier: Apache-2.0
"""Who goes somewhere in footage goes there in the film that retells it."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from test_retelling import drawn, overlap

from soundstage.direct.direct import direct
from soundstage.model.production import Production
from soundstage.stage.build import stage_shot
from soundstage.styles.clay import Clay
from soundstage.understand.findings import Box, CameraMotion, Seen, SeenShot, ShotSize, Watched
from soundstage.understand.going import Seer, action, height_of, way
from soundstage.understand.retelling import retell

FOCAL, ASPECT, HEIGHT = 40 / 36, 16 / 9, 1.66
LASTS = 4.0
Ground = tuple[float, float]


def boxes(start: Ground, end: Ground, pan: float = 0.0, jitter: float = 0.0) -> tuple[Box, ...]:
    """What a camera that turns by so many degrees sees of a person who goes from one point (right, away) to another."""
    out = []
    for n in range(6):
        share = n / 5
        x, y = (a + (b - a) * share for a, b in zip(start, end, strict=True))
        turned = math.atan2(x, y) - math.radians(pan) * (share - 0.5)
        middle = 0.5 + FOCAL * math.tan(turned) + jitter * (-1) ** n
        tall = HEIGHT * FOCAL * ASPECT / math.hypot(x, y)
        out.append(Box(time=Fraction(LASTS * share), x0=middle - 0.1 * tall, x1=middle + 0.1 * tall,
                       y0=0.55 - tall / 2, y1=0.55 + tall / 2))
    return tuple(out)


def seen(found: tuple[Box, ...]) -> Seen:
    return Seen(start=Fraction(0), end=Fraction(LASTS), shot=1, name="person1", noun="person", family="person",
                boxes=found)


def camera(move: str = "static", pan: float = 0.0) -> CameraMotion:
    return CameraMotion(start=Fraction(0), end=Fraction(LASTS), shot=1, move=move, pan=pan, lens_mm=40.0,
                        direction="right" if pan >= 0 else "left")


@pytest.mark.parametrize(("start", "end", "pan"), [
    ((-1.2, 5.0), (1.2, 5.0), 0.0), ((-1.6, 5.0), (1.6, 5.0), 35.0), ((1.5, 6.0), (-1.5, 6.0), -28.0),
    ((0.0, 9.0), (0.2, 5.0), 0.0)])
def test_a_way_is_as_long_as_it_was(start: Ground, end: Ground, pan: float) -> None:
    found = way(seen(boxes(start, end, pan)), Seer(camera("pan" if pan else "static", pan), ASPECT, LASTS), HEIGHT)
    assert found is not None
    assert found == pytest.approx((end[0] - start[0], end[1] - start[1]), rel=0.12, abs=0.35)


@pytest.mark.parametrize(("start", "end", "pan", "jitter"), [
    ((0.0, 5.0), (0.1, 5.0), 0.0, 0.03), ((0.4, 4.0), (0.4, 4.2), 0.0, 0.0), ((0.0, 5.0), (0.0, 5.0), 20.0, 0.0)])
def test_who_stays_does_not_go(start: Ground, end: Ground, pan: float, jitter: float) -> None:
    """Nor does who only steps about, or drifts out of a picture that turns away."""
    found = seen(boxes(start, end, pan, jitter))
    assert way(found, Seer(camera("pan" if pan else "static", pan), ASPECT, LASTS), HEIGHT) is None


def test_nobody_can_be_measured_from_a_camera_that_goes() -> None:
    assert way(seen(boxes((-1.0, 5.0), (1.0, 5.0))), Seer(camera("push_in"), ASPECT, LASTS), HEIGHT) is None


def footage(found: tuple[Box, ...], motion: CameraMotion) -> Watched:
    zero, end = Fraction(0), Fraction(LASTS)
    return Watched(file="clip.mp4", kind="video", seconds=end, width=640, height=360, fps=Fraction(24),
                   shots=(SeenShot(start=zero, end=end, number=1),), camera=(motion,), subjects=(seen(found),),
                   sizes=(ShotSize(start=zero, end=end, shot=1, size="full"),))


@pytest.mark.parametrize("pan", [0.0, 32.0])
def test_a_walker_of_footage_walks_through_the_retold_shot(pan: float) -> None:
    found = boxes((-1.4, 5.5), (1.4, 5.5), pan)
    told, _ = retell(footage(found, camera("pan" if pan else "static", pan)))
    beat = told.scenes[0].shots[0].beats[0]
    assert beat.action == "walk"
    assert beat.travel_m is not None
    assert beat.travel_m[0] == pytest.approx(2.8, abs=0.3)
    (middle,) = drawn(told)
    there = found[2], found[3]
    box = tuple(float(np.mean([getattr(b, k) for b in there])) for k in ("x0", "y0", "x1", "y1"))
    assert overlap(middle["person1"], box) > 0.5
    assert walked(told) == pytest.approx(2.8, abs=0.3)


def walked(told: Production) -> float:
    """Metres to the right that the first one goes in the plan."""
    plan = direct(told, {}, {}, lambda _, make: make())
    path = next(b.path for p in plan.shots[0].performers for b in p.beats if b.path)
    return path[-1][0] - path[0][0]


def test_what_somebody_does_follows_from_kind_and_pace() -> None:
    told, _ = retell(footage(boxes((-1.4, 5.5), (1.4, 5.5)), camera()))
    person = told.cast[0]
    assert action(person, (8.0, 0.0), 2.0, 1.66) == "run"
    fish = person.model_copy(update={"noun": "goldfish", "unit": "goldfish"})
    bird = person.model_copy(update={"noun": "crow", "unit": "crow"})
    car = person.model_copy(update={"noun": "car", "unit": "car", "family": "prop"})
    cup = car.model_copy(update={"noun": "cup", "unit": "cup"})
    assert [action(s, (4.0, 0.0), 2.0, 0.4) for s in (fish, bird, car)] == ["swim", "fly", "drive"]
    assert height_of(cup) is None
    assert height_of(car) == pytest.approx(1.6, abs=0.3)


@pytest.mark.parametrize(("place", "falls"), [("studio", True), ("kitchen", False)])
def test_weather_falls_in_a_film_studio_and_in_no_other_room(place: str, falls: bool) -> None:
    told, _ = retell(footage(boxes((-1.4, 5.5), (1.4, 5.5)), camera()))
    scene = told.scenes[0].model_copy(update={"place": place, "weather": "rain"})
    cast: dict[str, Any] = {}
    plan = direct(told.model_copy(update={"scenes": (scene,)}), {}, cast, lambda _, make: make())
    items = stage_shot(plan.shots[0], cast, {}, Fraction(16, 9), Clay(), 1).stage.items
    assert any(i.id.startswith("weather/") for i in items) is falls


def test_who_is_seen_lower_but_wider_at_the_end_goes_nowhere() -> None:
    sides = ((0.39, 0.59, 0.55, 0.88), (0.34, 0.62, 0.56, 0.85), (0.35, 0.64, 0.54, 0.85))  # a lion that lies
    told = tuple(Box(time=Fraction(n, 2), x0=b[0], y0=b[1], x1=b[2], y1=b[3]) for n, b in enumerate(sides))
    assert way(seen(told), Seer(camera(), ASPECT, 1.5), 1.2) is None
