# SPDX-License-Identifier: Apache-2.0
"""A flying saucer: a lens-shaped hull with lamps round its rim, a glass dome with its pilot, and three legs."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import solids


class FlyingSaucer(Prop):
    """A flying saucer, 3.6 m across, standing on its legs."""

    words = ("flying saucer", "ufo", "alien ship", "alien spaceship", "alien spacecraft", "unidentified flying object")
    vehicle = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        hull = kit.main(look, (0.50, 0.53, 0.57), kit.metal)
        accent = kit.enamel(paint(look, (0.05, 0.35, 0.38), 1), "saucer band")
        parts = [*_hull(hull, accent), *_lamps(), *_legs(hull), *_pilot()]
        parts.append(
            solids.moved(
                solids.lathe(
                    [(0.68 * np.cos(a), 0.62 * np.sin(a)) for a in np.linspace(0, np.pi / 2, 12)], kit.glass(), 36
                ),
                (0, 0, 1.2),
            )
        )
        anchors = {
            "driver": (0.0, 0.0, 1.1),
            "seat": (0.0, 0.0, 1.1),
            "door": (1.0, 0.0, 0.6),
            "top": (0.0, 0.0, 1.82),
            "inside": (0.0, 0.0, 1.1),
            "lamp": (0.0, 0.0, 0.45),
        }
        return PropModel({"body": kit.fold(parts)}, hull.substance, anchors)


def _hull(hull: Material, accent: Material) -> list[Mesh]:
    """Two shallow bowls rim to rim, a coloured band, a collar for the dome and the round engine below."""
    shape = [(0.45, 0.55), (1.1, 0.68), (1.66, 0.88), (1.78, 0.95), (1.78, 1.0), (1.66, 1.05), (1.1, 1.16), (0.7, 1.24)]
    glow = kit.lit((0.35, 0.95, 0.85), 1.0, "saucer engine")
    return [
        solids.turned(shape, hull, 0.05, 56, 3),
        solids.moved(solids.ring(1.33, 0.035, accent, 56, 8), (0, 0, 1.112)),
        solids.moved(solids.ring(0.7, 0.06, accent, 44, 10), (0, 0, 1.23)),
        solids.moved(solids.ring(0.45, 0.06, accent, 40, 10), (0, 0, 0.55)),
        solids.turned([(0.4, 0.5), (0.4, 0.6)], glow, 0.05, 32),
    ]


def _lamps() -> list[Mesh]:
    """Lamps in three colours all round the rim."""
    tints = ((1.0, 0.75, 0.2), (0.95, 0.18, 0.12), (0.25, 0.85, 0.45))
    glows = [kit.lit(tint, 0.9, f"saucer lamp {i}") for i, tint in enumerate(tints)]
    out = []
    for i, a in enumerate(np.arange(18) * np.pi / 9):
        ball = solids.sphere(0.085, glows[i % 3], (1, 1, 0.8), 12)
        out.append(solids.moved(ball, (1.75 * np.cos(a), 1.75 * np.sin(a), 0.975)))
    return out


def _legs(hull: Material) -> list[Mesh]:
    """Three slanting legs with pads."""
    out = []
    for a in np.array([0.5, 2.6, 4.7]):
        high, low = (0.85 * np.cos(a), 0.85 * np.sin(a), 0.68), (1.2 * np.cos(a), 1.2 * np.sin(a), 0.07)
        out += [
            solids.bar(high, low, 0.055, hull, 12),
            solids.moved(
                solids.turned([(0.19, 0), (0.17, 0.05), (0.08, 0.09)], hull, 0.02, 20, 2), (low[0], low[1], 0)
            ),
        ]
    return out


def _pilot() -> list[Mesh]:
    """A little green fellow: head, black eyes and shoulders."""
    green, ink = kit.plastic((0.18, 0.52, 0.10), "alien"), kit.plastic(kit.INK, "alien eyes")
    parts = [
        solids.moved(solids.sphere(0.2, green, (0.9, 1.0, 1.1), 20), (0, 0, 1.55)),
        solids.moved(solids.sphere(0.19, green, (0.8, 1.2, 0.7), 18), (0, 0, 1.25)),
    ]
    for s in (1, -1):
        parts.append(
            kit.put(solids.sphere(0.062, ink, (0.5, 0.8, 1.2), 12), (0.165, 0.085 * s, 1.57), x=-0.35 * s, z=0.4 * s)
        )
        parts.append(solids.bar((0, 0.07 * s, 1.72), (0.02, 0.12 * s, 1.77), 0.014, green, 8))
    # turned to the side that is seen when the saucer travels along X
    return [solids.moved(part, heading=-0.9) for part in parts]
