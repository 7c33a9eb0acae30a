# SPDX-License-Identifier: Apache-2.0
"""A barbell: a steel bar with a sleeve at each end and discs on it; "dumbbell" makes the short one for a hand."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import solids


class Barbell(Prop):
    """A barbell, 1.5 m long along Y, lying on its discs; a dumbbell is 0.34 m."""

    words = ("barbell", "weights", "weight", "dumbbell", "dumbbells", "barbells", "heavy weights", "weight plates")
    wholes = ("weights",)
    held = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        steel, black = kit.chrome(), kit.rubber((0.045, 0.045, 0.05), "discs")
        if any("dumb" in w for w in (look.kind, *look.words)):
            parts, radius = _bar(0.17, 0.014, steel), 0.062
            for y in (0.095, 0.135):
                parts += _pair(radius if y < 0.1 else 0.052, 0.036, y, black)
        else:
            color = kit.plastic(paint(look, "red"), "big discs")
            parts, radius = _bar(0.75, 0.014, steel), 0.19
            parts += _pair(radius, 0.05, 0.56, color) + _pair(0.15, 0.04, 0.62, black)
            parts += _pair(0.06, 0.03, 0.51, steel) + _pair(0.04, 0.05, 0.68, steel)
        return PropModel({"body": kit.fold(parts)}, "metal",
                         {"grip": (0.0, 0.0, radius), "top": (0.0, 0.0, 2 * radius)})


def _bar(half: float, radius: float, steel: Material) -> list[Mesh]:
    return [solids.bar((0, -half, 0), (0, half, 0), radius, steel, 16)]


def _pair(radius: float, thick: float, y: float, stuff: Material) -> list[Mesh]:
    """A round disc on either side of the middle."""
    disc = kit.lying(solids.turned([(radius * 0.3, -thick / 2), (radius * 0.94, -thick / 2), (radius, 0),
                                    (radius * 0.94, thick / 2), (radius * 0.3, thick / 2)],
                                   stuff, thick * 0.2, 32))
    return [solids.moved(disc, (0, s * y, 0)) for s in (1, -1)]
