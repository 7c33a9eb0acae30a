# SPDX-License-Identifier: Apache-2.0
"""A set's falling water runs, and things are of the stuff that their noun begins with."""

from __future__ import annotations

import numpy as np
import pytest

from soundstage.bodies.base import Look
from soundstage.nodes import Particles
from soundstage.places.base import Fall
from soundstage.props import PROPS
from soundstage.stage.falls import fall_items


def test_drops_run_down_between_the_lip_and_the_foot() -> None:
    fall = Fall((0.0, 10.0, 6.0), -0.3, 3.0)
    drops, spray = (item.node for item in fall_items((fall,), np.arange(24) / 24, 1))
    assert isinstance(drops, Particles) and isinstance(spray, Particles)
    z = np.asarray(drops.positions)[..., 2]
    assert z.min() >= -0.31 and z.max() <= 6.01
    assert (np.diff(z, axis=0) < 0).mean() > 0.9  # each goes down but when it begins anew
    assert np.asarray(spray.positions)[..., 2].min() >= -0.3


@pytest.mark.parametrize(("unit", "noun", "substance"), [
    ("table", "stone table", "stone"), ("table", "glass table", "glass"), ("cup", "steel cup", "metal"),
    ("table", "table", "wood"), ("cup", "cup", "ceramic"),
])
def test_a_thing_is_of_what_its_noun_begins_with(unit: str, noun: str, substance: str) -> None:
    assert PROPS.new(unit).build(Look(unit, words=(noun,)), 1).substance == substance


def test_a_paper_kite_keeps_its_colours() -> None:
    plain, paper = (PROPS.new("kite").build(Look("kite", words=(noun,)), 1).parts["body"].materials
                    for noun in ("kite", "paper kite"))
    assert plain == paper
