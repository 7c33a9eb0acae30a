# SPDX-License-Identifier: Apache-2.0
"""A photograph is told from what the house drew; of it the detector alone is believed, not the house's outlines."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from soundstage.understand.detectors import Detector, Found, Layer
from soundstage.understand.photographs import Photographs, answers
from soundstage.understand.spotting import Spotter
from soundstage.understand.weights import Missing

SHAPES = ((32, 38), (576, 19), (1280, 10), (512, 5))
PICTURE = np.zeros((36, 64, 3), np.uint8)


def layers(photograph: bool) -> list[Layer]:
    """What a plain photograph, or a plain picture of the house's, would answer: all channels as the weights like it."""
    weights, out, at = Photographs()._weights, [], 0
    for many, side in SHAPES[:2]:
        liked = weights[at:at + many] > 0
        out.append(np.ones((many, side, side), np.float32) * (liked == photograph)[:, None, None] * 0.5)
        at += 2 * many
    return [*out, *(np.zeros((many, side, side), np.float32) for many, side in SHAPES[2:])]


def spotter(photograph: bool) -> Spotter:
    found, outlined = [Found("car", 0.5, 0.1, 0.1, 0.3, 0.3), Found("vase", 0.1, 0.5, 0.5, 0.6, 0.6)], [
        Found("person", 0.9, 0.6, 0.2, 0.9, 0.9)]
    out: Any = Spotter()
    out._answers.to = lambda picture: (found, layers(photograph))
    out._outlines.first = lambda layers: None
    out._outlines.find = lambda first: outlined
    out._stances.told = lambda found, fine, first: found
    out._regions.weighed = lambda found, outlined, fine, first: sorted([*found, *outlined], key=lambda f: -f.sure)
    out._stances.told = lambda boxes, fine, first: boxes
    return out  # type: ignore[no-any-return]


def test_outlines_are_asked_of_the_houses_own_pictures_alone() -> None:
    assert [f.noun for f in spotter(photograph=True).spot(PICTURE)] == ["car"]
    assert spotter(photograph=False).spot(PICTURE)[0].noun == "person"


def test_one_odd_picture_does_not_make_a_film_a_photograph() -> None:
    eyes = Photographs()
    assert not any(eyes.told(layers(photograph=False)) for _ in range(3))
    between = [(a + b) / 2 for a, b in zip(layers(photograph=True), layers(photograph=False), strict=True)]
    assert len(answers(between)) == 2 * (32 + 576)
    assert not eyes.told(between) and eyes.told(layers(photograph=True))


@pytest.mark.parametrize("name", ["astronaut", "chelsea", "coffee"])
def test_photographs_are_told(name: str) -> None:
    import cv2
    from skimage import data

    try:
        seen = Detector().look(np.ascontiguousarray(cv2.resize(getattr(data, name)(), (640, 360))), 1.0)[1]
    except Missing as error:
        pytest.skip(str(error))
    assert Photographs().told(seen)
