# SPDX-License-Identifier: Apache-2.0
"""A hair dryer: a round barrel with a nozzle and a grille, a handle with switches, and a cord."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class HairDryer(Prop):
    """A hair dryer, 0.24 m long, standing on its handle, blowing to +X."""

    words = ("hair dryer", "hair drier", "hairdryer", "hairdrier", "blow dryer", "blow drier")
    held = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        shell, dark = kit.main(look, "magenta", kit.plastic), kit.plastic(kit.INK, "nozzle")
        barrel = solids.turned(
            [(0.03, -0.075), (0.041, -0.07), (0.044, -0.02), (0.04, 0.03), (0.029, 0.08), (0.027, 0.1)],
            shell,
            0.012,
            36,
        )
        nozzle = solids.lathe(
            [(0.0, 0.09), (0.028, 0.09), (0.029, 0.1), (0.026, 0.145), (0.023, 0.145), (0.022, 0.11), (0.0, 0.11)],
            dark,
            32,
        )
        flat = solids.moved(nozzle, scale=(0.72, 1.15, 1))
        grille = [solids.turned([(0.031, -0.082), (0.031, -0.07)], dark, 0.004, 32)]
        grille += [
            solids.moved(solids.ring(r, 0.0016, kit.chrome(), 28, 6), (0, 0, -0.0825)) for r in (0.009, 0.018, 0.027)
        ]
        band = solids.moved(solids.ring(0.0285, 0.0022, kit.chrome(), 32, 8), (0, 0, 0.083))
        head = solids.moved(kit.ahead(solids.join([barrel, flat, *grille, band])), (0, 0, 0.165))
        path = solids.curve([(-0.006, 0, 0.15), (-0.016, 0, 0.1), (-0.018, 0, 0.05), (-0.012, 0, 0.008)], 4)
        parts = [
            head,
            solids.moved(solids.noodle(path, np.linspace(0.0225, 0.018, len(path)), shell, 20), scale=(1, 0.85, 1)),
            kit.block((0.008, 0.014, 0.022), (0.003, 0, 0.092), dark, 0.003),
            kit.block((0.008, 0.014, 0.016), (0.002, 0, 0.066), kit.plastic((0.7, 0.7, 0.7), "switch"), 0.003),
            kit.put(solids.turned([(0.021, 0), (0.021, 0.012)], dark, 0.004, 20), (-0.012, 0, 0)),
        ]
        cord = [
            (-0.026, 0, 0.0045),
            (-0.06, 0.0, 0.004),
            (-0.1, 0.02, 0.004),
            (-0.13, -0.015, 0.004),
            (-0.15, 0.02, 0.004),
        ]
        parts.append(solids.noodle(solids.curve(cord, 6), 0.004, dark, 8))
        return PropModel({"body": kit.fold(parts)}, "plastic", {"grip": (-0.017, 0.0, 0.07), "top": (0.0, 0.0, 0.209)})
