# SPDX-License-Identifier: Apache-2.0
"""An upright vacuum cleaner: a wide head on the floor, a body with its dust bin, a long handle."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class VacuumCleaner(Prop):
    """A vacuum cleaner, 1.15 m high, its head to +X."""

    words = ("vacuum cleaner", "vacuum", "hoover", "vacuums", "vacuum cleaners")
    held = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        coat, dark = kit.main(look, (0.62, 0.05, 0.06), kit.plastic), kit.rubber((0.05, 0.05, 0.055), "trim")
        grey = kit.plastic((0.36, 0.37, 0.40), "grey")
        parts = [
            kit.block((0.22, 0.36, 0.085), (0.06, 0, 0.012), coat, 0.03, 2),
            kit.block((0.05, 0.37, 0.045), (0.165, 0, 0.0), dark, 0.015),
            kit.put(solids.turned([(0.085, 0.0), (0.10, 0.06), (0.10, 0.34), (0.06, 0.44), (0.03, 0.48)], coat, 0.03),
                    (-0.03, 0, 0.07), y=-0.22),
            kit.put(solids.turned([(0.075, 0.0), (0.075, 0.20)], kit.glass(), 0.02, 24), (0.028, 0, 0.20), y=-0.22),
            solids.bar((-0.13, 0, 0.5), (-0.26, 0, 1.08), 0.016, kit.chrome(), 14),
            solids.bar((-0.255, 0, 1.05), (-0.20, 0, 1.15), 0.024, dark, 14),
        ]
        parts += [solids.moved(kit.lying(solids.turned([(0.055, -0.02), (0.055, 0.02)], grey, 0.01, 24)),
                               (-0.06, s * 0.17, 0.055)) for s in (1, -1)]
        cord = solids.curve([(-0.16, 0.03, 0.55), (-0.22, 0.07, 0.4), (-0.2, 0.06, 0.2), (-0.4, 0.1, 0.015),
                             (-0.75, -0.05, 0.012)], 6)
        parts.append(solids.noodle(cord, 0.007, dark, 8))
        return PropModel({"body": kit.fold(parts)}, "plastic",
                         {"grip": (-0.235, 0.0, 1.02), "top": (-0.2, 0.0, 1.15), "foot": (0.06, 0.0, 0.0)})
