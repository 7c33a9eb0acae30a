# SPDX-License-Identifier: Apache-2.0
"""A gear: a toothed wheel with spokes and its hub, a smaller one in mesh with it, both turning on a plate."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import slabs, solids

_PITCH = 0.0125  # metres of radius for each tooth


class Gear(Prop):
    """Two gears in mesh on a stand, 0.46 m high, their faces to +X, turning."""

    words = (
        "gear",
        "gears",
        "cogwheel",
        "cog",
        "cogs",
        "gear wheel",
        "clockwork",
        "gearbox",
        "metal gear",
        "gear train",
    )
    substance = "metal"
    pieces = ("tooth", "axle", "hub")

    def build(self, look: Look, seed: int) -> PropModel:
        brass, steel = kit.main(look, (0.66, 0.42, 0.13), kit.metal), kit.metal()
        big, small = 16, 10
        first, second = (
            (0.0, -0.09, 0.235),
            (0.0, -0.09 + (big + small) * _PITCH * 0.86, 0.235 + (big + small) * _PITCH * 0.5),
        )
        parts = [kit.block((0.16, 0.5, 0.03), (0, 0.03, 0), kit.wood(kit.WALNUT, "base"), 0.008)]
        for _, y, z in (first, second):
            parts += [
                kit.block((0.03, 0.05, z), (-0.045, y, 0.01), kit.iron(), 0.006),
                solids.bar((-0.06, y, z), (0.035, y, z), 0.012, kit.chrome(), 14),
            ]
        wheels = {
            "wheel": solids.moved(_wheel(big, brass), first),
            "pinion": solids.moved(kit.put(_wheel(small, steel), (0, 0, 0), x=0.31), second),
        }
        joints = (
            Joint("wheel", first, (1.0, 0.0, 0.0), "spin", 0.8),
            Joint("pinion", second, (1.0, 0.0, 0.0), "spin", -0.8 * big / small),
        )
        return PropModel(
            {"body": kit.fold(parts), **wheels}, "metal", {"grip": (0.0, -0.09, 0.1), "top": (0.0, -0.09, 0.44)}, joints
        )


def _wheel(teeth: int, metal: Material) -> Mesh:
    """A spur gear about the origin, facing +X."""
    r, edge = teeth * _PITCH, []
    for k in range(teeth):
        a = 2 * np.pi * k / teeth
        for share, out in ((-0.30, -0.013), (-0.19, 0.012), (0.19, 0.012), (0.30, -0.013)):
            t = a + share * 2 * np.pi / teeth
            edge.append(((r + out) * np.cos(t), (r + out) * np.sin(t)))
    shape = slabs.polygon(edge).difference(slabs.disc(0.012))
    for k in range(5 if teeth > 12 else 0):
        a = 2 * np.pi * k / 5
        shape = shape.difference(slabs.disc(0.26 * r, at=(0.56 * r * np.cos(a), 0.56 * r * np.sin(a))))
    hub = kit.ahead(solids.turned([(0.03, -0.024), (0.03, 0.024)], metal, 0.004, 28))
    return solids.join([slabs.facing(slabs.slab(shape, 0.03, metal, 0.003), 0.03), hub])
