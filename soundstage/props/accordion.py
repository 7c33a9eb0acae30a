# SPDX-License-Identifier: Apache-2.0
"""An accordion: pleated bellows between two bodies, piano keys on its right, buttons on its left, straps."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Accordion(Prop):
    """An accordion, 0.62 m wide along Y and 0.42 m high, its front to +X, its keys at -Y."""

    words = ("accordion", "squeezebox", "concertina", "accordions", "piano accordion", "bandoneon")
    held = True
    instrument = True
    substance = "wood"
    pieces = ("bellows", "key", "button", "strap")

    def build(self, look: Look, seed: int) -> PropModel:
        case = kit.main(look, (0.62, 0.02, 0.03), kit.enamel)
        parts = [kit.block((0.2, 0.1, 0.42), (0, s * 0.2, 0), case, 0.03, 2) for s in (1, -1)]
        parts += [*_bellows(), *_keys()]
        parts += [
            solids.moved(
                solids.sphere(0.008, kit.plastic("cream", "buttons"), segments=8),
                (0.03 - 0.03 * j, 0.252, 0.07 + 0.035 * k),
            )
            for k in range(9)
            for j in range(3)
        ]
        grille = [kit.block((0.006, 0.062, 0.008), (0.1, -0.2, 0.07 + 0.036 * k), kit.brass(), 0.002) for k in range(9)]
        straps = [
            solids.noodle(
                solids.curve([(-0.1, y, 0.06), (-0.17, y, 0.12), (-0.17, y, 0.3), (-0.1, y, 0.36)], 6),
                0.014,
                kit.leather((0.12, 0.05, 0.02), "straps"),
                10,
            )
            for y in (-0.2, 0.2)
        ]
        return PropModel(
            {"body": kit.fold([*parts, *grille, *straps])},
            "wood",
            {"grip": (0.0, -0.22, 0.2), "top": (0.0, 0.0, 0.42), "keys": (0.08, -0.28, 0.2)},
        )


def _bellows() -> list[Mesh]:
    """Pleats between the two bodies, dark with bright corners."""
    dark, bright = kit.paper((0.05, 0.05, 0.06), "bellows"), kit.metal()
    pleats = []
    for k, y in enumerate(np.linspace(-0.142, 0.142, 15)):
        size = 0.188 if k % 2 else 0.16
        pleats.append(
            kit.block(
                (size, 0.022, size + 0.21),
                (0, float(y), 0.5 * (0.42 - size - 0.21)),
                dark if k % 2 else kit.paper((0.5, 0.42, 0.3), "inner pleats"),
                0.008,
            )
        )
        if k % 2:
            pleats += [
                kit.block((0.02, 0.024, 0.02), (x, float(y), z), bright, 0.005)
                for x in (-0.087, 0.087)
                for z in (0.015, 0.385)
            ]
    return pleats


def _keys() -> list[Mesh]:
    """White and black keys down the right side, on their board."""
    board = kit.block((0.1, 0.05, 0.42), (0.04, -0.272, 0), kit.enamel(kit.INK, "key board"), 0.01)
    white = [
        kit.block((0.024, 0.052, 0.026), (0.098, -0.276, 0.02 + 0.0295 * k), kit.plastic("cream", "keys"), 0.004)
        for k in range(13)
    ]
    black = [
        kit.block((0.018, 0.026, 0.016), (0.108, -0.262, 0.039 + 0.0295 * k), kit.plastic(kit.INK, "black keys"), 0.003)
        for k in range(12)
        if k % 7 not in (2, 6)
    ]
    return [board, *white, *black]
