# SPDX-License-Identifier: Apache-2.0
""" "The shot captures the cup, the spoon and the hand": read as the camera's, and all of it is in the picture."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import box, staged
from test_hands_in_sight import _across_and_up

from soundstage import film, write
from soundstage.store import Store

CUP = "Close-up, 45° overhead fixed shot. A cup is on the table. A woman taps the cup with a spoon. "


@pytest.mark.parametrize(("words", "shows", "units"), [
    (CUP + "The shot captures the cup, the woman's hand, and a blue plate.", ("cup1", "woman1.hand", "plate1"),
     ["cup", "table", "woman", "spoon", "plate"]),
    ("Close-up. A man folds a napkin. The frame includes the torso from the head down to the waist, both hands and the "
     "napkin, with even lighting.", ("man1.head", "man1.hip", "man1.hand", "napkin1"), ["man", "tissue"]),
    ("A boy bounces a ball. The camera captures the boy's lower body, the ball, and part of the floor.",
     ("boy1.hip", "boy1.foot", "ball1"), ["boy", "ball"]),
    ("Close-up. A girl blows over a bottle. The scene includes only the bottle and the lower half of her face.",
     ("bottle1", "girl1.mouth"), ["girl", "bottle"])])
def test_such_a_list_is_asked_of_the_camera(words: str, shows: tuple[str, ...], units: list[str]) -> None:
    made = film.read(words)
    assert [s.unit for s in made.cast] == units
    assert [h.camera.shows for s in made.scenes for h in s.shots] == [shows]


@pytest.mark.parametrize("words", [
    "The scene shows a castle, a dragon and a knight.", "The camera captures a cup and a spoon on a table."])
def test_what_was_not_told_before_is_no_such_list(words: str) -> None:
    made = film.read(words)
    assert not any(h.camera.shows for s in made.scenes for h in s.shots)
    assert len(made.cast) == 3


def test_an_overhead_fixed_shot_is_held() -> None:
    camera = film.read(CUP).scenes[0].shots[0].camera
    assert (camera.move, camera.elevation_deg) == ("static", 45.0)


def test_all_of_it_is_in_one_picture(store: Store) -> None:
    shots = staged(film.read(
        "Close-up. A woman sits at a table and folds a napkin. She looks around for eight seconds. "
        "The shot captures the head, the hands, and the napkin."), store)
    assert len(shots) == 1
    shot = shots[0]
    assert shot.part is not None
    for pose in range(shot.stage.poses):
        low, high = box(shot, "woman1", pose)
        top = np.array([*(low + high)[:2] / 2, high[2] - 0.05])
        assert max(map(abs, _across_and_up(shot, top, pose))) < 1
        assert max(map(abs, _across_and_up(shot, shot.part[pose], pose))) < 1
        assert max(map(abs, _across_and_up(shot, box(shot, "napkin1", pose).mean(0), pose))) < 1


def test_it_reads_back_the_same() -> None:
    made = film.read(CUP + "The shot captures the cup, the woman's hand, and a plate.")
    again = film.read(write(made, "prompt"))
    assert [h.camera for s in again.scenes for h in s.shots] == [h.camera for s in made.scenes for h in s.shots]


@pytest.mark.parametrize("words", ["Close-up. A person knocks on a wooden door.", "Close-up. A finger taps on a door."])
def test_the_door_is_in_the_near_shot_of_the_knock(words: str, store: Store) -> None:
    shot = staged(film.read(words), store)[0]
    door = next(p.mark for p in shot.shot.performers if p.subject == "door1")
    assert shot.part is not None
    pose = shot.stage.poses // 2
    spot = np.array([door.x, door.y, shot.part[pose][2]])
    assert max(map(abs, _across_and_up(shot, spot, pose))) < 1
    away = np.asarray(shot.stage.camera.transforms[0], float)[:2, 3] - [door.x, door.y]
    assert away @ [np.cos(door.heading), np.sin(door.heading)] / np.linalg.norm(away) > 0.35
