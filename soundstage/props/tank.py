# SPDX-License-Identifier: Apache-2.0
"""An army tank: sloped hull between two tracks, a turret with a hatch and a long gun."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Tank(Prop):
    """A tank, 4.6 m long without its gun and 2.1 m high, going to +X."""

    words = ("tank", "army tank", "battle tank", "tanks", "military tank", "armored tank", "armoured tank", "panzer")
    vehicle = True
    substance = "metal"
    pieces = ("gun", "turret", "track", "hatch", "barrel")

    def build(self, look: Look, seed: int) -> PropModel:
        coat = kit.main(look, (0.10, 0.125, 0.05), lambda c: kit.iron(c, "armour"))
        hull = slabs.polygon([(-2.2, 0.55), (1.5, 0.45), (2.25, 0.8), (1.7, 1.15), (-2.1, 1.15), (-2.3, 0.85)], 0.04)
        deck = slabs.polygon([(-2.15, 1.1), (1.6, 1.1), (1.5, 1.22), (-2.1, 1.22)], 0.03)
        parts = [
            slabs.upright(slabs.slab(hull, 1.5, coat, 0.04), 1.5),
            slabs.upright(slabs.slab(deck, 2.35, coat, 0.04), 2.35),
            *(
                solids.moved(
                    _track(kit.iron((0.03, 0.03, 0.032), "track"), kit.shade(coat, 0.75, "wheels")), (0, s * 0.95, 0)
                )
                for s in (1, -1)
            ),
            *(
                solids.moved(kit.lens(0.09, kit.lit("cream", 1.0, "lamp"), kit.iron()), (1.85, s * 0.6, 1.08))
                for s in (1, -1)
            ),
            *_turret(coat),
            *(kit.block((0.5, 0.3, 0.2), (-1.7, s * 0.85, 1.2), kit.wood(kit.OAK, "boxes"), 0.02) for s in (1, -1)),
        ]
        spots = {"driver": (0.2, 0.0, 1.75), "seat": (-0.35, 0.25, 1.95), "top": (-0.35, 0.0, 1.9)}
        return PropModel({"body": kit.fold(parts)}, "metal", spots)


def _turret(coat: Material) -> list[Mesh]:
    """A rounded turret with a mantlet, the gun, a hatch, an aerial and a white star."""
    shape = [(1.0, 1.2), (0.98, 1.5), (0.78, 1.78)]
    star = slabs.polygon(
        [
            (
                (0.2 if k % 2 == 0 else 0.08) * np.sin(np.pi * k / 5),
                (0.2 if k % 2 == 0 else 0.08) * np.cos(np.pi * k / 5),
            )
            for k in range(10)
        ]
    )
    white = kit.plastic("white", "star")
    dome = solids.moved(solids.turned(shape, coat, 0.12, 32), (-0.2, 0, 0), scale=(1.08, 0.82, 1))
    return [
        dome,
        kit.block((0.5, 0.62, 0.42), (0.75, 0, 1.28), coat, 0.1, 3),
        solids.bar((0.9, 0, 1.5), (2.9, 0, 1.56), 0.085, coat, 18, 0.07),
        solids.bar((2.75, 0, 1.556), (3.05, 0, 1.565), 0.115, coat, 18),
        solids.moved(solids.turned([(0.3, 0), (0.3, 0.12), (0.24, 0.18)], coat, 0.03, 24), (-0.4, 0.25, 1.76)),
        solids.bar((-0.8, -0.4, 1.7), (-0.95, -0.45, 2.75), 0.015, kit.iron(), 8),
        *(
            kit.put(slabs.upright(slabs.slab(star, 0.02, white, 0.002)), (-0.3, s * 0.8, 1.46), x=s * 0.06)
            for s in (1, -1)
        ),
    ]


def _track(belt: Material, hub: Material) -> Mesh:
    """A belt of plates round five road wheels, a sprocket and an idler, about the middle of its side."""
    loop = slabs.polygon([(-2.2, 0.62), (-1.7, 0.02), (1.65, 0.02), (2.2, 0.6), (1.9, 0.92), (-1.9, 0.92)], 0.22)
    ring = np.asarray(loop.exterior.coords)
    far = np.r_[0, np.cumsum(np.hypot(*np.diff(ring, axis=0).T))]
    parts = [slabs.upright(slabs.slab(loop.difference(loop.buffer(-0.07)), 0.44, belt, 0.01), 0.44)]
    for s in np.arange(0, far[-1], 0.26):
        x, z = (float(np.interp(s, far, ring[:, k])) for k in (0, 1))
        x1, z1 = (float(np.interp(s + 0.02, far, ring[:, k])) for k in (0, 1))
        parts.append(kit.put(solids.box((0.1, 0.47, 0.05), belt, 0.0), (x, 0, z), y=-float(np.arctan2(z1 - z, x1 - x))))
    for x, z, r in (*((-1.45 + 0.73 * k, 0.36, 0.3) for k in range(5)), (-1.85, 0.6, 0.26), (1.85, 0.6, 0.26)):
        wheel = kit.lying(solids.turned([(r, -0.17), (r, 0.17), (0.6 * r, 0.19), (0.3 * r, 0.24)], hub, 0.03, 14, 1))
        parts += [solids.moved(wheel, (x, 0, z)), solids.moved(wheel, (x, 0, z), scale=(1, -1, 1))]
    return solids.join(parts)
