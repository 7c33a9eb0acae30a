# SPDX-License-Identifier: Apache-2.0
"""Several things: a plural is several, a stack lies one upon the other, and each of a group has its own."""

from __future__ import annotations

import itertools

import pytest
from staged_films import box, staged

from soundstage import film
from soundstage.language.vocabulary import Vocabulary
from soundstage.store import Store


@pytest.mark.parametrize(("words", "unit", "count"), [
    ("Tractors in a field.", "tractor", 3), ("Violins on a stage.", "violin", 3), ("Two flags.", "flag", 2),
    ("Cookies on a plate.", "cookie", 3), ("A flag.", "flag", 1)])
def test_a_plural_is_several(words: str, unit: str, count: int) -> None:
    assert [s.count for s in film.read(words).cast if s.unit == unit] == [count]


@pytest.mark.parametrize("words", ["Scissors on a table.", "Curtains move in the wind.", "A cat climbs the stairs.",
                                   "Fries on a plate.", "A bowl with grapes.", "Broccoli on a plate."])
def test_a_plural_that_is_one_thing_stays_one(words: str) -> None:
    assert all(s.count == 1 for s in film.read(words).cast)


def test_plurals_that_are_one_thing_are_told_by_the_props() -> None:
    wholes = Vocabulary.installed().wholes
    assert {"stairs", "grapes", "curtains"} <= wholes
    assert not {"tractors", "flags", "books", "tomatoes", "knives", "candies"} & wholes


@pytest.mark.parametrize("words", ["A stack of books.", "Three stacked plates.", "A pile of pillows."])
def test_what_is_stacked_lies_one_upon_the_other(words: str, store: Store) -> None:
    shot = staged(film.read(words), store)[0]
    (thing,) = shot.shot.performers
    spots = thing.mark.spots
    assert len(spots) >= 3
    assert all(upper[2] - lower[2] > 0.005 for lower, upper in itertools.pairwise(spots))
    across = box(shot, thing.subject, 0)
    assert all(across[0, 0] < x < across[1, 0] for x, _, _ in spots)


def test_each_of_a_group_has_its_own(store: Store) -> None:
    shot = staged(film.read("Three girls hold umbrellas in the rain."), store)[0].shot
    held = [p.held_by for p in shot.performers if "umbrella" in p.subject]
    assert len(held) == 3 == len(set(held)) and all(held)
