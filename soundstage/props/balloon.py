# SPDX-License-Identifier: Apache-2.0
"""A balloon on a string: a drop of thin rubber with a knot; a hot air balloon with a basket by words."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _flames
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel, paint
from soundstage.shape import slabs, solids


class Balloon(Prop):
    """A party balloon, 0.3 m across on a 1 m string held at its lower end; "hot air" builds the big one."""

    words = ("balloon", "red balloon", "party balloon", "hot air balloon", "hot-air balloon", "toy balloon")
    pieces = ("knot", "mouth", "opening", "surface", "membrane")
    held = True
    comes_in = ("blue", "yellow", "green", "orange", "purple", "pink")
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, "hot air", "giant"):
            return PropModel(
                {"body": _aerostat(paint(look, "red"), paint(look, "cream", 1))},
                "cloth",
                {
                    "inside": (0.0, 0.0, 0.15),
                    "driver": (0.0, 0.0, 0.15),
                    "seat": (0.0, 0.0, 0.15),
                    "top": (0.0, 0.0, 7.3),
                },
            )
        skin = kit.main(look, "red", lambda c: kit.plastic(c, "balloon"))
        if kit.said(look, "water", "water-filled"):
            return _water_balloon(skin)
        t = np.linspace(-np.pi / 2, np.pi / 2, 22)
        prof = [(0.15 * np.cos(x) * (1 + 0.10 * np.sin(x)), 1.17 + (0.18 if x > 0 else 0.21) * np.sin(x)) for x in t]
        parts = [
            solids.lathe([(float(max(r, 0)), float(z)) for r, z in prof], skin, 36, crease=3.2),
            solids.turned([(0.022, 0.935), (0.008, 0.957), (0.006, 0.966)], skin, 0.003, 16),
        ]
        wave = np.linspace(0, 1, 30)
        string = np.stack(
            [0.02 * np.sin(wave * 9) * (1 - wave), 0.015 * np.sin(wave * 7 + 1) * (1 - wave), 0.945 * wave], -1
        )
        tied = solids.tube(string, 0.0035, kit.cloth("cream", "string"), 6)
        return PropModel(
            {"body": solids.join(parts), "string": tied},
            "plastic",
            {"grip": (0.0, 0.012, 0.05), "top": (0.0, 0.0, 1.35), "neck": (0.0, 0.0, 0.945)},
            (Joint("string", (0.0, 0.0, 0.94), (0.0, 0.0, 1.0), "open"),),  # none on it while it is blown up
        )


def _water_balloon(skin: Material) -> PropModel:
    """One that is full of water: it lies by its weight, broad below, tied at its top, and has no string."""
    wall = [(0.0, 0.0), (0.07, 0.002), (0.103, 0.03), (0.108, 0.06), (0.092, 0.105), (0.055, 0.142), (0.02, 0.162),
            (0.0, 0.166)]
    parts = [solids.lathe(solids.fillet(wall, 0.012, 4), skin, 40, crease=3.2),
             solids.turned([(0.007, 0.162), (0.009, 0.172), (0.016, 0.182)], skin, 0.003, 14)]
    return PropModel({"body": solids.join(parts)}, "plastic",
                     {"grip": (0.0, 0.1, 0.06), "top": (0.0, 0.0, 0.165), "neck": (0.0, 0.0, 0.165)})


def _aerostat(first: tuple[float, float, float], second: tuple[float, float, float]) -> Mesh:
    """Twelve puffed gores in two colours, ropes, a wicker basket and a burner."""
    t = np.linspace(0, 1, 15)
    side = 2.25 * np.sin(np.pi * (0.06 + 0.94 * t) ** 0.82) ** 0.8
    parts = []
    for i in range(12):
        turn = np.linspace(-np.pi / 12, np.pi / 12, 7)
        rings = []
        for r, z in zip(np.maximum(side, 0.02), 2.1 + 5.2 * t, strict=True):
            puff = r * (1 + 0.05 * np.cos(turn * 6))
            rings.append(
                np.concatenate(
                    [np.stack([puff * np.cos(turn), puff * np.sin(turn), np.full(7, z)], -1), [[0.0, 0.0, z]]]
                )
            )
        gore = solids.loft(np.array(rings), kit.cloth(first if i % 2 else second, f"envelope {i % 2}"), 0.9)
        parts.append(solids.moved(gore, heading=i * np.pi / 6))
    wicker = kit.wood((0.45, 0.25, 0.10), "wicker")
    basket = slabs.rectangle(1.1, 1.1, 0.2).difference(slabs.rectangle(0.98, 0.98, 0.16))
    parts += [slabs.slab(basket, 0.9, wicker, 0.03), kit.block((1.05, 1.05, 0.06), (0, 0, 0), wicker, 0.02)]
    rim = np.asarray(slabs.rectangle(1.04, 1.04, 0.2).exterior.coords)
    parts.append(
        solids.tube(np.column_stack([rim, np.full(len(rim), 0.92)]), 0.07, kit.leather((0.20, 0.09, 0.04), "rim"), 8)
    )
    for x, y in kit.corners(0.48, 0.48):
        parts.append(
            solids.tube(
                [(x, y, 0.9), (0.85 * np.sign(x), 0.85 * np.sign(y), 2.75)], 0.02, kit.cloth("cream", "rope"), 6
            )
        )
    parts += [
        solids.turned([(0.14, 1.62), (0.18, 1.9)], kit.chrome(), 0.03, 16),
        solids.moved(_flames.flame(0.5), (0, 0, 1.85)),
    ]
    parts += [solids.bar((0.3 * s, 0, 1.68), (0.0, 0, 1.68), 0.03, kit.chrome()) for s in (1, -1)] + [
        solids.bar((0.3 * s, 0, 1.68), (0.45 * s, 0.45, 0.95), 0.02, kit.chrome()) for s in (1, -1)
    ]
    return kit.fold(parts)
