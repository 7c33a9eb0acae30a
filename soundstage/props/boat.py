# SPDX-License-Identifier: Apache-2.0
"""A rowing boat: a lofted hull with a fat rim, benches and a pair of oars that swing in their locks."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.bodies.base import Look
from soundstage.motion import oars
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import solids

Array = npt.NDArray[np.float64]


class Boat(Prop):
    """A rowing boat, 3.2 m long, floating at about 0.1 m of its height."""

    words = ("boat", "rowboat", "rowing boat", "dinghy", "canoe", "wooden boat", "fishing boat", "little boat")
    vehicle = True
    draught = 0.09
    comes_in = ("blue", "yellow", "white", "green", "red")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        paint, inside = kit.main(look, "teal", kit.painted_wood), kit.wood(kit.PINE, "planks")
        parts = [_hull(paint, 0.0, 0.0), _hull(inside, 0.05, 0.09)]
        body = solids.cut(parts[0], _hull(paint, 0.05, 0.06, 0.3))
        lining = solids.cut(_hull(inside, 0.045, 0.055), _hull(inside, 0.075, 0.09, 0.3))
        rim = [
            _section(s, 0.0)[j]
            for s, j in [*((s, -1) for s in np.linspace(0.0, 1, 22)), *((s, 0) for s in np.linspace(1, 0.0, 22))]
        ]
        rail = solids.tube(np.array([rim[-1], *rim]), 0.045, kit.wood(kit.OAK, "rail"), 8)
        seats = [kit.block((0.3, w, 0.05), (x, 0, 0.33), inside, 0.015)
                 for x, w in ((-0.85, 1.02), (0.3, 1.14), (0.98, 0.62))]
        oar = _oar(kit.wood(kit.PINE, "oars"))
        pair = {"oar_left": oar, "oar_right": solids.moved(oar, scale=(1, -1, 1))}
        locks = tuple(Joint(name, (oars.LOCK[0], side * oars.LOCK[1], oars.LOCK[2]), (0.0, 0.0, 1.0), "oar")
                      for name, side in (("oar_left", 1.0), ("oar_right", -1.0)))
        anchors = {
            "seat": (0.3, 0.0, 0.38),
            "seat_back": (-0.85, 0.0, 0.38),
            "seat_bow": (0.98, 0.0, 0.38),
            "driver": (-0.85, 0.0, 0.38),
            "inside": (-0.3, 0.0, 0.12),
        }
        return PropModel({"body": kit.fold([body, lining, rail, *seats]), **pair}, paint.substance, anchors, locks)


def _section(s: float, inset: float, lift: float = 0.0, extra: float = 0.0) -> Array:
    """The hull's cross-section (N, 3) at s from stern (0) to bow (1): a rounded U, open at the top."""
    beam = (
        (0.42 + 0.25 * np.sin(np.pi * min(s * 0.86 + 0.16, 1))) * (1 - max(0, (s - 0.55) / 0.45) ** 2.2) + 0.012 - inset
    )
    beam = max(beam, 0.006)
    keel, top = 0.0 + 0.28 * max(0, (s - 0.5) / 0.5) ** 2.6 + lift, 0.46 + 0.22 * abs(s - 0.35) ** 1.7 + extra
    x = -1.5 + inset * 1.2 + (3.1 - 2.6 * inset) * s
    t = np.linspace(0, np.pi, 13)
    y, z = beam * np.sign(np.cos(t)) * np.abs(np.cos(t)) ** 0.55, top - (top - keel) * np.sin(t) ** 0.62
    return np.stack([np.full(13, x) + 0.25 * (z - 0.3) * s, -y, z], -1)


def _hull(material: Material, inset: float, lift: float, extra: float = 0.0) -> Mesh:
    return solids.loft(np.array([_section(s, inset, lift, extra) for s in np.linspace(0, 1, 20)]), material, 0.9)


def _oar(wood: Material) -> Mesh:
    """The left oar in its lock, hanging out at rest: handle inboard, blade outboard, an iron ring."""
    lock = np.array(oars.LOCK)
    out = np.array([0.0, np.cos(oars.REST), -np.sin(oars.REST)])
    handle, neck = lock - (oars.INBOARD + 0.08) * out, lock + (oars.OUTBOARD - 0.4) * out
    shaft = solids.bar(tuple(handle), tuple(neck), 0.024, wood, 10)
    blade = kit.put(solids.box((0.13, 0.44, 0.03), wood, 0.012), tuple(neck + 0.2 * out), x=-oars.REST)
    return solids.join([shaft, blade, solids.moved(solids.ring(0.04, 0.014, kit.iron(), 16, 8), tuple(lock))])
