# SPDX-License-Identifier: Apache-2.0
"""Every cut and framing says why, and what the alternative would be; what it says is true of the plan."""

from __future__ import annotations

import math
from fractions import Fraction
from pathlib import Path

import pytest
from conftest import small_film

from soundstage.deliver.report import write_report
from soundstage.direct.direct import direct
from soundstage.direct.explain import explained, stands
from soundstage.direct.plan import (
    Mark,
    Plan,
    PlannedBeat,
    PlannedCamera,
    PlannedLine,
    PlannedPerformer,
    PlannedSetting,
    PlannedShot,
)
from soundstage.model import Choice, Production, Subject
from soundstage.store import Store

CAST = (Subject(id="a1", noun="girl", name="Nora", family="body"), Subject(id="b1", noun="owl", family="body"))


def shot(number: int, camera_y: float, speaker: str, **camera: object) -> PlannedShot:
    """Two who face each other along x, seen from below (y < 0) or from above the line between them."""
    def person(subject: str, x: float, heading: float) -> PlannedPerformer:
        beat = PlannedBeat(id=f"b{number}", subject=subject, action="speak", start=Fraction(0), end=Fraction(2))
        return PlannedPerformer(subject=subject, mark=Mark(x=x, y=0, heading=heading), beats=(beat,))

    when = {"start": Fraction(1, 4), "end": Fraction(2)}
    line = PlannedLine(id=f"l{number}", speaker=speaker, text="Hello.", manner="", **when)
    facts = {"size": "medium", "angle": "eye", "lens_mm": 50.0, "position": (0.0, camera_y, 1.5),
             "target": (0.0, 0.0, 1.0), "subject": speaker, **camera}
    return PlannedShot(
        id=f"sh{number}", scene="s1", block="sh", duration=Fraction(2), camera=PlannedCamera.model_validate(facts),
        setting=PlannedSetting(place="studio", hour="day", weather="clear", season="summer"), lines=(line,),
        performers=(person("a1", -1, 0.0), person("b1", 1, math.pi)))


def choices(*shots: PlannedShot) -> dict[str, Choice]:
    """What is said of these shots, by path."""
    own = tuple(Choice(id=f"{s.id}.camera.{k}", value="x", reason="because") for s in shots
                for k in ("size", "angle", "lens", "move", "position"))
    plan = explained(Plan(shots=shots, scenes=(), choices=own), Production(cast=CAST))
    return {c.id: c for c in plan.choices}


def test_the_line_is_set_kept_and_crossed() -> None:
    said = choices(shot(1, -4, "a1"), shot(2, -3, "b1"), shot(3, 4, "a1"))
    assert [said[f"sh{n}.line"].value for n in (1, 2, 3)] == ["set", "kept", "crossed"]
    assert "between Nora and the owl: Nora stays left" in said["sh1.line"].reason
    assert said["sh2.line"].instead == "across the line the owl would suddenly be on the left"


def test_eyelines_meet() -> None:
    said = choices(shot(1, -4, "a1"), shot(2, -4, "b1"))
    assert said["sh1.eyeline"].value == "to the right" and "where the owl is" in said["sh1.eyeline"].reason
    assert said["sh2.eyeline"].value == "to the left" and "where Nora is" in said["sh2.eyeline"].reason


def test_a_cut_says_who_begins_and_how_long_the_shot_would_be_without_it() -> None:
    said = choices(shot(1, -4, "a1"), shot(2, -4, "b1"))
    assert said["sh1.cut"].reason == "the film begins"
    assert said["sh2.cut"].reason == "the owl begins to speak: we look at who has the word"
    assert "would last 4.0 seconds, 2.0 times this film’s usual" in said["sh2.cut"].instead


@pytest.mark.parametrize("size", ["extreme_wide", "wide", "full", "medium_full", "medium", "close", "extreme_close"])
@pytest.mark.parametrize("angle", ["eye", "low", "high", "top", "dutch", "over_shoulder", "profile", "front", "back"])
def test_every_size_and_angle_has_an_alternative(size: str, angle: str) -> None:
    said = choices(shot(1, -4, "a1", size=size, angle=angle))
    for key in ("size", "angle", "lens", "move", "position"):
        assert said[f"sh1.camera.{key}"].instead and "{" not in said[f"sh1.camera.{key}"].instead
        assert said[f"sh1.camera.{key}"].reason == "because", "the director's own reason stands"


def test_a_followed_walk_says_when_a_still_camera_would_lose_it() -> None:
    one = shot(1, -4, "a1", move="track")
    walk = PlannedBeat(id="w", subject="a1", action="walk", start=Fraction(0), end=Fraction(2), path=((-1, 0), (3, 0)))
    walker = one.performers[0].model_copy(update={"beats": (walk,)})
    said = choices(one.model_copy(update={"performers": (walker, *one.performers[1:])}))
    width = math.dist((0, -4, 1.5), (0, 0, 1)) * 36 / 50
    assert f"leave the picture after {width / 2 / 2:.1f} seconds" in said["sh1.camera.move"].instead
    assert stands(walker, Fraction(1)) == pytest.approx((1, 0, 0))


def test_a_directed_film_explains_every_shot(store: Store, tmp_path: Path) -> None:
    plan = direct(small_film(), {}, {}, lambda key, make: store.once("models", key, make))
    said = {c.id: c for c in plan.choices}
    for one in plan.shots:
        for key in ("camera.size", "camera.angle", "camera.move", "cut"):
            assert said[f"{one.id}.{key}"].reason and said[f"{one.id}.{key}"].instead
    write_report(tmp_path, small_film(), ((), ()), plan.choices, {})
    assert "Instead: " in (tmp_path / "report.html").read_text()
