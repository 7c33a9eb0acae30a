# SPDX-License-Identifier: Apache-2.0
"""A dropper: a glass tube drawn out to a tip, a rubber bulb on it and a drop that falls; a syringe has a plunger."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import solids


class Pipette(Prop):
    """A dropper, 0.22 m, upright on its tip as it is held; "syringe" builds one with a plunger and a needle."""

    words = ("pipette", "dropper", "eyedropper", "eye dropper", "syringe", "medicine dropper", "injection needle",
             "pipettes", "syringes")
    held = True
    lies = True
    substance = "glass"

    def build(self, look: Look, seed: int) -> PropModel:
        liquid = kit.food(paint(look, (0.05, 0.28, 0.75)), "liquid", 0.15)
        parts = self._syringe() if kit.said(look, "syringe", "injection") else self._dropper()
        parts.append(solids.turned([(0.0155, 0.06), (0.0155, 0.115)], liquid, 0.002, 28))
        return PropModel({"body": kit.fold(parts)}, "glass", {"grip": (0.0, 0.0, 0.18), "top": (0.0, 0.0, 0.22)})

    def _dropper(self) -> list[Mesh]:
        glass, bulb = kit.glass(), kit.rubber((0.55, 0.04, 0.03), "bulb")
        wall = [(0.0, 0.0), (0.004, 0.0), (0.005, 0.03), (0.015, 0.055), (0.015, 0.16), (0.0, 0.161)]
        squeeze = [(0.017, 0.145), (0.019, 0.16), (0.016, 0.168), (0.026, 0.19), (0.024, 0.215), (0.01, 0.232)]
        return [solids.lathe(wall, glass, 28), solids.turned(squeeze, bulb, 0.006, 30)]

    def _syringe(self) -> list[Mesh]:
        glass, white = kit.glass(), kit.plastic("white", "plunger")
        wall = [(0.0, 0.045), (0.006, 0.045), (0.0075, 0.056), (0.015, 0.058), (0.015, 0.165), (0.0, 0.166)]
        marks = [solids.moved(kit.block((0.002, 0.012 - 0.005 * (k % 2), 0.0014), (0.0158, 0, 0.065 + 0.012 * k),
                                        kit.plastic(kit.INK, "scale"), 0.0003)) for k in range(8)]
        return [solids.lathe(wall, glass, 28), *marks, solids.bar((0, 0, 0), (0, 0, 0.05), 0.0014, kit.chrome(), 8),
                kit.block((0.018, 0.06, 0.005), (0, 0, 0.162), white, 0.002),
                solids.bar((0, 0, 0.115), (0, 0, 0.225), 0.006, white, 12),
                solids.turned([(0.0152, 0.115), (0.0152, 0.125)], kit.rubber(), 0.002, 28),
                solids.moved(solids.turned([(0.022, 0), (0.022, 0.006)], white, 0.002, 28), (0, 0, 0.222))]
