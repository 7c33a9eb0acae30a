# SPDX-License-Identifier: Apache-2.0
"""An ear of corn: rows of yellow grains, half in its green husk, with a tuft."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

LONG = 0.2  # metres


class Corn(Prop):
    """An ear of corn, 0.26 m, lying along Y, its tuft to +Y."""

    words = ("corn", "ear of corn", "corn cob", "corncob", "corn on the cob", "sweetcorn", "maize", "ears of corn")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        grain = kit.main(look, (0.90, 0.62, 0.06), lambda c: kit.food(c, "grains", 0.35))
        tones = (grain, kit.shade(grain, 0.88, "grain shade"))
        parts = [solids.turned([(0.018, 0.03), (0.024, 0.1), (0.019, LONG), (0.006, LONG + 0.03)], tones[1], 0.008, 20)]
        for row in range(18):
            z = 0.05 + row * 0.0095
            r = float(np.interp(z, [0.03, 0.1, LONG, LONG + 0.035], [0.021, 0.026, 0.020, 0.005]))
            many = max(5, round(2 * np.pi * r / 0.0112))
            berry = solids.sphere(0.0062, tones[row % 2], (0.8, 0.98, 0.85), 8)
            parts += [kit.put(berry, (r * np.cos(a), r * np.sin(a), z), z=a)
                      for a in 2 * np.pi * np.arange(many) / many]
        parts += [kit.put(_husk(k), (0, 0, 0), z=2 * np.pi * k / 5 + 0.3) for k in range(5)]
        silk = kit.cloth((0.55, 0.30, 0.08), "silk")
        parts += [solids.noodle([(0, 0, LONG + 0.03), (0.006 * np.cos(a), 0.006 * np.sin(a), LONG + 0.045),
                                 (0.02 * np.cos(a), 0.02 * np.sin(a), LONG + 0.06)], 0.0013, silk, 5)
                  for a in np.arange(7) * 0.9]
        parts.append(solids.turned([(0.009, 0.0), (0.012, 0.035)], kit.leaf((0.25, 0.40, 0.10), "stalk"), 0.003, 12))
        ear = kit.standing(kit.put(solids.join(parts), (0, -0.5 * LONG, 0), x=-np.pi / 2))
        return PropModel({"body": ear}, "wood", {"grip": (0.0, 0.04 - 0.5 * LONG, 0.04), "top": (0.0, 0.0, 0.08)})


def _husk(number: int) -> Mesh:
    """A leaf of the husk to +X: round the foot of the ear, its tip bent away."""
    t = np.linspace(0, 1, 10)
    away = np.interp(t, [0, 0.25, 0.6, 1], [0.012, 0.029, 0.036, 0.07 + 0.012 * (number % 2)])
    half, z = 0.019 * np.sin(np.pi * (0.18 + 0.8 * t)), 0.01 + 0.10 * t - 0.03 * t**3
    rings = []
    for r, w, h in zip(away, half, z, strict=True):
        y = np.linspace(-w, w, 5)
        sheet = np.stack([r - 9.0 * y**2, y, np.full(5, h)], -1)
        rings.append(np.concatenate([sheet, sheet[::-1] + [0.0022, 0, 0]]))
    return solids.loft(np.array(rings)[:, ::-1], kit.leaf((0.16, 0.40, 0.07), "husk"), 1.2)
