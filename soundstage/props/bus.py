# SPDX-License-Identifier: Apache-2.0
"""A bus: a long rounded box with a band of windows, big wheels, lamps and a destination board."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import slabs, solids


class Bus(Prop):
    """A city bus, 7 m long; "school" makes it yellow, "double-decker" two storeys."""

    words = ("bus", "school bus", "city bus", "double decker", "double-decker bus", "minibus")
    vehicle = True
    pieces = ("tire", "tyre", "wheel", "engine", "brake", "bumper", "hood", "exhaust", "headlight", "windshield",
              "chassis")
    runs = "wheels"
    comes_in = ("blue", "yellow", "white", "green", "red")
    livery = frozenset(("school",))
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        coat = kit.main(look, (0.86, 0.46, 0.02) if kit.said(look, "school") else "red")
        tall = 4.1 if kit.said(look, "double") else 2.75
        parts, joints = kit.four_wheels(
            2.1, -2.0, 0.95, 0.48, kit.wheel(0.48, 0.32, kit.plastic(kit.CREAM, "hub caps"))
        )
        side = slabs.polygon([(-3.5, 0.38), (3.5, 0.38), (3.52, 1.3), (3.38, tall), (-3.5, tall)], 0.28, 4)
        hull = slabs.upright(slabs.slab(side, 2.3, coat, 0.22, 4), 2.3)
        arch = kit.lying(solids.lathe([(0.58, -0.22), (0.58, 0.22)], coat, 32))
        body = [solids.cut(hull, *(solids.moved(arch, (x, y, 0.48)) for x in (2.1, -2.0) for y in (1.0, -1.0)))]
        roof = kit.plastic(kit.CREAM, "roof")
        body += [kit.block((6.3, 1.7, 0.1), (-0.1, 0, tall - 0.03), roof, 0.05, 2)]
        for floor in range(2 if tall > 3 else 1):
            body += _windows(1.35 + 1.35 * floor, floor == 0)
        band = kit.block((7.03, 2.32, 0.09), (0.0, 0, 1.13), roof, 0.04)
        lamps = [
            kit.put(kit.lens(0.17, kit.lit((0.95, 0.85, 0.62), 0.9, "headlights"), kit.chrome()), (3.5, 0.75, 0.82)),
            kit.put(kit.lens(0.12, kit.lit("red", 0.7, "tail lights"), kit.chrome()), (-3.49, 0.85, 0.85), z=np.pi),
            solids.noodle(
                [(3.3, 1.1, 1.9), (3.62, 1.25, 1.95), (3.66, 1.28, 1.8), (3.66, 1.28, 1.5)],
                0.05,
                kit.plastic(kit.INK, "mirrors"),
            ),
        ]
        body += [
            band,
            kit.mirrored(solids.join(lamps)),
            kit.block((0.1, 1.5, 0.26), (3.42, 0, 2.3 if tall < 3 else 2.42), kit.lit("amber", 0.5, "board"), 0.04),
        ]
        for x in (3.5, -3.5):
            body.append(kit.block((0.2, 2.2, 0.24), (x, 0, 0.36), kit.chrome(), 0.08, 2))
        anchors = {
            "driver": (2.7, 0.55, 0.95),
            "seat": (0.0, -0.5, 0.95),
            "inside": (0.0, 0.0, 0.6),
            "door": (2.85, -1.2, 0.6),
            "top": (0.0, 0.0, tall),
        }
        leaves = {"leaf_front": _leaf(2.86 + 0.23), "leaf_rear": _leaf(2.86 - 0.23)}
        return PropModel({"body": solids.join(body), **leaves, **parts}, "metal", anchors, (*joints, *_HINGES))


_HINGES = (Joint("leaf_front", (2.86 + 0.44, -1.145, 0.0), (0.0, 0.0, 1.0), "hinge", 1.5),
           Joint("leaf_rear", (2.86 - 0.44, -1.145, 0.0), (0.0, 0.0, -1.0), "hinge", 1.5))


def _leaf(x: float) -> Mesh:
    """One leaf of the door, so far along the side."""
    pane = slabs.slab(slabs.rectangle(0.42, 1.72, 0.1), 0.07, kit.dark_glass(), 0.015)
    return solids.moved(slabs.upright(pane, 0.07), (x, -1.145, 1.42))


def _windows(z: float, lower: bool) -> list[Mesh]:
    """Panes along both sides, in front and behind, and the door's frame."""
    glass, rim = kit.dark_glass(), kit.plastic(kit.INK, "window rubber")
    pane = slabs.slab(slabs.rectangle(0.86, 0.86, 0.12, 2), 0.05, glass, 0.015, 1)
    gasket = slabs.slab(slabs.rectangle(0.94, 0.94, 0.15, 2), 0.04, rim, 0.012, 1)
    one = solids.join([slabs.upright(gasket, 0.04), slabs.upright(pane, 0.07)])
    out = [
        solids.moved(one, (-2.9 + 1.05 * i, y, z + 0.5))
        for i in range(6 if lower else 7)
        for y in (1.14, -1.14)
        if not (i == 5 and y < 0 and lower)
    ]
    for x in (3.43, -3.5):
        front = slabs.facing(slabs.slab(slabs.rectangle(1.85, 0.95, 0.18), 0.08, glass, 0.02), 0.08)
        out.append(kit.put(front, (x, 0, z + 0.48), y=-0.08 if x > 0 else 0.0))
    if lower:
        frame = slabs.upright(
            slabs.slab(slabs.rectangle(1.02, 1.86, 0.1), 0.05, kit.plastic(kit.CREAM, "roof"), 0.015), 0.05
        )
        out += [
            solids.moved(frame, (2.86, -1.14, 1.42)),
        ]
        out.append(solids.moved(one, (2.35, 1.14, z + 0.5)))
    return out
