# SPDX-License-Identifier: Apache-2.0
"""A snow globe: a house and a fir in the snow under a ball of glass, flakes about them, on a wooden foot."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import slabs, solids

_MIDDLE, _RADIUS = 0.118, 0.062  # metres: of the ball


class SnowGlobe(Prop):
    """A snow globe, 0.13 m across and 0.18 m high."""

    words = ("snow globe", "snowglobe", "snow ball globe", "glass globe", "snow dome", "snow globes")
    held = True
    substance = "glass"
    pieces = ("snow", "flake")

    def build(self, look: Look, seed: int) -> PropModel:
        foot, chance = kit.main(look, (0.16, 0.05, 0.02), kit.wood), rng(seed, "snow_globe")
        roof, wall, fir = kit.plastic("red", "roof"), kit.plastic("cream", "wall"), kit.leaf((0.03, 0.2, 0.06), "fir")
        gable = slabs.polygon([(-0.014, 0), (0.014, 0), (0.014, 0.016), (0, 0.028), (-0.014, 0.016)])
        slope = slabs.polygon([(0.019, 0.012), (0, 0.028), (0, 0.034), (0.021, 0.016)])
        low = _MIDDLE - 0.03
        parts = [
            solids.turned([(0.062, 0), (0.064, 0.012), (0.052, 0.03), (0.054, 0.045), (0.045, 0.068)], foot, 0.006, 36),
            solids.moved(solids.ring(0.054, 0.004, kit.brass(), 36, 8), (0, 0, 0.046)),
            solids.moved(solids.sphere(_RADIUS, kit.glass((0.93, 0.97, 0.99), "ball"), segments=32), (0, 0, _MIDDLE)),
            solids.turned([(0.036, low - 0.014), (0.05, low - 0.004), (0.03, low + 0.006)], kit.snow(), 0.006, 28),
            solids.moved(slabs.facing(slabs.slab(gable, 0.03, wall, 0.001), 0.03), (0, 0.012, low + 0.004)),
            solids.moved(
                kit.mirrored(slabs.facing(slabs.slab(slope, 0.036, roof, 0.002), 0.036)), (0, 0.012, low + 0.004)
            ),
            kit.block((0.002, 0.008, 0.013), (0.016, 0.012, low + 0.004), kit.wood(kit.WALNUT, "door"), 0.0),
        ]
        for y, tall in ((-0.02, 0.05), (-0.034, 0.032)):
            cones = [(0.3 * tall * (1 - 0.28 * k), low + 0.005 + tall * 0.25 * k) for k in range(4)]
            parts += [solids.moved(solids.turned([(r, z), (0.15 * r, z + 0.34 * tall)], fir, 0.001, 14), (0.004, y, 0))
                      for r, z in cones]
        for _ in range(60):
            d = chance.normal(size=3)
            at = d / np.linalg.norm(d) * 0.054 * chance.random() ** 0.4
            at[2] = abs(at[2]) if np.hypot(*at[:2]) > 0.02 else abs(at[2]) + 0.01
            flake = solids.sphere(0.0016 + 0.0008 * chance.random(), kit.snow(), segments=6)
            parts.append(solids.moved(flake, at + np.array([0, 0, _MIDDLE - 0.01])))
        return PropModel({"body": kit.fold(parts)}, "glass", {"grip": (0.0, 0.0, 0.05), "top": (0.0, 0.0, 0.18)})
