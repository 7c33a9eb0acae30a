# SPDX-License-Identifier: Apache-2.0
"""Guides: the rasteriser against geometry worked out by hand."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from soundstage import nodes, space
from soundstage.nodes import Camera, Item, Material, Stage
from soundstage.shape import solids
from soundstage.stage.guides import View, clipped, guides

WHITE = Material("white", (0.8, 0.8, 0.8))


def level(items: tuple[Item, ...], lens: float = 36.0, poses: int = 1) -> Stage:
    """A camera at the origin that looks along +Y; a lens of 36 mm sees one metre of width at one metre."""
    camera = Camera(space.turn("x", np.pi / 2)[None], [lens], [5.0])
    return Stage("s", Fraction(poses, 12), Fraction(12), Fraction(2), camera, nodes.Sky(np.ones((2, 4, 3))), items)


def wall(x0: float, x1: float, z0: float, z1: float, y: float) -> nodes.Mesh:
    return solids.mesh([(x0, y, z0), (x1, y, z0), (x1, y, z1), (x0, y, z1)], [(0, 1, 2), (0, 2, 3)], WHITE)


def test_a_wall_covers_exactly_its_pixels() -> None:
    stage = level((Item("wall/a", wall(-1, 0.5, -0.25, 0.75, 2.0)),))
    seen = guides(stage, 0, 200, 100)  # at 2 m the picture is 2 m wide: 100 pixels a metre
    expected = np.zeros((100, 200), bool)
    expected[0:75, 0:150] = True  # z 0.75 is above the frame (half a metre of height)
    assert (seen.mask("wall") == expected).all()
    assert seen.depth[expected] == pytest.approx(2.0, abs=1e-5)
    assert np.isinf(seen.depth[~expected]).all()
    assert seen.normals[10, 10] == pytest.approx([0, -1, 0], abs=1e-6)
    assert seen.materials[seen.surfaces[10, 10]] == WHITE


def test_the_nearer_thing_hides_the_farther_in_any_order() -> None:
    near, far = Item("near/a", wall(-0.2, 0.2, -0.2, 0.2, 1.0)), Item("far/a", wall(-1, 1, -1, 1, 3.0))
    first, second = (guides(level(order), 0, 60, 30) for order in ((near, far), (far, near)))
    assert first.subjects[first.ids[15, 30]] == second.subjects[second.ids[15, 30]] == "near"
    assert np.array_equal(first.depth, second.depth)


def test_a_floor_that_runs_under_the_camera_is_cut_not_lost() -> None:
    floor = solids.mesh([(-50, -50, -1), (50, -50, -1), (50, 50, -1), (-50, 50, -1)], [(0, 1, 2), (0, 2, 3)], WHITE)
    seen = guides(level((Item("floor/a", floor),)), 0, 200, 100)
    rows = np.arange(100) + 0.5
    depth = np.where(rows > 50, 200 / np.maximum(rows - 50, 1e-9), np.inf)  # a metre below: y = scale / rows down
    depth[depth > 50] = np.inf
    assert seen.depth[:, 100] == pytest.approx(depth, rel=1e-5)


def test_points_project_where_the_rasteriser_puts_them() -> None:
    stage = level((Item("ball/a", solids.sphere(0.1, WHITE), transforms=space.translation((0.4, 3, -0.3))[None]),))
    seen = guides(stage, 0, 400, 200)
    xy, depth = View.of(stage, 0, 400, 200).project([(0.4, 3, -0.3), (0, -1, 0)])
    row, column = np.argwhere(seen.mask("ball")).mean(0) + 0.5
    assert xy[0] == pytest.approx([column, row], abs=0.6)
    assert depth[0] == pytest.approx(3.0) and np.isnan(xy[1]).all()


def test_tracks_skins_copies_and_holes_follow_the_pose() -> None:
    mesh = wall(-0.1, 0.1, -0.1, 0.1, 2.0)
    bones = space.translation([[(0, 0, 0)], [(0.5, 0, 0)]])
    skin = nodes.SkinnedMesh(mesh, np.zeros((4, 4)), np.tile([1, 0, 0, 0], (4, 1)))
    picture = np.zeros((4, 4, 4))
    picture[:2, :, 3] = 1  # the upper half
    items = (Item("skin/a", skin, bones=bones), Item("gone/a", mesh, visible=np.array([False, True])),
             Item("two/a", nodes.Instances(mesh, space.translation([(-0.6, 0, 0), (0, 90, -9), (0, -9, 0)]))),
             Item("card/a", nodes.Card(picture, 0.4, 0.4), transforms=space.translation((0.6, 2, -0.4))[None]))
    first, second = (guides(level(items, poses=2), pose, 200, 100) for pose in (0, 1))
    assert first.mask("skin")[45, 100] and not second.mask("skin")[45, 100] and second.mask("skin")[45, 150]
    assert not first.mask("gone").any() and second.mask("gone")[50, 100]
    assert np.argwhere(first.mask("two")).mean(0) == pytest.approx([49.5, 39.5], abs=0.1)
    rows, columns = np.argwhere(first.mask("card")).T
    assert (rows.min(), rows.max(), columns.min(), columns.max()) == (50, 69, 140, 179)


def test_a_cut_triangle_keeps_what_is_in_front() -> None:
    parts, source = clipped(np.array([[[0, 0, -1], [1, 0, 1], [-1, 0, 1]], [[0, 0, 1], [1, 0, -1], [-1, 0, -1.0]],
                                      [[0, 0, 1], [1, 0, 2], [0, 1, 3.0]]]))
    assert source.tolist() == [0, 1, 1]
    assert parts[..., 2].max() <= -0.02 + 1e-12
