# SPDX-License-Identifier: Apache-2.0
"""Ground is where a scene plays, and nobody in its cast."""

from __future__ import annotations

import pytest

from soundstage.language import read


@pytest.mark.parametrize(
    ("words", "place", "nouns"),
    [
        ("a gravel road leading to the house", "", ["house"]),
        ("scenery of a desert landscape", "desert", []),
        ("a rocky region", "mountain", []),
        ("a forested area in fog", "forest", []),
        ("a herd of goats on top of a mountain", "mountain", ["goat"]),
        ("footage of the street with cyclists passing by", "street", ["cyclist"]),
    ],
)
def test_ground_is_the_place(words: str, place: str, nouns: list[str]) -> None:
    production = read(words)
    assert [s.noun for s in production.cast] == nouns
    assert not place or production.scenes[0].place == place
    bound = {c.binding for c in production.claims if c.kind == "place"}
    assert not production.cast or bound or not place


def test_what_ground_does_is_not_shown_and_told_so() -> None:
    production = read("A river changes from blue to brown.")
    assert not production.cast and production.scenes[0].place == "river"
    assert {c.words for c in production.claims if c.state == "not_understood"} >= {"changes"}


@pytest.mark.parametrize(
    ("words", "noun"),
    [("A comet leaves a trail of flowers.", "trail"), ("A car drives up a skyscraper.", "skyscraper")],
)
def test_what_is_made_or_climbed_is_a_thing(words: str, noun: str) -> None:
    assert noun in [s.noun for s in read(words).cast]


def test_buildings_are_walked_past_in_a_city() -> None:
    assert read("People walk past buildings.").scenes[0].place == "city"
