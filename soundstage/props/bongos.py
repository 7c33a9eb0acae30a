# SPDX-License-Identifier: Apache-2.0
"""Bongos: a pair of small drums side by side; a djembe or conga is one tall goblet of wood and rope."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Bongos(Prop):
    """Bongos, 0.46 m wide along Y and 0.22 m high; "djembe" and "conga" build one drum of 0.62 m."""

    words = (
        "bongos",
        "bongo",
        "bongo drum",
        "bongo drums",
        "djembe",
        "conga",
        "congas",
        "african drum",
        "hand drum",
        "djembe drum",
        "timpani",
        "kettledrum",
        "tabla",
    )
    wholes = ("bongo drums", "bongos", "congas")
    instrument = True
    substance = "wood"
    pieces = ("skin", "head", "rim", "lug", "rope")

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, "djembe", "conga", "african", "hand drum"):
            return PropModel(
                {"body": kit.fold(_goblet(look))},
                "wood",
                {"top": (0.0, 0.0, 0.62), "skin": (0.03, 0.0, 0.62), "grip": (0.14, 0.0, 0.5)},
            )
        if kit.said(look, "timpani", "kettledrum"):
            return PropModel(
                {"body": kit.fold(_kettle(look))},
                "metal",
                {"top": (0.0, 0.0, 0.86), "skin": (0.05, 0.0, 0.86), "grip": (0.34, 0.0, 0.8)},
            )
        parts: list[Mesh] = [kit.block((0.05, 0.1, 0.07), (0, 0.01, 0.08), kit.wood(kit.WALNUT, "bridge"), 0.01)]
        for y, r in ((-0.13, 0.105), (0.125, 0.088)):
            parts += [solids.moved(p, (0, y, 0)) for p in _small(look, r)]
        return PropModel(
            {"body": kit.fold(parts)},
            "wood",
            {"top": (0.0, 0.0, 0.215), "skin": (0.0, -0.13, 0.215), "grip": (0.1, -0.13, 0.1)},
        )


def _small(look: Look, r: float) -> list[Mesh]:
    shell, steel = kit.main(look, (0.45, 0.16, 0.05), kit.wood), kit.chrome()
    lugs = []
    for a in np.linspace(0, 2 * np.pi, 5, endpoint=False) + 0.3:
        x, y = (r + 0.007) * float(np.cos(a)), (r + 0.007) * float(np.sin(a))
        lugs.append(solids.bar((x, y, 0.02), (x, y, 0.2), 0.0045, steel, 8))
    return [
        solids.turned([(r * 0.84, 0), (r, 0.17), (r, 0.205)], shell, 0.008, 40),
        solids.turned([(r * 0.985, 0.2), (r * 0.985, 0.214)], kit.paper((0.86, 0.80, 0.66), "drum skin"), 0.005, 40),
        *lugs,
        *(
            solids.moved(solids.ring(s * r + 0.004, 0.006, steel, 40, 8), (0, 0, z))
            for s, z in ((1, 0.2), (0.87, 0.02))
        ),
    ]


def _goblet(look: Look) -> list[Mesh]:
    shell, rope = kit.main(look, (0.36, 0.15, 0.05), kit.wood), kit.cloth((0.75, 0.66, 0.45), "rope")
    parts = [
        solids.turned(
            [(0.12, 0), (0.1, 0.1), (0.075, 0.27), (0.14, 0.44), (0.165, 0.56), (0.165, 0.605)], shell, 0.02, 44
        ),
        solids.turned([(0.162, 0.6), (0.162, 0.618)], kit.paper((0.86, 0.78, 0.62), "drum skin"), 0.006, 44),
    ]
    parts += [
        solids.moved(solids.ring(r, 0.009, rope, 44, 8), (0, 0, z))
        for r, z in ((0.17, 0.59), (0.17, 0.55), (0.083, 0.26))
    ]
    for k in range(14):
        a, b = 2 * np.pi * k / 14, 2 * np.pi * (k + 0.5) / 14
        low = (0.083 * np.cos(b), 0.083 * np.sin(b), 0.26)
        parts += [
            solids.noodle(
                [
                    (0.172 * np.cos(c), 0.172 * np.sin(c), 0.55),
                    (0.145 * np.cos((c + b) / 2), 0.145 * np.sin((c + b) / 2), 0.44),
                    low,
                ],
                0.004,
                rope,
                5,
            )
            for c in (a, 2 * b - a)
        ]
    return parts


def _kettle(look: Look) -> list[Mesh]:
    """A copper bowl with a white skin on a stand of three legs."""
    copper, steel = kit.main(look, (0.60, 0.26, 0.13), kit.metal), kit.chrome()
    t = np.linspace(0.08, np.pi / 2, 10)
    bowl = [(0.34 * float(np.sin(x)), 0.84 - 0.42 * float(np.cos(x))) for x in t]
    parts = [
        solids.turned(bowl, copper, 0.004, 52, 1),
        solids.turned([(0.335, 0.835), (0.335, 0.86)], kit.paper((0.88, 0.86, 0.8), "drum skin"), 0.006, 52),
        solids.moved(solids.ring(0.35, 0.014, steel, 52, 8), (0, 0, 0.85)),
    ]
    for k in range(3):
        c, s = float(np.cos(2.094 * k + 0.4)), float(np.sin(2.094 * k + 0.4))
        parts += [
            solids.bar((0.36 * c, 0.36 * s, 0.84), (0.3 * c, 0.3 * s, 0.02), 0.018, steel, 10),
            solids.bar((0.3 * c, 0.3 * s, 0.1), (0, 0, 0.28), 0.012, steel, 8),
        ]
    return parts
