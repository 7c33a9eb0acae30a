# SPDX-License-Identifier: Apache-2.0
"""A farm tractor: a long bonnet, big lugged rear wheels, an exhaust pipe, a seat and a roof."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Tractor(Prop):
    """A tractor, 3.3 m long."""

    words = ("tractor", "farm tractor", "tractors", "plough tractor", "old tractor")
    vehicle = True
    runs = "wheels"
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        coat, dark = kit.main(look, "green"), kit.iron()
        hub = kit.enamel("yellow", "hubs")
        back, front = kit.wheel(0.78, 0.46, hub), kit.wheel(0.45, 0.3, hub)
        lugs = [
            solids.moved(
                kit.put(
                    kit.block((0.09, 0.48, 0.07), (0, 0, 0.755), kit.rubber(), 0.02), (0, 0, 0), y=2 * np.pi * i / 14
                ),
                (0, 0, 0),
            )
            for i in range(14)
        ]
        parts, joints = kit.rolling(
            {
                **{
                    f"wheel_back_{n}": (solids.join([back, *lugs]), (-0.75, y, 0.82), 0.82)
                    for n, y in (("left", 0.78), ("right", -0.78))
                },
                **{f"wheel_front_{n}": (front, (1.15, y, 0.45), 0.45) for n, y in (("left", 0.62), ("right", -0.62))},
            }
        )
        body = [*_hull(coat, dark), *_cab(coat)]
        anchors = {
            "driver": (-0.62, 0.0, 1.22),
            "seat": (-0.62, 0.0, 1.22),
            "top": (0.8, 0.0, 1.5),
            "door": (-0.2, -0.95, 0.9),
        }
        return PropModel({"body": solids.join(body), **parts}, "metal", anchors, joints)


def _hull(coat: Material, dark: Material) -> list[Mesh]:
    """Bonnet, grille, lamps, chassis, axle and exhaust."""
    side = slabs.polygon([(-0.1, 0.8), (1.6, 0.8), (1.62, 1.35), (1.5, 1.46), (-0.1, 1.54)], 0.07, 5)
    out = [
        slabs.upright(slabs.slab(side, 0.72, coat, 0.09, 4), 0.72),
        kit.block((2.3, 0.42, 0.36), (0.25, 0, 0.55), dark, 0.05),
        solids.bar((1.15, -0.6, 0.45), (1.15, 0.6, 0.45), 0.07, dark, 12),
        solids.bar((-0.75, -0.7, 0.82), (-0.75, 0.7, 0.82), 0.13, dark, 14),
        solids.bar((0.9, 0.2, 1.4), (0.9, 0.2, 2.15), 0.05, kit.metal(), 14),
        solids.bar((0.9, 0.2, 1.62), (0.9, 0.2, 1.95), 0.085, dark, 16),
        *(kit.block((0.05, 0.5, 0.05), (1.6, 0, 0.9 + 0.1 * i), dark, 0.015) for i in range(5)),
    ]
    lamp = kit.lens(0.11, kit.lit((0.95, 0.86, 0.62), 0.9, "headlights"), kit.chrome())
    return [*out, *(solids.moved(lamp, (1.58, s * 0.27, 1.22)) for s in (1, -1))]


def _cab(coat: Material) -> list[Mesh]:
    """Mudguards, seat, steering wheel and a roof on four posts."""
    out = [kit.block((0.95, 0.9, 0.1), (-0.55, 0, 0.95), kit.iron(), 0.03)]
    guard = kit.arc((-0.75, 0, 0.82), 0.93, 0.25, np.pi - 0.35, 14)
    for s in (1, -1):
        rings = [
            [(x, s * 0.78 + w, z + h) for w, h in ((-0.27, 0), (0.27, 0), (0.27, 0.05), (-0.27, 0.05))]
            for x, _, z in guard
        ]
        out.append(solids.loft(np.array(rings), coat, 0.6))
        out += [
            solids.bar((x, s * 0.46, 1.0), (x * 0.94 - 0.02, s * 0.44, 2.4), 0.035, kit.iron(), 10)
            for x in (-1.15, -0.1)
        ]
    wheel = kit.put(solids.ring(0.19, 0.022, kit.rubber(), 28, 8), (-0.16, 0, 1.72), y=-0.5)
    return [
        *out,
        kit.block((1.4, 1.15, 0.12), (-0.62, 0, 2.38), kit.shade(coat, 1.0, "roof"), 0.05, 3),
        kit.block((0.45, 0.5, 0.14), (-0.68, 0, 1.08), kit.leather("black", "seat"), 0.05, 2),
        kit.block((0.12, 0.5, 0.5), (-0.92, 0, 1.15), kit.leather("black", "seat"), 0.05, 2),
        wheel,
        solids.bar((-0.02, 0, 1.45), (-0.16, 0, 1.72), 0.025, kit.iron(), 10),
    ]
