# SPDX-License-Identifier: Apache-2.0
"""Furniture, openings and things of rooms and streets: which nouns they are, and what words change of them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from staged_films import planned

from soundstage.bodies.base import Look
from soundstage.language import read
from soundstage.props import PROPS
from soundstage.props.base import PropModel
from soundstage.shape import solids
from soundstage.store import Store


def model(name: str, *words: str, colors: tuple[str, ...] = ()) -> PropModel:
    built = PROPS.new(name).build(Look(name, words=words, colors=colors), 1)
    assert isinstance(built, PropModel)
    return built


def height(name: str, *words: str) -> float:
    return float(solids.extent(model(name, *words).parts.values())[1][2])


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("A woman sits on the stairs.", "staircase"),
        ("A red gate stands in a garden.", "gate"),
        ("A cat sits on a stool.", "stool"),
        ("A doctor holds a stethoscope.", "stethoscope"),
        ("A man carries a painting.", "painting"),
        ("A girl rides a scooter.", "scooter"),
        ("A fireplace stands in a studio.", "fireplace"),
    ],
)
def test_the_noun_is_a_thing_of_its_own(text: str, unit: str) -> None:
    assert unit in {s.unit for s in read(text).cast if s.family == "prop"}


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("She takes two steps forward.", "staircase"),
        ("Smoke rises from the chimney of a house.", "fireplace"),
        ("A gate agent waves.", "gate"),
    ],
)
def test_a_word_of_another_meaning_is_left_alone(text: str, unit: str) -> None:
    assert unit not in {s.unit for s in read(text).cast}


def test_a_gate_of_wood_has_one_leaf_and_one_of_iron_two() -> None:
    assert [len(model("gate", *words).joints) for words in ((), ("iron",))] == [1, 2]
    assert {j.drive for j in model("gate", "iron").joints} == {"hinge"}


def test_a_seat_is_where_the_words_say_how_high() -> None:
    high = [model("stool", *words).anchors["seat"][2] for words in (("footstool",), (), ("bar stool",))]
    assert high == sorted(set(high)) and abs(high[-1] - height("stool", "bar stool")) < 0.01


def test_stairs_are_climbed_to_their_top_and_sat_on_below_it() -> None:
    for words in ((), ("spiral",)):
        stairs = model("staircase", *words)
        assert 0.3 < stairs.anchors["seat"][2] < stairs.anchors["top"][2] < height("staircase", *words)


def test_a_painting_shows_what_the_words_say() -> None:
    def paints(*words: str) -> set[tuple[float, float, float]]:
        return {m.color for m in model("painting", *words).parts["body"].materials}

    assert paints("of fox") != paints() != paints("portrait")
    wide = [np.ptp(model("painting", *w).parts["body"].vertices[:, 1]) for w in ((), ("portrait",))]
    assert wide[0] > wide[1]


@pytest.mark.parametrize(
    ("text", "unit", "noun"),
    [("An ambulance drives down the road.", "truck", "ambulance"), ("A fire engine waits.", "truck", "fire engine"),
     ("A police car waits.", "car", "police car"), ("A baby sleeps in a crib.", "crib", "crib"),
     ("A man sleeps in a hammock in a garden.", "hammock", "hammock"),
     ("A crystal chandelier hangs in a hall.", "chandelier", "crystal chandelier")],
)
def test_a_kind_of_it_keeps_its_name(text: str, unit: str, noun: str) -> None:
    assert (unit, noun) in {(s.unit, s.noun) for s in read(text).cast if s.family == "prop"}


def test_what_has_a_livery_is_told_by_it() -> None:
    def paints(name: str, *words: str) -> set[str]:
        return {m.name for m in model(name, *words).parts["body"].materials}

    assert {"red lamp", "blue lamp"} <= paints("truck", "ambulance") & paints("car", "police car")
    assert "shutters" in paints("truck", "fire truck") and "load bed" in paints("truck") - paints("truck", "ambulance")


def test_a_car_is_never_told_from_a_taxi_by_painting_the_taxi(tmp_path: Path) -> None:
    _, cast, _ = planned(read("A car follows a taxi. A blue car waits. A police car passes."), Store(tmp_path))
    coats = {built.subject.noun: built.subject.colors for built in cast.values()}
    assert coats["taxi"] == coats["police car"] == ()


@pytest.mark.parametrize(
    ("text", "unit"),
    [("A tiger falls into a pit.", "pit"), ("A rabbit sits beside a rabbit hole.", "pit"),
     ("A marble column stands in a hall.", "pillar"), ("A man rides a moped.", "motorcycle"),
     ("A cat sits in front of an apartment building.", "high_rise")],
)
def test_what_stands_outdoors_is_a_thing(text: str, unit: str) -> None:
    assert unit in {s.unit for s in read(text).cast if s.family == "prop"}


@pytest.mark.parametrize("text", ["A man with a hole in his shirt.", "A racing car makes a pit stop.",
                                  "A column of smoke rises.", "A man works in an office building."])
def test_what_only_sounds_like_it_is_not_built(text: str) -> None:
    assert not {"pit", "pillar", "high_rise"} & {s.unit for s in read(text).cast}


def test_a_moped_is_ridden_low_and_a_broken_pillar_is_short() -> None:
    assert height("motorcycle", "moped") < height("motorcycle")
    assert height("pillar", "broken") < 0.6 * height("pillar")
    assert {j.drive for j in model("motorcycle", "vespa").joints} == {"roll"}


@pytest.mark.parametrize(
    ("text", "unit"),
    [("A DVD spins on a shelf.", "compact_disc"), ("A candy lies on a plate.", "candy"),
     ("A red ribbon lies on a table.", "ribbon"), ("A domino falls.", "domino"),
     ("A man picks up a battery.", "battery"), ("A stapler stands on a desk.", "stapler"),
     ("A roll of duct tape lies on a desk.", "adhesive_tape"),
     ("A clothes hanger lies on a bed.", "coat_hanger"), ("A tornado crosses a field.", "tornado")],
)
def test_small_things_and_storms_are_things(text: str, unit: str) -> None:
    assert unit in {s.unit for s in read(text).cast if s.family == "prop"}


def test_a_domino_shows_pips_on_both_sides_and_a_candy_cane_is_no_wrapped_sweet() -> None:
    faces = model("domino").parts["body"]
    pips = next(k for k, m in enumerate(faces.materials) if m.name == "pips")
    x = faces.vertices[np.unique(faces.faces[faces.face_materials == pips])][:, 0]
    assert x.min() < -0.015 < 0.015 < x.max()
    assert height("candy", "candy cane") > 2 * height("candy")


def test_a_stapler_opens_and_a_tornado_turns() -> None:
    assert [(j.part, j.drive) for n in ("stapler", "tornado") for j in model(n).joints] == [("arm", "hinge"),
                                                                                          ("funnel", "spin")]


@pytest.mark.parametrize(
    ("text", "unit", "is_it"),
    [("A ringed planet floats in space.", "planet", True), ("A comet crosses the sky.", "comet", True),
     ("A boy holds a butterfly net.", "fishing_net", True), ("A goalkeeper dives into the net.", "fishing_net", False),
     ("Earth is a planet.", "planet", False)],
)
def test_things_of_the_sky_and_nets(text: str, unit: str, is_it: bool) -> None:
    assert (unit in {s.unit for s in read(text).cast}) is is_it
