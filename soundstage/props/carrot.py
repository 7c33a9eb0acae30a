# SPDX-License-Identifier: Apache-2.0
"""A carrot: a tapering ringed root with a tuft of green."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids

Array = npt.NDArray[np.float64]


class Carrot(Prop):
    """A carrot, 0.3 m with its leaves, lying along X."""

    words = ("carrot", "carrots", "baby carrot", "orange carrot")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        skin = kit.main(look, (0.86, 0.23, 0.02), lambda c: kit.food(c, "carrot skin", 0.5))
        groove = kit.shade(skin, 0.55, "grooves")
        t = np.linspace(0, 1, 16)
        size = 0.0035 + 0.0185 * t**0.62
        profile = [(0.0, -0.001), *((float(r), float(z)) for r, z in zip(size, 0.165 * t, strict=True))]
        parts = [solids.lathe([*profile, (0.017, 0.173), (0.008, 0.176), (0.0, 0.174)], skin, 28, 0.02, seed)]
        chance = rng(seed, "carrot")
        for z in np.linspace(0.03, 0.155, 9):
            first, at = chance.uniform(0, 6.28), float(z)
            radius = float(np.interp(at, 0.165 * t, size)) - 0.0002
            parts.append(solids.noodle(kit.arc((0, 0, at), radius, first, first + 1.7, 9, "xy"), 0.0009, groove, 6))
        parts += _tuft(seed)
        root = solids.bent(kit.ahead(solids.moved(solids.join(parts), (0, 0, -0.12))), _resting)
        return PropModel({"body": kit.standing(root)}, "wood", {"grip": (0.0, 0.0, 0.022), "top": (0.0, 0.0, 0.045)})


def _resting(v: Array) -> Array:
    """The leaves under the root give way, so that the root itself lies on the ground."""
    low = np.minimum(v[:, 2] + 0.02, 0.0)
    return np.asarray(np.column_stack([v[:, 0], v[:, 1], v[:, 2] - 0.9 * low]))


def _tuft(seed: int) -> list[Mesh]:
    """Stalks with pairs of small leaves, above the root's head."""
    chance = rng(seed, "carrot leaves")
    green = kit.leaf((0.10, 0.34, 0.05), "stalk")
    out = []
    for i in range(6):
        turn, lean = i * 1.05 + chance.uniform(-0.2, 0.2), 0.012 + 0.022 * (i % 3) / 2
        way = np.array([np.cos(turn), np.sin(turn), 0.0])
        tip = 0.105 - 0.02 * (i % 2)
        middle, end = way * lean * 0.4 + [0, 0, 0.17 + tip * 0.5], way * lean * 1.3 + [0, 0, 0.17 + tip]
        path = solids.curve(np.array([(0, 0, 0.17), middle, end]), 4)
        out.append(solids.noodle(path, np.linspace(0.0032, 0.0018, len(path)), green, 7))
        for k in (4, 5, 6, 7, 8):
            for s in (1, -1):
                leaf = kit.one_leaf(0.021 - 0.001 * k, (0.10, 0.36, 0.05), 0.5)
                out.append(kit.put(leaf, path[k], z=turn + s * 1.3, y=-1.0))
    return out
