# SPDX-License-Identifier: Apache-2.0
"""A pair of skis with bindings, stuck upright."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import solids


class Skis(Prop):
    """A pair of skis, 1.7 m, standing on their tails."""

    words = ("skis", "ski", "pair of skis", "ski poles", "skiing gear")
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        coat = kit.main(look, "red", kit.plastic)
        band = kit.plastic(paint(look, "white", 1), "ski stripes")
        ski = solids.join([_board(coat), *_bands(band), *_binding()])
        parts = [kit.put(ski, (0, 0.11, 0), x=0.05), kit.put(ski, (0, -0.11, 0), x=-0.05)]
        return PropModel({"body": kit.fold(parts)}, "plastic", {"top": (0.0, 0.0, 1.6), "grip": (0.0, 0.11, 0.9)})


def _spine(z: float) -> float:
    """How far forwards a ski bends at a height: a turned-up tip, a little at the tail."""
    return 0.16 * max(0.0, (z - 1.42) / 0.28) ** 2 + 0.02 * max(0.0, (0.15 - z) / 0.15) ** 2


def _half(z: float) -> float:
    """Half the width of a ski at a height: waisted, rounded at the tip."""
    waist = 0.042 + 0.016 * ((z - 0.75) / 0.75) ** 2
    return waist * float(np.sqrt(max(0.0, 1 - max(0.0, (z - 1.5) / 0.205) ** 2)))


def _board(stuff: Material) -> Mesh:
    """The ski: a thin bar lofted upwards."""
    rings = []
    for z in np.concatenate([np.linspace(0, 1.5, 12), 1.5 + 0.2 * np.sin(np.linspace(0.2, 1.5, 9))]):
        x, w, d = _spine(z), max(_half(z), 0.004), 0.011
        rings.append([(x + d, -w, z), (x + d, w, z), (x - d, w, z), (x - d, -w, z)])
    return solids.loft(np.array(rings), stuff, 0.7)


def _bands(stuff: Material) -> list[Mesh]:
    """Three stripes across the ski, proud of its face."""
    out = []
    for low, high in ((0.16, 0.24), (1.12, 1.16), (1.2, 1.36)):
        ends = [
            [
                (-0.0115, -_half(z) * 1.01, z),
                (0.0125, -_half(z) * 1.01, z),
                (0.0125, _half(z) * 1.01, z),
                (-0.0115, _half(z) * 1.01, z),
            ]
            for z in (low, high)
        ]
        out.append(solids.loft(np.array(ends), stuff, 0.7))
    return out


def _binding() -> list[Mesh]:
    """Plate, toe piece and heel piece."""
    dark, shine = kit.plastic(kit.INK, "binding"), kit.chrome()
    return [
        kit.block((0.03, 0.06, 0.4), (0.02, 0, 0.55), dark, 0.008),
        kit.block((0.07, 0.07, 0.08), (0.05, 0, 0.86), dark, 0.02, 2),
        kit.block((0.09, 0.075, 0.1), (0.055, 0, 0.56), dark, 0.02, 2),
        solids.bar((0.09, -0.03, 0.66), (0.09, 0.03, 0.66), 0.01, shine, 8),
    ]
