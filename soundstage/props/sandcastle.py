# SPDX-License-Identifier: Apache-2.0
"""A sandcastle: four bucket towers, a wall with battlements, a gate and a paper flag."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Sandcastle(Prop):
    """A sandcastle, 0.75 m across and half a metre high."""

    words = ("sandcastle", "sand castle", "castle of sand", "sand castles", "sandcastles")
    substance = "sand"

    def build(self, look: Look, seed: int) -> PropModel:
        sand = kit.main(look, (0.66, 0.49, 0.27), kit.clay)
        damp = kit.shade(sand, 0.78, "damp sand")
        parts = [solids.lathe([(0.52, 0.0), (0.46, 0.035), (0.38, 0.05), (0.0, 0.055)], sand, 40, 0.05, seed)]
        for x, y in kit.corners(0.24, 0.24):
            parts += _tower(sand, damp, (x, y, 0.04), 0.115, 0.26)
        parts += _tower(damp, sand, (0.0, 0.0, 0.04), 0.15, 0.36)
        for turn in range(4):
            wall = [kit.block((0.05, 0.36, 0.15), (0.24, 0, 0.04), sand, 0.015)]
            wall += [kit.block((0.05, 0.05, 0.05), (0.24, y, 0.18), sand, 0.012) for y in (-0.12, 0.0, 0.12)]
            parts += [solids.moved(p, heading=turn * np.pi / 2) for p in wall]
        gate = slabs.polygon([(-0.05, 0.0), (0.05, 0.0), *[(0.05 * np.cos(a), 0.06 + 0.05 * np.sin(a))
                                                            for a in np.linspace(0, np.pi, 9)]])
        dark = kit.shade(sand, 0.35, "gateway")
        parts.append(solids.moved(slabs.facing(slabs.slab(gate, 0.02, dark, 0.004), 0.02), (0.265, 0, 0.04)))
        parts.append(solids.bar((0, 0, 0.4), (0, 0, 0.62), 0.006, kit.wood(kit.PINE)))
        flag = slabs.polygon([(0.0, 0.0), (0.13, 0.045), (0.0, 0.09)])
        parts.append(solids.moved(slabs.facing(slabs.slab(flag, 0.004, kit.paper((0.75, 0.10, 0.07), "flag"), 0.0),
                                               0.004), (0.0, 0.006, 0.53)))
        return PropModel({"body": kit.fold(parts)}, "sand", {"top": (0.0, 0.0, 0.4)})


def _tower(sand: Material, rim: Material, at: tuple[float, float, float], radius: float, tall: float) -> list[Mesh]:
    """A bucket turned over, with battlements round its top."""
    body = solids.turned([(radius, 0.0), (0.84 * radius, tall)], sand, 0.015)
    ring = solids.turned([(0.9 * radius, 0.0), (0.9 * radius, 0.03)], rim, 0.008)
    x, y, z = at
    out = [solids.moved(body, at), solids.moved(ring, (x, y, z + tall - 0.012))]
    for k in range(6):
        a = k * np.pi / 3
        merlon = kit.block((0.035, 0.042, 0.04), (0.72 * radius, 0, 0), sand, 0.01)
        out.append(solids.moved(solids.moved(merlon, heading=a), (x, y, z + tall + 0.012)))
    return out
