# SPDX-License-Identifier: Apache-2.0
"""The contract every prop keeps, and the standees that stand in for nouns without a prop."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter

import numpy as np
import pytest

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh, digest
from soundstage.props import PROPS
from soundstage.props._placard import PLACARD, placard
from soundstage.props._standee import find, standee, standee_names
from soundstage.props._standee_size import _TALL, tall
from soundstage.props.base import PropModel
from soundstage.shape import slabs, solids

WOOD = Material("wood", (0.4, 0.24, 0.12), "wood")


def built(name: str, *words: str, colors: tuple[str, ...] = ()) -> PropModel:
    model = PROPS.new(name).build(Look(name, words=words, colors=colors), 1)
    assert isinstance(model, PropModel)
    return model


def open_edges(mesh: Mesh) -> int:
    """How many directed edges lack their opposite: 0 for closed, evenly wound skins."""
    edges = np.concatenate([mesh.faces[:, [0, 1]], mesh.faces[:, [1, 2]], mesh.faces[:, [2, 0]]]).astype(np.int64)
    n = len(mesh.vertices)
    there, count = np.unique(edges[:, 0] * n + edges[:, 1], return_counts=True)
    back = dict(zip(*np.unique(edges[:, 1] * n + edges[:, 0], return_counts=True), strict=True))
    return sum(back.get(e, 0) != c for e, c in zip(there, count, strict=True))


def enclosed(mesh: Mesh) -> float:
    """Signed volume; positive when the faces look outwards."""
    a, b, c = (mesh.vertices[mesh.faces[:, i]].astype(float) for i in range(3))
    return float(np.einsum("ij,ij->i", a, np.cross(b, c)).sum() / 6)


@pytest.mark.parametrize("name", PROPS.names)
def test_prop_keeps_the_contract(name: str) -> None:
    model = built(name)
    low, high = solids.extent(model.parts.values())
    size = high - low
    assert abs(low[2]) < 0.01, "stands on z = 0"
    assert 0.02 < size.max() < 12 and size.min() > 0.005
    assert {"body", *(j.part for j in model.joints), *(g.part for g in model.glows if g.part)} == set(model.parts)
    limit = 25000 if model.parts["body"].materials[0].name == "bark" else 15000
    assert sum(len(p.faces) for p in model.parts.values()) <= limit
    for mesh in model.parts.values():
        assert np.isfinite(mesh.vertices).all() and len(mesh.faces)
        assert open_edges(mesh) == 0
        assert enclosed(mesh) > 0
        assert set(np.unique(mesh.face_materials)) == set(range(len(mesh.materials)))
    for at in (*model.anchors.values(), *(j.origin for j in model.joints)):
        assert np.all(np.array(at) > low - 0.25 * size.max()) and np.all(np.array(at) < high + 0.25 * size.max())
    assert model.substance
    entry = PROPS.entries[name]
    if entry.facts.get("held"):
        assert "grip" in model.anchors
    if entry.facts.get("vehicle"):
        assert "driver" in model.anchors
    assert digest(model.parts) == digest(built(name).parts), "same words, same seed, same prop"


@pytest.mark.parametrize("name", PROPS.names)
def test_every_part_of_a_prop_looks_outwards(name: str) -> None:
    for part in built(name).parts.values():
        inside_out = [v for v in shell_volumes(part) if v < -1e-7]
        # a hollow thing may hold cavities, which enclose less than what is round them
        assert sum(-v for v in inside_out) < 0.9 * max(shell_volumes(part))


def shell_volumes(mesh: Mesh) -> list[float]:
    """Signed volume of each connected piece."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    v, f = mesh.vertices.astype(float), mesh.faces
    n = len(v)
    links = coo_matrix((np.ones(len(f) * 2), (np.r_[f[:, 0], f[:, 1]], np.r_[f[:, 1], f[:, 2]])), shape=(n, n))
    _, piece = connected_components(links, directed=False)
    a, b, c = (v[f[:, i]] for i in range(3))
    middle = v.mean(0)
    parts = np.einsum("ij,ij->i", a - middle, np.cross(b - middle, c - middle)) / 6
    return list(np.bincount(piece[f[:, 0]], parts))


def test_words_are_many_and_ask_for_one_prop_only() -> None:
    assert len(PROPS.names) >= 50
    said = Counter(word for e in PROPS.entries.values() for word in e.words)
    assert [w for w, n in said.items() if n > 1] == []
    assert all(len(e.words) >= 2 and e.summary for e in PROPS.entries.values())
    assert all(w == w.lower() for w in said)


def test_colour_and_words_change_the_main_surface() -> None:
    def surfaces(model: PropModel) -> set[tuple[str, tuple[float, float, float]]]:
        return {(m.substance, m.color) for p in model.parts.values() for m in p.materials}

    blue = built("car", colors=("blue",))
    assert ("metal", (0.035, 0.13, 0.48)) in surfaces(blue)
    assert ("metal", (0.035, 0.13, 0.48)) not in surfaces(built("car"))
    assert built("car", "wooden").substance == "wood"
    assert digest(built("chair", "rusty").parts) != digest(built("chair").parts)
    assert built("tree", "palm").parts["body"].digest != built("tree").parts["body"].digest
    assert any(m.substance == "snow" for m in built("pine", "snowy").parts["body"].materials)


def test_props_are_built_without_blender() -> None:
    code = (
        "import sys; from soundstage.props import PROPS; from soundstage.bodies.base import Look\n"
        "for n in ('car', 'tree', 'lighthouse'): PROPS.new(n).build(Look(n), 1)\n"
        "assert 'bpy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_car_rolls_on_wheels_that_touch_the_ground() -> None:
    model = built("car")
    for joint in model.joints:
        low, high = solids.extent([model.parts[joint.part]])
        assert joint.drive == "roll" and abs(low[2]) < 0.01
        assert joint.limit == pytest.approx((high[2] - low[2]) / 2, rel=0.02)


@pytest.mark.parametrize(
    ("noun", "name"),
    [
        ("fox", "fox"),
        ("Foxes", "fox"),
        ("old steam train", "locomotive"),
        ("strawberries", "strawberry"),
        ("knives", "kitchen-knife"),
        ("wizard", "man-mage"),
        ("hot air balloon", "balloon"),
        ("pancake", "pancakes"),
        ("veil", None),  # no man with a veil
        ("qwertzuiop", None),
        ("", None),
    ],
)
def test_a_standee_is_found_by_its_name_or_other_words(noun: str, name: str | None) -> None:
    assert find(noun) == name


def test_standees_stand_closed_and_have_the_height_asked_for() -> None:
    names = standee_names()
    assert len(names) > 1000
    for name in ["giraffe", "rainbow", "sparkles", *names[7::120]]:
        model = standee(name, WOOD, 1.2)
        assert model is not None, name
        low, high = solids.extent(model.parts.values())
        assert abs(low[2]) < 1e-3 and 0.3 < high[2] <= 1.25, name
        assert abs(low[0] + high[0]) < 1.2 and (high - low)[1] > 0.3
        assert open_edges(model.parts["body"]) == 0, name
        assert len(model.parts["body"].faces) < 32000, name
    assert standee("qwertzuiop", WOOD, 1.0) is None
    fox = standee("fox", WOOD, 1.0)
    assert fox is not None and {m.substance for m in fox.parts["body"].materials} == {"wood"}
    orange = max((m.color for m in fox.parts["body"].materials), key=lambda c: c[0] - c[2])
    assert orange[0] > 0.7 and 0.1 < orange[1] < 0.4 and orange[2] < 0.1


def test_cut_outs_are_as_tall_as_what_they_show() -> None:
    known = {name.replace(" ", "-") for name in standee_names()}
    assert not [name for name in _TALL if name not in known]
    sizes = [tall(name) for name in ("snowflake", "oyster", "watermelon", "skis", "polar-bear", "oncoming-bus")]
    assert sizes == sorted(set(sizes)) and tall("motorcycle") > tall("child")


def test_a_slab_is_closed_keeps_its_size_and_its_holes() -> None:
    outline = slabs.rectangle(1.0, 0.6, 0.1).difference(slabs.disc(0.1, 24))
    part = slabs.slab(outline, 0.2, WOOD, 0.03)
    low, high = solids.extent([part])
    assert np.allclose(high - low, (1.0, 0.6, 0.2), atol=1e-3)
    assert open_edges(part) == 0
    assert 0.9 * outline.area * 0.2 < enclosed(part) < outline.area * 0.2
    assert enclosed(solids.cut(part, solids.moved(solids.box((0.2, 2, 1), WOOD), (0.35, 0, -0.5)))) < enclosed(part)


def test_what_no_drawing_shows_is_named_on_a_placard() -> None:
    assert standee("zorbulator", WOOD, 1.0) is None
    card = placard("quantum zorbulator", WOOD, PLACARD).parts["body"]
    assert abs(solids.extent([card])[1][2] - PLACARD) < 0.02 and card.vertices[:, 2].min() > -1e-6
    inks = [n for n, m in enumerate(card.materials) if m.name.endswith("ink")]
    letters = card.vertices[np.unique(card.faces[np.isin(card.face_materials, inks)])]
    paper = card.vertices[np.unique(card.faces[~np.isin(card.face_materials, inks)])]
    assert letters[:, 1].min() < paper[paper[:, 2] > 0.2][:, 1].min()  # raised on the front
    assert np.ptp(letters[:, 0]) < np.ptp(paper[:, 0]) and np.ptp(letters[:, 2]) > 0.1  # two lines, on the card
