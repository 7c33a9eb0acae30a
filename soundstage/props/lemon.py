# SPDX-License-Identifier: Apache-2.0
"""A lemon or a lime, lying on its side: pointed at both ends, finely dimpled."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Lemon(Prop):
    """A lemon, 0.085 m long."""

    words = ("lemon", "ripe lemon", "fresh lemon", "lime")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        usual = (0.20, 0.42, 0.03) if kit.said(look, "lime") else (0.85, 0.66, 0.02)
        skin = kit.main(look, usual, lambda c: kit.food(c, "rind", 0.38))
        prof = [(0.0, -0.043), (0.0045, -0.0415), (0.008, -0.036), (0.019, -0.026), (0.0275, -0.010), (0.0285, 0.004),
                (0.024, 0.018), (0.013, 0.030), (0.0065, 0.036), (0.004, 0.0425), (0.0, 0.044)]
        smooth = solids.curve(np.column_stack([np.array(prof), np.zeros(len(prof))]), 4)
        flesh = solids.lathe([(max(0.0, float(p[0])), float(p[1])) for p in smooth], skin, 40, 0.012, seed, crease=3.2)
        body = solids.moved(kit.lying(flesh), (0.0, 0.0, 0.0285))
        scar = kit.food((0.16, 0.26, 0.05), "stalk end", 0.5)
        end = solids.moved(solids.sphere(0.004, scar, (1, 0.5, 1), 10), (0.0, -0.042, 0.0285))
        spots = {"grip": (0.028, 0.0, 0.0285), "top": (0.0, 0.0, 0.056)}
        return PropModel({"body": kit.fold([body, end])}, "cloth", spots)
