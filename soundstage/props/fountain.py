# SPDX-License-Identifier: Apache-2.0
"""A fountain: a round stone basin full of water, a stem with a bowl and jets falling back."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Jet, Prop, PropModel
from soundstage.shape import solids

_BASIN = [(0.0, 0.0), (1.2, 0.0), (1.22, 0.1), (1.14, 0.14), (1.16, 0.4), (1.3, 0.44), (1.3, 0.54), (1.06, 0.54),
          (1.04, 0.14), (0.0, 0.12)]  # radius, height
_BOWL = [(0.0, 0.1), (0.3, 0.1), (0.3, 0.2), (0.16, 0.3), (0.13, 0.8), (0.2, 0.9), (0.58, 1.06), (0.62, 1.14),
         (0.55, 1.14), (0.2, 1.0), (0.1, 1.02), (0.09, 1.3), (0.16, 1.36), (0.1, 1.42), (0.0, 1.42)]


_DROPS = (
    Jet((0.02, 0.0, 1.4), (0.42, 0.0, 1.1), 1.0, 9, 0.026, crest=1.86, spread=0.03, turns=8),
    Jet((0.56, 0.0, 1.1), (0.92, 0.0, 0.45), 0.8, 8, 0.028, crest=1.22, spread=0.03, turns=8),
    Jet((0.92, 0.0, 0.46), (0.95, 0.0, 0.45), 0.5, 6, 0.02, crest=0.58, spread=0.12, turns=8),
)


class Fountain(Prop):
    """A stone fountain, 2.6 m across and 1.9 m high, playing."""

    words = ("fountain", "water fountain", "stone fountain", "garden fountain", "fountains", "drinking fountain")
    substance = "stone"

    def build(self, look: Look, seed: int) -> PropModel:
        grey, water = kit.main(look, (0.46, 0.43, 0.38), kit.stone), kit.dark_glass((0.16, 0.42, 0.5))
        parts = [
            solids.lathe(solids.fillet(_BASIN, 0.03, 3), grey, 48),
            solids.lathe(solids.fillet(_BOWL, 0.03, 3), grey, 36),
            solids.turned([(1.06, 0.4), (1.06, 0.46)], water, 0.01, 44, 1),
            solids.turned([(0.4, 1.04), (0.56, 1.11)], water, 0.01, 36, 1),
        ]
        parts += _jets()
        return PropModel(
            {"body": kit.fold(parts)},
            "stone",
            {"seat": (1.18, 0.0, 0.54), "top": (1.18, 0.0, 0.54), "inside": (0.8, 0.0, 0.46)},
            jets=_DROPS,
        )


def _jets() -> list[Mesh]:
    """Eight arcs from the top into the bowl, and eight from its rim into the basin."""
    water, out = kit.plastic((0.62, 0.82, 0.9), "jet"), []
    t = np.linspace(0, 1, 12)
    for turn in 2 * np.pi * np.arange(8) / 8:
        for start, crest, end, first, reach in ((1.1, 1.22, 0.45, 0.56, 0.92), (1.4, 1.86, 1.1, 0.02, 0.42)):
            r = first + (reach - first) * t
            z = start + 4 * (crest - start) * t * (1 - t) + (end - start) * t**2
            path = np.column_stack([r * np.cos(turn), r * np.sin(turn), z])
            out.append(solids.noodle(path, np.linspace(0.018, 0.032, 12), water, 8))
    return out
