# SPDX-License-Identifier: Apache-2.0
"""Things that were signs: what is read as which prop, and what of it is told apart from somebody of the same name."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import body, box, film, placed, planned, prop, staged

from soundstage.bodies.base import Look
from soundstage.language import read
from soundstage.model.production import Shot
from soundstage.props import PROPS
from soundstage.props.base import PropModel
from soundstage.shape import solids
from soundstage.store import Store


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Bees buzz round a hive.", "beehive"),
        ("A wizard lifts his staff.", "staff"),
        ("A bride throws a bouquet of white roses.", "bouquet"),
        ("A whiteboard stands in a classroom.", "chalkboard"),
        ("A drone hovers over a lake.", "drone"),
        ("A girl licks a lollipop.", "lollipop"),
        ("A thief steals a sparkling gem.", "diamond"),
        ("A monk unrolls a parchment.", "scroll"),
        ("A kitten bats at a soap bubble.", "bubble"),
        ("A man measures a plank with a ruler.", "ruler"),
    ],
)
def test_what_was_a_sign_is_a_thing(text: str, unit: str) -> None:
    assert unit in {s.unit for s in read(text).cast if s.family == "prop"}


@pytest.mark.parametrize(
    ("text", "somebody"),
    [("The ruler of the kingdom smiles.", True), ("A fan cheers in the stadium.", True),
     ("The staff of the hotel wave.", True), ("A fan sits on a desk.", False), ("A ruler lies on a desk.", False)],
)
def test_a_thing_is_told_from_somebody_of_its_name(text: str, somebody: bool) -> None:
    assert (read(text).cast[0].family == "body") is somebody


def test_two_of_a_kind_are_counted() -> None:
    assert [s.count for s in read("Two soap bubbles and three cupcakes float past a tree.").cast[:2]] == [2, 3]


@pytest.mark.parametrize(("name", "word", "fewer"), [("watermelon", "slice", True), ("pie", "slice", True),
                                                     ("ice_cube", "block", False)])
def test_words_build_a_part_or_more(name: str, word: str, fewer: bool) -> None:
    def size(*words: str) -> float:
        model = PROPS.new(name).build(Look(name, words=words), 1)
        assert isinstance(model, PropModel)
        return float(np.ptp(solids.extent(model.parts.values()), axis=0).max())

    assert (size(word) < size()) is fewer


def test_a_bird_sits_inside_its_cage(store: Store) -> None:
    told = film((body("b", "parrot"), prop("c", "bird_cage")), Shot(id="sh1"), placements=placed(("b", "in", "c")))
    shot = staged(told, store)[0]
    (low, high), (left, right) = box(shot, "b"), box(shot, "c")
    assert (low[:2] > left[:2]).all() and (high[:2] < right[:2]).all() and low[2] > left[2]


def test_a_bird_in_a_cage_on_a_table_is_up_there(store: Store) -> None:
    cast = (body("b", "parrot"), prop("c", "bird_cage"), prop("t", "table"))
    shot = staged(film(cast, Shot(id="sh1"), placements=placed(("c", "on", "t"), ("b", "in", "c"))), store)[0]
    (low, high), (left, right) = box(shot, "b"), box(shot, "c")
    assert left[2] < low[2] and high[2] < right[2] and left[2] > 0.5


def test_what_a_thing_is_of_is_told_after_it(store: Store) -> None:
    sentence = planned(read("A girl holds a bouquet of tulips."), store)[0].shots[0].sentence
    assert "the bouquet of tulips" in sentence
