# SPDX-License-Identifier: Apache-2.0
"""A close shot of handiwork is of the hands and what they work on."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import planned, played, staged

from soundstage.film import read
from soundstage.stage.guides import guides
from soundstage.store import Store


@pytest.mark.parametrize(("words", "thing"), [
    ("Close-up of a woman slicing a cucumber in a kitchen.", "cucumber1"),
    ("Close-up of a man kneading dough.", "dough1"),
    ("A close-up shot of a girl writing a letter.", "letter1")])
def test_a_close_shot_of_a_deed_shows_what_is_worked_on(words: str, thing: str, store: Store) -> None:
    shot = staged(read(words), store)[0]
    seen = guides(shot.stage, len(shot.times) // 2, 160, 90)
    assert float(seen.mask(thing).mean()) > 0.01


@pytest.mark.parametrize("words", ["Close-up of a woman's face as she slices a carrot.", "Close-up of a man singing.",
                                   'Close-up of a woman slicing a carrot. She says: "Dinner is ready."'])
def test_faces_that_are_named_sing_or_speak_stay(words: str, store: Store) -> None:
    plan, *_ = planned(read(words), store)
    assert any(shot.camera.part in ("", "face") for shot in plan.shots)


def test_who_cries_wipes_the_eyes(store: Store) -> None:
    person = played(read("A person is crying."), store)[0].of("person1")
    assert person is not None and person.performance is not None
    hand, eyes = (person.performance.anchors[n][:, :3, 3] for n in ("hand_right", "eyes"))
    assert np.linalg.norm(hand - eyes, axis=1).min() < 0.3
