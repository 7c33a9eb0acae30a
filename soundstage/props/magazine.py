# SPDX-License-Identifier: Apache-2.0
"""A magazine: a thin glossy pile of pages with a picture, a headline and lines on its cover."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Magazine(Prop):
    """A magazine, 0.21 by 0.28 m, lying flat, its cover up."""

    words = ("magazine", "brochure", "comic book", "catalog", "catalogue", "leaflet", "pamphlet", "menu", "flyer",
             "comic", "instruction manual")
    held = True
    substance = "paper"
    pieces = ("page", "cover")

    def build(self, look: Look, seed: int) -> PropModel:
        cover = kit.main(look, (0.66, 0.10, 0.12), kit.enamel)
        white, ink = kit.paper((0.90, 0.89, 0.86), "pages"), kit.paper((0.93, 0.90, 0.82), "headline")
        parts = [kit.block((0.276, 0.206, 0.008), (0, 0, 0.001), white, 0.002),
                 kit.block((0.28, 0.21, 0.0016), (0, 0, 0), cover, 0.0006),
                 kit.block((0.28, 0.21, 0.0016), (0, 0, 0.009), cover, 0.0006),
                 solids.bar((-0.14, -0.1045, 0.005), (0.14, -0.1045, 0.005), 0.0048, cover, 10),
                 kit.block((0.034, 0.17, 0.0007), (-0.108, 0, 0.0105), ink, 0.0002),
                 kit.block((0.15, 0.15, 0.0007), (0.005, 0, 0.0105), kit.paper((0.20, 0.48, 0.62), "picture"), 0.0002),
                 kit.block((0.05, 0.15, 0.0005), (0.054, 0, 0.0112), kit.paper((0.16, 0.36, 0.12), "land"), 0.0002),
                 solids.moved(solids.turned([(0.022, 0), (0.022, 0.0005)], kit.paper((0.95, 0.72, 0.16), "picture sun"),
                                            0.0001, 28), (-0.03, 0.03, 0.0112))]
        parts += [kit.block((0.007, long, 0.0005), (0.096 + 0.014 * k, long / 2 - 0.08, 0.0106), ink, 0.0002)
                  for k, long in enumerate((0.14, 0.1, 0.12))]
        return PropModel({"body": kit.fold(parts)}, "paper",
                         {"grip": (0.12, 0.0, 0.006), "top": (0.0, 0.0, 0.012)})
