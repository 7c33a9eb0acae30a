# SPDX-License-Identifier: Apache-2.0
"""A tambourine: a shallow wooden hoop with pairs of little cymbals in its slots, a skin over one side."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

RADIUS = 0.12


class Tambourine(Prop):
    """A tambourine, 0.25 m across, upright on its rim, its skin facing +X."""

    words = ("tambourine", "timbrel", "tambourines")
    held = True
    instrument = True
    pieces = ("jingle", "skin", "rim", "frame", "head", "zil", "hoop")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        timber = kit.main(look, (0.52, 0.26, 0.08), kit.wood)
        wall = [(RADIUS, -0.026), (RADIUS + 0.009, -0.026), (RADIUS + 0.009, 0.026), (RADIUS, 0.026)]
        parts = [solids.lathe([*wall, wall[0]], timber, 56)]
        parts.append(solids.turned([(RADIUS, 0.018), (RADIUS, 0.022)], kit.paper((0.9, 0.86, 0.76), "skin"), 0.001, 56))
        for k in range(8):
            a = 2 * np.pi * (k + 0.5) / 8
            pair = [solids.turned([(0.019, z), (0.017, z + 0.003)], kit.brass(), 0.001, 20) for z in (-0.008, 0.002)]
            pin = solids.bar((0, 0, -0.014), (0, 0, 0.012), 0.0018, kit.chrome(), 8)
            at = (RADIUS + 0.012) * np.cos(a), (RADIUS + 0.012) * np.sin(a), -0.006
            parts.append(solids.moved(solids.join([*pair, pin]), at))
        model = kit.fold([kit.ahead(solids.join(parts))])
        high = float(model.vertices[:, 2].max())
        return PropModel({"body": model}, timber.substance, {"grip": (0.0, 0.0, 0.03), "top": (0.0, 0.0, high)})
