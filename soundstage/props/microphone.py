# SPDX-License-Identifier: Apache-2.0
"""A microphone on its stand: a ball of steel mesh, a slim handle in a clip, a pole and a round foot."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Microphone(Prop):
    """A microphone on a stand, 1.5 m high, spoken into from +X."""

    words = ("microphone", "mic", "microphone stand", "mic stand", "microphones", "mike")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        dark, chrome = kit.iron(), kit.chrome()
        parts = [
            solids.turned([(0.16, 0), (0.16, 0.014), (0.05, 0.035), (0.03, 0.05)], dark, 0.01, 40),
            solids.bar((0, 0, 0.03), (0, 0, 0.85), 0.0165, dark, 14),
            solids.turned([(0.024, 0.8), (0.024, 0.88)], kit.rubber(), 0.006, 20),
            solids.bar((0, 0, 0.86), (0, 0, 1.36), 0.0115, chrome, 12),
            solids.moved(solids.sphere(0.022, dark, segments=16), (0, 0, 1.365)),
        ]
        body = kit.put(_wand(look), (0.0, 0, 1.385), y=0.62)
        cable = [
            (-0.1, 0, 1.27),
            (-0.13, 0, 1.1),
            (-0.05, 0.03, 0.75),
            (-0.03, -0.01, 0.4),
            (-0.06, 0.03, 0.09),
            (-0.19, 0.08, 0.008),
            (-0.3, 0.02, 0.008),
        ]
        parts += [body, solids.noodle(solids.curve(cable, 6), 0.0065, kit.rubber(), 8)]
        return PropModel(
            {"body": kit.fold(parts)},
            "metal",
            {"grip": (0.0, 0.0, 1.1), "top": (0.12, 0.0, 1.56), "mouth": (0.16, 0.0, 1.52)},
        )


def _wand(look: Look) -> Mesh:
    """The microphone itself, its head up, about the clip."""
    case = kit.main(look, (0.055, 0.057, 0.065), kit.enamel)
    mesh, band = kit.metal((0.52, 0.53, 0.55), "mesh", 0.4), kit.brass()
    parts = [
        solids.turned([(0.018, -0.14), (0.021, -0.1), (0.03, 0.08), (0.036, 0.1)], case, 0.008, 28),
        solids.turned([(0.03, -0.035), (0.032, 0.03)], kit.rubber(), 0.008, 24),
        solids.moved(
            solids.sphere(0.057, kit.metal((0.20, 0.205, 0.21), "inner mesh", 0.6), segments=28), (0, 0, 0.152)
        ),
        solids.moved(solids.ring(0.0585, 0.0065, band, 40, 10), (0, 0, 0.148)),
        solids.moved(solids.ring(0.037, 0.005, band, 32, 8), (0, 0, 0.1)),
    ]
    for i in range(8):  # the mesh's wires: meridians and parallels
        hoop = kit.lying(solids.ring(0.0575, 0.0018, mesh, 36, 5))
        parts.append(solids.moved(hoop, (0, 0, 0.152), i * np.pi / 8))
    for a in (-0.75, -0.35, 0.4, 0.75, 1.1):
        parts.append(
            solids.moved(
                solids.ring(0.0575 * float(np.cos(a)), 0.0018, mesh, 36, 5), (0, 0, 0.152 + 0.0575 * float(np.sin(a)))
            )
        )
    return solids.join(parts)
