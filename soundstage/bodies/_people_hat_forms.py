# SPDX-License-Identifier: Apache-2.0
"""The forms that hats are made of: domes, hoops, brims and shells, in head metres."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from soundstage.bodies._people_trim import band, rounded
from soundstage.nodes import Material, Mesh
from soundstage.shape import solids

Array = npt.NDArray[np.float64]


def dome(main: Material, tall: float = 1.0, low: float = 0.0) -> Mesh:
    """A skullcap over the head, so many times as tall as usual, down to low."""
    profile = [
        (0.176, low),
        (0.184, low + 0.004),
        (0.187, 0.03 * tall),
        (0.180, 0.075 * tall),
        (0.150, 0.122 * tall),
        (0.10, 0.150 * tall),
        (0.04, 0.161 * tall),
        (0.002, 0.162 * tall),
    ]
    return solids.lathe(profile, main, 44, 0.0, 0, 3.2)


def hoop(material: Material, radius: float, z: float, tall: float, thick: float = 0.006, ribs: int = 0) -> Mesh:
    """A band round the head; ribs: so many knitted ridges."""
    turn = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    away = np.stack([np.cos(turn), np.sin(turn), 0 * turn], -1)
    return band(away * radius + [0, 0, z], away, (0, 0, 1), rounded(thick, tall), material, ribs)


def brim(material: Material, wide: float, lift: Callable[[Array, Array], Array] | None = None) -> Mesh:
    """A round brim so wide from the head's axis, bent up by lift(angle, how far out 0-1) metres."""
    turn, n = np.linspace(0, 2 * np.pi, 72, endpoint=False), 72
    rows = []
    for out, up in ((0, 0.0), (0.25, 0), (0.5, 0), (0.75, 0), (1, 0), (1.01, 0.006), (1, 0.012), (0.75, 0.011),
                    (0.5, 0.011), (0.25, 0.011), (0, 0.011)):
        r = 0.172 + (wide - 0.172) * out
        rise = 0 * turn if lift is None else lift(turn, np.full(n, min(out, 1.0)))
        rows.append(np.stack([r * np.cos(turn), r * np.sin(turn), rise + up - 0.004], -1))
    return shell(np.array(rows), material, True)


def shell(rows: Array, material: Material, closed: bool = False) -> Mesh:
    """Rows (K, N, 3) of points joined into a skin; closed: each row is a ring."""
    many, n, _ = rows.shape
    last = n if closed else n - 1
    i, j = np.meshgrid(np.arange(many - 1), np.arange(last), indexing="ij")
    a, b = (i * n + j).ravel(), (i * n + (j + 1) % n).ravel()
    faces = np.concatenate([np.stack([a, b, b + n], -1), np.stack([a, b + n, a + n], -1)])
    return solids.mesh(rows.reshape(-1, 3), faces[:, ::-1], material, 1.0)


def leaf(outer: Array, inner: Array, material: Material) -> Mesh:
    """A sheet with two sides and closed edges from grids (K, N, 3) of its outer and its inner side."""
    both = np.concatenate([outer, inner[::-1], outer[:1]])
    return shell(both, material)


def star(size: float, material: Material, points: int = 5) -> Mesh:
    """A flat star lying in the plane across +X, its face forward."""
    import shapely

    turn = np.arange(2 * points) * np.pi / points + np.pi / 2
    radius = np.where(np.arange(2 * points) % 2 == 0, size, 0.42 * size)
    outline = np.stack([radius * np.cos(turn), radius * np.sin(turn)], -1)
    flat = solids.extrude(shapely.Polygon(outline), 0.006, material)
    v = np.asarray(flat.vertices, float)
    return Mesh(np.stack([v[:, 2], v[:, 0], v[:, 1]], -1), flat.faces, flat.face_materials, flat.materials, 0.6)
