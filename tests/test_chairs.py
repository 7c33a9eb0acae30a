# SPDX-License-Identifier: Apache-2.0
"""Several on "chairs" have one each; two at a table are seen from the side, so that neither shows a back."""

from __future__ import annotations

import itertools
import math

import pytest
from staged_films import planned

from soundstage import film
from soundstage.store import Store


@pytest.mark.parametrize("words", [
    "A man and a woman sit on two chairs.", "Two old men sit face to face on chairs and talk.",
    "Two women sit facing each other in a cafe and drink coffee.", "Anna and Ben sit on chairs in a garden."])
def test_no_two_sit_on_one_chair(words: str, store: Store) -> None:
    shot = planned(film.read(words), store)[0].shots[-1]
    bodies = [p for p in shot.performers if any(b.action == "sit" for b in p.beats)]
    ends = [(b.path[-1] if (b := p.beats[0]).path else (p.mark.x, p.mark.y)) for p in bodies]
    assert len(ends) == 2
    assert all(math.dist(a, b) > 0.6 for a, b in itertools.combinations(ends, 2))


def test_two_face_to_face_at_a_table_both_show_their_faces(store: Store) -> None:
    shot = planned(film.read("A man and a woman sit face to face at a table. Two-shot."), store)[0].shots[0]
    x, y, _ = shot.camera.position
    for p in (p for p in shot.performers if p.subject in ("man1", "woman1")):
        away = math.atan2(y - p.mark.y, x - p.mark.x) - p.mark.heading
        assert abs((away + math.pi) % (2 * math.pi) - math.pi) < 1.75


def test_a_small_thing_beside_one_that_is_up_on_a_table_is_up_there_too(store: Store) -> None:
    shot = planned(film.read("A teapot stands on a table. A clock stands beside the teapot."), store)[0].shots[0]
    marks = {p.subject: p.mark for p in shot.performers}
    assert marks["clock1"].z == pytest.approx(marks["teapot1"].z) and marks["clock1"].z > 0.5
    assert 0.1 < abs(marks["clock1"].x - marks["teapot1"].x) < 0.5
