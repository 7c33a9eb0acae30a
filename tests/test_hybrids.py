# SPDX-License-Identifier: Apache-2.0
"""Creatures with parts of others are built of both species' numbers, and the claim says which parts are shown."""

from __future__ import annotations

import numpy as np
import pytest
from staged_films import staged

from soundstage import film
from soundstage.bodies import PLANS, species
from soundstage.bodies._grafts import asked, grafted, shown
from soundstage.bodies.base import Body, Look
from soundstage.store import Store


def _built(kind: str, *words: str) -> Body:
    facts = grafted(species()[kind], words)
    body: Body = PLANS.new(facts["plan"]).build(Look(kind), facts, 1)
    return body


def test_a_bear_with_antlers_is_taller_by_them() -> None:
    def top(body: Body) -> float:
        return max(float(p.shape.vertices[:, 2].max()) for p in body.parts if p.name == "horns")

    plain, horned = _built("bear"), _built("bear", "antlers of deer")
    assert not [p for p in plain.parts if p.name == "horns"]
    assert top(horned) > plain.dims.height * 1.1


def test_the_words_are_taken_apart() -> None:
    assert list(asked(("the wings of hawk", "claws of bear", "soul of poet", "torn"))) == [
        ("wing", "eagle"), ("claw", "bear")]


@pytest.mark.parametrize(("kind", "said", "can"), [
    ("wolf", "fur of zebra", True), ("wolf", "wings of bat", True), ("lion", "scales of snake", True),
    ("cat", "soul of poet", False), ("penguin", "legs of cheetah", False), ("giraffe", "tail of flamingo", False),
])
def test_only_what_can_be_built_is_said_to_be_shown(kind: str, said: str, can: bool) -> None:
    assert shown(kind, said) is can


def test_whoever_is_given_wings_flies_with_them(store: Store) -> None:
    (shot,) = staged(film.read("A lion with the wings of an eagle flies over a meadow."), store)
    wing = next(i for i in shot.stage.items if i.id.startswith("lion1/spread_wing2_l"))
    tips = wing.transforms[:, 2, 3]
    assert float(np.ptp(tips)) > 0.15
    assert float(shot.paths["lion1"][:, 2].min()) > 1.0


def test_the_claim_says_what_is_shown() -> None:
    claims = film.read("A giraffe with the wings of a bat and the tail of a flamingo walks.").claims
    told = {c.words: c.state for c in claims}
    assert told["wings of a bat"] == "read" and told["tail of a flamingo"] == "approximated"
