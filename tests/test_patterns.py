# SPDX-License-Identifier: Apache-2.0
"""Stripes, checks and dots on clothes and coats: said in a prompt or an edit, and seen on the body."""

from __future__ import annotations

import numpy as np
import pytest
from edited_words import difference

from soundstage.bodies import species
from soundstage.bodies._grafts import grafted
from soundstage.bodies._people_pattern import pattern_in, with_pattern
from soundstage.bodies.base import Body, Look
from soundstage.bodies.biped import Biped
from soundstage.colour import colour
from soundstage.language import read
from soundstage.nodes import Material, Mesh, SkinnedMesh
from soundstage.shape.patterns import KINDS, patterned
from soundstage.store import Store

YARD = read("A girl in a red dress runs through a yard. A cook in a white apron waves.")
CLOTH = Material("cloth", (0.5, 0.1, 0.1), "cloth", 0.9)
INK = Material("ink", (0.0, 0.0, 0.0), "cloth", 0.9)


def built(kind: str, *clothes: str, words: tuple[str, ...] = ()) -> Body:
    return Biped().build(Look(kind, clothes=clothes, words=words), species()[kind], 1)


def painted(body: Body, color: tuple[float, float, float]) -> float:
    """Area of this colour on the body's clothes, square metres."""
    area = 0.0
    for part in body.parts:
        mesh = part.shape.mesh if isinstance(part.shape, SkinnedMesh) else part.shape
        if isinstance(mesh, Mesh) and isinstance(part.shape, SkinnedMesh):
            slots = [n for n, m in enumerate(mesh.materials) if np.allclose(m.color, color)
                     and m.name.endswith(KINDS)]
            a, b, c = (mesh.vertices[mesh.faces[np.isin(mesh.face_materials, slots)]][:, k] for k in range(3))
            area += float(np.linalg.norm(np.cross(b - a, c - a), axis=1).sum()) / 2
    return area


@pytest.mark.parametrize("kind", KINDS)
def test_a_pattern_lies_on_large_faces_as_sharply_as_on_small_ones(kind: str) -> None:
    square = Mesh(np.array([(0, 0, 0), (1, 0, 0), (1, 1, 0), (0, 1, 0)], float), np.array([(0, 1, 2), (0, 2, 3)]),
                  np.zeros(2, int), (CLOTH,), 0.5)
    made, source = patterned(square, [0], square.vertices[:, :2], kind, INK)
    a, b, c = (made.vertices[made.faces][:, k] for k in range(3))
    area = np.linalg.norm(np.cross(b - a, c - a), axis=1) / 2
    share = float(area[made.face_materials == 1].sum())
    assert area.sum() == pytest.approx(1.0)
    expected = {"stripes": 0.5, "pinstripes": 0.16, "checks": 1 - 0.66**2, "dots": np.pi * 0.32**2}[kind]
    assert share == pytest.approx(expected, abs=0.06)
    assert set(source) == {0, 1, 2, 3} and len(source) == len(made.vertices)


@pytest.mark.parametrize(("kind", "garment", "color"), [
    ("man", "blue white striped shirt", "white"), ("woman", "red white-spotted dress", "white"),
    ("woman", "black-checked yellow apron", "black"), ("man", "black-striped green trousers", "black"),
])
def test_it_is_seen_on_what_is_worn(kind: str, garment: str, color: str) -> None:
    assert painted(built(kind, garment), colour(color)) > 0.03
    assert painted(built(kind, garment.split()[-1]), colour(color)) == 0


def test_weights_of_the_cut_faces_are_whole() -> None:
    for part in built("man", "blue striped shirt").parts:
        if isinstance(part.shape, SkinnedMesh):
            assert len(part.shape.bone_weights) == len(part.shape.mesh.vertices)
            assert np.allclose(part.shape.bone_weights.sum(1), 1, atol=1e-3)


def test_words_name_the_pattern_and_its_colour() -> None:
    red, white = colour("red"), colour("white")
    found = pattern_in("red dress with white dots", red)
    assert found is not None and (found.kind, found.color) == ("dots", white)
    assert pattern_in("red dress", red) is None
    assert with_pattern(("yellow dress",), ("black stripes",)) == ("black-striped yellow dress",)
    assert with_pattern(("yellow dress",), ("rusty",)) == ("yellow dress",)


def test_an_animals_coat_takes_stripes_and_spots() -> None:
    dog = grafted(species()["dog"], ("black stripes",))
    assert [m["kind"] for m in dog["marks"]] == ["stripes"] and dog["colors"]["own marks"] == "black"
    zebra = grafted(species()["zebra"], ("red stripes",))
    assert len(zebra["marks"]) == len(species()["zebra"]["marks"]) and "red" in zebra["colors"].values()
    assert grafted(species()["dog"], ("old",)) == dict(species()["dog"])


@pytest.mark.parametrize(("words", "there"), [
    ("make the dog yellow with black stripes", ("dog1.words: - -> black stripes", "dog1.colors: - -> yellow")),
    ("the dog should have white spots", ("dog1.words: - -> white spots",)),
    ("give the dog stripes", ("dog1.words: - -> stripes",)),
])
def test_an_edit_marks_an_animal(words: str, there: tuple[str, ...], store: Store) -> None:
    lines = difference(read("A dog runs through a park. A man waves."), words, store)
    assert all(row in lines for row in there), lines


@pytest.mark.parametrize(("words", "there"), [
    ("make the girl's dress striped", "girl1.clothes: red dress -> striped red dress"),
    ("her dress should have stripes", "girl1.clothes: red dress -> striped red dress"),
    ("add white dots to the girl's dress", "girl1.clothes: red dress -> white-spotted red dress"),
    ("the cook's apron should have blue stripes", "cook1.clothes: white apron -> blue-striped white apron"),
    ("give the girl a red and white striped dress", "girl1.clothes: red dress -> red white-striped dress"),
    ("put the girl in a yellow dress with black stripes", "girl1.clothes: red dress -> black-striped yellow dress"),
])
def test_an_edit_puts_a_pattern_on(words: str, there: str, store: Store) -> None:
    assert there in difference(YARD, words, store)
