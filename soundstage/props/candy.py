# SPDX-License-Identifier: Apache-2.0
"""A candy in its wrapper: a round sweet in striped foil, gathered into a fan at both ends; or a striped cane."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import RGB, Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import solids

_RADIUS, _STRIPES = 0.045, 12  # metres: drawn up a little, as miniatures are


class Candy(Prop):
    """A wrapped sweet, 0.21 m from fan to fan along Y; "candy cane" makes a striped cane, 0.3 m high."""

    words = (
        "candy",
        "wrapped candy",
        "bonbon",
        "toffee",
        "hard candy",
        "candies",
        "candy cane",
        "caramel candy",
        "peppermint candy",
        "wrapped sweet",
    )
    held = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        foils = _foil(paint(look, "red")), _foil(paint(look, "cream", 1))
        if kit.said(look, "cane", "stick", "candy cane"):
            body = kit.fold(_cane(foils))
            return PropModel({"body": body}, "plastic", {"grip": (0.0, 0.0, 0.1), "top": (0.0, 0.0, 0.3)})
        body = kit.fold(_sweet(foils))
        return PropModel({"body": body}, "plastic", {"grip": (0.0, 0.0, _RADIUS), "top": (0.0, 0.0, 2 * _RADIUS)})


def _foil(color: RGB) -> Material:
    """Shiny wrapping."""
    return Material("foil", color, "plastic", roughness=0.25, coat=0.7)


def _sweet(foils: tuple[Material, Material]) -> list[Mesh]:
    """Gores of two colours round the Y axis: over the ball, through the twist, out into the pleated fan."""
    t = np.linspace(-np.pi / 2 + 0.28, np.pi / 2 - 0.28, 13)
    ball = [(float(_RADIUS * np.cos(a)), float(_RADIUS * np.sin(a))) for a in t]
    neck = [(0.011, 0.05), (0.024, 0.063), (0.05, 0.104)]
    line = [*[(r, -y) for r, y in reversed(neck)], *ball, *neck]
    twist = np.array([-0.3, -0.25, -0.15, *([0.0] * 13), 0.15, 0.25, 0.3])
    parts, wide = [], 2 * np.pi / _STRIPES
    for k in range(_STRIPES):
        rings = []
        for (r, y), w in zip(line, twist, strict=True):
            a = np.linspace(k * wide, (k + 1) * wide, 5) + w
            pleat = 1 - (0.22 if abs(y) > 0.055 else 0.0) * np.cos(4 * np.pi * (a - w) / wide / 2) ** 2
            outer = np.stack([r * pleat * np.cos(a), np.full(5, y), r * pleat * np.sin(a)], -1)
            rings.append(np.concatenate([outer, outer[::-1] * [0.8, 1, 0.8]])[::-1])
        parts.append(solids.loft(np.array(rings), foils[k % 2], 1.2))
    return parts


def _cane(foils: tuple[Material, Material]) -> list[Mesh]:
    """A crook of sugar with a stripe wound about it: short rings of two colours, each cut aslant."""
    bow = kit.arc((0, 0.055, 0.235), 0.055, np.pi, -0.35, 18, "yz")
    path = np.concatenate([[(0, 0, z) for z in np.linspace(0.0, 0.22, 12)], bow])
    path = solids.curve(path, 4)
    pieces = np.array_split(np.arange(len(path) - 1), 17)
    out = []
    for n, piece in enumerate(pieces):
        part = path[piece[0] : piece[-1] + 2]
        out.append(solids.tube(part, 0.0165 if 0 < n < 16 else 0.0155, foils[n % 2], 16))
    return out
