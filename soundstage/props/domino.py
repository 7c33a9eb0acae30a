# SPDX-License-Identifier: Apache-2.0
"""A domino: an ivory tile with pips on both halves, a line and a brass pin between them."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import slabs, solids

_WIDE, _TALL, _THICK = 0.11, 0.22, 0.034  # metres: drawn up, as miniatures are
_PIPS = {1: "4", 2: "08", 3: "048", 4: "0268", 5: "02468", 6: "012678"}  # places in a square of three by three


class Domino(Prop):
    """A domino, 0.22 m high, standing on its end, its pips to +X and -X."""

    words = ("domino", "dominoes", "domino tile", "dominos", "domino piece")
    pieces = ("pip",)
    held = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        ivory = kit.main(look, (0.84, 0.79, 0.66), kit.plastic)
        pip = kit.plastic(kit.INK if sum(ivory.color) > 0.7 else "white", "pips")
        chance = rng(seed, "domino", look.name)
        tile = slabs.facing(slabs.slab(slabs.rectangle(_WIDE, _TALL, 0.014), _THICK, ivory, 0.009, 3), _THICK)
        marks = [
            kit.block((0.004, 0.8 * _WIDE, 0.005), (_THICK / 2, 0, -0.0025), pip, 0.001),
            solids.moved(solids.sphere(0.008, kit.brass(), (0.6, 1, 1), 14), (_THICK / 2, 0, 0)),
        ]
        for half in (1, -1):
            marks += _pips(int(chance.integers(1, 7)), half * _TALL / 4, pip)
        face = solids.join(marks)
        raised = [solids.moved(p, (0, 0, _TALL / 2)) for p in (tile, face, solids.moved(face, heading=np.pi))]
        return PropModel(
            {"body": kit.fold(raised)}, ivory.substance, {"grip": (0.0, 0.0, 0.6 * _TALL), "top": (0.0, 0.0, _TALL)}
        )


def _pips(number: int, middle: float, stuff: Material) -> list[Mesh]:
    """So many round dots in the half whose middle is at this height."""
    apart = 0.29 * _WIDE
    at = [(int(p) % 3 - 1, int(p) // 3 - 1) for p in _PIPS[number]]
    dot = solids.sphere(0.0105, stuff, (0.35, 1, 1), 16)
    return [solids.moved(dot, (_THICK / 2, apart * col, middle + apart * row)) for col, row in at]
