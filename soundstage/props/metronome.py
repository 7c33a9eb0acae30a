# SPDX-License-Identifier: Apache-2.0
"""A metronome: a wooden pyramid with its front open, a scale, and a swinging rod with a weight."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import slabs, solids

TALL = 0.22


class Metronome(Prop):
    """A metronome, 0.22 m high, facing +X, its rod leaning to one side."""

    words = ("metronome", "wooden metronome")
    held = True
    substance = "wood"
    pieces = ("rod", "arm", "weight", "pendulum")

    def build(self, look: Look, seed: int) -> PropModel:
        timber = kit.main(look, (0.36, 0.14, 0.05), kit.wood)
        side = slabs.polygon([(-0.062, 0), (0.062, 0), (0.026, TALL), (-0.026, TALL)], 0.006)
        slope = 0.036 / TALL
        body = slabs.facing(slabs.slab(side, 0.075, timber, 0.006), 0.075)
        plate = slabs.polygon([(-0.045, 0.05), (0.045, 0.05), (0.021, TALL - 0.014), (-0.021, TALL - 0.014)], 0.004)
        face = solids.moved(slabs.facing(slabs.slab(plate, 0.004, kit.paper((0.90, 0.85, 0.70), "scale"), 0.001),
                                         0.004), (0.038, 0, 0))
        parts = [body, face, kit.block((0.09, 0.14, 0.014), (0, 0, 0), timber, 0.004)]
        for k, z in enumerate(np.linspace(0.07, TALL - 0.03, 9)):
            parts.append(kit.block((0.0016, 0.016 if k % 2 else 0.026, 0.0026), (0.0405, 0, float(z)),
                                   kit.plastic(kit.INK, "marks"), 0.0003))
        parts.append(kit.lying(solids.moved(solids.turned([(0.012, 0), (0.012, 0.012)], kit.brass(), 0.003, 20),
                                            (0, 0, 0.062 - slope * 0.05))))
        rod = [solids.bar((0.047, 0, 0.03), (0.047, 0, TALL + 0.02), 0.0022, kit.chrome(), 8),
               kit.block((0.012, 0.026, 0.02), (0.048, 0, 0.15), kit.brass(), 0.004)]
        return PropModel({"body": kit.fold(parts), "rod": solids.join(rod)}, "wood",
                         {"grip": (0.0, 0.0, 0.12), "top": (0.0, 0.0, TALL)},
                         (Joint("rod", (0.047, 0.0, 0.03), (1.0, 0.0, 0.0), "swing"),))
