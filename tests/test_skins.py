# SPDX-License-Identifier: Apache-2.0
"""How light somebody's skin is, by the lit side of the face, in the best light of a film."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from soundstage.bodies._people_look import SKINS
from soundstage.finish.tone import encoded
from soundstage.understand.detectors import Found
from soundstage.understand.findings import Seen
from soundstage.understand.skins import lightness_of, skin_of
from soundstage.understand.vocabulary import subject_of


def track(skin: tuple[float, ...]) -> Any:
    """One who stands in a grey picture, the face in this skin, half of it in shade."""
    picture = np.full((90, 160, 3), 128, np.uint8)
    picture[18:42, 60:80] = np.round(encoded(np.array(skin, np.float32)))
    picture[18:42, 60:70] = np.round(encoded(np.array(skin, np.float32) * 0.4))

    class Still:
        time = Fraction(0)

    still = Still()
    still.picture = picture  # type: ignore[attr-defined]
    return [(still, Found("person", 0.9, 0.375, 0.2, 0.5, 0.9))]


@pytest.mark.parametrize(("skin", "word"), [("light", "light"), ("brown", "brown"), ("dark", "dark")])
def test_skin_is_told_by_the_lit_side_of_a_face(skin: str, word: str) -> None:
    assert skin_of([lightness_of(track(SKINS[skin]))]) == word


def test_the_back_of_a_head_tells_nothing_and_the_best_light_tells_most() -> None:
    assert lightness_of(track((0.2, 0.2, 0.2))) is None
    assert (skin_of([None, 38.0, 74.0]), skin_of([None])) == ("light", "")


def test_a_retold_person_has_the_skin_that_was_seen() -> None:
    sights = [Seen(start=Fraction(0), end=Fraction(1), shot=n, name="p1", noun="person", family="person", skin=skin)
              for n, skin in ((1, 36.0), (2, 48.0), (3, None))]
    assert subject_of("p1", sights, 0.0).skin == "brown"
