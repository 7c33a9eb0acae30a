# SPDX-License-Identifier: Apache-2.0
"""A beehive: a dome of coiled straw with a dark way in, on a little bench, bees about it."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

STAND, COIL = 0.3, 0.026  # metres: the bench's height, half a coil's thickness
SIDE = ((0.235, 0.0), (0.25, 0.1), (0.24, 0.2), (0.2, 0.3), (0.135, 0.375), (0.05, 0.415))  # radius, height of the dome
ON_IT = ((0.25, 0.2), (-0.45, 0.31), (0.75, 0.07), (-0.2, 0.36), (-0.95, 0.16), (0.05, 0.125))  # turn, height of bees


class Beehive(Prop):
    """A straw beehive, 0.75 m high with its bench, its way in to +X."""

    words = ("beehive", "bee hive", "hive", "straw beehive", "bees' hive", "skep")
    pieces = ("entrance",)
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        straw = kit.main(look, (0.66, 0.42, 0.11), kit.cloth)
        radii, heights = np.array(SIDE).T
        rows = np.arange(0.0, 0.41, COIL * 1.75)
        parts = [solids.moved(solids.ring(float(np.interp(z, heights, radii)) - 0.4 * COIL, COIL,
                                          straw if k % 2 else kit.shade(straw, 0.82, "coil"), 36, 8), (0, 0, z + COIL))
                 for k, z in enumerate(rows)]
        parts += [solids.turned([(r - COIL, z + COIL) for r, z in SIDE], straw, 0.02, 32),
                  solids.moved(solids.sphere(0.045, straw, (1, 1, 0.8), 16), (0, 0, 0.44))]
        parts.append(kit.put(solids.sphere(0.062, kit.clay((0.02, 0.012, 0.006), "way in"), (0.6, 1, 1), 20),
                             (0.238, 0, 0.065)))
        parts = [solids.moved(p, (0, 0, STAND)) for p in parts]
        parts += [_bee(turn, z, float(np.interp(z, heights, radii)) + 0.03) for turn, z in ON_IT]
        wood = kit.wood(kit.OAK, "bench")
        parts += [kit.block((0.62, 0.62, 0.035), (0.02, 0, STAND - 0.035), wood, 0.008),
                  kit.legs(kit.corners(0.23, 0.23), STAND - 0.03, 0.026, wood, 0.03)]
        return PropModel({"body": kit.fold(parts)}, "cloth",
                         {"inside": (0.25, 0.0, STAND + 0.08), "top": (0.0, 0.0, STAND + 0.46)})


def _bee(turn: float, z: float, away: float) -> Mesh:
    """A bee on the straw, head up: striped, with two wings."""
    black, wing = kit.food((0.02, 0.015, 0.01), "bee stripes"), kit.plastic((0.85, 0.88, 0.9), "wings")
    parts = [solids.sphere(0.016, kit.food((0.92, 0.58, 0.04), "bee"), (0.8, 0.8, 1.35), 14)]
    parts += [solids.moved(solids.ring(r, 0.0032, black, 16, 6), (0, 0, h))
              for r, h in ((0.0125, 0.004), (0.0115, -0.009))]
    parts += [solids.moved(solids.sphere(0.0085, black, segments=10), (0, 0, 0.022))]
    parts += [kit.put(solids.sphere(0.014, wing, (0.18, 0.55, 1.1), 10), (0.013, s * 0.012, -0.002), x=-s * 0.6)
              for s in (1, -1)]
    return kit.put(solids.join(parts), (away * np.cos(turn), away * np.sin(turn), STAND + z), z=turn, x=0.5 * turn)
