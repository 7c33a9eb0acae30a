# SPDX-License-Identifier: Apache-2.0
"""What grows is seen to grow, lamps change from off to on, animals leap up to where the words say."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import box, staged

from soundstage import film
from soundstage.store import Store


@pytest.mark.parametrize(("words", "subject", "least", "most"), [
    ("An ant gradually grows big.", "ant1", 1.8, 3.0),
    ("A balloon grows bigger and bigger.", "balloon1", 1.8, 3.0),
    ("The ball slowly expands.", "ball1", 1.8, 3.0),
    ("A flower shrinks.", "flower1", 0.3, 0.6),
])
def test_size_changes_so_that_it_is_seen(words: str, subject: str, least: float, most: float, store: Store) -> None:
    (shot,) = staged(film.read(words), store)
    first, last = (float(np.ptp(box(shot, subject, k)[:, 2])) for k in (0, shot.stage.poses - 1))
    assert least < last / first < most


@pytest.mark.parametrize("words", ["Flowers grow in a garden.", "The crowd grows."])
def test_groups_and_plants_in_their_place_do_not(words: str) -> None:
    assert not any(b.becomes for s in film.read(words).scenes for h in s.shots for b in h.beats)


@pytest.mark.parametrize(("words", "action"), [
    ("A streetlight changes from off to on.", "light_up"), ("A lamp goes from on to off.", "darken")])
def test_from_off_to_on(words: str, action: str) -> None:
    assert [b.action for b in film.read(words).scenes[0].shots[0].beats] == [action]


@pytest.mark.parametrize(("words", "who", "onto"), [
    ("A squirrel jumps to the top of a rock.", "squirrel1", "rock1"), ("A cat jumps onto a car.", "cat1", "car1")])
def test_animals_leap_onto_what_is_high(words: str, who: str, onto: str, store: Store) -> None:
    (shot,) = staged(film.read(words), store)
    last = shot.stage.poses - 1
    assert box(shot, who, 0)[0, 2] < 0.1 < 0.6 * box(shot, onto, last)[1, 2] < box(shot, who, last)[0, 2]


@pytest.mark.parametrize("words", ["A girl hangs a picture on the wall.", "A man looks at a picture on the wall."])
def test_a_picture_that_hangs_is_a_thing(words: str) -> None:
    assert any(s.unit == "painting" for s in film.read(words).cast)
