# SPDX-License-Identifier: Apache-2.0
"""An arrow: a straight shaft with a steel head and three feathers."""

from __future__ import annotations

import math

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Arrow(Prop):
    """An arrow, 0.72 m, lying, its head towards +X."""

    words = ("arrow", "dart")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        wood, steel = kit.wood(kit.PINE, "shaft"), kit.metal((0.6, 0.62, 0.65), "head")
        feather = kit.main(look, "red", kit.cloth)
        head = solids.turned([(0.022, 0.0), (0.001, 0.07)], steel, 0.002, 16)
        parts = [solids.bar((-0.34, 0, 0.03), (0.33, 0, 0.03), 0.008, wood, 10),
                 solids.moved(kit.ahead(head), (0.32, 0, 0.03))]
        for k in range(3):
            turn = math.pi / 2 + k * 2 * math.pi / 3
            vane = kit.block((0.13, 0.006, 0.035), (0, 0, 0.004), feather, 0.002)
            parts.append(solids.moved(kit.put(vane, (0, 0, 0), x=turn), (-0.26, 0, 0.03)))
        return PropModel({"body": solids.join(parts)}, "wood", {"grip": (-0.34, 0.0, 0.03)})
