# SPDX-License-Identifier: Apache-2.0
"""A garden shed: upright boards, a felt roof, a braced door with a bolt and one small window."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Material
from soundstage.props import _hollows
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import slabs, solids

_ROOM = _hollows.Hollow((-0.9, 1.2), (-0.62, 0.22), (0.1, 1.95), (0.9, 1.4))


class Shed(Prop):
    """A shed, 2.4 m long, 2 m wide and 2.7 m high, its door to +X."""

    words = ("shed", "garden shed", "tool shed", "toolshed", "wooden shed", "shack", "outhouse", "potting shed",
             "sheds", "wooden shack", "sauna")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        wall, trim = kit.main(look, (0.24, 0.13, 0.055), _boards), kit.painted_wood("cream", "trim")
        gable = slabs.polygon([(-1.0, 0.06), (1.0, 0.06), (1.0, 2.0), (0, 2.6), (-1.0, 2.0)])
        felt = kit.stone((0.05, 0.055, 0.06), "roofing felt", 0.05)
        slope = slabs.polygon([(1.22, 1.84), (0, 2.57), (0, 2.7), (1.25, 1.95)])
        parts = [
            *_hollows.opened(slabs.facing(slabs.slab(gable, 2.4, wall, 0.02), 2.4), _ROOM, kit.wood(kit.PINE), wall),
            kit.mirrored(slabs.facing(slabs.slab(slope, 2.75, felt, 0.02), 2.75)),
            kit.block((2.5, 2.1, 0.1), (0, 0, 0), kit.wood(kit.WALNUT, "sleepers"), 0.02),
            kit.put(kit.pane(0.42, 0.5, kit.dark_glass(), trim, 0.05, 0.08), (1.22, 0.6, 1.15)),
        ]
        parts += [kit.block((0.07, 0.08, 1.95), (x, y, 0.06), trim, 0.015) for x, y in kit.corners(1.2, 0.99)]
        for k, (radius, tint) in enumerate(((0.09, "red"), (0.11, "teal"), (0.08, "amber"))):
            pot = solids.turned([(0.7 * radius, 0), (radius, 2 * radius)], kit.clay(tint, f"{tint} pot"), 0.01, 20)
            parts.append(solids.moved(pot, (-0.5, -0.45 + 0.24 * k, 0.92)))
        door = solids.join([
            kit.block((0.05, 0.82, 1.82), (1.23, -0.2, 0.12), wall, 0.01),
            *(kit.block((0.03, 0.78, 0.1), (1.27, -0.2, z), trim, 0.008) for z in (0.3, 1.6)),
            solids.bar((1.28, -0.56, 0.4), (1.28, 0.16, 1.62), 0.045, trim, 4),
            solids.bar((1.3, 0.1, 0.95), (1.3, 0.1, 1.1), 0.016, kit.iron(), 10),
        ])
        spots = {"door": (1.5, -0.2, 0.1), "top": (0.0, 0.0, 2.7), "inside": (0.4, -0.2, 0.12)}
        hinge = Joint("door", (1.23, -0.61, 1.0), (0.0, 0.0, -1.0), "hinge", 1.8)
        return PropModel({"body": kit.fold(parts), "door": door}, wall.substance, spots, (hinge,))


def _boards(color: tuple[float, float, float]) -> Material:
    return Material("boards", color, "wood", roughness=0.75, grain="planks", grain_size=0.2, grain_depth=0.55,
                    second_color=(color[0] * 0.65, color[1] * 0.65, color[2] * 0.65))
