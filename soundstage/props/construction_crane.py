# SPDX-License-Identifier: Apache-2.0
"""A tower crane: a lattice mast on a block of concrete, a jib with counterweights, a cab, a hook on its cable."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

_TALL, _REACH, _BACK = 8.2, 6.2, 2.6  # metres: to the jib; of the jib ahead and behind


class ConstructionCrane(Prop):
    """A tower crane, 10 m high, its jib to +X."""

    words = (
        "construction crane",
        "tower crane",
        "building crane",
        "crane tower",
        "cranes tower",
        "crane machine",
        "construction cranes",
        "tower cranes",
        "harbor crane",
        "harbour crane",
        "lifting crane",
        "mechanical crane",
    )
    substance = "metal"
    pieces = ("hook", "cable", "jib", "cab", "mast")

    def build(self, look: Look, seed: int) -> PropModel:
        coat, dark = kit.main(look, (0.85, 0.50, 0.02)), kit.iron()
        stone = kit.stone((0.4, 0.39, 0.37), "concrete")
        parts = [kit.block((1.9, 1.9, 0.5), (0, 0, 0), stone, 0.05)]
        parts += _lattice((0, 0, 0.4), (0, 0, _TALL), 0.36, coat, 12)
        parts += _lattice((0.3, 0, _TALL + 0.25), (_REACH, 0, _TALL + 0.25), 0.24, coat, 11)
        parts += _lattice((-0.3, 0, _TALL + 0.25), (-_BACK, 0, _TALL + 0.25), 0.24, coat, 4)
        peak = (0.0, 0.0, _TALL + 1.7)
        parts += [solids.tube([(x, y, _TALL), peak], 0.06, coat, 6) for x, y in kit.corners(0.34, 0.34)]
        parts += [
            solids.tube([peak, (x, 0, _TALL + 0.5)], 0.025, dark, 5) for x in (0.9 * _REACH, 0.5 * _REACH, -_BACK + 0.2)
        ]
        parts += [
            kit.block((0.7, 0.6, 0.85), (-_BACK + 0.4, 0, _TALL - 0.75), stone, 0.04),
            kit.block((0.75, 0.7, 0.85), (0.6, 0.55, _TALL - 0.7), coat, 0.06, 2),
            kit.block((0.5, 0.74, 0.4), (0.74, 0.55, _TALL - 0.4), kit.dark_glass((0.1, 0.18, 0.22)), 0.03),
            kit.block((0.4, 0.4, 0.16), (4.6, 0, _TALL - 0.16), dark, 0.03),
            *(solids.tube([(4.6, y, _TALL - 0.1), (4.6, y, 4.6)], 0.018, dark, 5) for y in (0.12, -0.12)),
            kit.block((0.2, 0.34, 0.42), (4.6, 0, 4.3), coat, 0.05, 2),
            solids.noodle(
                solids.curve([(4.6, 0, 4.32), (4.6, 0, 4.1), (4.72, 0, 3.96), (4.62, 0, 3.82), (4.5, 0, 3.9)], 5),
                0.05,
                dark,
                8,
            ),
        ]
        return PropModel({"body": kit.fold(parts)}, "metal", {"top": (0.0, 0.0, _TALL + 1.7), "tow": (4.6, 0.0, 3.85)})


def _lattice(a: tuple[float, float, float], b: tuple[float, float, float], half: float, coat: Material,
             bays: int) -> list[Mesh]:
    """Four booms from a to b with a cross of struts on every side of every bay."""
    start, end = np.array(a), np.array(b)
    across = (
        (np.array([1.0, 0, 0]), np.array([0, 1.0, 0]))
        if a[2] != b[2]
        else (np.array([0, 0, 1.0]), np.array([0, 1.0, 0]))
    )
    edges = [half * (s * across[0] + t * across[1]) for s, t in ((1, 1), (1, -1), (-1, -1), (-1, 1))]
    parts = [solids.tube([start + e, end + e], 0.05, coat, 5) for e in edges]
    for k in range(bays):
        low, high = (start + (end - start) * (k + n) / bays for n in (0, 1))
        for n, e in enumerate(edges):
            parts.append(solids.tube([low + e, high + edges[(n + 1) % 4]], 0.026, coat, 4))
            parts.append(solids.tube([high + e, high + edges[(n + 1) % 4]], 0.026, coat, 4))
    return parts
