# SPDX-License-Identifier: Apache-2.0
"""Raccoons, lemurs, rhinos, walruses, bats and their like: found by their words, and marked as one knows them."""

from __future__ import annotations

import numpy as np
import pytest

from soundstage import bodies, film
from soundstage.bodies.base import Body, Look
from soundstage.nodes import Mesh, SkinnedMesh
from soundstage.sound.effects import EFFECTS

WILD = ("raccoon", "otter", "hippo", "rhino", "hyena", "lemur", "meerkat", "bat", "seal", "walrus")


def built(kind: str) -> Body:
    facts = bodies.species()[kind]
    return bodies.PLANS.new(facts["plan"]).build(Look(kind), facts, 1)


def mesh(body: Body, name: str) -> Mesh:
    shape = next(p.shape for p in body.parts if p.name == name)
    return shape.mesh if isinstance(shape, SkinnedMesh) else shape  # type: ignore[return-value]


@pytest.mark.parametrize(("word", "unit"), [*((w, w) for w in WILD), ("sea lion", "seal"), ("hippopotamus", "hippo")])
def test_words_find_their_bodies(word: str, unit: str) -> None:
    production = film.read(f"A {word} walks through the park.")
    assert [(s.family, s.unit) for s in production.cast] == [("body", unit)]


@pytest.mark.parametrize("kind", WILD)
def test_each_has_a_voice_that_is_known(kind: str) -> None:
    assert bodies.species()[kind]["call"] in EFFECTS.words


@pytest.mark.parametrize("kind", ["raccoon", "lemur"])
def test_the_tail_is_ringed(kind: str) -> None:
    coat = mesh(built(kind), "coat")
    dark = np.array([max(m.color) < 0.06 for m in coat.materials])[coat.face_materials]
    middle = np.asarray(coat.vertices)[coat.faces].mean(1)
    tail = middle[:, 0] < np.asarray(coat.vertices)[:, 0].min() * 0.5
    axis = 0 if kind == "raccoon" else 2
    places = np.sort(middle[dark & tail][:, axis])
    gap = 0.012 * np.ptp(np.asarray(coat.vertices)[:, axis])
    assert 1 + np.sum(np.diff(places) > gap) >= 3  # bands with light between them


def test_horns_and_tusks_stand_where_they_belong() -> None:
    rhino, walrus = (np.asarray(mesh(built(k), "horns").vertices) for k in ("rhino", "walrus"))
    top, front = bodies.species()["rhino"]["height"], np.asarray(mesh(built("rhino"), "coat").vertices)[:, 0].max()
    assert rhino[:, 0].max() > 0.9 * front and np.ptp(rhino[:, 2]) > 0.2 * top
    assert np.ptp(walrus[:, 2]) > 3 * np.ptp(walrus[:, 0][walrus[:, 1] > 0]) * 0.5
    assert {np.sign(y) for y in walrus[:, 1]} == {1.0, -1.0}


@pytest.mark.parametrize(("word", "unit"), [
    ("llama", "llama"), ("alpaca", "llama"), ("bison", "bison"), ("buffalo", "bison"), ("moose", "moose"),
    ("red panda", "red_panda"), ("skunk", "skunk"), ("triceratops", "triceratops"), ("goose", "goose"),
    ("brachiosaurus", "brachiosaurus"), ("panda", "panda"), ("reindeer", "deer"),
])
def test_no_other_animal_stands_in_for_it(word: str, unit: str) -> None:
    assert [s.unit for s in film.read(f"A {word} walks across a field.").cast] == [unit]


def test_a_long_neck_reaches_the_head() -> None:
    coat = mesh(built("brachiosaurus"), "coat")
    heights = np.sort(np.asarray(coat.vertices)[:, 2])
    assert np.diff(heights[heights > 0.5 * heights[-1]]).max() < 0.02 * heights[-1]  # no gap below the head


@pytest.mark.parametrize(("word", "family", "unit"), [
    ("octopus", "standee", ""), ("seahorse", "standee", ""), ("manatee", "body", "seal"), ("warthog", "body", "pig"),
    ("pufferfish", "body", "fish"), ("quail", "body", "chicken"),
])
def test_what_has_no_body_is_shown_by_the_nearest_in_looks_and_told_so(word: str, family: str, unit: str) -> None:
    production = film.read(f"There is {'an' if word[0] == 'o' else 'a'} {word}.")
    assert [(s.family, s.unit) for s in production.cast] == [(family, unit)]
    assert any(c.state == "approximated" and c.kind == "subject" for c in production.claims)
