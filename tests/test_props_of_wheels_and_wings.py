# SPDX-License-Identifier: Apache-2.0
"""What words make of vehicles and of other things of one unit: jets, trams, racing cars, electric guitars."""

from __future__ import annotations

import numpy as np
import pytest

from soundstage.bodies.base import Look
from soundstage.language import read
from soundstage.props import PROPS
from soundstage.props.base import PropModel
from soundstage.shape import solids


def built(name: str, *words: str) -> PropModel:
    model = PROPS.new(name).build(Look(name, words=words), 1)
    assert isinstance(model, PropModel)
    return model


def size(model: PropModel) -> np.ndarray:
    low, high = solids.extent(model.parts.values())
    return np.asarray(high - low)


@pytest.mark.parametrize(("noun", "unit", "seen"), [
    ("fighter jet", "airplane", "missiles"), ("airliner", "airplane", "livery"), ("bullet train", "train", "stripe"),
    ("tram", "train", "display"), ("race car", "car", "hubs"), ("sports car", "car", "vents"),
    ("electric guitar", "guitar", "pickups"), ("billiard table", "table", "felt"), ("test tube", "flask", "rack"),
    ("tricycle", "tricycle", "pedals"), ("tuning fork", "tuning_fork", "box"),
])
def test_a_noun_is_built_as_its_kind(noun: str, unit: str, seen: str) -> None:
    thing = next(s for s in read(f"There is a {noun}.").cast if s.unit == unit)
    model = PROPS.new(unit).build(Look(thing.noun, words=thing.words), 1)
    assert seen in {m.name for p in model.parts.values() for m in p.materials}


@pytest.mark.parametrize(("name", "word"), [("airplane", "airliner"), ("airplane", "fighter"), ("train", "bullet"),
                                            ("train", "tram"), ("car", "race car"), ("car", "sports car"),
                                            ("car", "go kart"), ("tricycle", "")])
def test_wheels_stand_on_the_ground_and_roll(name: str, word: str) -> None:
    model = built(name, word)
    assert {"driver", "seat", "top"} <= set(model.anchors)
    for joint in model.joints:
        low, high = solids.extent([model.parts[joint.part]])
        assert joint.drive == "roll" and abs(low[2]) < 0.02
        assert joint.limit == pytest.approx((high[2] - low[2]) / 2, rel=0.03)


def test_kinds_have_the_size_of_their_kind() -> None:
    assert size(built("airplane", "airliner"))[0] > 1.5 * size(built("airplane"))[0]
    assert size(built("car", "sports car"))[2] < 0.8 * size(built("car"))[2]
    assert size(built("car", "go kart"))[0] < 0.55 * size(built("car", "race car"))[0]
    assert size(built("train", "bullet"))[0] > 1.4 * size(built("train"))[0]
