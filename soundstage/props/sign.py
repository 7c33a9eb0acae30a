# SPDX-License-Identifier: Apache-2.0
"""A signpost: two arrow boards on a wooden post, or a warning board by words."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props._label import board, ink_on
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import slabs, solids


class Sign(Prop):
    """A wooden signpost, 1.8 m; "stop" makes a road sign, text a board on a post that says it on both sides."""

    words = ("sign", "signpost", "road sign", "wooden sign", "arrow sign", "signboard", "billboard")
    substance = "wood"
    lettered = True

    def build(self, look: Look, seed: int) -> PropModel:
        if look.text:
            return PropModel({"body": _board(look)}, "wood", {"top": (0.0, 0.0, 1.82), "grip": (0.0, 0.0, 0.9)})
        if kit.said(look, "stop", "road", "traffic"):
            return PropModel({"body": _road_sign(paint(look, "red"))}, "metal", {"top": (0.0, 0.0, 2.1)})
        board, post = kit.main(look, kit.PINE, kit.wood), kit.wood(kit.WALNUT, "post")
        arrow = slabs.polygon([(-0.4, -0.13), (0.32, -0.13), (0.48, 0), (0.32, 0.13), (-0.4, 0.13)], 0.02)
        line = kit.painted_wood((0.10, 0.05, 0.03), "painted letters")
        one = slabs.upright(slabs.slab(arrow, 0.05, board, 0.012), 0.05)
        marks = [
            kit.block((w, 0.06, 0.035), (x, 0, z), line, 0.008)
            for x, z, w in ((-0.06, 0.025, 0.44), (-0.1, -0.065, 0.34))
        ]
        plank = solids.join([one, *marks])
        parts = [
            solids.turned([(0.055, 0), (0.05, 1.75), (0.03, 1.82)], post, 0.015, 16),
            kit.put(plank, (0.05, -0.03, 1.52), z=-0.2, y=0.04),
            kit.put(solids.moved(plank, scale=(-1, 1, 1)), (-0.04, -0.03, 1.2), z=0.25, y=0.05),
        ]
        parts.append(solids.moved(kit.lump(0.16, kit.stone(), 3, 0.2, (1, 1, 0.6), 16), (0.02, 0, 0.02)))
        body = kit.put(kit.fold(parts), (0, 0, 0), z=np.pi / 2)  # the boards' faces to the front
        return PropModel({"body": body}, "wood", {"top": (0.0, 0.0, 1.82), "grip": (0.05, 0.0, 0.9)})


def _board(look: Look) -> Mesh:
    """A board that says its text on a post, facing +X and -X; pale letters on dark wood or paint."""
    face = kit.main(look, kit.PINE, kit.wood)
    ink = ink_on(face)
    wide, tall = min(1.5, max(0.8, 0.13 * len(look.text))), 0.62
    post = solids.turned([(0.05, 0), (0.045, 1.5), (0.03, 1.52)], kit.wood(kit.WALNUT, "post"), 0.015, 16)
    return kit.fold([post, solids.moved(board(look.text, wide, tall, face, ink), (0.06, 0, 1.5))])


def _road_sign(color: tuple[float, float, float]) -> Mesh:
    """An eight-sided board with a white rim and bar on a steel post, facing +X."""
    eight = [(0.36 * np.cos(a), 0.36 * np.sin(a)) for a in np.pi / 8 + np.arange(8) * np.pi / 4]
    white, red = kit.enamel("white", "sign white"), kit.enamel(color, "sign face")
    parts = [solids.bar((0, 0, 0), (0, 0, 2.0), 0.035, kit.metal())]
    for size, x, stuff in ((1.0, 0.04, white), (0.9, 0.05, red)):
        shape = slabs.polygon([(a * size, b * size) for a, b in eight], 0.02)
        parts.append(solids.moved(slabs.facing(slabs.slab(shape, 0.03, stuff, 0.008), 0.03), (x, 0, 1.75)))
    parts.append(kit.block((0.03, 0.42, 0.11), (0.06, 0, 1.695), white, 0.01))
    return kit.fold(parts)
