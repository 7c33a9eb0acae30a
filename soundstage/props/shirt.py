# SPDX-License-Identifier: Apache-2.0
"""A garment laid out flat: a shirt with sleeves, collar and buttons; trousers, a dress or a sweater by their words."""

from __future__ import annotations

from typing import Any

import shapely

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

TROUSERS = {"trousers", "pants", "jeans", "jean", "trouser", "leggings", "shorts"}
SKIRTS = {"dress", "skirt", "gown"}


class Shirt(Prop):
    """A shirt, 0.62 m wide and 0.56 m long, lying, its collar to -X."""

    words = ("shirt", "t-shirt", "tshirt", "tee shirt", "shirts", "sweater", "jacket", "clothes", "clothing", "garment",
             "blouse", "jersey", "pullover", "trousers", "jeans", "pants", "dress", "skirt", "laundry", "garments",
             "sweatshirt", "hoodie", "folded clothes")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        said = {look.kind, *look.words}
        stuff = kit.main(look, (0.10, 0.20, 0.42) if said & TROUSERS else (0.72, 0.80, 0.88), kit.cloth)
        outline = _legs() if said & TROUSERS else _gown() if said & SKIRTS else _top()
        parts = [slabs.slab(outline, 0.022, stuff, 0.010)]
        dark = kit.shade(stuff, 0.72, "seams")
        if not said & (TROUSERS | SKIRTS):
            collar = [solids.curve([(-0.275, s * 0.075, 0.02), (-0.26, s * 0.05, 0.03), (-0.215, s * 0.012, 0.028)], 5)
                      for s in (1, -1)]
            parts += [solids.noodle(path, 0.014, dark, 8) for path in collar]
            parts += [solids.moved(solids.sphere(0.008, kit.plastic(kit.CREAM, "buttons"), (1, 1, 0.5), 12),
                                   (-0.16 + 0.1 * k, 0.0, 0.0225)) for k in range(5)]
            parts.append(kit.block((0.48, 0.003, 0.004), (0.03, 0.018, 0.0205), dark, 0.001))
        else:
            parts.append(kit.block((0.03, 0.27, 0.007), (-0.262, 0, 0.018), dark, 0.002))
        return PropModel({"body": kit.fold(parts)}, "cloth", {"grip": (0.0, 0.0, 0.011), "top": (0.0, 0.0, 0.022)})


def _mirrored(half: list[tuple[float, float]]) -> Any:
    """The outline whose one half runs over these (x, y), rounded."""
    whole = shapely.Polygon([*half, *[(x, -y) for x, y in reversed(half)]])
    return whole.buffer(-0.008).buffer(0.016).buffer(-0.008)


def _top() -> Any:
    return _mirrored([(-0.25, 0.0), (-0.28, 0.075), (-0.25, 0.19), (-0.03, 0.33), (0.05, 0.25), (-0.11, 0.165),
                      (0.28, 0.18), (0.28, 0.0)])


def _legs() -> Any:
    return _mirrored([(-0.28, 0.0), (-0.28, 0.14), (0.0, 0.165), (0.42, 0.15), (0.42, 0.04), (-0.05, 0.006),
                      (-0.06, 0.0)])


def _gown() -> Any:
    return _mirrored([(-0.22, 0.0), (-0.28, 0.06), (-0.27, 0.13), (-0.18, 0.16), (-0.06, 0.10), (0.42, 0.27),
                      (0.44, 0.0)])
