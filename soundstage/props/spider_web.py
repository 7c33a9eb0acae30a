# SPDX-License-Identifier: Apache-2.0
"""A spider's web between two twigs: spokes and a spiral of threads."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids

_SPOKES, _TURNS = 14, 8


class SpiderWeb(Prop):
    """A web, 0.8 m across, upright between two twigs, its face to +X."""

    words = ("web", "spider web", "spiderweb", "cobweb", "spider's web")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        chance = rng(seed, "web")
        silk = Material("silk", (0.90, 0.91, 0.94), "cloth", roughness=0.3, emission=0.25)
        bark = kit.wood((0.20, 0.12, 0.07), "twig")
        turns = np.sort(np.linspace(0, 2 * np.pi, _SPOKES, endpoint=False) + chance.uniform(-0.1, 0.1, _SPOKES))
        reach = 0.42 + chance.uniform(-0.03, 0.05, _SPOKES)
        middle = np.array([0.0, 0.0, 0.5])
        ends = middle + np.stack([0 * turns, reach * np.cos(turns), reach * np.sin(turns)], -1)
        parts = [solids.bar(tuple(middle), tuple(e), 0.0035, silk, 5) for e in ends]
        for turn in range(_TURNS):
            share = [(0.14 + 0.86 * (turn + k / _SPOKES) / _TURNS) for k in range(_SPOKES + 1)]
            ring = np.array([middle + s * 0.94 * (ends[k % _SPOKES] - middle) for k, s in enumerate(share)])
            sag = np.repeat(ring, 2, axis=0)[:-1]
            sag[1::2] = (ring[:-1] + ring[1:]) / 2 + 0.06 * (middle - (ring[:-1] + ring[1:]) / 2)
            parts.append(solids.tube(sag, 0.0028, silk, 5))
        for s in (1, -1):
            way = [(0.0, 0.50 * s, 0.0), (0.02, 0.44 * s, 0.3), (-0.02, 0.46 * s, 0.7), (0.0, 0.38 * s, 1.05)]
            twig = solids.curve(way, 6)
            parts.append(solids.noodle(twig, np.linspace(0.022, 0.010, len(twig)), bark, 10))
        return PropModel({"body": kit.fold(parts)}, "wood", {"top": (0.0, 0.0, 1.0), "inside": (0.0, 0.0, 0.5)})
