# SPDX-License-Identifier: Apache-2.0
"""A torch: a stick with its head wound in cloth, which burns and gives light."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Light
from soundstage.props import _flames
from soundstage.props import _kit as kit
from soundstage.props.base import Glow, Prop, PropModel
from soundstage.shape import solids

HEAD = 0.46  # metres: where the cloth begins


class Torch(Prop):
    """A burning torch, 0.6 m without its flame, its foot down."""

    words = ("torch", "burning torch", "flaming torch", "lit torch", "wooden torch", "olympic torch", "fire torch")
    held = True
    substance = "wood"
    lamp = "flame"

    def build(self, look: Look, seed: int) -> PropModel:
        wood, cloth = kit.main(look, kit.WALNUT, kit.wood), kit.cloth((0.10, 0.075, 0.05), "wound cloth")
        parts = [solids.turned([(0.014, 0.0), (0.017, 0.1), (0.021, HEAD + 0.02)], wood, 0.004, 20)]
        parts += [solids.moved(solids.ring(0.026 + 0.003 * (k % 2), 0.013, cloth, 24, 8), (0, 0, HEAD + 0.02 * k))
                  for k in range(6)]
        parts.append(solids.moved(solids.sphere(0.032, cloth, (1, 1, 0.7), 18), (0, 0, HEAD + 0.115)))
        tongues = [solids.moved(_flames.flame(high, lean, 0.3), (x, y, HEAD + 0.06))
                   for high, lean, x, y in ((0.3, 0.1, 0.0, 0.0), (0.2, -0.3, 0.018, 0.014), (0.18, 0.35, -0.02, 0))]
        glow = Glow(Light("point", (1.0, 0.56, 0.22), 18.0, 0.05), (0.0, 0.0, HEAD + 0.24), part="flame")
        return PropModel({"body": kit.fold(parts), "flame": solids.join(tongues)}, "wood",
                         {"grip": (0.0, 0.0, 0.16), "top": (0.0, 0.0, HEAD + 0.13), "lamp": (0.0, 0.0, HEAD + 0.2)},
                         (), (glow,))
