# SPDX-License-Identifier: Apache-2.0
"""Binoculars: two barrels with wide front lenses, a bridge with a focus wheel, eyecups and a strap."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

APART = 0.038  # metres from the middle to a barrel's axis


class Binoculars(Prop):
    """Binoculars, 0.15 m long, the front lenses to +X."""

    words = ("pair of binoculars", "field glasses", "binocular", "opera glasses")
    held = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        skin, steel = kit.main(look, (0.03, 0.032, 0.035), kit.leather), kit.metal((0.5, 0.5, 0.52), "hinge", 0.35)
        parts = [m for side in (APART, -APART) for m in _barrel(skin, side)]
        parts += [
            kit.block((0.035, 0.055, 0.012), (0.0, 0.0, 0.032), steel, 0.003),
            kit.put(solids.ring(0.011, 0.005, kit.plastic(kit.INK, "wheel"), 24, 8), (-0.028, 0.0, 0.038), y=np.pi / 2),
        ]
        t = np.linspace(0, 1, 24)
        strap = np.stack([-0.05 - 0.03 * np.sin(np.pi * t), 0.075 - 0.15 * t, 0.03 - 0.13 * np.sin(np.pi * t)], -1)
        parts.append(solids.tube(strap, 0.004, kit.leather((0.10, 0.05, 0.02), "strap"), 8))
        return PropModel({"body": kit.fold(parts)}, "metal",
                         {"grip": (-0.01, -0.06, 0.03), "top": (0.0, 0.0, 0.06), "lens": (0.08, 0.0, 0.03)})


def _barrel(skin: Material, side: float) -> list[Mesh]:
    """One barrel with its glass and eyecup."""
    outline = [(0.018, -0.055), (0.02, -0.04), (0.022, -0.01), (0.03, 0.02), (0.034, 0.05), (0.034, 0.075)]
    cup = [(0.02, -0.075), (0.021, -0.055)]
    pane = kit.dark_glass((0.05, 0.12, 0.3), "lens glass")
    glass = kit.put(solids.sphere(0.031, pane, (0.2, 1, 1), 24), (0.072, 0, 0))
    whole = [kit.ahead(solids.turned(outline, skin, 0.002, 32)), glass,
             kit.ahead(solids.turned(cup, kit.plastic(kit.INK, "eyecup"), 0.002, 24))]
    return [solids.moved(m, (0.0, side, 0.034)) for m in whole]
