# SPDX-License-Identifier: Apache-2.0
"""A present: a wrapped box with a lid, ribbons and a fat bow."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel, paint
from soundstage.shape import solids


class Gift(Prop):
    """A wrapped gift, 0.3 m, facing +X; its lid opens, the bow on it."""

    words = ("gift", "present", "wrapped present", "birthday present", "wrapped gift", "gift box", "christmas present")
    held = True
    substance = "paper"

    def build(self, look: Look, seed: int) -> PropModel:
        wrap, ribbon = kit.paper(paint(look, "red"), "wrapping"), kit.cloth(paint(look, "gold", 1), "ribbon")
        hollow = kit.block((0.25, 0.25, 0.3), (0, 0, 0.02), kit.shade(wrap, 0.5, "inside"), 0.004)
        body = [solids.cut(kit.block((0.28, 0.28, 0.21), (0, 0, 0), wrap, 0.012, 2), hollow)]
        parts = [kit.block((0.3, 0.3, 0.06), (0, 0, 0.2), kit.shade(wrap, 1.2, "lid"), 0.012, 2)]
        for low, high, pile in ((-0.002, 0.205, body), (0.198, 0.266, parts)):
            for size in ((0.05, 0.306), (0.306, 0.05)):
                band = kit.block((*size, high - low), (0, 0, low), ribbon, 0.006, 2)
                pile.append(solids.cut(band, hollow) if pile is body else band)
        for turn in (0.5, 0.5 + np.pi):
            loop = solids.curve(
                [(0, 0, 0.262), (0.07, 0, 0.30), (0.125, 0, 0.325), (0.13, 0, 0.285), (0.06, 0, 0.268), (0, 0, 0.262)],
                5,
            )
            flat = solids.bent(solids.noodle(loop, 0.012, ribbon, 10), lambda v: v * [1, 2.1, 1])
            parts.append(solids.moved(flat, heading=turn))
        for turn in (-0.7, 3.4):
            tail = solids.curve([(0, 0, 0.265), (0.08, 0, 0.275), (0.15, 0, 0.262)], 4)
            parts.append(
                solids.moved(
                    solids.bent(solids.noodle(tail, 0.008, ribbon, 8), lambda v: v * [1, 2.6, 1]), heading=turn
                )
            )
        parts.append(solids.moved(solids.sphere(0.03, ribbon, (1, 1, 0.8), 16), (0, 0, 0.275)))
        return PropModel(
            {"body": kit.fold(body), "lid": solids.join(parts)},
            "paper",
            {"grip": (0.14, 0.0, 0.12), "top": (0.0, 0.0, 0.26), "inside": (0.0, 0.0, 0.05)},
            (Joint("lid", (-0.15, 0.0, 0.205), (0.0, -1.0, 0.0), "hinge", 1.9),),
        )
