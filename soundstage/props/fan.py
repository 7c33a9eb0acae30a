# SPDX-License-Identifier: Apache-2.0
"""An electric fan: four turning blades in a wire cage, on a foot with buttons."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import slabs, solids

HIGH, RADIUS = 0.34, 0.19


class Fan(Prop):
    """A table fan, 0.54 m high, facing +X, its blades turning."""

    words = ("fan", "electric fan", "box fan", "desk fan", "table fan", "standing fan", "floor fan", "cooling fan",
             "ventilator")
    substance = "metal"
    pieces = ("blade", "cage", "grille", "button")

    def build(self, look: Look, seed: int) -> PropModel:
        case, wire = kit.main(look, (0.22, 0.46, 0.50), kit.enamel), kit.chrome()
        parts = [solids.turned([(0.13, 0), (0.12, 0.03), (0.05, 0.045)], case, 0.01, 40),
                 solids.bar((-0.03, 0, 0.03), (-0.04, 0, HIGH - 0.05), 0.02, case, 16),
                 solids.moved(kit.ahead(solids.turned([(0.055, 0), (0.062, 0.06), (0.04, 0.13)], case, 0.015, 32)),
                              (-0.12, 0, HIGH))]
        parts += [kit.block((0.022, 0.022, 0.01), (0.085, y, 0.026), kit.plastic("cream", "buttons"), 0.004)
                  for y in (-0.035, 0.0, 0.035)]
        for x, r in ((0.055, RADIUS * 0.82), (0.03, RADIUS), (-0.02, RADIUS), (0.055, RADIUS * 0.5)):
            ring = kit.ahead(solids.ring(r, 0.0035, wire, 56, 8))
            parts.append(solids.moved(ring, (x, 0, HIGH)))
        for a in np.linspace(0, 2 * np.pi, 24, endpoint=False):
            c, s = float(np.cos(a)), float(np.sin(a))
            way = [(0.066, 0.03), (0.055, 0.82 * RADIUS), (0.03, RADIUS), (-0.02, RADIUS), (-0.045, 0.055)]
            parts.append(solids.tube([(x, r * c, r * s + HIGH) for x, r in way], 0.0018, wire, 6))
        cap = kit.ahead(solids.turned([(0.036, 0), (0.03, 0.01)], case, 0.004, 28))
        parts.append(solids.moved(cap, (0.064, 0, HIGH)))
        blade = slabs.polygon([(-0.02, 0.02), (0.03, 0.02), (0.085, 0.14), (0.03, 0.175), (-0.045, 0.15)], 0.02)
        one = kit.put(slabs.facing(slabs.slab(blade, 0.005, kit.plastic((0.80, 0.82, 0.82), "blades"), 0.0018), 0.005),
                      (0.008, 0, 0), z=0.0)
        blades = [kit.put(kit.put(one, (0, 0, 0), z=0.35), (0, 0, HIGH), x=k * np.pi / 2) for k in range(4)]
        hub = solids.moved(kit.ahead(solids.turned([(0.034, 0), (0.026, 0.035)], case, 0.008, 28)), (-0.008, 0, HIGH))
        return PropModel({"body": solids.join(parts), "blades": solids.join([*blades, hub])}, "metal",
                         {"grip": (-0.04, 0.0, 0.2), "top": (0.0, 0.0, HIGH + RADIUS)},
                         (Joint("blades", (0.0, 0.0, HIGH), (1.0, 0.0, 0.0), "spin", 14.0),))
