# SPDX-License-Identifier: Apache-2.0
"""A skull: a round cranium, deep sockets, a nose hole, cheek bones and two rows of teeth."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Skull(Prop):
    """A skull, 0.2 m high, looking to +X."""

    words = ("skull", "human skull", "skulls", "crystal skull", "sugar skull", "skull and crossbones")
    held = True
    substance = "wood"
    pieces = ("jaw", "tooth", "eye socket", "socket")

    def build(self, look: Look, seed: int) -> PropModel:
        bone = kit.main(look, (0.78, 0.70, 0.52), lambda c: kit.clay(c, "bone"))
        dark = kit.plastic((0.012, 0.010, 0.008), "hollows")
        parts = [
            solids.moved(solids.sphere(0.08, bone, (1.14, 0.95, 1.0), 36), (-0.015, 0, 0.12)),
            solids.moved(solids.sphere(0.05, bone, (0.95, 0.98, 1.05), 24), (0.035, 0, 0.07)),
            kit.block((0.062, 0.062, 0.034), (0.042, 0, 0.0), bone, 0.014, 3),
        ]
        for s in (1, -1):
            parts += [
                solids.moved(solids.sphere(0.0215, dark, (0.6, 1.05, 1), 20), (0.07, s * 0.03, 0.092), s * 0.25),
                solids.moved(solids.sphere(0.018, bone, (1.2, 0.8, 0.6), 14), (0.062, s * 0.052, 0.066)),
                solids.noodle(kit.arc((0.07, s * 0.03, 0.096), 0.024, 0.3, 2.84, 9, "yz"), 0.0075, bone, 8),
                solids.bar((0.0, s * 0.062, 0.07), (0.05, s * 0.036, 0.014), 0.011, bone, 10),
                solids.moved(solids.sphere(0.0085, dark, (0.5, 0.7, 1.3), 12), (0.083, s * 0.006, 0.062), s * 0.2),
            ]
        white = kit.plastic((0.82, 0.77, 0.63), "teeth")
        for k in range(8):
            a = (k - 3.5) * 0.2
            for z in (0.028, 0.0405):
                parts.append(
                    solids.moved(
                        solids.sphere(0.0062, white, (0.7, 0.85, 1.0), 8),
                        (0.03 + 0.047 * float(np.cos(a)), 0.044 * float(np.sin(a)), z),
                    )
                )
        parts.append(kit.block((0.03, 0.066, 0.005), (0.058, 0, 0.0325), dark, 0.002))
        return PropModel({"body": kit.fold(parts)}, "wood", {"grip": (-0.02, 0.0, 0.1), "top": (0.0, 0.0, 0.2)})
