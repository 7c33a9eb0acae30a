# SPDX-License-Identifier: Apache-2.0
"""A carousel: a striped canopy with lamps, a mirrored column, painted horses on brass poles that go round."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props import _wooden_horse
from soundstage.props.base import Joint, Prop, PropModel, paint
from soundstage.shape import solids

_HORSES, _WAY, _EAVES = 5, 1.75, 2.75  # how many; metres: how far from the middle; the canopy's edge


class Carousel(Prop):
    """A carousel, 5 m across and 4.2 m high, turning to the left."""

    words = ("carousel", "merry-go-round", "carousels", "roundabout ride", "carrousel", "merry go round")
    names = ("merry-go-round",)
    substance = "wood"
    pieces = ("horse", "canopy", "pole", "platform")

    def build(self, look: Look, seed: int) -> PropModel:
        red, cream = kit.painted_wood(paint(look, "crimson"), "red stripes"), kit.painted_wood("cream", "cream stripes")
        gold = kit.metal((0.7, 0.44, 0.12), "gilding", 0.3)
        base = [solids.turned([(2.5, 0), (2.5, 0.12)], kit.stone((0.3, 0.28, 0.27), "base"), 0.03, 40)]
        parts = [
            solids.turned([(2.42, 0.13), (2.42, 0.26)], kit.wood(kit.OAK, "platform"), 0.02, 36, 1),
            solids.turned([(0.5, 0.26), (0.42, 0.5), (0.42, 2.5), (0.6, 2.8)], cream, 0.04, 20, 1),
            *(
                kit.put(
                    kit.block((0.02, 0.24, 1.3), (0.425, 0, 0.8), kit.metal((0.75, 0.78, 0.8), "mirrors", 0.06), 0.01),
                    (0, 0, 0),
                    z=np.pi / 4 * k,
                )
                for k in range(8)
            ),
            *_canopy(red, cream, gold),
            *_horses(gold),
        ]
        spots = {"top": (0.0, 0.0, 4.2), "seat": (_WAY, 0.0, 1.2), "inside": (_WAY, 0.0, 0.26)}
        return PropModel({"body": kit.fold(base), "round": solids.join(parts)}, "wood", spots,
                         (Joint("round", (0.0, 0.0, 0.0), (0.0, 0.0, 1.0), "spin", 0.5),))


def _canopy(red: Material, cream: Material, gold: Material) -> list[Mesh]:
    """Sixteen wedges that meet under a ball, a scalloped rim and a lamp on each."""
    parts, bulb = [], kit.lit((1.0, 0.8, 0.42), 1.6, "bulbs")
    for k in range(16):
        a, b = 2 * np.pi * k / 16, 2 * np.pi * (k + 1) / 16
        edge = [(2.55 * np.cos(t), 2.55 * np.sin(t)) for t in (a, b)]
        under = [(x, y, _EAVES) for x, y in edge]
        peak = [(0.1 * np.cos(t), 0.1 * np.sin(t), 3.95) for t in (a, b)]
        ring = np.array([*under, peak[1], peak[0]])
        parts.append(solids.loft(np.array([ring - [0, 0, 0.06], ring]), (red, cream)[k % 2], 0.3))
        middle = (a + b) / 2
        panel = kit.block((0.05, 1.0, 0.34), (2.5, 0, _EAVES - 0.32), (cream, red)[k % 2], 0.0)
        parts.append(kit.put(panel, (0, 0, 0), z=middle))
        at = (2.56 * np.cos(middle), 2.56 * np.sin(middle))
        parts += [
            solids.moved(solids.sphere(0.06, bulb, segments=6), (*at, _EAVES - 0.15)),
            solids.moved(solids.sphere(0.13, (red, cream)[k % 2], (0.4, 1, 0.8), 6), (*at, _EAVES - 0.36), middle),
        ]
    parts.append(solids.turned([(0.2, 3.85), (0.1, 4.0), (0.16, 4.12), (0.02, 4.3)], gold, 0.03, 14, 1))
    return [*parts, solids.turned([(2.45, _EAVES - 0.05), (2.45, _EAVES)], cream, 0.01, 32, 1)]


def _horses(gold: Material) -> list[Mesh]:
    """Galloping horses in a ring, high and low by turns, each on its pole."""
    coats, saddles, parts = ((0.78, 0.76, 0.7), (0.2, 0.09, 0.04), (0.5, 0.36, 0.2)), ("teal", "crimson", "purple"), []
    for k in range(_HORSES):
        coat = kit.painted_wood(coats[k % 3], f"coat {k % 3}")
        hair = kit.painted_wood((0.06, 0.03, 0.02) if k % 3 else (0.6, 0.42, 0.16), f"mane {k % 3}")
        one = solids.join(_wooden_horse.horse(coat, hair, kit.painted_wood(saddles[k % 3], f"saddle {k % 3}"),
                                              ((0.5, 0.32), (-0.52, 0.28)), 8))
        a, lift = 2 * np.pi * k / _HORSES, 0.42 + 0.22 * (k % 2)
        at = (_WAY * np.cos(a), _WAY * np.sin(a))
        parts.append(kit.put(one, (*at, lift), z=a + np.pi / 2))
        parts.append(solids.tube([(*at, 0.25), (*at, _EAVES)], 0.03, gold, 6))
    return parts
