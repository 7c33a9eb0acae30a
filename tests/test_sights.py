# SPDX-License-Identifier: Apache-2.0
"""Famous names are what they are names of: buildings that look like theirs, lands that are sets, and no persons."""

from __future__ import annotations

import pytest

from soundstage.film import read


@pytest.mark.parametrize(("words", "place", "units"), [
    ("Mount Fuji, zoom in.", "mountain", []),
    ("The camera orbits clockwise. Mount Fuji.", "mountain", []),
    ("Alhambra, pan left.", "field", ["castle"]),
    ("Burj Khalifa, tilt up.", "field", ["tower"]),
    ("A girl stands before the Eiffel Tower and waves.", "field", ["girl", "tower"]),
    ("The camera orbits clockwise. Watch.", "studio", ["watch"]),
    ("Victoria falls on the ice.", "field", ["woman"]),
    ("A dog named Fuji runs.", "field", ["dog"]),
])
def test_a_famous_name_is_what_it_is_a_name_of(words: str, place: str, units: list[str]) -> None:
    film = read(words)
    assert (film.scenes[0].place, [s.unit for s in film.cast]) == (place, units)


def test_what_looks_like_a_famous_building_is_told_as_approximated() -> None:
    claim = next(c for c in read("Burj Khalifa, tilt up.").claims if "Khalifa" in c.words)
    assert claim.state == "approximated" and "tower" in claim.note


@pytest.mark.parametrize(("words", "place"), [
    ("A frog sits in a wetland.", "lake"), ("A deer drinks from a stream.", "river"),
    ("A rabbit hides in a burrow.", "forest"),
])
def test_wet_ground_is_by_water_and_a_burrow_in_no_playground(words: str, place: str) -> None:
    assert read(words).scenes[0].place == place
