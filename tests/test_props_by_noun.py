# SPDX-License-Identifier: Apache-2.0
"""Common nouns that were once drawn as something else: each is read as its own unit and built as its own kind."""

from __future__ import annotations

import numpy as np
import pytest

from soundstage.bodies.base import Look
from soundstage.language import read
from soundstage.nodes import Mesh
from soundstage.props import PROPS
from soundstage.props.base import PropModel
from soundstage.shape import solids

KINDS = {  # noun -> its unit, a material that only its kind has, its height in metres
    "barn": ("barn", "shingles", 5.0), "stable": ("barn", "shingles", 5.0),
    "shed": ("shed", "roofing felt", 2.7), "cabin": ("log_cabin", "log ends", 4.6),
    "doghouse": ("doghouse", "roof", 1.1), "silo": ("silo", "sheets", 7.6),
    "greenhouse": ("greenhouse", "panes", 2.9),
    "rocking chair": ("chair", "cushion", 1.1), "office chair": ("chair", "frame", 1.1),
    "throne": ("chair", "velvet", 1.9), "deck chair": ("chair", "canvas", 0.97),
    "desk": ("table", "desk sides", 0.75), "nightstand": ("table", "nightstand sides", 0.56),
    "picnic table": ("table", "wood", 0.73), "workbench": ("table", "vise", 1.03),
    "chest of drawers": ("chest_of_drawers", "drawer fronts", 0.95),
    "filing cabinet": ("chest_of_drawers", "steel", 1.32), "safe": ("safe", "gold bars", 0.8),
    "grandfather clock": ("grandfather_clock", "face", 2.15), "packing crate": ("pallet", "gaps", 0.725),
    "pallet": ("pallet", "wood", 0.145), "aquarium": ("aquarium", "gravel", 1.22),
    "snow globe": ("snow_globe", "snow", 0.18),
    "trombone": ("trumpet", "chrome", 0.23), "tuba": ("trumpet", "pearl", 0.96),
    "french horn": ("trumpet", "metal", 0.5), "banjo": ("banjo", "skin", 0.95),
    "rocking horse": ("rocking_horse", "saddle", 1.07), "merry-go-round": ("carousel", "mirrors", 4.3),
    "ferris wheel": ("ferris_wheel", "blue cabin", 8.8), "phone booth": ("phone_booth", "telephone", 2.43),
    "fruit stand": ("market_stall", "awning", 2.39), "bagpipes": ("bagpipes", "tartan", 1.0),
}


@pytest.mark.parametrize("noun", ["calculator", "router", "plunger", "rover", "roller coaster", "villa"])
def test_a_thing_that_people_are_called_after_is_nobody(noun: str) -> None:
    assert read(f"There is a {noun} in a room.").cast[-1].family != "body"


def test_a_temple_that_somebody_is_in_is_a_place() -> None:
    inside, hill = read("A monk prays in a temple."), read("A temple stands on a hill.")
    assert [s.family for s in inside.cast] == ["body"] and "greek_temple" in {s.unit for s in hill.cast}


def built(noun: str) -> tuple[str, PropModel]:
    thing = read(f"There is {'an' if noun[0] in 'aeiou' else 'a'} {noun}.").cast[-1]
    assert thing.family == "prop", thing
    model = PROPS.new(thing.unit).build(Look(thing.noun, words=thing.words), 1)
    assert isinstance(model, PropModel)
    return thing.unit, model


def closed(mesh: Mesh) -> bool:
    """Whether every directed edge has its opposite and the skin looks outwards."""
    f = mesh.faces.astype(np.int64)
    edges, n = np.concatenate([f[:, [0, 1]], f[:, [1, 2]], f[:, [2, 0]]]), len(mesh.vertices)
    there, back = np.sort(edges[:, 0] * n + edges[:, 1]), np.sort(edges[:, 1] * n + edges[:, 0])
    a, b, c = (mesh.vertices[f[:, i]].astype(float) for i in range(3))
    return bool(np.array_equal(there, back)) and float(np.einsum("ij,ij->i", a, np.cross(b, c)).sum()) > 0


@pytest.mark.parametrize("noun", KINDS)
def test_a_noun_is_read_and_built_as_its_own_kind(noun: str) -> None:
    unit, stuff, tall = KINDS[noun]
    found, model = built(noun)
    low, high = solids.extent(model.parts.values())
    assert found == unit and stuff in {m.name for p in model.parts.values() for m in p.materials}
    assert high[2] == pytest.approx(tall, rel=0.05) and abs(low[2]) < 0.01
    assert all(closed(p) for p in model.parts.values())
    assert sum(len(p.faces) for p in model.parts.values()) <= 15000


@pytest.mark.parametrize("noun", ["barn", "shed", "safe", "phone booth"])
def test_doors_of_a_building_open_on_a_room(noun: str) -> None:
    _, model = built(noun)
    for joint in model.joints:
        low, high = solids.extent([model.parts[joint.part]])
        assert joint.drive == "hinge"
        _, y, z = 0.6 * low + 0.4 * high
        assert walls(model.parts["body"], y, z)[-1] < low[0] - 0.25  # room behind the leaf


def walls(body: Mesh, y: float, z: float) -> list[float]:
    """Where a line along X at (y, z) meets the body: x, in order."""
    a, b, c = (body.vertices[body.faces[:, i]].astype(float) for i in range(3))

    def side(p: np.ndarray, q: np.ndarray) -> np.ndarray:
        return np.asarray((q[:, 1] - p[:, 1]) * (z - p[:, 2]) - (q[:, 2] - p[:, 2]) * (y - p[:, 1]))

    u, v, w = side(b, c), side(c, a), side(a, b)
    hit = ((u > 0) & (v > 0) & (w > 0)) | ((u < 0) & (v < 0) & (w < 0))
    return sorted((u * a[:, 0] + v * b[:, 0] + w * c[:, 0])[hit] / (u + v + w)[hit])


@pytest.mark.parametrize(("text", "count"), [("A chest of drawers stands by a wall.", 1),
                                             ("Two chests of drawers stand by a wall.", 2)])
def test_a_name_of_more_than_nouns_is_one_thing(text: str, count: int) -> None:
    thing = read(text).cast[0]
    assert (thing.unit, thing.count, thing.words) == ("chest_of_drawers", count, ())


def test_a_rover_drives() -> None:
    (rover,) = read("A rover drives across the surface of Mars.").cast
    assert rover.unit == "car"
