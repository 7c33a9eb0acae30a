# SPDX-License-Identifier: Apache-2.0
"""An aquarium on its stand: water behind glass, gravel, weeds, a little castle and bright fish."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import solids

_DEEP, _WIDE, _LOW, _HIGH = 0.42, 1.0, 0.66, 1.18  # metres: the tank's sides, its bottom and its top


class Aquarium(Prop):
    """An aquarium, 1 m wide, 1.2 m high with its stand, seen from +X."""

    words = ("aquarium", "fish tank", "fishtank", "aquariums", "tropical aquarium", "terrarium")
    substance = "glass"
    pieces = ("water", "fish", "gravel")

    def build(self, look: Look, seed: int) -> PropModel:
        stand, rim = kit.main(look, (0.12, 0.06, 0.03), kit.wood), kit.plastic(kit.INK, "rim")
        glass = kit.glass((0.88, 0.96, 0.98), "panes")
        water = Material("water", (0.82, 0.95, 0.97), "water", roughness=0.05, transmission=0.96, ior=1.05)
        x, y, tall = _DEEP / 2, _WIDE / 2, _HIGH - _LOW
        parts = [
            kit.block((_DEEP + 0.04, _WIDE + 0.06, _LOW - 0.03), (0, 0, 0), stand, 0.015),
            *(
                kit.block((0.02, 0.48, 0.5), (x + 0.025, s * 0.255, 0.07), kit.shade(stand, 1.6, "doors"), 0.01)
                for s in (1, -1)
            ),
            *(
                solids.moved(solids.sphere(0.015, kit.brass(), segments=10), (x + 0.045, s * 0.05, 0.34))
                for s in (1, -1)
            ),
            kit.block((_DEEP + 0.02, _WIDE + 0.02, 0.03), (0, 0, _LOW - 0.03), rim, 0.005),
            *(kit.block((0.01, _WIDE, tall), (s * x, 0, _LOW), glass, 0.0) for s in (1, -1)),
            *(kit.block((_DEEP, 0.01, tall), (0, s * y, _LOW), glass, 0.0) for s in (1, -1)),
            kit.block((_DEEP - 0.03, _WIDE - 0.03, tall - 0.08), (0, 0, _LOW + 0.01), water, 0.0),
            kit.block(
                (_DEEP - 0.1, _WIDE - 0.1, 0.012), (0, 0, _HIGH - 0.025), kit.lit((0.8, 0.95, 1.0), 2.5, "tube"), 0.0
            ),
            kit.block((_DEEP + 0.03, _WIDE + 0.03, 0.05), (0, 0, _HIGH - 0.01), rim, 0.01),
            *_ground(),
            *_fish(paint(look, (0.9, 0.3, 0.02), 1)),
        ]
        return PropModel(
            {"body": kit.fold(parts)}, "glass", {"top": (0.0, 0.0, _HIGH + 0.04), "inside": (0.0, 0.0, 0.8)}
        )


def _ground() -> list[Mesh]:
    """Gravel, pebbles, weeds that wave and a castle with two towers."""
    rock, weed = kit.stone((0.38, 0.35, 0.32), "castle"), kit.leaf((0.05, 0.34, 0.07), "weeds")
    sand = kit.stone((0.62, 0.48, 0.28), "gravel", 0.02)
    parts = [kit.block((_DEEP - 0.04, _WIDE - 0.04, 0.06), (0, 0, _LOW + 0.005), sand, 0.015)]
    for k, y in enumerate((-0.42, -0.36, -0.29, 0.1, 0.16, 0.4, 0.44)):
        x = -0.1 + 0.07 * (k % 3)
        way = [
            (x + 0.012 * np.sin(9 * t + k), y + 0.03 * np.sin(7 * t + 2 * k), _LOW + 0.05 + (0.26 + 0.03 * (k % 4)) * t)
            for t in np.linspace(0, 1, 9)
        ]
        parts.append(solids.tube(way, [0.014 * (1.1 - t) for t in np.linspace(0, 1, 9)], weed, 6))
    for y, tall in ((0.24, 0.2), (0.34, 0.14)):
        parts.append(
            solids.moved(
                solids.turned(
                    [(0.05, 0), (0.045, tall), (0.058, tall + 0.005), (0.058, tall + 0.035)], rock, 0.006, 16
                ),
                (0.03, y, _LOW + 0.05),
            )
        )
    parts.append(kit.block((0.07, 0.1, 0.09), (0.03, 0.29, _LOW + 0.05), rock, 0.01))
    parts += [solids.moved(kit.lump(0.03, rock, k, 0.2, segments=8), (0.12 * np.cos(k), -0.15 + 0.07 * k, _LOW + 0.07))
              for k in range(4)]
    return parts


def _fish(first: tuple[float, float, float]) -> list[Mesh]:
    """Seven fish across the tank, to the left and to the right."""
    tints, parts = (first, (0.85, 0.65, 0.02), (0.05, 0.25, 0.75), (0.75, 0.05, 0.1)), []
    spots = ((0.08, -0.3, 0.34), (0.1, -0.12, 0.2), (0.02, 0.05, 0.36), (0.12, 0.18, 0.3), (-0.05, -0.02, 0.12),
             (0.1, 0.38, 0.37), (0.13, -0.4, 0.16))
    for k, (x, y, z) in enumerate(spots):
        skin, way = kit.plastic(tints[k % 4], f"fish {k % 4}"), 1 if k % 2 else -1
        one = [solids.sphere(0.032, skin, (0.45, 1.25, 0.8), 14),
               kit.put(solids.sphere(0.022, skin, (0.2, 0.8, 1.1), 10), (0, -0.048, 0)),
               kit.put(solids.sphere(0.016, skin, (0.2, 1.2, 0.7), 8), (0, -0.002, 0.026)),
               *(solids.moved(solids.sphere(0.006, kit.plastic(kit.INK, "eyes"), segments=8), (s * 0.012, 0.024, 0.006))
                 for s in (1, -1))]
        parts.append(
            solids.moved(solids.join(one), (x, y, _LOW + z), heading=0.0 if way > 0 else np.pi, scale=(1.45,) * 3)
        )
    return parts
