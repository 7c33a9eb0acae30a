# SPDX-License-Identifier: Apache-2.0
"""A book: cloth covers with a rounded spine round a block of pages, lying flat; open on request."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Book(Prop):
    """A hardback, lying; "open" lies open in the middle."""

    words = ("book", "novel", "storybook", "diary", "notebook", "textbook", "open book", "journal", "bible")
    pieces = ("cover", "page", "spine", "corner", "edge")
    held = True
    comes_in = ("blue", "green", "purple", "orange", "teal")
    substance = "paper"

    def build(self, look: Look, seed: int) -> PropModel:
        cover, pages = kit.main(look, "crimson", kit.cloth), kit.paper()
        if kit.said(look, "open"):
            side = slabs.polygon(
                [(0, 0.008), (0.155, 0.008), (0.155, 0.02), (0.10, 0.034), (0.04, 0.038), (0, 0.022)], 0.004
            )
            leaf = slabs.upright(slabs.slab(side, 0.23, pages, 0.002), 0.23)
            board = kit.block((0.17, 0.25, 0.008), (0.085, 0, 0), cover, 0.003)
            half = solids.join([leaf, board])
            return PropModel(
                {"body": solids.join([half, solids.moved(half, scale=(-1, 1, 1))])},
                "paper",
                {"grip": (0.0, -0.11, 0.02), "top": (0.0, 0.0, 0.035)},
            )
        gold = kit.metal("gold", "gilding")
        parts = [
            kit.block((0.17, 0.25, 0.007), (0, 0, 0), cover, 0.003),
            kit.block((0.17, 0.25, 0.007), (0, 0, 0.041), cover, 0.003),
            kit.block((0.158, 0.234, 0.036), (0.002, 0, 0.006), pages, 0.003),
        ]
        spine = slabs.polygon(
            [(-0.084, 0.0), (-0.084, 0.048), (-0.092, 0.044), (-0.096, 0.024), (-0.092, 0.004)], 0.002
        )
        parts.append(slabs.upright(slabs.slab(spine, 0.25, cover, 0.002), 0.25))
        frame = slabs.rectangle(0.125, 0.2, 0.008).difference(slabs.rectangle(0.115, 0.19, 0.006))
        parts += [
            solids.moved(slabs.slab(frame, 0.002, gold, 0.0), (0.01, 0, 0.0475)),
            solids.moved(slabs.slab(slabs.disc(0.028, 20), 0.002, gold, 0.0), (0.01, 0.01, 0.0475)),
        ]
        return PropModel({"body": solids.join(parts)}, "paper", {"grip": (0.085, 0.0, 0.024), "top": (0.0, 0.0, 0.049)})
