# SPDX-License-Identifier: Apache-2.0
"""A window: a white sash with panes, a sill and curtains."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Window(Prop):
    """A sash window 1.2 by 1.3 m on a sill, standing as a wall piece at 0.9 m."""

    words = ("window", "window frame", "sash window", "windowpane", "windowsill", "window sill", "window ledge")
    substance = "glass"

    def build(self, look: Look, seed: int) -> PropModel:
        frame, wall = kit.main(look, kit.CREAM, kit.painted_wood), kit.plaster((0.50, 0.62, 0.58), "wall piece")
        hole = slabs.rectangle(2.0, 2.5, 0.03).difference(slabs.rectangle(1.16, 1.26, 0.02))
        board = solids.moved(slabs.facing(slabs.slab(hole, 0.14, wall, 0.02), 0.14), (0, 0, 1.25))
        light = kit.pane(1.22, 1.32, kit.glass(), frame, 0.07, 0.18, 2, 2)
        sill = kit.block((0.34, 1.42, 0.06), (0.06, 0, 0.55), frame, 0.02)
        return PropModel(
            {"body": solids.join([board, solids.moved(light, (0, 0, 0.59)), sill])},
            "glass",
            {"top": (0.15, 0.0, 0.61), "inside": (0.0, 0.0, 1.25)},
        )
