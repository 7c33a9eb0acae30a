# SPDX-License-Identifier: Apache-2.0
"""A flute: a silver tube with keys; a recorder or a whistle is a wooden one blown at its end."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Flute(Prop):
    """A flute, 0.62 m long, lying along Y, its mouth hole at the +Y end."""

    words = ("flute", "recorder", "clarinet", "piccolo", "flutes", "oboe", "pan flute", "bamboo flute", "silver flute")
    held = True
    instrument = True
    pieces = ("key", "hole", "mouthpiece", "headjoint", "reed")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        wooden = any(w in look.words for w in ("recorder", "wooden", "bamboo", "clarinet", "oboe"))
        tube = kit.main(look, (0.30, 0.13, 0.04) if wooden else (0.74, 0.76, 0.80), kit.wood if wooden else kit.metal)
        dark = kit.plastic(kit.INK, "holes")
        r = 0.014
        parts = [solids.bar((0, -0.31, r), (0, 0.31, r), r, tube, 20)]
        for y in (-0.16, 0.12, 0.29):
            parts.append(solids.moved(kit.lying(solids.turned([(0.018, -0.012), (0.018, 0.012)], kit.brass(), 0.003,
                                                              20)), (0, y, r)))
        for y in np.linspace(-0.26, 0.09, 9):
            key = solids.turned([(0.012, 0), (0.012, 0.004)], dark if wooden else kit.chrome(), 0.0015, 16)
            parts.append(solids.moved(key, (0, float(y), 2 * r - 0.002)))
        lip = solids.moved(solids.sphere(0.02, tube, (0.8, 1.3, 0.3), 18), (0.0, 0.22, 2 * r))
        hole = solids.moved(solids.sphere(0.008, dark, (0.8, 1.2, 0.5), 12), (0.0, 0.22, 2 * r + 0.005))
        parts += [lip, hole]
        return PropModel({"body": kit.fold(parts)}, tube.substance,
                         {"grip": (0.0, -0.08, r), "mouth": (0.0, 0.22, 2 * r), "top": (0.0, 0.0, 2 * r)})
