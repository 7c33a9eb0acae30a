# SPDX-License-Identifier: Apache-2.0
"""A radio: a rounded case with a cloth grille, a dial, two knobs, a handle and an aerial."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Radio(Prop):
    """A radio, 0.3 m wide along Y and 0.19 m high, facing +X."""

    words = ("radio", "transistor radio", "old radio", "portable radio", "walkie-talkie", "stereo",
             "vintage radio", "radio set")
    held = True
    substance = "wood"
    pieces = ("knob", "dial", "aerial", "antenna", "grille", "speaker")

    def build(self, look: Look, seed: int) -> PropModel:
        case = kit.main(look, (0.55, 0.20, 0.09), kit.enamel)
        cream, steel = kit.plastic((0.82, 0.76, 0.60), "front"), kit.chrome()
        parts = [kit.block((0.1, 0.3, 0.19), (0, 0, 0.008), case, 0.028, 4),
                 kit.block((0.012, 0.27, 0.16), (0.048, 0, 0.023), cream, 0.006, 2)]
        grille = kit.cloth((0.20, 0.15, 0.10), "grille")
        parts.append(solids.moved(slabs.facing(slabs.slab(slabs.disc(0.062, 40), 0.008, grille, 0.002), 0.008),
                                  (0.057, -0.063, 0.1)))
        parts += [kit.block((0.004, 0.112, 0.003), (0.0625, -0.063, 0.06 + 0.016 * k), cream, 0.001) for k in range(6)]
        shine = kit.lit((0.95, 0.72, 0.34), 0.7, "dial")
        parts += [kit.block((0.006, 0.1, 0.034), (0.055, 0.068, 0.125), shine, 0.002),
                  kit.block((0.004, 0.003, 0.03), (0.06, 0.055, 0.127), kit.enamel("red", "needle"), 0.001)]
        for y in (0.04, 0.096):
            knob = kit.ahead(solids.turned([(0.02, 0), (0.017, 0.02)], steel, 0.004, 24))
            parts.append(solids.moved(knob, (0.052, y, 0.07)))
        handle = solids.curve([(0, -0.12, 0.19), (0, -0.11, 0.235), (0, 0.11, 0.235), (0, 0.12, 0.19)], 8)
        parts += [solids.tube(handle, 0.007, steel, 10),
                  solids.bar((-0.03, 0.13, 0.19), (-0.09, 0.2, 0.45), 0.003, steel, 8),
                  solids.moved(solids.sphere(0.007, steel, segments=10), (-0.09, 0.2, 0.45))]
        return PropModel({"body": kit.fold(parts)}, "wood", {"grip": (0.0, 0.0, 0.235), "top": (0.0, 0.0, 0.2)})
