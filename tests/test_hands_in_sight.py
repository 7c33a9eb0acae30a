# SPDX-License-Identifier: Apache-2.0
"""A near shot of hands shows them and what they are busy with; a camera stands at the angle and distance asked for."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from staged_films import box, staged

from soundstage import film
from soundstage.check.claims.camera import Track
from soundstage.language.optics import angle_of, optics
from soundstage.stage.build import Staged
from soundstage.store import Store


def _across_and_up(shot: Staged, point: npt.NDArray[np.float64], pose: int) -> tuple[float, float]:
    """Where a point is in the picture, -1 to 1 from edge to edge."""
    camera = shot.stage.camera
    frame = np.linalg.inv(np.asarray(camera.transforms[min(pose, len(camera.transforms) - 1)], float))
    x, y, z = (frame @ [*point, 1.0])[:3]
    half = 18.0 / float(camera.lens_mm[0])
    return float(-x / z / half), float(-y / z / half * 16 / 9)


@pytest.mark.parametrize(("words", "thing"), [
    ("Close-up. A woman drops a ball.", "ball1"), ("A close-up. A boy kicks a ball.", "ball1"),
    ("Close-up. A man writes a letter.", "letter1")])
def test_what_hands_and_feet_are_busy_with_is_in_the_near_shot(words: str, thing: str, store: Store) -> None:
    shot = staged(film.read(words), store)[0]
    poses = range(shot.stage.poses // 2)  # what is kicked goes away then
    seen = [_across_and_up(shot, box(shot, thing, pose).mean(0), pose) for pose in poses]
    assert np.mean([max(map(abs, place)) < 1 for place in seen]) > 0.9


def test_a_ball_is_seen_until_it_is_on_the_floor(store: Store) -> None:
    shot = staged(film.read("Close-up. A woman drops a ball."), store)[0]
    low = min(range(shot.stage.poses), key=lambda pose: box(shot, "ball1", pose)[0, 2])
    assert max(map(abs, _across_and_up(shot, box(shot, "ball1", low)[0], low))) < 1.05


def test_the_hand_that_does_it_is_in_the_middle_and_not_the_one_that_hangs(store: Store) -> None:
    shot = staged(film.read("Close-up from a distance of 0.6 meters: A hand snaps its fingers."), store)[0]
    assert shot.part is not None
    pose = shot.stage.poses // 2
    assert max(map(abs, _across_and_up(shot, shot.part[pose], pose))) < 0.5
    place = np.asarray(shot.stage.camera.transforms[0], float)[:3, 3]
    assert np.linalg.norm(place - shot.part[pose]) == pytest.approx(0.6, abs=0.15)


@pytest.mark.parametrize(("words", "degrees", "angle"), [
    ("close-up, 45° overhead shot", 45.0, "high"), ("static shot at a 75° downward angle", 75.0, "top"),
    ("30-degree high-angle shot", 30.0, "high"), ("fixed camera at a 40 degree upward angle", -40.0, "low")])
def test_an_angle_in_degrees_is_read(words: str, degrees: float, angle: str) -> None:
    found = [w.value for w in optics(words) if w.key == "elevation_deg"]
    assert found == [degrees] and angle_of(degrees) == angle
    assert not [w for w in optics(words) if not w.key and "°" in words[slice(*w.span)]], "it is told once"


@pytest.mark.parametrize("words", ["the camera tilts down 30 degrees", "a 90 degree turn", "it is 30 degrees outside"])
def test_other_degrees_are_no_angle_of_view(words: str) -> None:
    assert not [w for w in optics(words) if w.key == "elevation_deg"]


@pytest.mark.parametrize("degrees", [25, 45, 70])
def test_the_camera_looks_down_by_so_many_degrees(degrees: int, store: Store) -> None:
    shot = staged(film.read(f"A {degrees}° overhead shot. A dog sits on a rug."), store)[0]
    frames = np.asarray(shot.stage.camera.transforms, float)
    pitch = Track(frames[:, :3, 3], -frames[:, :3, 2], frames[:, :3, 0], np.ones(1), 1.0).pitch
    assert -float(np.median(pitch)) == pytest.approx(degrees, abs=6)
