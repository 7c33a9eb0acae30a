# SPDX-License-Identifier: Apache-2.0
"""A ribbon tied in a bow: two loops, a knot and two tails that are cut to a swallow's tail."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

Array = npt.NDArray[np.float64]


class Ribbon(Prop):
    """A satin bow, 0.3 m across, facing +X; let alone it lies on its back."""

    words = ("ribbon", "bow ribbon", "satin ribbon", "silk ribbon", "hair ribbon", "gift bow", "ribbon bow", "hair bow")
    held = True
    lies = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        satin = kit.main(look, "crimson", _satin)
        half = [_band(_loop(), np.linspace(0.036, 0.036, 33) * _pinch(33), satin), _tail(satin)]
        knot = solids.sphere(0.034, satin, (0.75, 0.85, 1.1), 20)
        raised = [
            solids.moved(p, (0, 0, 0.19)) for p in (kit.mirrored(solids.join(half)), solids.moved(knot, (0.012, 0, 0)))
        ]
        return PropModel({"body": kit.fold(raised)}, "cloth", {"grip": (0.0, 0.0, 0.19), "top": (0.0, 0.0, 0.26)})


def _satin(color: kit.Paint) -> Material:
    """Silky cloth."""
    return Material("satin", kit.rgb(color), "cloth", roughness=0.42, sheen=0.5, coat=0.15)


def _pinch(count: int) -> Array:
    """Narrow at both ends of a loop, where the knot gathers it."""
    t = np.linspace(0, 1, count)
    return np.asarray(0.42 + 0.58 * np.sin(np.pi * t) ** 0.6)


def _loop() -> Array:
    """The middle line of the loop to +Y, from the knot out, round and back."""
    points = [
        (0.0, 0.01, 0.006),
        (0.022, 0.06, 0.03),
        (0.032, 0.12, 0.052),
        (0.012, 0.152, 0.052),
        (-0.014, 0.13, 0.04),
        (-0.02, 0.07, 0.02),
        (-0.008, 0.01, 0.0),
    ]
    line = solids.curve(points, 6)
    return np.asarray(line[np.linspace(0, len(line) - 1, 33).round().astype(int)])


def _band(line: Array, half: Array, satin: Material) -> Mesh:
    """Cloth along a line, as high as told to either side of it, a little thick."""
    along = np.gradient(line, axis=0)
    across = np.stack([along[:, 1], -along[:, 0], 0 * along[:, 0]], -1)
    across /= np.maximum(np.linalg.norm(across, axis=1, keepdims=True), 1e-9)
    rings = []
    for p, n, h in zip(line, across, half, strict=True):
        u = np.array([-1.0, -0.5, 0.0, 0.5, 1.0])
        face = p + np.outer(u * h, [0, 0, 1]) + np.outer(0.004 * (1 - u**2) + 0.003, n)
        back = p + np.outer(u[::-1] * h, [0, 0, 1]) + np.outer(0.004 * (1 - u**2) - 0.003, n)
        rings.append(np.concatenate([face, back]))
    part = solids.loft(np.array(rings), satin, 1.2)
    return (
        part
        if _volume(part) > 0
        else Mesh(part.vertices, part.faces[:, ::-1], part.face_materials, part.materials, part.crease)
    )


def _volume(part: Mesh) -> float:
    a, b, c = (part.vertices[part.faces[:, i]] for i in range(3))
    return float(np.einsum("ij,ij->", a, np.cross(b, c)))


def _tail(satin: Material) -> Mesh:
    """One end that hangs down and outwards, waved, its end cut to two points."""
    shape = slabs.polygon(
        [(0.0, 0.0), (0.026, -0.004), (0.118, -0.15), (0.082, -0.143), (0.06, -0.185), (-0.004, -0.03)]
    )
    fine = slabs.slab(shape.segmentize(0.012), 0.006, satin, 0.002, 1)
    flat = slabs.facing(fine, 0.006)
    return solids.bent(flat, lambda v: v + np.stack([0.014 * np.sin(-26 * v[:, 2]), 0 * v[:, 1], 0 * v[:, 2]], -1))
