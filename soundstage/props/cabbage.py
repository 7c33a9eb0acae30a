# SPDX-License-Identifier: Apache-2.0
"""A cabbage or a lettuce: a heart wrapped in wavy leaves with pale ribs; "cauliflower" has a white head."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids


class Cabbage(Prop):
    """A head of cabbage, 0.2 m; lettuce is looser, red cabbage red, a cauliflower white within its leaves."""

    words = (
        "cabbage",
        "lettuce",
        "head of lettuce",
        "head of cabbage",
        "cauliflower",
        "spinach",
        "kale",
        "bok choy",
        "lettuces",
        "cabbages",
        "iceberg lettuce",
        "chinese cabbage",
        "lettuce leaf",
    )
    held = True
    substance = "leaf"
    pieces = ("leaf", "rib")

    def build(self, look: Look, seed: int) -> PropModel:
        red, white = kit.said(look, "red", "purple"), kit.said(look, "cauliflower")
        loose = kit.said(look, "lettuce", "spinach", "kale", "bok")
        green = (0.22, 0.03, 0.10) if red else (0.16, 0.40, 0.06) if loose else (0.28, 0.46, 0.14)
        leaf = kit.main(look, green, kit.leaf)
        chance, r = rng(seed, "cabbage"), 0.072 if white else 0.08
        heart = kit.food((0.84, 0.80, 0.66), "curd") if white else kit.shade(leaf, 1.35, "heart")
        parts = [solids.moved(kit.lump(r, heart, seed, 0.05, (1, 1, 0.95)), (0, 0, 0.1))]
        if white:
            for k in range(36):
                up, a = 1 - 0.75 * (k + 0.5) / 36, 2.4 * k
                flat = float(np.sqrt(1 - up * up))
                at = (0.07 * flat * np.cos(a), 0.07 * flat * np.sin(a), 0.1 + 0.07 * up)
                parts.append(solids.moved(kit.lump(0.02, heart, k, 0.25, segments=10), at))
        for k in range(10):
            r_k, tone = (
                0.084 + 0.0045 * k + (0.004 * k if loose else 0),
                kit.shade(leaf, (1.2, 1.0, 0.85)[k % 3], f"leaves {k % 3}"),
            )
            foot = chance.uniform(0.6, 0.75) if white else 1.0 - 0.025 * k
            leaf_k = _wrap(tone, r_k, 0.62, float(chance.uniform(0, 6)), float(foot), 2.0 if loose or white else 1.0)
            parts.append(kit.put(leaf_k, (0, 0, 0.1), z=2.4 * k))
        return PropModel({"body": kit.fold(parts)}, "leaf", {"grip": (0.09, 0.0, 0.1), "top": (0.0, 0.0, 0.19)})


def _wrap(leaf: Material, r: float, wide: float, phase: float, reach: float, curl: float) -> Mesh:
    """A leaf that wraps the heart from its foot up: part of a ball, its wavy rim lifted off, a pale rib down it."""
    u, rings, rib = np.linspace(-1, 1, 13), [], []
    for t in np.linspace(0, 1, 11):
        side, up = u * wide * np.sin(np.pi * (0.14 + 0.72 * t)) ** 0.8, -1.35 + 2.3 * t * reach
        lift = 0.07 * np.abs(u) ** 3 + 0.16 * curl * t**4 + 0.035 * curl * t * np.sin(6 * u + 5 * t + phase) * np.abs(u)
        away = r * (1 + lift)
        sheet = np.stack([away * np.cos(up) * np.cos(side), away * np.cos(up) * np.sin(side), away * np.sin(up)], -1)
        rings.append(np.concatenate([sheet, sheet[::-1] * 0.965]))
        rib.append(sheet[6] * 1.005)
    pale = kit.shade(leaf, 1.9, "ribs")
    return solids.join(
        [solids.loft(np.array(rings), leaf, 1.0), solids.noodle(rib, np.linspace(0.0065, 0.0015, len(rib)), pale, 6)]
    )
