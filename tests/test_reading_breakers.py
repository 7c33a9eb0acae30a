"""Waves that are seen are at the sea, whatever room the shot before was in."""

from __future__ import annotations

import pytest

from soundstage.film import read


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("Waves crash against rocks.", ["beach"]),
        ("Shot 1: A man talks in an office. Shot 2: Waves crash against rocks.", ["office", "beach"]),
        ("A man talks in an office. Cut to waves crashing against rocks.", ["office", "beach"]),
        ("A woman reads in a library while waves crash outside.", ["library"]),
        ("A girl walks on a street. Waves crash.", ["street"]),
        ("Shot 1: A boy waves in a kitchen. Shot 2: Sound waves roll over a screen.", ["kitchen"]),
    ],
)
def test_waves_break_at_the_sea(words: str, places: list[str]) -> None:
    assert [s.place for s in read(words).scenes] == places
