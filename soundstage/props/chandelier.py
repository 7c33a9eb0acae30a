# SPDX-License-Identifier: Apache-2.0
"""A chandelier: curved gilded arms with candles that give light, strings of crystal drops, a chain to its rose."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Light, Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Glow, Prop, PropModel
from soundstage.shape import solids

_LOW, _ARMS, _WIDE = 1.75, 8, 0.52  # metres that its lowest drop is over the floor, and from its axis to a candle


class Chandelier(Prop):
    """A chandelier, 1.1 m across, that hangs 1.75 m over the floor by its chain."""

    words = ("chandelier", "crystal chandelier", "chandeliers", "candelabra chandelier", "glass chandelier")
    pieces = ("crystal", "candle")
    substance = "glass"
    lamp = "bulb"

    def build(self, look: Look, seed: int) -> PropModel:
        gold = kit.main(look, (0.60, 0.38, 0.11), lambda c: kit.metal(c, "gilt", 0.26))
        if gold.substance == "glass":
            gold = kit.brass()
        drop = kit.glass((0.80, 0.90, 0.95), "crystal")
        parts = [*_stem(gold), *_tier(gold, drop, _ARMS, _WIDE, 0.34), *_tier(gold, drop, 5, 0.27, 0.66)]
        parts.append(solids.moved(_drop(drop, 0.05), (0, 0, 0.0)))
        hung = [solids.moved(p, (0, 0, _LOW + 0.1)) for p in parts]
        thread = solids.bar((0, 0, 0), (0, 0, _LOW), 0.004, kit.glass(), 6)  # what bears it in a miniature
        glow = Glow(Light("point", (1.0, 0.78, 0.46), 110.0, 0.5), (0.0, 0.0, _LOW + 0.75))
        anchors = {"lamp": (0.0, 0.0, _LOW + 0.6), "top": (0.0, 0.0, _LOW + 1.7), "grip": (0.0, 0.0, _LOW + 0.3)}
        return PropModel({"body": kit.fold([*hung, thread])}, "glass", anchors, (), (glow,))


def _stem(gold: Material) -> list[Mesh]:
    """The turned spindle, the chain and the rose at the ceiling."""
    spindle = [
        (0.02, 0.06),
        (0.07, 0.12),
        (0.13, 0.2),
        (0.05, 0.28),
        (0.035, 0.44),
        (0.09, 0.54),
        (0.03, 0.66),
        (0.025, 0.82),
        (0.05, 0.88),
        (0.015, 0.95),
    ]
    parts = [solids.turned(spindle, gold, 0.02, 24, 2)]
    for k in range(9):
        link = kit.put(
            solids.moved(solids.ring(0.026, 0.007, gold, 12, 6), scale=(1, 1.5, 1)),
            (0, 0, 0.97 + 0.064 * k),
            x=np.pi / 2,
            z=(k % 2) * np.pi / 2,
        )
        parts.append(link)
    parts.append(solids.turned([(0.03, 1.54), (0.14, 1.6), (0.15, 1.64)], gold, 0.02, 28))
    return parts


def _tier(gold: Material, drop: Material, count: int, reach: float, level: float) -> list[Mesh]:
    """Arms all round, each with a dish, a candle and its flame and three drops; strings of beads between them."""
    wax, fire = kit.paper((0.88, 0.83, 0.70), "candle"), kit.lit((1.0, 0.70, 0.28), 2.2, "candle flame")
    path = solids.curve(
        [
            (0.04, 0, level),
            (0.4 * reach, 0, level - 0.14),
            (0.82 * reach, 0, level - 0.1),
            (reach, 0, level),
            (reach, 0, level + 0.07),
        ],
        4,
    )
    arm = [
        solids.noodle(path, 0.013, gold, 7),
        solids.moved(
            solids.lathe([(0.015, 0), (0.05, 0.022), (0.05, 0.03), (0.012, 0.03)], gold, 14), (reach, 0, level + 0.06)
        ),
        solids.moved(solids.lathe([(0.016, 0), (0.016, 0.12)], wax, 10), (reach, 0, level + 0.09)),
        solids.moved(
            solids.lathe([(0.004, 0), (0.018, 0.02), (0.012, 0.045), (0.002, 0.075)], fire, 8, crease=3.2),
            (reach, 0, level + 0.21),
        ),
        solids.moved(_drop(drop, 0.03), (reach, 0, level - 0.055)),
        solids.moved(_drop(drop, 0.026), (0.55 * reach, 0, level - 0.215)),
    ]
    whole = solids.join(arm)
    parts = [solids.moved(whole, heading=k * 2 * np.pi / count) for k in range(count)]
    bead = solids.sphere(0.014, drop, segments=6)
    for k in range(count):
        for t in np.linspace(0.12, 0.88, 6):
            a = (k + t) * 2 * np.pi / count
            sag, away = 0.075 * 4 * t * (1 - t), reach * (1 - 0.1 * 4 * t * (1 - t))
            parts.append(solids.moved(bead, (away * np.cos(a), away * np.sin(a), level + 0.03 - sag)))
    return parts


def _drop(drop: Material, size: float) -> Mesh:
    """A cut crystal that hangs below the origin."""
    return solids.lathe(
        [(0.001, -2.6 * size), (0.7 * size, -1.5 * size), (0.45 * size, -0.7 * size), (0.001, 0.0)], drop, 7
    )
