# SPDX-License-Identifier: Apache-2.0
"""A fir tree: five drooping skirts on a short trunk, with snow when the words ask for it."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props import _trees
from soundstage.props.base import Prop, PropModel, paint


class Pine(Prop):
    """A fir about 5 m tall."""

    words = (
        "pine",
        "pine tree",
        "fir",
        "fir tree",
        "spruce",
        "evergreen",
        "evergreen tree",
        "conifer",
        "spruce tree",
        "snowy pine",
        "snowy fir",
        "cedar",
    )
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        leaf = kit.leaf(paint(look, (0.03, 0.13, 0.06)))
        body = _trees.fir(leaf, seed, 5.0, kit.said(look, "snow", "winter", "frost"))
        return PropModel({"body": body}, "wood", {"top": (0.0, 0.0, 5.0)})
