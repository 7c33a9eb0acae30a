# SPDX-License-Identifier: Apache-2.0
"""A sheet, blanket or towel unfolded to its full size, hanging in soft folds from its upper edge."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

WIDE, TALL = 0.96, 0.7  # metres; a towel half of it
FOLD, BELLY = 0.016, 0.07  # metres that it waves to and fro, and swells out below


class HangingCloth(Prop):
    """An unfolded cloth, 0.96 m wide along Y and 0.7 m high, held by the corners of its upper edge."""

    words = ("unfolded sheet", "spread sheet of cloth", "unfolded blanket", "unfolded towel")
    pieces = ("edge", "corner", "hem", "middle", "fold")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        usual = (0.84, 0.83, 0.80) if kit.said(look, "sheet", "linen", "tablecloth") else (0.16, 0.33, 0.44)
        stuff = kit.main(look, usual, kit.cloth)
        size = 0.6 if kit.said(look, "towel", "napkin", "handkerchief", "scarf") else 1.0
        rows, y = 40, np.linspace(-WIDE / 2, WIDE / 2, 48)
        parts = []
        for k in range(rows):  # one strip under the other, each a little farther out
            down = 1 - (k + 0.5) / rows
            x = BELLY * np.sin(np.pi * down) + FOLD * (0.4 + down) * np.sin(2 * np.pi * y / 0.19 + 0.9 * down)
            outline = np.concatenate([np.column_stack([x + 0.006, y]), np.column_stack([x - 0.006, y])[::-1]])
            strip = slabs.slab(slabs.polygon(outline), TALL / rows + 0.002, stuff, 0.0)
            parts.append(solids.moved(strip, (0, 0, TALL * (1 - (k + 1) / rows))))
        model = solids.moved(kit.fold(parts), scale=(size,) * 3)
        return PropModel({"body": model}, "cloth", {"grip": (0.0, 0.0, TALL * size), "top": (0.0, 0.0, TALL * size)})
