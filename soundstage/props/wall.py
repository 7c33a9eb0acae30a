# SPDX-License-Identifier: Apache-2.0
"""A free-standing wall: courses of brick, or plaster, wood or concrete by words, under a coping of stone."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

LONG, DEEP, TALL, BRICK = 3.2, 0.26, 1.3, (0.32, 0.13)


class Wall(Prop):
    """A wall, 3.2 m long along Y and 1.3 m high; a low one is of 0.6 m, a high one of 2.2 m."""

    words = ("wall", "brick wall", "stone wall", "garden wall", "concrete wall", "low wall", "walls")
    wholes = ("walls",)
    substance = "stone"

    def build(self, look: Look, seed: int) -> PropModel:
        tall = 0.6 if kit.said(look, "low") else 2.2 if kit.said(look, "high", "tall") else TALL
        plain = kit.said(look, "plaster", "white", "concrete", "painted", "smooth", "plain", "wooden")
        stuff = kit.main(look, (0.60, 0.58, 0.53) if plain else (0.36, 0.13, 0.075), kit.plaster if plain else kit.clay)
        mortar = kit.plaster((0.50, 0.48, 0.44), "mortar")
        if plain:
            parts = [kit.block((DEEP, LONG, tall), (0, 0, 0), stuff, 0.012)]
        else:
            parts = [kit.block((DEEP - 0.03, LONG - 0.02, tall), (0, 0, 0), mortar, 0.006)]
            tones = [kit.shade(stuff, k, f"brick {n}") for n, k in enumerate((1.0, 0.82, 1.18))]
            rows = int(tall / BRICK[1])
            for row in range(rows):
                count = int(LONG / BRICK[0])
                for k in range(count):
                    y = (k + 0.5 - count / 2) * BRICK[0] + (0.06 if row % 2 else -0.06)
                    size = (DEEP, BRICK[0] - 0.014, BRICK[1] - 0.014)
                    tone = tones[(7 * row + 3 * k + row * k) % 3]
                    parts.append(kit.block(size, (0, y, row * BRICK[1] + 0.007), tone, 0.0))
        parts.append(kit.block((DEEP + 0.08, LONG + 0.04, 0.06), (0, 0, tall), kit.stone((0.42, 0.40, 0.36)), 0.014))
        return PropModel({"body": solids.join(parts)}, "stone", {"top": (0.0, 0.0, tall + 0.06)})
