# SPDX-License-Identifier: Apache-2.0
"""A unicycle: one spoked wheel with pedals, a fork and a saddle; it stands by a small foot in a miniature."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

_RADIUS, _SADDLE = 0.28, 0.84  # metres


class Unicycle(Prop):
    """A unicycle, its saddle at 0.84 m, its wheel's side to +X."""

    words = ("unicycle", "monocycle", "unicycles", "one-wheeled cycle")
    substance = "metal"
    pieces = ("saddle", "pedal", "spoke")

    def build(self, look: Look, seed: int) -> PropModel:
        frame, steel = kit.main(look, "red"), kit.chrome()
        parts = [
            _upright(solids.ring(_RADIUS - 0.025, 0.027, kit.rubber(), 64, 12)),
            _upright(solids.ring(_RADIUS - 0.055, 0.01, steel, 64, 8)),
            solids.bar((-0.13, 0, _RADIUS), (0.13, 0, _RADIUS), 0.016, steel, 12),
        ]
        for k, a in enumerate(np.linspace(0, 2 * np.pi, 24, endpoint=False)):
            c, s, x = float(np.cos(a)), float(np.sin(a)), 0.04 if k % 2 else -0.04
            far = _RADIUS - 0.055
            parts.append(
                solids.bar((x, 0.02 * c, _RADIUS + 0.02 * s), (0, far * c, _RADIUS + far * s), 0.0025, steel, 5)
            )
        for x in (0.1, -0.1):
            way = [(x, 0, _RADIUS), (x, 0, 0.56), (0.6 * x, 0, 0.62), (0, 0, 0.63)]
            parts += [
                solids.noodle(way, 0.017, frame, 12),
                solids.bar((1.3 * x, 0, _RADIUS), (1.3 * x, 0.12 * np.sign(x), _RADIUS - 0.03), 0.011, steel, 10),
                kit.block((0.1, 0.08, 0.024), (1.85 * x, 0.12 * np.sign(x), _RADIUS - 0.042), kit.rubber(), 0.006),
            ]
        parts += [
            solids.bar((0, 0, 0.62), (0, 0, _SADDLE - 0.04), 0.016, steel, 12),
            solids.moved(
                solids.sphere(0.13, kit.leather((0.05, 0.03, 0.02), "saddle"), (0.75, 1.2, 0.36), 24), (0, 0, _SADDLE)
            ),
        ]
        return PropModel(
            {"body": kit.fold(parts)},
            "metal",
            {
                "seat": (0.0, 0.0, _SADDLE),
                "driver": (0.0, 0.0, _SADDLE),
                "grip": (0.0, 0.0, 0.7),
                "top": (0.0, 0.0, _SADDLE + 0.05),
            },
        )


def _upright(ring: Mesh) -> Mesh:
    return solids.moved(kit.ahead(ring), (0, 0, _RADIUS))
