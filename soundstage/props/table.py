# SPDX-License-Identifier: Apache-2.0
"""A table: a thick round-edged top on an apron and four turned legs."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _desks, _game_table
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Table(Prop):
    """A sturdy kitchen table, 1.4 by 0.85 m, 0.74 m high; "round" makes it one on a foot; desks are others."""

    words = (
        "nightstand",
        "bedside table",
        "table",
        "kitchen table",
        "dining table",
        "desk",
        "coffee table",
        "tabletop",
        "picnic table",
        "writing desk",
        "office desk",
        "school desk",
        "night stand",
        "side table",
        "end table",
        "workbench",
        "work bench",
        "billiard table",
        "pool table",
        "snooker table",
        "ping pong table",
        "table tennis table",
    )
    pieces = ("edge", "corner", "surface", "leg", "top", "middle", "center", "centre")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, *_game_table.BILLIARDS):
            return _game_table.billiards(look)
        if kit.said(look, *_game_table.TENNIS):
            return _game_table.tennis(look)
        kind = _desks.kind_of(look)
        if kind is not None:
            return kind(look)
        top = kit.main(look, kit.OAK, kit.wood)
        under = kit.shade(top, 0.8, "table frame") if not look.colors else kit.wood(kit.PINE, "table frame")
        height = 0.45 if kit.said(look, "coffee") else 0.74
        if kit.said(look, "round"):
            parts = [
                solids.turned([(0.56, height - 0.05), (0.56, height)], top, 0.02, 48),
                solids.turned(
                    [
                        (0.30, 0),
                        (0.28, 0.04),
                        (0.07, 0.09),
                        (0.05, 0.4 * height),
                        (0.09, height - 0.12),
                        (0.2, height - 0.05),
                    ],
                    under,
                    0.04,
                ),
            ]
        else:
            parts = [
                solids.moved(slabs.slab(slabs.rectangle(1.4, 0.85, 0.09, 6), 0.055, top, 0.02), (0, 0, height - 0.055)),
                kit.legs(kit.corners(0.58, 0.31), height - 0.055, 0.048, under, 0.025, 0.65),
            ]
            parts += [kit.block((1.14, 0.03, 0.09), (0, y, height - 0.14), under) for y in (0.31, -0.31)]
            parts += [kit.block((0.03, 0.6, 0.09), (x, 0, height - 0.14), under) for x in (0.57, -0.57)]
        return PropModel({"body": kit.fold(parts)}, top.substance, {"top": (0.0, 0.0, height)})
