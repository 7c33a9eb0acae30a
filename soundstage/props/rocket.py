# SPDX-License-Identifier: Apache-2.0
"""A rocket: a lofted body with a nose cone, a porthole, fins and an engine bell."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import slabs, solids


class Rocket(Prop):
    """A toy-like space rocket, 4 m, standing on its fins."""

    words = ("rocket", "spaceship", "rocket ship", "rocketship", "spacecraft", "space ship", "space rocket")
    vehicle = True
    comes_in = ("blue", "yellow", "white", "green", "red")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        parts = _hull(look)
        return PropModel(
            {"body": kit.fold(parts)},
            "metal",
            {
                "driver": (0.0, 0.0, 1.9),
                "seat": (0.0, 0.0, 1.9),
                "door": (0.75, 0.0, 1.2),
                "top": (0.0, 0.0, 3.95),
                "inside": (0.0, 0.0, 1.6),
                "lamp": (0.0, 0.0, 0.25),
            },
        )


def _hull(look: Look) -> list[Mesh]:
    """Body, nose, engine bell and fins."""
    coat, accent = kit.main(look, "white"), kit.enamel(paint(look, "red", 1), "fins and nose")
    t = np.linspace(0, 1, 24)
    side = 0.72 * np.sin(np.pi * (0.16 + 0.84 * t) ** 0.9) ** 0.85
    cut_at = 17
    body = [(float(r), float(z)) for r, z in zip(side, 0.55 + 3.4 * t, strict=True)]
    parts = [
        solids.lathe([(0.0, body[0][1]), *body[: cut_at + 1]], coat, 44),
        solids.lathe([*[(r * 1.012, z) for r, z in body[cut_at:-1]], (0.0, body[-1][1] + 0.02)], accent, 44),
        solids.lathe(
            solids.fillet([(0, 0.5), (0.2, 0.5), (0.36, 0.25), (0.42, 0.25), (0.3, 0.62), (0, 0.62)], 0.03, 3),
            kit.metal(),
            32,
        ),
    ]
    fin = slabs.polygon(
        [(0.45, 1.35), (0.62, 1.2), (1.12, 0.55), (1.2, 0.0), (1.02, 0.0), (0.82, 0.42), (0.4, 0.66)], 0.08, 5
    )
    blade = slabs.upright(slabs.slab(fin, 0.14, accent, 0.05, 4), 0.14)
    parts += [solids.moved(blade, heading=np.pi / 4 + i * np.pi / 2) for i in range(4)]
    for z, r in ((2.35, 0.26), (1.55, 0.17)):
        surface = float(np.interp(z, [p[1] for p in body], [p[0] for p in body]))
        port = [
            solids.moved(solids.ring(r, 0.055, kit.brass(), 32, 10), (0, 0, 0.0)),
            solids.turned([(r, -0.05), (r, 0.01), (r * 0.5, 0.05)], kit.dark_glass((0.05, 0.16, 0.25)), 0.03, 28),
        ]
        parts.append(solids.moved(kit.ahead(solids.join(port)), (surface - 0.01, 0, z)))
    for i in (5, 13):
        parts.append(solids.moved(solids.ring(body[i][0], 0.03, accent, 44, 8), (0, 0, body[i][1])))
    return parts
