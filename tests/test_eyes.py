# SPDX-License-Identifier: Apache-2.0
"""The camera as somebody's eyes, from the side and the front of whom it follows, and inside the set it is in."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from staged_films import body, film, prop, staged

from soundstage.direct.sets import camera_bounds
from soundstage.language import read
from soundstage.model.production import Beat, CameraWish, MoveWish, Placement, Shot
from soundstage.places import PLACES
from soundstage.places.base import Setting
from soundstage.stage.build import Staged
from soundstage.stage.guides import guides
from soundstage.store import Store


def eyes(made: Staged) -> tuple[np.ndarray, np.ndarray]:
    """Where the camera is and which way it looks, (T, 3) each."""
    frames = np.asarray(made.stage.camera.transforms, float)
    return frames[:, :3, 3], -frames[:, :3, 2]


def seen(made: Staged, share: float) -> set[str]:
    """Names of the items in the picture at a share of the shot."""
    shown = guides(made.stage, int(share * (made.stage.poses - 1)), 160, 90)
    return {shown.names[i] for i in np.unique(shown.items) if (shown.items == i).mean() > 0.002}


@pytest.mark.parametrize(("words", "who"), [
    ("POV of a dog running through grass.", "dog"), ("From the pilot's point of view, a plane lands.", "pilot"),
    ("First-person view: I pour coffee.", "person"), ("POV shot of a man opening a door.", "man"),
    ("Seen through the eyes of a cat, a mouse runs across the kitchen.", "cat"),
    ("A man pours coffee, seen from his point of view.", "man"), ("POV: I walk through a forest.", "person")])
def test_whose_eyes_they_are(words: str, who: str) -> None:
    production = read(words)
    wish = production.scenes[0].shots[0].camera
    assert wish.angle == "pov" and production.subject(wish.subject).noun == who
    assert sum(s.noun == who for s in production.cast) == 1


def test_one_sees_ones_own_hands_at_work_and_not_ones_head(store: Store) -> None:
    cast = (body("p", "woman"), prop("cup", "cup"), prop("t", "table"))
    beat = Beat(id="b1", who=("p",), action="pour", anchor="cup", duration=Fraction(4))
    shot = Shot(id="sh1", given=True, camera=CameraWish(angle="pov", subject="p"), beats=(beat,))
    [made] = staged(film(cast, shot, placements=(Placement(subject="cup", relation="on", anchors=("t",)),)), store)
    names = seen(made, 0.5)
    assert any("hand" in n for n in names) and any(n.startswith("cup/") for n in names)
    assert not any(n.startswith("p/") and any(w in n for w in ("head", "hair", "eye", "leg", "shoe")) for n in names)


def test_who_speaks_to_the_one_whose_eyes_they_are_looks_into_the_lens(store: Store) -> None:
    production = read("First person: I sit at a table. A woman says: 'You are late.'")
    made = staged(production, store)[-1]
    line = made.shot.lines[0]
    pose = int(float(line.start + line.end) / 2 * float(made.stage.pose_rate))
    place, ahead = eyes(made)
    to = made.mouths[line.speaker][pose] - place[pose]
    assert float(to @ ahead[pose]) / np.linalg.norm(to) > 0.96
    assert f"{line.speaker}/head" in seen(made, pose / made.stage.poses)


@pytest.mark.parametrize(("words", "angle", "low", "high"), [
    ("The camera follows a girl on a bicycle from the side.", "profile", 70, 110),
    ("A man walks down a street. The camera tracks backwards in front of him.", "front", 0, 45),
    ("The camera leads a man walking down a street, facing him.", "front", 0, 45),
    ("A woman walks down a street. The camera follows her from behind.", "back", 150, 180)])
def test_one_is_followed_from_the_side_that_is_asked(words: str, angle: str, low: float, high: float,
                                                     store: Store) -> None:
    made = staged(read(words), store)[0]
    cam = made.shot.camera
    assert cam.angle == angle and cam.move == "track"
    way = made.paths[cam.subject]
    assert np.linalg.norm(way[-1] - way[0]) > 1.0
    pose = len(way) // 2
    ahead, to = way[pose + 1] - way[pose - 1], (eyes(made)[0][pose] - way[pose]) * [1, 1, 0]
    off = np.degrees(np.arccos(float(ahead @ to) / np.linalg.norm(ahead) / np.linalg.norm(to)))
    assert low <= off <= high


@pytest.mark.parametrize("move", ["pull_out", "orbit", "crane", "truck", "push_in"])
def test_a_move_stays_within_the_walls_and_says_what_is_left_of_it(move: str, store: Store) -> None:
    wish = CameraWish(size="wide", move=move, travel_m=None if move == "orbit" else 30.0,
                      turn_deg=180.0 if move == "orbit" else None)
    [made] = staged(film((body("p", "man"),), Shot(id="sh1", given=True, camera=wish), place="kitchen"), store)
    model = PLACES.new("kitchen").build(Setting("kitchen"))
    x0, y0, x1, y1 = camera_bounds(model)
    place, _ = eyes(made)
    assert (place[:, 0] >= x0 - 1e-3).all() and (place[:, 0] <= x1 + 1e-3).all()
    assert (place[:, 1] >= y0 - 1e-3).all() and (place[:, 1] <= y1 + 1e-3).all()
    assert model.room.size is not None and (place[:, 2] <= model.room.size[2]).all() and (place[:, 2] > 0.1).all()
    assert made.room < 1.0


def test_a_look_from_far_off_ends_on_the_face_that_is_gone_to(store: Store) -> None:
    wish = CameraWish(size="wide", move="static", moves=(MoveWish(move="push_in", subject="p.face"),))
    [made] = staged(film((body("p", "woman"),), Shot(id="sh1", given=True, camera=wish,
                                                   beats=(Beat(id="b1", who=("p",), action="smile"),))), store)
    first, last = (guides(made.stage, k, 160, 90) for k in (0, made.stage.poses - 1))
    assert first.mask("p").mean() < 0.12 < 0.2 < last.mask("p").mean()


def test_who_is_panned_with_stays_in_the_picture_and_the_camera_where_it_is(store: Store) -> None:
    production = read("A boy runs through a field. The camera pans with him, then tilts up.")
    made = staged(production, store)[0]
    place, _ = eyes(made)
    assert np.ptp(place, axis=0).max() < 0.05
    assert seen(made, 0.1) & {"boy1/head", "boy1/hair"} and seen(made, 0.4) & {"boy1/head", "boy1/hair"}


def test_the_eyes_of_nobody_go_where_there_is_something_to_see(store: Store) -> None:
    made = staged(read("First-person view on a lake. A duck swims near a boat."), store)
    for one in made:
        assert any(n.startswith("duck1") for n in seen(one, 0.6)), one.shot.id
    made = staged(read("First-person view in a field. A man waves, then a dog runs to him and barks."), store)
    assert len(made) > 1 and any(n.startswith("dog1") for n in seen(made[-1], 0.5))
