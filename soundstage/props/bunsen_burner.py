# SPDX-License-Identifier: Apache-2.0
"""A Bunsen burner: a heavy foot, a brass tube with its air ring, a blue flame and the hose."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Light
from soundstage.props import _kit as kit
from soundstage.props.base import Glow, Prop, PropModel
from soundstage.shape import solids


class BunsenBurner(Prop):
    """A Bunsen burner, 0.17 m high without its flame."""

    words = (
        "bunsen burner",
        "gas burner",
        "bunsen burners",
        "lab burner",
        "spirit burner",
        "alcohol lamp",
        "blowtorch",
        "blow torch",
    )
    held = True
    lamp = "flame"
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        brass, iron = kit.main(look, (0.66, 0.42, 0.13), kit.metal), kit.iron()
        parts = [
            solids.turned([(0.06, 0.0), (0.056, 0.012), (0.022, 0.024)], iron, 0.005, 36),
            solids.turned([(0.014, 0.02), (0.014, 0.045), (0.0105, 0.05), (0.0105, 0.165)], brass, 0.003, 28),
            solids.turned([(0.016, 0.055), (0.016, 0.075)], kit.chrome(), 0.003, 28),
            solids.moved(solids.sphere(0.005, iron, (0.4, 1, 1), 10), (0.0155, 0, 0.065)),
            solids.bar((0, 0.01, 0.035), (0, 0.045, 0.035), 0.006, brass, 12),
        ]
        hose = solids.curve([(0, 0.04, 0.035), (0.0, 0.08, 0.02), (0.04, 0.13, 0.009), (0.02, 0.2, 0.009)], 7)
        parts.append(solids.noodle(hose, 0.008, kit.rubber((0.45, 0.12, 0.03), "hose"), 12))
        outer = solids.lathe(
            [(0.009, 0.165), (0.014, 0.19), (0.01, 0.235), (0.0, 0.28)], kit.lit((0.10, 0.28, 1.0), 0.9, "flame"), 20
        )
        inner = solids.lathe(
            [(0.006, 0.166), (0.007, 0.18), (0.0, 0.215)], kit.lit((0.5, 0.85, 1.0), 1.4, "inner flame"), 16
        )
        glow = Glow(Light("point", (0.4, 0.6, 1.0), 2.0, 0.03), (0.0, 0.0, 0.22), part="flame")
        return PropModel(
            {"body": kit.fold(parts), "flame": solids.join([outer, inner])},
            "metal",
            {"grip": (0.0, 0.0, 0.11), "top": (0.0, 0.0, 0.17)},
            glows=(glow,),
        )
