# SPDX-License-Identifier: Apache-2.0
"""A bicycle: a diamond frame, two spoked wheels that roll, saddle, handlebar, basket and pedals."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Bicycle(Prop):
    """A town bicycle, 1.7 m long, saddle at 0.85 m."""

    words = ("bicycle", "bike", "push bike", "pushbike")
    vehicle = True
    runs = "wheels"
    comes_in = ("blue", "yellow", "white", "green", "red")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        coat = kit.main(look, "teal")
        parts = _frame(coat)
        parts += [
            kit.lying(
                solids.moved(
                    solids.turned([(0.085, -0.008), (0.085, 0.008)], kit.chrome(), 0.004, 28), (-0.08, 0.30, 0.06)
                )
            )
        ]
        for s in (1, -1):
            parts += [
                solids.bar(
                    (-0.08, s * 0.09, 0.30), (-0.08 + s * 0.13, s * 0.1, 0.30 - s * 0.1), 0.013, kit.chrome(), 8
                ),
                kit.block((0.09, 0.07, 0.025), (-0.08 + s * 0.13, s * 0.14, 0.29 - s * 0.1), kit.rubber(), 0.01),
            ]
        parts.append(solids.moved(_basket(kit.wood((0.50, 0.30, 0.13), "wicker")), (0.53, 0, 0.78)))
        parts.append(
            kit.put(kit.lens(0.05, kit.lit((0.95, 0.85, 0.62), 0.8, "bicycle lamp"), kit.chrome()), (0.46, 0, 0.73))
        )
        wheel = _wheel(0.33)
        wheels, joints = kit.rolling(
            {"wheel_front": (wheel, (0.56, 0.0, 0.33), 0.33), "wheel_back": (wheel, (-0.55, 0.0, 0.33), 0.33)}
        )
        anchors = {
            "driver": (-0.24, 0.0, 0.89),
            "seat": (-0.24, 0.0, 0.89),
            "grip": (0.12, 0.27, 0.98),
            "inside": (0.53, 0.0, 0.86),
        }
        return PropModel({"body": solids.join(parts), **wheels}, "metal", anchors, joints)


def _frame(coat: Material) -> list[Mesh]:
    """Tubes, fork, stays, handlebar, saddle and mudguards."""
    tubes = [
        ((-0.55, 0.33), (-0.08, 0.30)),
        ((-0.55, 0.33), (-0.2, 0.76)),
        ((-0.08, 0.30), (-0.24, 0.84)),
        ((-0.08, 0.30), (0.36, 0.68)),
        ((-0.21, 0.74), (0.34, 0.78)),
        ((0.33, 0.9), (0.40, 0.62)),
    ]
    parts = [solids.bar((a[0], 0, a[1]), (b[0], 0, b[1]), 0.023, coat, 12) for a, b in tubes]
    fork = solids.noodle(
        solids.curve([(0.385, 0.05, 0.68), (0.42, 0.06, 0.56), (0.47, 0.06, 0.42), (0.56, 0.06, 0.33)], 4),
        0.017,
        coat,
        10,
    )
    stay = solids.bar((-0.55, 0.06, 0.33), (-0.2, 0.02, 0.74), 0.013, coat, 10)
    parts += [kit.mirrored(fork), kit.mirrored(stay)]
    bars = solids.curve([(0.1, 0.27, 0.97), (0.22, 0.26, 0.99), (0.33, 0.13, 0.98), (0.34, 0, 0.94)], 4)
    parts += [
        kit.mirrored(solids.noodle(bars, 0.014, kit.chrome(), 10)),
        solids.bar((0.33, 0, 0.85), (0.34, 0, 0.95), 0.016, kit.chrome()),
        kit.mirrored(
            solids.bar((0.06, 0.27, 0.965), (0.17, 0.267, 0.982), 0.021, kit.leather((0.25, 0.11, 0.05), "grips"))
        ),
    ]
    parts.append(_saddle(kit.leather((0.25, 0.11, 0.05), "grips")))
    for x in (0.56, -0.55):
        guard = solids.tube(
            kit.arc((x, 0, 0.33), 0.365, 0.35 if x > 0 else 0.2, 2.9 if x > 0 else 3.0, 14), 0.02, coat, 8
        )
        parts.append(solids.bent(guard, lambda v: v * [1, 1.7, 1]))
    return parts


def _wheel(radius: float) -> Mesh:
    """A tyre, a rim, spokes and a hub, axle along Y."""
    parts = [
        solids.ring(radius - 0.028, 0.028, kit.rubber(), 40, 8),
        solids.ring(radius - 0.058, 0.013, kit.chrome(), 40, 6),
        solids.lathe([(0.025, -0.05), (0.025, 0.05)], kit.chrome(), 12),
    ]
    for i, a in enumerate(np.arange(16) * np.pi / 8):
        parts.append(
            solids.tube(
                [(0, 0, 0.035 * (-1) ** i), ((radius - 0.055) * np.cos(a), (radius - 0.055) * np.sin(a), 0)],
                0.0035,
                kit.chrome(),
                5,
            )
        )
    return kit.lying(solids.join(parts))


def _saddle(leather: Material) -> Mesh:
    seat = slabs.slab(
        slabs.polygon(
            [(-0.14, -0.09), (-0.14, 0.09), (0.02, 0.045), (0.15, 0.03), (0.15, -0.03), (0.02, -0.045)], 0.035, 5
        ),
        0.06,
        leather,
        0.025,
    )
    return solids.join(
        [solids.moved(seat, (-0.25, 0, 0.85)), solids.bar((-0.235, 0, 0.8), (-0.245, 0, 0.87), 0.016, kit.chrome())]
    )


def _basket(wicker: Material) -> Mesh:
    """A woven box open at the top: hoops and posts."""
    out = [kit.block((0.2, 0.28, 0.015), (0, 0, 0), wicker, 0.005)]
    for z, grow in ((0.0, 0.0), (0.05, 0.01), (0.1, 0.02), (0.15, 0.03), (0.2, 0.04)):
        hoop = np.asarray(slabs.rectangle(0.2 + grow, 0.28 + grow, 0.05).exterior.coords)
        out.append(solids.tube(np.column_stack([hoop, np.full(len(hoop), z)]), 0.011, wicker, 6))
    for t in np.linspace(0, 1, 12, endpoint=False):
        low, high = (
            slabs.rectangle(0.2 + g, 0.28 + g, 0.05).exterior.interpolate(t, normalized=True) for g in (0.0, 0.04)
        )
        out.append(solids.tube([(low.x, low.y, 0), (high.x, high.y, 0.2)], 0.008, wicker, 6))
    return solids.join(out)
