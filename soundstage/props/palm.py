# SPDX-License-Identifier: Apache-2.0
"""A palm tree: a leaning ringed trunk, arching fronds and coconuts."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props import _trees
from soundstage.props.base import Prop, PropModel, paint


class Palm(Prop):
    """A coconut palm about 5 m tall."""

    words = ("palm", "palm tree", "coconut tree", "coconut palm", "date palm")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        body = _trees.palm(kit.leaf(paint(look, (0.08, 0.27, 0.05))), seed)
        return PropModel({"body": body}, "wood", {"top": (0.8, 0.0, 4.3)})
