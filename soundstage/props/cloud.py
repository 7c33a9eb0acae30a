# SPDX-License-Identifier: Apache-2.0
"""A cloud: a heap of white puffs on a flat underside, as if of cotton wool, up on a rod of glass."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids


class Cloud(Prop):
    """A cloud, 2.4 m wide along Y, its underside 2.2 m over the ground; "rain", "storm" or "dark" make it grey."""

    words = ("cloud", "white cloud", "rain cloud", "storm cloud", "fluffy cloud", "clouds", "dark cloud")
    wholes = ("clouds",)
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        said, chance = {w for w in (*look.words, *look.kind.split())}, rng(seed, "cloud")
        grey = bool(said & {"dark", "rain", "storm", "stormy", "grey", "gray", "black", "thunder", "rainy"})
        stuff = kit.main(look, (0.34, 0.37, 0.42) if grey else (0.92, 0.93, 0.95), lambda c: kit.plaster(c, "cloud"))
        parts = [solids.bar((0, 0, 0), (0, 0, 2.4), 0.003, kit.glass(), 8)]  # what holds it up in a miniature
        for k in range(17):
            y = float(np.linspace(-0.95, 0.95, 17)[k])
            swell = 0.50 * np.sqrt(1 - (y / 1.15) ** 2) * chance.uniform(0.72, 1.1)
            x = chance.uniform(-0.22, 0.22)
            ball = kit.lump(swell, stuff, int(chance.integers(1 << 30)), 0.10, (1, 1, 0.92), 20)
            parts.append(solids.moved(ball, (x, y, 2.2 + 0.62 * swell)))
        return PropModel({"body": solids.join(parts)}, "cloth", {"top": (0.0, 0.0, 2.9), "grip": (0.0, 0.0, 2.3)})
