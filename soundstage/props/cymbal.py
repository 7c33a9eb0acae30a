# SPDX-License-Identifier: Apache-2.0
"""A cymbal on its stand: a wide bronze plate with a bell, tilted a little, on a tripod."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

HIGH = 0.86


class Cymbal(Prop):
    """A cymbal, 0.46 m across, 0.9 m above the floor, tilted towards +X."""

    words = ("cymbal", "crash cymbal", "ride cymbal", "gong cymbal", "cymbals", "hi-hat")
    wholes = ("cymbals",)
    instrument = True
    pieces = ("edge", "bell", "rim", "stand", "drumstick", "stick", "surface", "plate")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        bronze = kit.main(look, (0.72, 0.46, 0.13), kit.metal)
        plate = [(0.006, 0.036), (0.02, 0.034), (0.042, 0.017), (0.06, 0.013), (0.15, 0.006), (0.23, -0.004),
                 (0.23, -0.0065), (0.15, 0.003), (0.06, 0.01), (0.042, 0.014), (0.02, 0.03), (0.006, 0.032)]
        disc = solids.lathe([plate[0], *reversed(plate)], bronze, 72)
        lines = [solids.moved(solids.ring(r, 0.0011, kit.shade(bronze, 0.72, "grooves"), 64, 6), (0, 0, z))
                 for r, z in ((0.09, 0.0112), (0.12, 0.0086), (0.15, 0.006), (0.18, 0.0028), (0.205, -0.0004))]
        tilted = kit.put(solids.join([disc, *lines]), (0, 0, HIGH), y=0.22)
        steel = kit.chrome()
        parts = [tilted, solids.bar((0, 0, 0.2), (0, 0, HIGH - 0.01), 0.0105, steel, 14),
                 solids.bar((0, 0, 0.12), (0, 0, 0.5), 0.015, steel, 14),
                 solids.bar((-0.004, 0, HIGH - 0.01), (0.012, 0, HIGH + 0.055), 0.006, steel, 10),
                 solids.moved(solids.sphere(0.017, kit.plastic(kit.INK, "felt"), (1, 1, 0.6), 16),
                              (0.01, 0, HIGH + 0.045))]
        for a in (0.5, 0.5 + 2.094, 0.5 + 4.189):
            foot = (0.26 * np.cos(a), 0.26 * np.sin(a), 0.012)
            parts += [solids.bar((0, 0, 0.3), foot, 0.009, steel, 10),
                      solids.moved(solids.sphere(0.016, kit.rubber(kit.INK, "feet"), segments=12), foot)]
        return PropModel({"body": kit.fold(parts)}, "metal",
                         {"skin": (0.12, 0.0, HIGH), "top": (0.0, 0.0, HIGH + 0.04)})
