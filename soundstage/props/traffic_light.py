# SPDX-License-Identifier: Apache-2.0
"""A traffic light: three hooded lamps on a striped post."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Light, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Glow, Prop, PropModel
from soundstage.shape import solids


class TrafficLight(Prop):
    """A traffic light, 2.6 m; "red", "yellow" or "green" says which lamp is lit."""

    words = ("traffic light", "traffic signal", "stoplight", "stop light", "traffic lights")
    substance = "metal"
    lamp = "bulb"

    def build(self, look: Look, seed: int) -> PropModel:
        lit = next((c for c in (*look.colors, *look.words) if c in ("red", "yellow", "amber", "green")), "green")
        lit = "yellow" if lit == "amber" else lit
        parts = _lamps(lit)
        glow = Glow(
            Light("point", (0.3, 1.0, 0.4) if lit == "green" else (1.0, 0.3, 0.1), 8.0, 0.15),
            (0.4, 0.0, {"red": 2.46, "yellow": 2.16, "green": 1.86}[lit]),
        )
        return PropModel(
            {"body": kit.fold(parts)}, "metal", {"lamp": (0.2, 0.0, 2.16), "top": (0.0, 0.0, 2.62)}, (), (glow,)
        )


def _lamps(lit: str) -> list[Mesh]:
    """Post, back plate, and three hooded lamps of which one is lit."""
    case = kit.iron((0.03, 0.04, 0.04), "case")
    parts = [
        solids.turned([(0.16, 0), (0.16, 0.1), (0.07, 0.18), (0.06, 1.8)], case, 0.03, 24),
        kit.block((0.24, 0.34, 0.92), (0, 0, 1.7), case, 0.06, 3),
        kit.block((0.05, 0.46, 1.04), (-0.06, 0, 1.64), kit.iron("white", "back plate"), 0.02),
        kit.block((0.06, 0.4, 0.98), (-0.05, 0, 1.67), case, 0.02),
    ]
    for name, z in (("red", 2.46), ("yellow", 2.16), ("green", 1.86)):
        rgb = kit.rgb((0.05, 0.62, 0.12) if name == "green" else name)
        glass = kit.lit(rgb, 2.0, f"{name} lamp") if name == lit else kit.shade(kit.plastic(rgb), 0.22, f"{name} glass")
        parts.append(
            solids.moved(
                kit.ahead(solids.turned([(0.11, 0), (0.11, 0.02), (0.06, 0.045)], glass, 0.02, 28)), (0.115, 0, z)
            )
        )
        hood = solids.loft(
            np.array(
                [
                    [
                        (x, 0.125 * np.cos(a) * k, z + 0.125 * np.sin(a) * k)
                        for a, k in [
                            *((t, 1.0) for t in np.linspace(-0.35, np.pi + 0.35, 15)),
                            *((t, 0.9) for t in np.linspace(np.pi + 0.35, -0.35, 15)),
                        ]
                    ]
                    for x in (0.1, 0.28)
                ]
            ),
            case,
            0.8,
        )
        parts.append(hood)
    return parts
