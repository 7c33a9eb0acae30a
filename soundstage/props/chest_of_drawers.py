# SPDX-License-Identifier: Apache-2.0
"""A chest of drawers: four rows on bun feet with brass knobs; "filing cabinet" is of grey steel with label holders."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class ChestOfDrawers(Prop):
    """A chest of drawers, 0.95 m wide and 0.95 m high, its front to +X; a filing cabinet is 0.45 m wide, 1.3 m high."""

    words = ("chest of drawers", "dresser", "drawers", "drawer", "sideboard", "credenza", "filing cabinet",
             "file cabinet", "filing cabinets", "dressers", "vanity", "dressing table", "vanity table")
    wholes = ("drawers",)
    names = ("chest of drawers",)
    substance = "wood"
    pieces = ("knob", "handle")

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, "filing", "file"):
            return _filing(look)
        wood = kit.main(look, (0.34, 0.16, 0.06), kit.wood)
        sides, front = kit.shade(wood, 0.82, "sides"), kit.shade(wood, 1.2, "drawer fronts")
        foot = solids.turned([(0.045, 0), (0.05, 0.05), (0.035, 0.09)], wood, 0.012, 18)
        parts = [
            kit.block((0.5, 1.0, 0.045), (0, 0, 0.9), wood, 0.018),
            kit.block((0.45, 0.92, 0.82), (0, 0, 0.08), sides, 0.015),
            *(solids.moved(foot, (x, y, 0)) for x, y in kit.corners(0.17, 0.4)),
        ]
        for row, high in enumerate((0.22, 0.2, 0.18)):
            parts += _drawer(0.235, 0.0, 0.84, (0.105, 0.345, 0.565)[row], high, front, (0.24, -0.24))
        for y in (0.215, -0.215):
            parts += _drawer(0.235, y, 0.4, 0.765, 0.115, front, (0.0,))
        if kit.said(look, "vanity", "dressing"):
            glass = solids.turned([(0.34, 0.0), (0.34, 0.03)], wood, 0.01, 36)
            shine = solids.turned([(0.3, 0.0), (0.3, 0.012)], kit.metal((0.75, 0.78, 0.8), "mirror", 0.05), 0.003, 36)
            parts += [
                solids.moved(kit.ahead(glass), (-0.17, 0, 1.32)),
                solids.moved(kit.ahead(shine), (-0.14, 0, 1.32)),
            ]
            parts += [solids.bar((-0.18, y, 0.93), (-0.18, 0.9 * y, 1.3), 0.02, wood, 10) for y in (0.38, -0.38)]
        return PropModel({"body": kit.fold(parts)}, wood.substance, {"top": (0.0, 0.0, 0.945)})


def _drawer(x: float, y: float, wide: float, low: float, high: float, front: Material,
            knobs: tuple[float, ...]) -> list[Mesh]:
    """A front that faces +X, with knobs at these distances from its middle."""
    knob = kit.ahead(solids.turned([(0.01, 0), (0.009, 0.015), (0.02, 0.025), (0.014, 0.037)], kit.brass(), 0.005, 16))
    return [kit.block((0.03, wide, high), (x, y, low), front, 0.012),
            *(solids.moved(knob, (x + 0.012, y + k, low + high / 2)) for k in knobs)]


def _filing(look: Look) -> PropModel:
    """Four deep drawers of steel, each with a handle and a card in its holder."""
    steel = kit.main(look, (0.3, 0.33, 0.32), lambda c: kit.enamel(c, "steel"))
    parts = [kit.block((0.6, 0.46, 1.3), (0, 0, 0.02), steel, 0.015),
             kit.block((0.56, 0.42, 0.03), (0, 0, 0), kit.iron(), 0.01)]
    for k in range(4):
        z = 0.06 + 0.31 * k
        parts += [
            kit.block((0.03, 0.42, 0.29), (0.3, 0, z), kit.shade(steel, 1.2, "drawer fronts"), 0.012),
            kit.block((0.03, 0.14, 0.025), (0.325, 0, z + 0.1), kit.chrome(), 0.008),
            kit.block((0.012, 0.1, 0.055), (0.316, 0, z + 0.19), kit.chrome(), 0.003),
            kit.block((0.012, 0.085, 0.04), (0.319, 0, z + 0.198), kit.paper(), 0.002),
        ]
    return PropModel({"body": kit.fold(parts)}, "metal", {"top": (0.0, 0.0, 1.32)})
