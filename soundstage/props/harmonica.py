# SPDX-License-Identifier: Apache-2.0
"""A harmonica: chrome covers over a wooden comb with its row of holes."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Harmonica(Prop):
    """A harmonica, 0.13 m long along Y, lying, its holes to +X."""

    words = ("harmonica", "mouth organ", "mouth harp", "blues harp", "harmonicas")
    held = True
    instrument = True
    substance = "metal"
    pieces = ("hole", "reed", "cover")

    def build(self, look: Look, seed: int) -> PropModel:
        steel, comb = kit.main(look, (0.62, 0.62, 0.64), kit.metal), kit.wood((0.20, 0.07, 0.03), "comb")
        bow = slabs.polygon([(-0.016, 0.0), (0.013, 0.0), (0.012, 0.003), (-0.004, 0.009), (-0.016, 0.008)], 0.002)
        cover = slabs.upright(slabs.slab(bow, 0.118, steel, 0.003), 0.118)
        parts = [
            kit.block((0.032, 0.13, 0.011), (0, 0, 0.009), comb, 0.0015),
            solids.moved(cover, (0, 0, 0.0195)),
            solids.moved(cover, (0, 0, 0.0095), scale=(1, 1, -1)),
            kit.block((0.001, 0.06, 0.004), (0.0035, 0, 0.0262), kit.brass(), 0.0003),
        ]
        hole = kit.plastic(kit.INK, "holes")
        parts += [
            kit.block((0.002, 0.007, 0.007), (0.0158, -0.0495 + 0.011 * k, 0.011), hole, 0.0004) for k in range(10)
        ]
        parts += [solids.moved(solids.sphere(0.003, kit.brass(), segments=8), (0, s * 0.06, 0.02)) for s in (1, -1)]
        return PropModel({"body": kit.fold(parts)}, "metal", {"grip": (0.0, 0.05, 0.014), "top": (0.0, 0.0, 0.029)})
