# SPDX-License-Identifier: Apache-2.0
"""A safe: a thick steel box with a heavy door, a dial and a five-spoked handle, gold and money within."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _hollows
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import solids

_ROOM = _hollows.Hollow((-0.22, 0.3), (-0.26, 0.26), (0.17, 0.69), (0.43,))


class Safe(Prop):
    """A safe, 0.7 m wide and 0.8 m high, its door to +X."""

    words = ("safe", "vault", "bank vault", "strong box", "steel safe", "safes", "bank safe")
    substance = "metal"
    pieces = ("dial", "handle")

    def build(self, look: Look, seed: int) -> PropModel:
        steel = kit.main(look, (0.07, 0.1, 0.1), lambda c: kit.iron(c, "steel"))
        parts = _hollows.opened(kit.block((0.62, 0.7, 0.74), (0, 0, 0.06), steel, 0.035, 3), _ROOM,
                                kit.metal((0.2, 0.2, 0.21), "lining", 0.6), kit.metal())
        parts += [kit.block((0.12, 0.12, 0.06), (x, y, 0), kit.iron(), 0.015) for x, y in kit.corners(0.21, 0.25)]
        gold, notes = kit.metal((0.7, 0.42, 0.1), "gold bars", 0.3), kit.paper((0.2, 0.36, 0.16), "banknotes")
        for k in range(5):
            y, z = (-0.14 + 0.14 * (k % 3), 0.185) if k < 3 else (-0.07 + 0.14 * (k - 3), 0.245)
            parts.append(kit.block((0.24, 0.11, 0.06), (-0.05, y, z), gold, 0.015))
        parts += [kit.block((0.16, 0.08, 0.045), (-0.05, -0.12 + 0.1 * (k % 3), 0.447 + 0.046 * (k // 3)), notes, 0.006)
                  for k in range(6)]
        hinge = Joint("door", (0.31, 0.29, 0.43), (0.0, 0.0, 1.0), "hinge", 1.9)
        spots = {"top": (0.0, 0.0, 0.8), "inside": (0.0, 0.0, 0.45), "handle": (0.44, -0.06, 0.43)}
        return PropModel({"body": kit.fold(parts), "door": _door(steel)}, "metal", spots, (hinge,))


def _door(steel: Material) -> Mesh:
    """The door in place: a raised panel, a dial with marks, a wheel of handles, two hinges."""
    bright, x = kit.chrome(), 0.37
    parts = [kit.block((0.07, 0.58, 0.6), (0.335, 0, 0.13), steel, 0.02, 2),
             kit.block((0.02, 0.48, 0.5), (0.375, 0, 0.18), kit.shade(steel, 1.6, "panel"), 0.008),
             solids.moved(kit.ahead(solids.turned([(0.05, 0), (0.05, 0.02), (0.03, 0.05)], bright, 0.006, 28)),
                          (x + 0.01, 0.12, 0.5))]
    for k in range(12):
        a = 2 * np.pi * k / 12
        parts.append(kit.put(kit.block((0.006, 0.008, 0.02), (0, 0, 0.062), kit.plastic("white", "marks"), 0.001),
                             (x + 0.016, 0.12, 0.5), x=a))
    parts.append(solids.moved(kit.ahead(solids.turned([(0.04, 0), (0.03, 0.06)], bright, 0.008, 20)), (x, -0.06, 0.36)))
    for k in range(5):
        a = 2 * np.pi * k / 5 + 0.3
        tip = (x + 0.05, -0.06 + 0.11 * np.sin(a), 0.36 + 0.11 * np.cos(a))
        parts += [solids.bar((x + 0.05, -0.06, 0.36), tip, 0.011, bright, 10),
                  solids.moved(solids.sphere(0.02, bright, segments=12), tip)]
    parts += [solids.bar((0.33, 0.3, z), (0.33, 0.3, z + 0.1), 0.022, bright, 12) for z in (0.2, 0.56)]
    return solids.join(parts)
