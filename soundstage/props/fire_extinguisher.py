# SPDX-License-Identifier: Apache-2.0
"""A fire extinguisher: a red cylinder with a label, a lever, a gauge and a hose with a horn."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class FireExtinguisher(Prop):
    """A fire extinguisher, 0.5 m high."""

    words = (
        "fire extinguisher",
        "extinguisher",
        "fire extinguishers",
        "foam extinguisher",
        "gas cylinder",
        "gas bottle",
    )
    held = True
    substance = "metal"
    pieces = ("hose", "lever", "pin", "nozzle", "gauge")

    def build(self, look: Look, seed: int) -> PropModel:
        coat, dark = kit.main(look, (0.55, 0.012, 0.012)), kit.rubber()
        parts = [
            solids.turned([(0.07, 0), (0.078, 0.02), (0.078, 0.33), (0.05, 0.385), (0.022, 0.4)], coat, 0.02, 32),
            solids.turned([(0.0795, 0.12), (0.0795, 0.26)], kit.paper("white", "label"), 0.001, 32, 1),
            solids.turned([(0.0805, 0.2), (0.0805, 0.235)], kit.plastic((0.05, 0.16, 0.4), "label band"), 0.001, 32, 1),
            solids.turned([(0.074, 0.0), (0.08, 0.0), (0.08, 0.018)], dark, 0.004, 28),
            solids.turned([(0.022, 0.395), (0.02, 0.44)], kit.brass(), 0.004, 20),
            kit.put(solids.box((0.15, 0.022, 0.012), dark, 0.004), (0.06, 0, 0.44), y=0.12),
            kit.put(solids.box((0.14, 0.022, 0.012), dark, 0.004), (0.055, 0, 0.465), y=-0.16),
            solids.moved(
                kit.lying(solids.turned([(0.02, 0), (0.02, 0.012)], kit.ceramic("white", "gauge"), 0.002, 20)),
                (0, -0.022, 0.42),
            ),
            solids.moved(
                kit.put(solids.ring(0.014, 0.003, kit.chrome(), 20, 6), (0, 0, 0), x=1.57), (0.01, 0.03, 0.448)
            ),
        ]
        way = [(0.0, 0.02, 0.425), (-0.02, 0.08, 0.42), (-0.02, 0.115, 0.34), (0.0, 0.105, 0.2), (0.0, 0.1, 0.12)]
        parts += [solids.noodle(solids.curve(way, 6), 0.011, dark, 10),
                  solids.bar((0.0, 0.1, 0.13), (0.0, 0.1, 0.03), 0.014, dark, 16, 0.026),
                  kit.block((0.03, 0.05, 0.02), (0, 0.088, 0.2), dark, 0.004)]
        return PropModel({"body": kit.fold(parts)}, "metal", {"grip": (0.06, 0.0, 0.45), "top": (0.0, 0.0, 0.5)})
