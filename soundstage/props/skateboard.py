# SPDX-License-Identifier: Apache-2.0
"""A skateboard: a deck turned up at both ends with grip tape on it, two trucks and four wheels that roll."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import solids

_RADIUS, _DECK = 0.034, 0.1


class Skateboard(Prop):
    """A skateboard, 0.8 m long, on its wheels along X."""

    words = ("skateboard", "skate board", "longboard", "skateboards")
    vehicle = True
    runs = "wheels"
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        deck = kit.main(look, (0.02, 0.42, 0.44), kit.painted_wood)
        grip = kit.rubber((0.045, 0.045, 0.05), "grip tape")
        tyre = kit.plastic(paint(look, "orange", 1), "skate wheels")
        board = solids.join(
            [
                _deck(0.105, 0.0, 0.018, deck),
                _deck(0.099, 0.012, 0.021, grip),
                *[
                    solids.moved(solids.sphere(0.006, kit.chrome(), (1, 1, 0.4), 10), (x + dx, y, 0.023))
                    for x in (0.215, -0.215)
                    for dx in (0.03, -0.03)
                    for y in (0.025, -0.025)
                ],
            ]
        )
        parts = [solids.moved(board, (0, 0, _DECK))]
        parts += [kit.put(_truck(), (x, 0, 0), z=0.0 if x > 0 else np.pi) for x in (0.215, -0.215)]
        roller = kit.lying(
            solids.turned(
                [(_RADIUS * 0.86, -0.024), (_RADIUS, -0.014), (_RADIUS, 0.014), (_RADIUS * 0.86, 0.024)],
                tyre,
                0.006,
                26,
            )
        )
        hub = kit.lying(solids.turned([(0.012, -0.027), (0.012, 0.027)], kit.chrome(), 0.003, 14, 1))
        wheels, joints = kit.four_wheels(0.215, -0.215, 0.095, _RADIUS, solids.join([roller, hub]))
        return PropModel(
            {"body": solids.join(parts), **wheels},
            deck.substance,
            {"top": (0.0, 0.0, _DECK + 0.022), "driver": (0.0, 0.0, _DECK + 0.022), "grip": (0.0, 0.1, _DECK)},
            joints,
        )


def _deck(half: float, low: float, high: float, stuff: Material) -> Mesh:
    """A board lofted along X between two heights, its ends half-round."""
    ends = 0.29 + half * np.sin(np.linspace(0, 1.5, 9))
    x = np.concatenate([-ends[::-1], np.linspace(-0.29, 0.29, 15)[1:-1], ends])
    across = half * np.sqrt(np.clip(1 - (np.maximum(0, np.abs(x) - 0.29) / half) ** 2, 0, 1))
    side = np.array([-1, -0.5, 0, 0.5, 1])
    rings = []
    for at, width in zip(x, across, strict=True):
        y = side * width
        z = 0.9 * max(0.0, abs(at) - 0.25) ** 1.4 + 0.9 * y**2
        under = np.column_stack([np.full(5, at), y, z + low])
        over = np.column_stack([np.full(5, at), y, z + high])
        rings.append(np.concatenate([under, over[::-1]]))
    return solids.loft(np.array(rings), stuff, 0.6)


def _truck() -> Mesh:
    """Base plate, hanger and axle under the deck."""
    steel = kit.metal((0.45, 0.46, 0.48), "truck")
    return solids.join(
        [
            kit.block((0.11, 0.075, 0.02), (0, 0, _DECK - 0.016), steel, 0.005),
            solids.bar((0.02, 0, _DECK - 0.01), (0, 0, _RADIUS), 0.02, steel, 12),
            solids.bar((0, -0.07, _RADIUS), (0, 0.07, _RADIUS), 0.016, steel, 12),
            solids.bar((0, -0.125, _RADIUS), (0, 0.125, _RADIUS), 0.007, kit.chrome(), 8),
        ]
    )
