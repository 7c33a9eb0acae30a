# SPDX-License-Identifier: Apache-2.0
"""What bodies are skinned with: distances to cones, weights of bones, the front of a mesh as a sheet."""

from __future__ import annotations

import numpy as np

from soundstage.bodies._people_trim import _stretched, draped
from soundstage.nodes import Material
from soundstage.shape import cones
from soundstage.shape.cones import Cone

SKIN = Material("skin", (0.5, 0.4, 0.3), "skin")
SQUASHED = Cone((0.1, 0, -0.1), (0.3, 0.1, 0.2), 0.08, 0.03, 0.02, "arm", (1.0, 1.4, 0.7))
BALL = Cone((0, 0, 0), (0, 0, 0), 0.2, 0.2, 0.02, "head")


def test_the_distance_to_a_cone_is_that_to_the_nearest_of_the_balls_along_it() -> None:
    points = np.random.default_rng(1).uniform(-0.5, 0.5, (200, 3))
    a, b, s = (np.array(x) for x in (SQUASHED.a, SQUASHED.b, SQUASHED.squash))
    p, ab = (points - a) / s, (b - a) / s
    h = np.clip(p @ ab / (ab @ ab), 0, 1)
    radius = SQUASHED.ra + (SQUASHED.rb - SQUASHED.ra) * h
    direct = (np.linalg.norm(p - h[:, None] * ab, axis=1) - radius) * s.min()
    assert np.allclose(cones.distance(points, SQUASHED), direct, atol=1e-12)
    assert np.allclose(cones.distance(points, BALL), np.linalg.norm(points, axis=1) - 0.2, atol=1e-12)
    assert cones.distance(points.astype(np.float32), SQUASHED).dtype == np.float32


def test_a_skin_lies_on_its_cones_and_follows_the_bones_of_the_nearest() -> None:
    mesh = cones.skin([SQUASHED, BALL], SKIN, 0.006, smooth=0)
    assert np.abs(cones.field(np.asarray(mesh.vertices, float), [SQUASHED, BALL])).max() < 0.002
    index, weight = cones.weights(mesh.vertices, [SQUASHED, BALL], ["hips", "head", "tail", "arm", "toe"])
    assert index.shape == weight.shape == (len(mesh.vertices), 4) and np.allclose(weight.sum(1), 1)
    far = np.asarray(mesh.vertices)[:, 0].argmax()
    assert index[far, weight[far].argmax()] == 3 and weight[far].max() > 0.9
    assert set(index[weight > 0]) == {1, 3}


def test_a_front_is_linear_between_its_foremost_vertices_and_smooth_where_asked() -> None:
    from scipy.interpolate import griddata
    from scipy.ndimage import map_coordinates

    points = np.random.default_rng(3).uniform(0, 1, (60, 3))
    grid = np.meshgrid(0.05 * np.arange(22), 0.05 * np.arange(18), indexing="ij")
    least = float(points[:, 0].min())
    direct = griddata(points[:, 1:], points[:, 0], tuple(grid), fill_value=least)
    assert (direct == least).any() and np.abs(_stretched(points, (0.0, 0.0), 0.05, (22, 18)) - direct).max() < 1e-9
    front = draped(cones.skin([BALL], SKIN, 0.01), (-0.12, 0.12), (-0.1, 0.1))
    y, z = np.random.default_rng(2).uniform(-0.2, 0.2, (2, 50))
    where = [(y - front.low[0]) / front.step, (z - front.low[1]) / front.step]
    assert np.allclose(front.at(y, z), map_coordinates(front.x, where, order=3, mode="nearest"), atol=1e-12)


def test_a_front_is_its_least_where_the_mesh_has_nothing() -> None:
    mesh = cones.skin([BALL], SKIN, 0.01)
    front = draped(mesh, (0.1, 0.4), (-0.05, 0.05))
    assert front.at(0.38, 0.0) < 0.06 and front.at(0.1, 0.0) > 0.16
