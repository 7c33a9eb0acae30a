# SPDX-License-Identifier: Apache-2.0
"""A padlock: a brass body with its keyhole and a steel shackle; a chain lies about it by that word."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import slabs, solids


class Padlock(Prop):
    """A padlock, 0.13 m high, its keyhole to +X; "chain" builds a heap of links instead."""

    words = (
        "padlock",
        "lock",
        "padlocks",
        "combination lock",
        "brass padlock",
        "chain",
        "chains",
        "metal chain",
        "iron chain",
        "steel chain",
    )
    wholes = ("chains",)
    held = True
    substance = "metal"
    pieces = ("shackle", "keyhole", "link")

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, "chain"):
            return _chain(look)
        brass, steel = kit.main(look, (0.66, 0.42, 0.13), kit.metal), kit.chrome()
        plate = slabs.polygon([(-0.045, 0), (0.045, 0), (0.048, 0.07), (-0.048, 0.07)], 0.014)
        parts = [slabs.facing(slabs.slab(plate, 0.036, brass, 0.007), 0.036)]
        hole = slabs.disc(0.0075, at=(0, 0.038)).union(
            slabs.polygon([(-0.003, 0.038), (0.003, 0.038), (0.0045, 0.018), (-0.0045, 0.018)])
        )
        parts.append(
            solids.moved(
                slabs.facing(slabs.slab(hole, 0.004, kit.plastic(kit.INK, "keyhole"), 0.0), 0.004), (0.018, 0, 0)
            )
        )
        parts += [
            solids.moved(kit.ahead(solids.turned([(0.004, 0), (0.003, 0.002)], steel, 0.001, 12)), (0.018, y, z))
            for y, z in ((0.034, 0.012), (-0.034, 0.012), (0.034, 0.058), (-0.034, 0.058))
        ]
        bow = [
            (0, -0.03, 0.055),
            (0, -0.03, 0.09),
            *kit.arc((0, 0, 0.095), 0.03, np.pi, 0.0, 10, "yz"),
            (0, 0.03, 0.09),
            (0, 0.03, 0.06),
        ]
        shackle = solids.noodle(bow, 0.0072, steel, 14)
        return PropModel(
            {"body": kit.fold(parts), "shackle": shackle},
            "metal",
            {"grip": (0.0, 0.0, 0.035), "top": (0.0, 0.0, 0.13)},
            (Joint("shackle", (0.0, -0.03, 0.06), (0.0, 0.0, 1.0), "hinge", 1.2),),
        )


def _chain(look: Look) -> PropModel:
    """Links along a winding line on the floor, every second one on its edge."""
    steel = kit.main(look, (0.36, 0.37, 0.39), kit.metal)
    way = solids.curve(
        [
            (0.1, -0.22, 0),
            (0.02, -0.1, 0),
            (0.1, 0.0, 0),
            (0.0, 0.1, 0),
            (-0.08, 0.0, 0),
            (-0.02, -0.12, 0),
            (-0.1, -0.2, 0),
        ],
        30,
    )
    far = np.r_[0, np.cumsum(np.linalg.norm(np.diff(way, axis=0), axis=1))]
    links = []
    for k, s in enumerate(np.arange(0.02, far[-1], 0.034)):
        at, ahead = (np.array([np.interp(s + d, far, way[:, i]) for i in (0, 1)]) for d in (0.0, 0.006))
        turn = float(np.arctan2(*(ahead - at)[::-1]))
        ring = solids.moved(solids.ring(0.0165, 0.0052, steel, 20, 8), scale=(1.5, 1, 1))
        links.append(kit.put(ring, (at[0], at[1], 0.018 if k % 2 else 0.006), z=turn, x=1.1 if k % 2 else 0.0))
    return PropModel({"body": kit.fold(links)}, "metal", {"grip": (0.1, -0.22, 0.01), "top": (0.0, 0.0, 0.03)})
