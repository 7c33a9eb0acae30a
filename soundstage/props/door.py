# SPDX-License-Identifier: Apache-2.0
"""A door in its frame: panelled, with a brass knob, turning on its hinges."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import solids


class Door(Prop):
    """A panelled door, 0.9 by 2.05 m, that opens towards +X."""

    words = ("door", "front door", "wooden door", "doorway", "back door")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        leaf, frame = kit.main(look, "teal", kit.painted_wood), kit.painted_wood(kit.CREAM, "door frame")
        sides = [kit.block((0.16, 0.11, 2.16), (0, y, 0), frame, 0.02) for y in (0.53, -0.53)]
        body = solids.join(
            [
                *sides,
                kit.block((0.18, 1.21, 0.13), (0, 0, 2.10), frame, 0.02),
                kit.block((0.2, 1.0, 0.03), (0, 0, 0), kit.wood(kit.OAK, "sill"), 0.01),
            ]
        )
        parts = [kit.block((0.05, 0.93, 2.05), (0, 0, 0.035), leaf, 0.012)]
        raised = kit.shade(leaf, 0.86, "panels")
        for y in (0.21, -0.21):
            for z, tall in ((0.22, 0.75), (1.12, 0.78)):
                parts.append(kit.block((0.075, 0.31, tall), (0, y, z), raised, 0.02))
        for x in (0.05, -0.05):
            parts.append(solids.moved(solids.sphere(0.035, kit.brass(), (0.8, 1, 1), 16), (x * 1.5, 0.39, 1.02)))
            parts.append(
                kit.put(
                    solids.turned([(0.04, -0.006), (0.04, 0.006)], kit.brass(), 0.004, 20),
                    (x * 0.62, 0.39, 1.02),
                    y=np.pi / 2,
                )
            )
        hinge = Joint("leaf", (0.0, -0.465, 0.0), (0.0, 0.0, -1.0), "hinge", 1.7)
        anchors = {"door": (0.0, 0.0, 1.0), "grip": (0.08, 0.39, 1.02), "inside": (0.0, 0.0, 0.03)}
        return PropModel({"body": body, "leaf": solids.join(parts)}, leaf.substance, anchors, (hinge,))
