# SPDX-License-Identifier: Apache-2.0
"""A scarecrow: patched clothes on two crossed poles, straw at the cuffs, a sack for a head, a straw hat."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids

ARM, HEAD = 1.32, 1.58  # metres: heights of the crossed pole and the head's middle
CUFFS = (((0, 0.66, ARM - 0.05), (0, 1, -0.1)), ((0, -0.66, ARM - 0.05), (0, -1, -0.1)), ((0, 0.12, 0.38), (0, 0, -1)),
         ((0, -0.12, 0.38), (0, 0, -1)), ((0.02, 0, 1.46), (0.3, 0, -0.6)))  # where straw sticks out, and which way


class Scarecrow(Prop):
    """A scarecrow, 1.9 m, arms out along Y, its face to +X."""

    words = ("scarecrow", "straw man", "old scarecrow")
    pieces = ("hat", "straw hat", "sleeve")
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        wood, sack = kit.wood(kit.WALNUT, "pole"), kit.cloth((0.66, 0.48, 0.26), "sack")
        shirt = kit.main(look, (0.55, 0.07, 0.05), kit.cloth)
        blue, straw = kit.cloth((0.06, 0.12, 0.30), "trousers"), kit.cloth((0.80, 0.58, 0.16), "straw")
        parts = [solids.bar((-0.05, 0, 0), (-0.05, 0, 1.5), 0.028, wood, 10),
                 solids.bar((-0.03, -0.78, ARM), (-0.03, 0.78, ARM), 0.022, wood, 10)]
        trunk = [(0.13, 0.82), (0.17, 0.95), (0.2, 1.28), (0.13, 1.4), (0.06, 1.44)]
        parts.append(solids.moved(solids.turned(trunk, shirt, 0.03, 28), scale=(0.72, 1, 1)))
        parts += [solids.noodle(solids.curve([(0, s * 0.1, ARM - 0.01), (0, s * 0.35, ARM - 0.015),
                                              (0, s * 0.62, ARM - 0.05)], 4), np.linspace(0.1, 0.075, 9), shirt, 14)
                  for s in (1, -1)]
        parts += [solids.noodle(solids.curve([(0, s * 0.07, 0.86), (0.01, s * 0.09, 0.6), (0, s * 0.12, 0.36)], 4),
                                np.linspace(0.1, 0.08, 9), blue, 14) for s in (1, -1)]
        parts += [kit.block((0.02, 0.12, 0.12), (0.14, y, z), kit.cloth(c, f"patch {c[0]}"), 0.008)
                  for y, z, c in ((0.09, 1.02, (0.85, 0.62, 0.10)), (-0.07, 1.2, (0.10, 0.32, 0.42)))]
        for at, way in CUFFS:
            parts += _tuft(np.array(at, float), np.array(way, float), straw, seed)
        parts += _head(sack, straw)
        return PropModel({"body": kit.fold(parts)}, "cloth",
                         {"top": (0.0, 0.0, HEAD + 0.3), "perch": (-0.03, 0.5, ARM + 0.08)})


def _tuft(at: kit.Array, way: kit.Array, straw: Material, seed: int) -> list[Mesh]:
    """Straws that stick out of a cuff."""
    chance = rng(seed, "straw", str(at))
    return [solids.bar(at - 0.04 * way, at + 0.14 * (way + chance.normal(0, 0.33, 3)), 0.008, straw, 5, 0.004)
            for _ in range(11)]


def _head(sack: Material, straw: Material) -> list[Mesh]:
    """A stuffed sack with button eyes and a stitched smile, under a straw hat."""
    ink = kit.plastic(kit.INK, "button")
    parts = [solids.moved(solids.sphere(0.15, sack, (0.92, 0.92, 1.08), 24), (0, 0, HEAD)),
             solids.moved(solids.ring(0.07, 0.022, kit.cloth((0.4, 0.28, 0.14), "rope"), 22, 8), (0, 0, HEAD - 0.16))]
    parts += [kit.put(solids.turned([(0.024, 0), (0.024, 0.012)], ink, 0.004, 14), (0.124, s * 0.052, HEAD + 0.025),
                      y=np.pi / 2, z=s * 0.4) for s in (1, -1)]
    parts.append(kit.put(solids.lathe([(0.022, 0.0), (0.0, 0.07)], kit.cloth((0.82, 0.30, 0.04), "nose"), 12),
                         (0.132, 0, HEAD - 0.02), y=np.pi / 2))
    turn = np.linspace(-0.55, 0.55, 9)
    smile = np.stack([0.138 * np.cos(turn), 0.15 * np.sin(turn), HEAD - 0.085 + 0.16 * turn**2], -1)
    parts.append(solids.noodle(smile, 0.006, ink, 6))
    parts += [solids.bar(p + [0.004, 0, -0.016], p + [0.004, 0, 0.016], 0.004, ink, 5) for p in smile[1:-1:2]]
    hat = [(0.27, 0.09), (0.275, 0.1), (0.15, 0.125), (0.135, 0.21), (0.06, 0.27)]
    parts.append(kit.put(solids.turned(hat, straw, 0.012, 32), (0, 0, HEAD - 0.015), y=0.05))
    parts.append(kit.put(solids.ring(0.148, 0.014, kit.cloth((0.5, 0.05, 0.04), "band"), 30, 8), (0, 0, HEAD + 0.125),
                         y=0.05))
    return parts
