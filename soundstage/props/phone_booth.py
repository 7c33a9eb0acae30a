# SPDX-License-Identifier: Apache-2.0
"""A red telephone box: glazed on three sides, a domed roof with lit signs, the telephone within."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import slabs, solids


class PhoneBooth(Prop):
    """A telephone box, 0.95 m wide and 2.45 m high, its door to +X."""

    words = ("phone booth", "telephone booth", "phone box", "telephone box", "red telephone box", "call box",
             "telephone kiosk", "phone booths", "payphone", "pay phone")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        coat = kit.main(look, (0.5, 0.015, 0.012))
        glass, sign = kit.glass(), kit.lit((0.95, 0.9, 0.75), 0.9, "sign")
        parts = [kit.block((0.95, 0.95, 0.12), (0, 0, 0), kit.stone((0.2, 0.2, 0.2), "plinth"), 0.02),
                 *(kit.block((0.09, 0.09, 2.1), (x, y, 0.1), coat, 0.02) for x, y in kit.corners(0.41, 0.41)),
                 kit.block((0.04, 0.78, 2.0), (-0.41, 0, 0.12), coat, 0.01)]
        for turn in (np.pi / 2, -np.pi / 2):
            parts.append(kit.put(_side(coat, glass), (0, 0, 0), z=turn))
        parts += [kit.block((0.96, 0.96, 0.28), (0, 0, 2.05), coat, 0.03),
                  kit.put(_roof(coat), (0, 0, 2.32))]
        for k in range(4):
            parts.append(
                kit.put(kit.block((0.03, 0.72, 0.13), (0.475, 0, 2.12), sign, 0.01), (0, 0, 0), z=np.pi / 2 * k)
            )
            parts.append(
                kit.put(
                    kit.block((0.012, 0.56, 0.035), (0.49, 0, 2.167), kit.plastic(kit.INK, "letters"), 0.002),
                    (0, 0, 0),
                    z=np.pi / 2 * k,
                )
            )
        parts += _telephone()
        hinge = Joint("door", (0.42, 0.38, 1.0), (0.0, 0.0, 1.0), "hinge", 1.5)
        spots = {"door": (0.7, 0.0, 0.12), "inside": (0.0, 0.0, 0.13), "top": (0.0, 0.0, 2.45)}
        return PropModel({"body": kit.fold(parts), "door": _side(coat, glass)}, "metal", spots, (hinge,))


def _side(coat: Material, glass: Material) -> Mesh:
    """The glazed side that faces +X: six rows of panes, a broad one between two narrow, over a solid foot."""
    x, bars = 0.42, [kit.block((0.05, 0.74, 0.3), (0.42, 0, 0.12), coat, 0.01)]
    bars += [kit.block((0.05, 0.05, 1.9), (x, y, 0.14), coat, 0.008) for y in (-0.345, 0.345)]
    bars += [kit.block((0.035, 0.03, 1.6), (x, y, 0.42), coat, 0.006) for y in (-0.22, 0.22)]
    bars += [kit.block((0.035, 0.7, 0.03), (x, 0, 0.42 + 0.265 * k), coat, 0.006) for k in range(1, 6)]
    bars += [kit.block((0.05, 0.74, 0.06), (x, 0, 1.98), coat, 0.008),
             kit.block((0.01, 0.68, 1.58), (x, 0, 0.42), glass, 0.0),
             kit.block((0.03, 0.02, 0.14), (x + 0.03, -0.32, 1.0), kit.brass(), 0.006)]
    return solids.join(bars)


def _roof(coat: Material) -> Mesh:
    """A shallow dome on a square."""
    rings = [np.asarray(slabs.rectangle(2 * r, 2 * r, 0.1 + 0.2 * k / 5).segmentize(0.06).exterior.coords)[:-1]
             for k, r in enumerate((0.46, 0.44, 0.4, 0.33, 0.24))]
    count = 48
    out = []
    for ring, z in zip(rings, (0.0, 0.05, 0.08, 0.105, 0.115), strict=True):
        a = np.unwrap(np.arctan2(ring[:, 1], ring[:, 0]))
        far, t = np.hypot(ring[:, 0], ring[:, 1]), np.linspace(0, 2 * np.pi, count, endpoint=False)
        order = np.argsort(np.mod(a, 2 * np.pi))
        r = np.interp(t, np.mod(a, 2 * np.pi)[order], far[order], period=2 * np.pi)
        out.append(np.column_stack([r * np.cos(t), r * np.sin(t), np.full(count, z)]))
    return solids.loft(np.array(out), coat, 1.2)


def _telephone() -> list[Mesh]:
    """A black box with a dial, the receiver on its hook and a shelf."""
    black = kit.plastic(kit.INK, "telephone")
    return [
        kit.block((0.14, 0.3, 0.5), (-0.32, 0, 1.1), black, 0.02),
        solids.moved(
            kit.ahead(solids.turned([(0.07, 0), (0.07, 0.015)], kit.chrome(), 0.004, 24)), (-0.25, 0.04, 1.38)
        ),
        solids.noodle(
            [(-0.22, -0.1, 1.52), (-0.19, -0.1, 1.5), (-0.19, -0.1, 1.3), (-0.22, -0.1, 1.28)], 0.025, black, 10
        ),
        kit.block((0.22, 0.6, 0.03), (-0.3, 0, 0.95), kit.wood(kit.WALNUT, "shelf"), 0.01),
    ]
