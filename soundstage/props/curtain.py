# SPDX-License-Identifier: Apache-2.0
"""A curtain on its rail: two lengths of cloth in soft folds; blinds are slats between two cords."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

WIDE, TALL = 1.7, 2.1
STAND = WIDE / 2 + 0.06


class Curtain(Prop):
    """A curtain, 1.7 m wide along Y and 2.1 m high, on a rail between two stands."""

    words = ("curtain", "curtains", "drapes", "drape", "blinds", "blind", "window blinds", "venetian blinds",
             "shower curtain", "window blind", "stage curtain")
    wholes = ("blinds", "curtains", "drapes", "window blinds")
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        slats = kit.said(look, "blind", "blinds", "venetian")
        stuff = kit.main(look, (0.86, 0.83, 0.76) if slats else (0.52, 0.06, 0.07), kit.plastic if slats else kit.cloth)
        rail = kit.wood(kit.WALNUT, "rail")
        parts = [solids.bar((0, -WIDE / 2 - 0.1, TALL), (0, WIDE / 2 + 0.1, TALL), 0.02, rail, 14)]
        for s in (1, -1):
            parts += [solids.moved(solids.sphere(0.038, rail, segments=16), (0, s * (WIDE / 2 + 0.12), TALL)),
                      solids.bar((-0.06, s * STAND, 0.02), (-0.02, s * STAND, TALL), 0.017, rail),
                      kit.block((0.34, 0.1, 0.03), (-0.06, s * STAND, 0), rail, 0.01)]
        parts += _slats(stuff) if slats else [m for s in (1, -1) for m in _folds(stuff, s)]
        return PropModel({"body": kit.fold(parts)}, "plastic" if slats else "cloth", {"top": (0.0, 0.0, TALL)})


def _folds(stuff: Material, side: int) -> list[Mesh]:
    """One length of cloth, from its rings to the floor."""
    y = np.linspace(0.02, WIDE / 2, 90)
    wave = 0.045 * np.sin(2 * np.pi * y / 0.105) + 0.012 * np.sin(2 * np.pi * y / 0.31)
    outline = np.concatenate([np.column_stack([wave + 0.007, y]), np.column_stack([wave - 0.007, y])[::-1]])
    cloth = slabs.slab(slabs.polygon(outline), TALL - 0.06, stuff, 0.002)
    rings = [kit.lying(solids.ring(0.03, 0.004, kit.brass(), 20, 8)) for _ in range(7)]
    hung = [solids.moved(r, (0, side * (0.08 + 0.12 * k), TALL)) for k, r in enumerate(rings)]
    return [solids.moved(cloth, (0, 0, 0.02), 0.0 if side > 0 else np.pi), *hung]


def _slats(stuff: Material) -> list[Mesh]:
    slat = kit.put(kit.block((0.05, WIDE - 0.06, 0.004), (0, 0, 0), stuff, 0.0015), (0, 0, 0), y=0.45)
    parts = [solids.moved(slat, (0, 0, 0.35 + 0.055 * k)) for k in range(31)]
    cord = kit.cloth((0.75, 0.72, 0.66), "cord")
    parts += [solids.bar((0.03, y, 0.33), (0.03, y, TALL), 0.004, cord, 8) for y in (-0.55, 0.0, 0.55)]
    return [*parts, kit.block((0.05, WIDE - 0.06, 0.025), (0, 0, 0.31), stuff, 0.006)]
