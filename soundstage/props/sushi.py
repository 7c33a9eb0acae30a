# SPDX-License-Identifier: Apache-2.0
"""Sushi on a small board: two nigiri with salmon, three rolls in seaweed, a dab of wasabi."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Sushi(Prop):
    """Sushi on a board 0.26 m wide along Y; "roll" and "sashimi" leave out what they are not."""

    words = (
        "sushi",
        "sushi roll",
        "sushi rolls",
        "sashimi",
        "nigiri",
        "maki",
        "tuna sashimi",
        "salmon sashimi",
        "plate of sushi",
        "maki roll",
        "sushi platter",
    )
    wholes = ("sushi rolls",)
    held = True
    substance = "wood"
    pieces = ("wasabi", "rice", "seaweed")

    def build(self, look: Look, seed: int) -> PropModel:
        board = kit.main(look, kit.WALNUT, kit.wood)
        parts = [
            kit.block((0.13, 0.26, 0.012), (0, 0, 0.012), board, 0.004),
            *(kit.block((0.11, 0.02, 0.013), (0, y, 0), board, 0.003) for y in (-0.09, 0.09)),
        ]
        raw = kit.said(look, "sashimi")
        fish: kit.Paint = (0.55, 0.05, 0.06) if kit.said(look, "tuna") else (0.88, 0.30, 0.12)
        for k, y in enumerate((-0.095, -0.055, -0.015) if raw else (-0.085, -0.035)):
            if not raw:
                parts.append(
                    solids.moved(
                        kit.lump(0.02, kit.food((0.86, 0.85, 0.8), "rice"), k, 0.12, (1.6, 0.9, 0.7)), (0, y, 0.036)
                    )
                )
            parts += [solids.moved(p, (0, y, 0.026 if raw else 0.0545)) for p in _slice(fish)]
        parts += [
            solids.moved(p, (x, y, 0.024)) for x, y in ((-0.025, 0.035), (0.025, 0.05), (-0.02, 0.085)) for p in _roll()
        ]
        parts.append(
            solids.moved(
                kit.lump(0.011, kit.food((0.35, 0.55, 0.12), "wasabi"), 3, 0.3, (1, 1, 0.8), 14), (0.035, 0.1, 0.032)
            )
        )
        return PropModel({"body": kit.fold(parts)}, "wood", {"grip": (0.0, 0.0, 0.02), "top": (0.0, 0.0, 0.06)})


def _slice(fish: kit.Paint) -> list[Mesh]:
    """A slice of fish draped over its rice, with pale lines."""

    def drape(v: kit.Array) -> kit.Array:
        return np.asarray(v - np.column_stack([0 * v[:, 0], 0 * v[:, 0], 7.5 * v[:, 0] ** 2]))

    flesh = solids.bent(kit.block((0.075, 0.034, 0.009), (0, 0, 0), kit.food(fish, "fish", 0.35), 0.004, 5), drape)
    lines = [
        solids.bent(
            kit.put(
                kit.block((0.003, 0.03, 0.001), (0, 0, 0.0088), kit.food((0.9, 0.62, 0.5), "fat"), 0.0004),
                (x, 0, 0),
                z=0.5,
            ),
            drape,
        )
        for x in (-0.024, -0.008, 0.008, 0.024)
    ]
    return [flesh, *lines]


def _roll() -> list[Mesh]:
    """A roll on its end: seaweed, rice, a heart of salmon and cucumber."""
    return [
        solids.turned([(0.019, 0), (0.019, 0.026)], kit.paper((0.012, 0.03, 0.016), "seaweed"), 0.002, 28),
        solids.turned([(0.0172, 0.02), (0.0172, 0.0272)], kit.food((0.86, 0.85, 0.8), "rice"), 0.002, 28),
        kit.block((0.009, 0.009, 0.0285), (-0.003, 0, 0), kit.food((0.88, 0.30, 0.12), "salmon"), 0.002),
        kit.block((0.006, 0.008, 0.0285), (0.0055, 0.002, 0), kit.food((0.25, 0.45, 0.08), "cucumber"), 0.001),
    ]
