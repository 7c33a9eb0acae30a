# SPDX-License-Identifier: Apache-2.0
"""An excavator on its tracks: cab, engine, boom, stick and bucket; "bulldozer" has a broad blade in front instead."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Excavator(Prop):
    """An excavator, 4.9 m long and 2.6 m high, going to +X; a bulldozer is 3.4 m long."""

    words = (
        "excavator",
        "digger",
        "bulldozer",
        "backhoe",
        "steam shovel",
        "excavators",
        "bulldozers",
        "earth mover",
        "mechanical digger",
        "dozer",
    )
    vehicle = True
    substance = "metal"
    pieces = ("bucket", "arm", "boom", "track", "blade", "cab")

    def build(self, look: Look, seed: int) -> PropModel:
        coat, dark = kit.main(look, (0.85, 0.50, 0.02)), kit.iron()
        pushes = kit.said(look, "dozer", "bulldozer")
        parts = [
            *_tracks(dark),
            solids.moved(solids.turned([(0.45, 0.62), (0.45, 0.8)], dark, 0.03, 32), (-0.1, 0, 0)),
            kit.block((1.9, 1.3, 0.55), (-0.35, 0, 0.78), coat, 0.12, 2),
            kit.block((0.7, 1.32, 0.35), (-0.98, 0, 1.2), coat, 0.12, 2),
            solids.bar((-0.9, -0.4, 1.4), (-0.9, -0.4, 1.85), 0.05, dark, 12),
        ]
        parts += _cab(coat, 0.0 if pushes else 0.3)
        parts += _blade(coat, dark) if pushes else _arm(coat, dark)
        return PropModel(
            {"body": kit.fold(parts)},
            "metal",
            {
                "driver": (-0.05, 0.0 if pushes else 0.3, 1.35),
                "seat": (-0.05, 0.0 if pushes else 0.3, 1.35),
                "top": (-0.1, 0.0, 2.5),
            },
        )


def _tracks(dark: Material) -> list[Mesh]:
    """Two belts of plates round their wheels."""
    loop = slabs.polygon([(-1.25, 0.3), (-1.0, 0.02), (1.0, 0.02), (1.25, 0.3), (1.0, 0.58), (-1.0, 0.58)], 0.12)
    ring = np.asarray(loop.exterior.coords)
    far = np.r_[0, np.cumsum(np.hypot(*np.diff(ring, axis=0).T))]
    hub = kit.metal((0.25, 0.25, 0.26), "track wheels")
    parts = []
    for side in (1, -1):
        y = side * 0.56
        belt = slabs.upright(slabs.slab(loop.difference(loop.buffer(-0.06)), 0.34, dark, 0.01), 0.34)
        parts.append(solids.moved(belt, (0, y, 0)))
        for s in np.arange(0, far[-1], 0.19):
            x, z = (float(np.interp(s, far, ring[:, k])) for k in (0, 1))
            out = np.arctan2(z - 0.3, x) if abs(x) > 1.0 else np.pi / 2
            parts.append(kit.put(kit.block((0.05, 0.36, 0.07), (0, 0, -0.035), dark, 0.0), (x, y, z), y=-float(out)))
        for x in (-0.95, -0.32, 0.32, 0.95):
            wheel = kit.lying(solids.turned([(0.21, -0.13), (0.21, 0.13)], hub, 0.03, 16))
            parts.append(solids.moved(wheel, (x, y, 0.3)))
    return parts


def _cab(coat: Material, y: float) -> list[Mesh]:
    """The driver's cab: posts, roof and dark glass."""
    body = slabs.polygon([(-0.5, 1.3), (0.5, 1.3), (0.62, 1.75), (0.42, 2.4), (-0.5, 2.4)], 0.08)
    pane = slabs.polygon([(-0.38, 1.62), (0.46, 1.62), (0.52, 1.78), (0.36, 2.28), (-0.38, 2.28)], 0.05)
    glass = kit.dark_glass((0.10, 0.18, 0.22))
    return [
        solids.moved(slabs.upright(slabs.slab(body, 0.62, coat, 0.05), 0.62), (-0.1, y, 0)),
        solids.moved(slabs.upright(slabs.slab(pane, 0.64, glass, 0.01), 0.64), (-0.1, y, 0)),
        kit.put(kit.block((0.02, 0.48, 0.56), (0, 0, 0), glass, 0.01), (0.5, y, 1.72), y=-0.27),
        kit.block((1.1, 0.7, 0.07), (-0.14, y, 2.38), coat, 0.03),
    ]


def _arm(coat: Material, dark: Material) -> list[Mesh]:
    """Boom, stick and a toothed bucket, with their rams."""

    def limb(points: list[tuple[float, float]], wide: float, stuff: Material) -> Mesh:
        shape = slabs.polygon(points, 0.04)
        return solids.moved(slabs.upright(slabs.slab(shape, wide, stuff, 0.03), wide), (0, -0.3, 0))

    boom = limb([(0.3, 1.0), (0.55, 0.95), (1.5, 2.1), (2.5, 2.3), (2.5, 2.55), (1.3, 2.4)], 0.26, coat)
    stick = limb([(2.35, 2.6), (2.6, 2.55), (3.1, 1.0), (2.9, 0.95)], 0.22, coat)
    bucket = limb([(2.75, 1.0), (3.25, 0.95), (3.2, 0.5), (2.8, 0.35), (2.45, 0.55), (2.85, 0.72)], 0.6, dark)
    teeth = [
        kit.put(kit.block((0.16, 0.06, 0.04), (0, 0, 0), kit.metal(), 0.01), (2.42, -0.3 + y, 0.53), y=0.5)
        for y in (-0.22, -0.07, 0.07, 0.22)
    ]
    rams = [
        solids.bar((0.75, -0.3, 1.15), (1.55, -0.3, 1.95), 0.05, kit.chrome(), 12),
        solids.bar((1.7, -0.3, 2.5), (2.5, -0.3, 2.7), 0.05, kit.chrome(), 12),
    ]
    return [boom, stick, bucket, *teeth, *rams]


def _blade(coat: Material, dark: Material) -> list[Mesh]:
    """A curved blade across the front on two arms, and its exhaust."""
    hollow = slabs.polygon(
        [(1.75, 0.0), (1.9, 0.05), (1.72, 0.35), (1.72, 0.7), (1.85, 0.98), (1.72, 1.0), (1.6, 0.7), (1.6, 0.3)], 0.02
    )
    arms = [solids.bar((-0.2, s * 0.8, 0.35), (1.65, s * 0.8, 0.4), 0.07, dark, 12) for s in (1, -1)]
    hood = kit.block((1.1, 0.8, 0.6), (0.85, 0, 0.75), coat, 0.1, 2)
    return [
        slabs.upright(slabs.slab(hollow, 1.9, coat, 0.02), 1.9),
        *arms,
        hood,
        solids.bar((1.0, 0.2, 1.3), (1.0, 0.2, 1.8), 0.045, dark, 12),
    ]
