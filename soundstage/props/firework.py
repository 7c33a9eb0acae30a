# SPDX-License-Identifier: Apache-2.0
"""Fireworks: three bursts in the air, each a ball of sparks with trails; "rocket" and "cracker" are what one lights."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.rng import rng
from soundstage.shape import solids

_BURSTS = (((0.0, -1.5, 4.3), 1.5), ((0.3, 1.7, 5.4), 1.9), ((-0.2, 0.4, 3.0), 1.1))  # middle and radius, metres


class Firework(Prop):
    """Fireworks, 7.3 m high and 6.6 m wide along Y over their mortars; a firecracker is 0.16 m, dynamite 0.24 m."""

    words = (
        "firework",
        "fireworks",
        "fireworks display",
        "firecracker",
        "dynamite",
        "firework rocket",
        "firecrackers",
        "stick of dynamite",
        "pyrotechnics",
    )
    substance = "paper"
    pieces = ("fuse", "spark")

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, "cracker", "dynamite", "firecracker"):
            return _sticks(look, 3 if kit.said(look, "dynamite") else 1)
        chance = rng(seed, "firework")
        usual: tuple[kit.Paint, ...] = ((1.0, 0.55, 0.08), (0.2, 0.45, 1.0), (1.0, 0.1, 0.25))
        parts = [
            solids.moved(solids.turned([(0.09, 0), (0.09, 0.4)], kit.iron(), 0.01, 20), (0, y, 0))
            for y in (-0.3, 0.0, 0.3)
        ]
        for k, ((x, y, z), radius) in enumerate(_BURSTS):
            color = kit.lit(paint(look, usual[k], k) if len(look.colors) > k else usual[k], 1.8, f"sparks {k}")
            pale = kit.lit((1.0, 0.9, 0.7), 2.0, "tips")
            for way in space.unit(chance.normal(size=(54, 3))):
                near, far = (
                    np.array([x, y, z]) + way * radius * s - [0, 0, 0.22 * radius * s * s] for s in (0.35, 1.0)
                )
                parts.append(kit.stalk(near, far, 0.012, color, 2.2))
                parts.append(solids.moved(solids.sphere(0.04, pale, segments=6), far))
        return PropModel({"body": kit.fold(parts)}, "paper", {"top": (0.0, 0.0, 5.4), "grip": (0.0, 0.0, 0.4)})


def _sticks(look: Look, count: int) -> PropModel:
    """Red sticks bound together, their fuse burning."""
    red, size = kit.main(look, (0.7, 0.03, 0.02), lambda c: kit.paper(c, "sticks")), 1.0 if count > 1 else 0.7
    spots = [(0.0, -0.021), (0.0, 0.021), (0.036, 0.0)][:count] if count > 1 else [(0.0, 0.0)]
    parts: list[Mesh] = [
        solids.moved(solids.turned([(0.02, 0), (0.02, 0.2)], red, 0.003, 24), (x, y, 0)) for x, y in spots
    ]
    if count > 1:
        band = kit.plastic(kit.INK, "tape")
        parts += [
            solids.moved(solids.ring(0.0215, 0.003, band, 24, 6), (x, y, z)) for x, y in spots for z in (0.05, 0.15)
        ]
    fuse = solids.curve([(0.01, 0, 0.2), (0.012, 0.01, 0.24), (0.02, 0.03, 0.255), (0.02, 0.05, 0.27)], 5)
    parts += [
        solids.noodle(fuse, 0.003, kit.cloth("cream", "fuse"), 6),
        solids.moved(solids.sphere(0.009, kit.lit((1.0, 0.6, 0.1), 2.0, "spark"), segments=10), (0.02, 0.05, 0.272)),
    ]
    parts = [solids.moved(p, scale=(size, size, size)) for p in parts]
    return PropModel(
        {"body": kit.fold(parts)}, "paper", {"grip": (0.01, 0.0, 0.1 * size), "top": (0.01, 0.0, 0.2 * size)}
    )
