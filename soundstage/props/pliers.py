# SPDX-License-Identifier: Apache-2.0
"""A pair of pliers: two crossed arms on a pin, short jaws and long coated handles."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Pliers(Prop):
    """A pair of pliers, 0.2 m, upright on its handles, its jaws in the air."""

    words = ("pliers", "pair of pliers", "pincers", "nippers", "wire cutters")
    held = True
    lies = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        steel, grip = kit.metal((0.34, 0.35, 0.38)), kit.main(look, "red", kit.plastic)
        parts = [kit.put(solids.turned([(0.02, -0.009), (0.02, 0.009)], steel, 0.003, 24), (0, 0, 0.14), y=np.pi / 2)]
        parts.append(
            kit.put(
                solids.turned([(0.008, -0.012), (0.008, 0.012)], kit.chrome(), 0.002, 18), (0, 0, 0.14), y=np.pi / 2
            )
        )
        for s in (1, -1):
            arm = solids.curve(
                [(0, s * 0.006, 0.14), (0, s * 0.022, 0.10), (0, s * 0.032, 0.05), (0, s * 0.026, 0.0)], 6
            )
            parts.append(solids.noodle(arm, np.linspace(0.009, 0.0075, len(arm)), steel, 12))
            low = arm[len(arm) // 4 :]
            parts.append(solids.noodle(low, np.linspace(0.011, 0.0105, len(low)), grip, 14))
            parts.append(solids.bar((0, s * 0.012, 0.145), (0, s * 0.006, 0.205), 0.011, steel, 10, 0.005))
        return PropModel({"body": kit.fold(parts)}, "metal", {"grip": (0.0, 0.0, 0.05), "top": (0.0, 0.0, 0.205)})
