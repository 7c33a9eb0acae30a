# SPDX-License-Identifier: Apache-2.0
"""Plain solids and turns: where their points lie, whatever is kept of them from before."""

from __future__ import annotations

import numpy as np
import pytest

from soundstage import space
from soundstage.nodes import Material, Mesh, frozen_array
from soundstage.shape.solids import lathe, moved, sphere, tube

CLAY = Material("clay", (0.5, 0.4, 0.3))


def closed(mesh: Mesh) -> bool:
    """Whether every edge has two faces, which go along it in opposite directions."""
    edges = np.concatenate([mesh.faces[:, [0, 1]], mesh.faces[:, [1, 2]], mesh.faces[:, [2, 0]]])
    there, back = {tuple(e) for e in edges.tolist()}, {(b, a) for a, b in edges.tolist()}
    return len(there) == len(edges) and there == back


def volume(mesh: Mesh) -> float:
    """Cubic metres inside; positive where the faces look outwards."""
    a, b, c = np.moveaxis(np.asarray(mesh.vertices, float)[mesh.faces], 1, 0)
    return float(np.einsum("ij,ij->", a, np.cross(b, c)) / 6)


@pytest.mark.parametrize("axis, vector", [("x", (1, 0, 0)), ("y", (0, 1, 0)), ("z", (0, 0, 1))])
def test_a_turn_about_a_named_axis_is_the_turn_about_its_vector(axis: str, vector: tuple[float, ...]) -> None:
    angles = np.linspace(-7, 7, 12).reshape(3, 4)
    assert space.turn(axis, angles).shape == (3, 4, 4, 4)
    assert np.allclose(space.turn(axis, angles), space.turn(np.asarray(vector, float), angles), atol=1e-12)


@pytest.mark.parametrize("radius, scale", [(0.004, (1, 1, 1)), (2.0, (1, 0.5, 3)), (0.3, (1, 1, -1))])
def test_a_ball_is_closed_has_its_size_and_its_material(radius: float, scale: tuple[float, ...]) -> None:
    ball = sphere(radius, CLAY, scale, segments=32)
    assert closed(ball) and ball.materials == (CLAY,)
    assert np.allclose(np.ptp(ball.vertices, axis=0), 2 * radius * np.abs(scale), rtol=0.01)
    assert volume(ball) == pytest.approx(4 / 3 * np.pi * radius**3 * abs(np.prod(scale)), rel=0.03)


def test_what_is_turned_round_or_follows_a_path_is_closed_and_looks_outwards() -> None:
    cone = lathe([(0.5, 0), (0.0, 1.0)], CLAY, segments=64)
    bar = tube([(0, 0, 0), (0, 0, 1), (0, 0, 2)], 0.1, CLAY, segments=48)
    assert closed(cone) and closed(bar)
    assert volume(cone) == pytest.approx(np.pi * 0.25 / 3, rel=0.01)
    assert volume(bar) == pytest.approx(np.pi * 0.01 * 2, rel=0.01)


def test_what_is_moved_is_scaled_then_turned_then_shifted() -> None:
    there = moved(sphere(0.1, CLAY), offset=(1, 2, 3), heading=np.pi / 2, scale=(2, 1, 1))
    assert np.allclose(there.vertices.mean(0), (1, 2, 3), atol=1e-3)
    assert np.allclose(np.ptp(there.vertices, axis=0), (0.2, 0.4, 0.2), atol=0.005)


def test_only_what_nobody_else_can_change_is_kept_without_a_copy() -> None:
    own = np.arange(6, dtype="f4")
    kept = frozen_array(own, "f4")
    own[0] = 9
    assert kept[0] == 0 and frozen_array(kept, "f4") is kept
    part = own[:3]
    part.flags.writeable = False  # its base can still be written to
    assert frozen_array(part, "f4") is not part and frozen_array(kept, "f8").dtype == np.float64
