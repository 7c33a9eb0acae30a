# SPDX-License-Identifier: Apache-2.0
"""A tree by the words that ask for it: a round broadleaf, or a fir or palm; bare, autumn or snowy."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props import _trees
from soundstage.props.base import Prop, PropModel, paint


class Tree(Prop):
    """A broadleaf tree about 5 m tall; words choose its kind, season and snow."""

    words = (
        "tree",
        "oak",
        "oak tree",
        "maple tree",
        "apple tree",
        "birch tree",
        "old tree",
        "maple",
        "beech tree",
        "elm tree",
        "willow tree",
        "cherry tree",
        "leafy tree",
        "bare tree",
        "dead tree",
    )
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        snowy = kit.said(look, "snow", "winter", "frost")
        if kit.said(look, "pine", "fir", "spruce", "conifer", "evergreen", "christmas"):
            body, height = _trees.fir(kit.leaf(paint(look, (0.03, 0.13, 0.06))), seed, 5.0, snowy), 5.0
        elif kit.said(look, "palm", "tropical", "coconut"):
            body, height = _trees.palm(kit.leaf(paint(look, (0.08, 0.27, 0.05))), seed), 5.0
        else:
            usual = (0.62, 0.20, 0.03) if kit.said(look, "autumn", "fall", "maple") else kit.LEAF
            usual = (0.78, 0.38, 0.46) if kit.said(look, "cherry", "blossom") else usual
            bare = kit.said(look, "bare", "dead", "leafless")
            leaf = None if bare else kit.leaf(paint(look, usual))
            body, height = _trees.broadleaf(leaf, seed, 5.2, snowy), 5.2
        return PropModel({"body": body}, "wood", {"top": (0.0, 0.0, height * 0.9), "inside": (0.0, 0.0, height * 0.65)})
