# SPDX-License-Identifier: Apache-2.0
"""Money: a fanned bundle of green banknotes with a pale oval on each and a paper band."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

_LONG, _HIGH = 0.16, 0.075


class Money(Prop):
    """A fan of banknotes, 0.2 m wide, standing, facing +X."""

    words = ("money", "cash", "banknote", "bank note", "dollar", "dollar bill", "banknotes", "paper money",
             "wad of cash", "stack of money", "bundle of money", "bundle of cash")
    wholes = ("banknotes",)
    held = True
    substance = "paper"

    def build(self, look: Look, seed: int) -> PropModel:
        green = kit.main(look, (0.16, 0.36, 0.20), kit.paper)
        pale, dark = kit.paper((0.60, 0.70, 0.52), "note pale"), kit.shade(green, 0.55, "note dark")
        parts = [kit.put(solids.moved(_note(green, pale, dark), (0.004 * k, 0, 0.07)), (0, 0, 0), x=0.2 * (k - 2.5))
                 for k in range(6)]
        band = kit.block((0.032, 0.05, 0.02), (0.008, 0, 0.028), kit.paper("cream", "money band"), 0.002)
        return PropModel({"body": kit.fold([*parts, band])}, "paper",
                         {"grip": (0.0, 0.0, 0.03), "top": (0.0, 0.0, 0.15)})


def _note(green: Material, pale: Material, dark: Material) -> Mesh:
    """One note upright: its field, a frame, an oval with a number's bar, four corners."""
    def sheet(wide: float, high: float, thick: float, stuff: Material, at: tuple[float, float, float]) -> Mesh:
        flat = slabs.facing(slabs.slab(slabs.rectangle(wide, high, 0.002, 2), thick, stuff, 0.0002, 1), thick)
        return solids.moved(flat, at)

    ring = np.linspace(0, 2 * np.pi, 25)[:-1]
    oval = slabs.polygon([(0.022 * float(np.cos(t)), 0.026 * float(np.sin(t))) for t in ring])
    parts = [sheet(_HIGH, _LONG, 0.0022, green, (0, 0, 0)),
             sheet(_HIGH - 0.012, _LONG - 0.012, 0.0024, pale, (0, 0, 0)),
             sheet(_HIGH - 0.017, _LONG - 0.017, 0.0027, green, (0, 0, 0)),
             slabs.facing(slabs.slab(oval, 0.003, pale, 0.0002, 1), 0.003),
             sheet(0.008, 0.028, 0.0034, dark, (0, 0, 0))]
    parts += [sheet(0.012, 0.012, 0.003, pale, (0, y, z)) for y in (-0.024, 0.024) for z in (-0.062, 0.062)]
    return solids.join(parts)
