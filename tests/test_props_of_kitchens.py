# SPDX-License-Identifier: Apache-2.0
"""Things of kitchens and pockets: which unit plays a noun, and what words make of it."""

from __future__ import annotations

import pytest

from soundstage.bodies.base import Look
from soundstage.language import read
from soundstage.props import PROPS
from soundstage.props.base import PropModel


def materials(name: str, *words: str) -> set[str]:
    model = PROPS.new(name).build(Look(name, words=words), 1)
    assert isinstance(model, PropModel)
    return {m.name for p in model.parts.values() for m in p.materials}


@pytest.mark.parametrize(
    ("noun", "unit"),
    [
        ("rolling pin", "rolling_pin"),
        ("colander", "colander"),
        ("ladle", "ladle"),
        ("cheese grater", "grater"),
        ("salt shaker", "salt_shaker"),
        ("pepper mill", "salt_shaker"),
        ("coffee machine", "coffee_machine"),
        ("bunsen burner", "bunsen_burner"),
        ("drinking straw", "straw"),
        ("chocolate bar", "chocolate_bar"),
        ("lettuce", "cabbage"),
        ("potato", "potato"),
        ("eggplant", "eggplant"),
        ("mango", "peach"),
        ("padlock", "padlock"),
        ("yo-yo", "yo_yo"),
    ],
)
def test_a_noun_is_played_by_its_own_unit(noun: str, unit: str) -> None:
    assert unit in {s.unit for s in read(f"There is a {noun} on a table.").cast}


@pytest.mark.parametrize(
    ("name", "word", "shown", "usual"),
    [
        ("cabbage", "cauliflower", "curd", "heart"),
        ("peach", "kiwi", "seeds", "leaves"),
        ("colander", "sieve", "handle", ""),
        ("salt_shaker", "pepper shaker", "pepper", "salt"),
        ("sunglasses", "reading", "lenses", "dark glass"),
        ("sushi", "sashimi", "fish", ""),
    ],
)
def test_words_choose_what_is_seen_of_it(name: str, word: str, shown: str, usual: str) -> None:
    plain = "sunglasses" if name == "sunglasses" else ""
    assert shown in materials(name, word)
    assert not usual or (usual in materials(name, plain) and usual not in materials(name, word))


def test_a_burner_burns_at_the_mouth_of_its_tube_and_can_be_put_out() -> None:
    model = PROPS.new("bunsen_burner").build(Look("bunsen burner"), 1)
    flame = model.parts["flame"].vertices
    assert flame[:, 2].min() == pytest.approx(model.anchors["top"][2], abs=0.01)
    assert [g.part for g in model.glows] == ["flame"] and PROPS.get("bunsen_burner").lamp == "flame"
