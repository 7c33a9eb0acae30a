# SPDX-License-Identifier: Apache-2.0
"""A camera that circles round somebody keeps clear of who stands about; a thing of the set that is named is seen."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import planned, staged

from soundstage import film
from soundstage.store import Store

WORDS = ("Medium shot: a woman sits on a bench, a man stands in front of her, and the camera orbits around the woman.")


def test_nobody_stands_before_whom_the_camera_circles_round(store: Store) -> None:
    shot = staged(film.read(WORDS), store)[0]
    assert shot.shot.camera.move == "orbit"
    eye = np.asarray(shot.stage.camera.transforms)[:, :2, 3]
    marks = {p.subject: np.array([p.mark.x, p.mark.y]) for p in shot.shot.performers}
    way, other = marks["woman1"] - eye, marks["man1"] - eye
    nearer = np.linalg.norm(other, axis=1) < np.linalg.norm(way, axis=1)
    aside = np.abs(way[:, 0] * other[:, 1] - way[:, 1] * other[:, 0]) / np.linalg.norm(way, axis=1)
    assert (nearer & (aside < 0.3)).mean() < 0.25


@pytest.mark.parametrize("words", ["a cup and a couch", "a mug and a bed"])
def test_a_thing_of_the_set_that_the_words_name_is_in_the_picture_too(words: str, store: Store) -> None:
    shot = planned(film.read(words), store)[0].shots[0]
    far = np.linalg.norm(np.subtract(shot.camera.position, shot.camera.target))
    assert any(p.in_set for p in shot.performers)
    assert far * 36 / shot.camera.lens_mm > 1.5  # metres that the picture is wide there
