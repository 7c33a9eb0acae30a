# SPDX-License-Identifier: Apache-2.0
"""Apes, robots, skeletons, ghosts and monsters are upright bodies of their own; costumes are data on people."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from soundstage.bodies import PLANS, species
from soundstage.bodies._people_wardrobe import garment_in
from soundstage.bodies.base import Body, Look
from soundstage.film import read
from soundstage.motion.controls import Controls


class _Flat:
    """Level ground."""

    def ground(self, points: np.ndarray) -> np.ndarray:
        return np.zeros(np.asarray(points).shape[:-1])


@cache  # a body takes seconds and never changes
def _body(name: str, **look: object) -> Body:
    facts = species()[name]
    body: Body = PLANS.new(facts["plan"]).build(Look(name, **look), facts, 3)  # type: ignore[arg-type]
    return body


def _names(body: Body) -> set[str]:
    return {p.name for p in body.parts}


@pytest.mark.parametrize("name", ["gorilla", "monkey", "robot", "skeleton", "monster", "living_teddy"])
def test_a_figure_stands_speaks_and_holds(name: str) -> None:
    body = _body(name)
    low = min(float((p.shape.mesh if hasattr(p.shape, "mesh") else p.shape).vertices[:, 2].min()) for p in body.parts)
    assert abs(low) < 0.03 * body.dims.height  # feet on the ground
    assert {"mouth_rest", "mouth_open", "eye_left", "lid_upper_right", "hand_left", "hand_right"} <= _names(body)
    controls = Controls.standing(np.linspace(0, 1, 7), (0, 0, 0), 0.0)
    played = body.perform(controls, _Flat(), name, 1)  # type: ignore[arg-type]
    assert np.isfinite(played.bones).all() and played.bones.shape[1] == len(body.bones)


def test_an_ape_wears_only_what_the_words_name() -> None:
    plain, dressed = _names(_body("monkey")), _names(_body("monkey", clothes=("white t-shirt",)))
    assert "tail" in plain and dressed - plain == {"tshirt"} and not plain & {"trousers", "jeans", "shoe_left"}


def test_colour_words_paint_the_coat_and_not_a_garment() -> None:
    def coat(body: Body) -> tuple[float, ...]:
        hide = next(p for p in body.parts if p.name == "hide").shape
        return next(m.color for m in hide.mesh.materials if m.name == "coat")  # type: ignore[union-attr]

    brown, grey = coat(_body("monkey")), coat(_body("monkey", colors=("grey",)))
    assert brown[0] > 2 * brown[2] and max(grey) - min(grey) < 0.05


def test_a_gorilla_is_broader_and_a_monkey_smaller_than_a_man() -> None:
    plan, made = PLANS.new("biped"), species()
    man, gorilla, monkey = (plan.skeleton(Look(n), made[n], 3).dims for n in ("man", "gorilla", "monkey"))
    assert gorilla.width > man.width and gorilla.arm > man.arm and gorilla.leg < man.leg
    assert monkey.height < 0.6 * man.height


def test_a_ghost_hangs_above_the_ground_and_has_a_face_and_hands() -> None:
    body = _body("ghost")
    low = min(float((p.shape.mesh if hasattr(p.shape, "mesh") else p.shape).vertices[:, 2].min()) for p in body.parts)
    assert 0.02 < low < 0.15 * body.dims.height
    assert {"mouth_rest", "mouth_open", "eye_left", "lid_upper_right", "hand_left", "sheet"} <= _names(body)


@pytest.mark.parametrize(("words", "unit"), [
    ("A knight", "knight"), ("A sorcerer", "wizard"), ("A fireman", "firefighter"), ("A duchess", "princess"),
    ("An old witch", "witch"), ("A blue monster", "monster"), ("A skeleton", "skeleton"), ("A ghost", "ghost"),
    ("A talking teddy bear", "living_teddy"), ("A nurse", "nurse"), ("An astronaut", "astronaut"),
])
def test_words_lead_to_the_costume(words: str, unit: str) -> None:
    assert read(f"{words} waves.").cast[0].unit == unit


def test_a_costume_is_worn_until_the_words_say_otherwise() -> None:
    plain, changed = _names(_body("knight")), _names(_body("knight", clothes=("white t-shirt",)))
    assert {"armour", "tabard", "hat"} <= plain
    assert "tshirt" in changed and not {"armour", "tabard"} & changed and "hat" in changed


def test_a_colour_word_dyes_the_costume() -> None:
    def gown(body: Body) -> tuple[float, ...]:
        part = next(p for p in body.parts if p.name == "dress").shape
        return next(m.color for m in part.mesh.materials if m.name == "dress")  # type: ignore[union-attr]

    green = gown(_body("princess", clothes=("green dress",)))
    blue = gown(_body("princess", colors=("blue",)))
    assert green[1] > 1.5 * max(green[0], green[2]) and blue[2] > 1.5 * max(blue[0], blue[1])


def test_hats_and_wings_are_words_that_anyone_can_wear() -> None:
    assert garment_in("a tall witch hat") == ("hat", "witch hat") and garment_in("a red hat") == ("hat", "hat")
    assert {"cape", "hat"} <= _names(_body("boy", clothes=("red cape", "cowboy hat")))


@pytest.mark.parametrize("noun", ["businessman", "businesswoman", "lawyer", "banker"])
def test_who_works_in_an_office_wears_a_suit_unless_told_otherwise(noun: str) -> None:
    from soundstage.bodies import species
    from soundstage.language import read

    unit = read(f"A {noun} walks in the city.").cast[0].unit
    assert any("suit" in garment for garment in species()[unit]["clothes"])
    assert read(f"A {noun} in a red sweater walks.").cast[0].clothes == ("red sweater",)
