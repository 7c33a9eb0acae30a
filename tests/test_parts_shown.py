# SPDX-License-Identifier: Apache-2.0
"""A shot that is told to show a part of somebody is a near one of it, and no shot of its own."""

from __future__ import annotations

import pytest

from soundstage import film


@pytest.mark.parametrize(("words", "subject"), [
    ("A woman walks across a hallway. The shot captures her feet.", "woman1.foot"),
    ("A woman walks. The shot captures the feet below the knees, the floor and the wall.", "woman1.foot"),
    ("A man types. Focus on his hands.", "man1.hand"),
    ("A dog runs. The frame shows its paws.", "dog1.paw"),
    ("The shot shows a woman's hands kneading dough.", "woman1.hand"),
])
def test_the_shot_is_on_the_part(words: str, subject: str) -> None:
    (scene,) = film.read(words).scenes
    (shot,) = scene.shots
    assert (shot.camera.size, shot.camera.subject) == ("close", subject)
    assert len(shot.beats) == 1


def test_what_is_no_part_is_shown_as_before() -> None:
    (shot,) = film.read("The shot shows a woman and a dog.").scenes[0].shots
    assert not shot.camera.subject and not shot.beats


@pytest.mark.parametrize(("words", "place"), [
    ("Fixed camera in a kitchen. A person claps.", "kitchen"),
    ("A static camera in a stairwell. A man waves.", "corridor")])
def test_where_a_fixed_camera_is_the_scene_plays(words: str, place: str) -> None:
    (scene,) = film.read(words).scenes
    assert (scene.place, scene.shots[0].camera.move) == (place, "static")
