# SPDX-License-Identifier: Apache-2.0
"""Placards: a noun that no drawing shows, as a card on a foot with its name in raised letters.

As stage hands do for what is not built yet: the audience can read what would stand there.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from soundstage.nodes import Material
from soundstage.props._letters import PIXELS, broken, traced
from soundstage.props.base import PropModel
from soundstage.shape import slabs, solids

PLACARD = 0.45  # metres
PAPER, INK = (0.80, 0.72, 0.55), (0.05, 0.06, 0.09)
_LONGEST = 10  # letters on a line


def placard(name: str, material: Material, height: float) -> PropModel:
    """The name on a card in the material's substance, height metres with its foot; read from both sides."""
    import shapely.affinity

    words = traced(broken(name.upper(), _LONGEST))
    x0, y0, x1, y1 = words.bounds
    size = 0.13 * height / PIXELS  # metres a pixel
    words = shapely.affinity.affine_transform(words, [size, 0, 0, size, -size * (x0 + x1) / 2, -size * (y0 + y1) / 2])
    wide, tall = size * (x1 - x0) + 0.16 * height, size * (y1 - y0) + 0.14 * height
    ink = replace(material, name=f"{material.name} ink", color=INK, second_color=None)
    paper = replace(material, name=f"{material.name} paper", color=PAPER, second_color=None)
    thick, middle = 0.03 * height, height - tall / 2
    card = slabs.upright(slabs.slab(slabs.rectangle(wide, tall, 0.03 * height), thick, paper, 0.006 * height), thick)
    letters = slabs.upright(slabs.slab(words, 0.02 * height, ink, 0.0015 * height, 1))
    front = solids.moved(letters, (0, -0.8 * thick, 0))
    post = slabs.upright(slabs.slab(slabs.rectangle(0.06 * height, height - tall), thick, paper, 0.004 * height), thick)
    foot = slabs.slab(slabs.rectangle(0.6 * wide, 0.3 * height, 0.1 * height, 8), 0.05 * height, paper, 0.01 * height)
    body = solids.join([
        *(solids.moved(part, (0, 0, middle)) for part in (card, front, solids.moved(front, heading=np.pi))),
        solids.moved(post, (0, 0, (height - tall) / 2)), foot])
    low, high = solids.extent([body])
    anchors = {"top": (0.0, 0.0, float(high[2])), "grip": (0.0, 0.0, float(high[2]) * 0.4)}
    return PropModel({"body": solids.moved(body, (0, 0, -low[2]))}, material.substance, anchors)
