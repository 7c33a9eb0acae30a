# SPDX-License-Identifier: Apache-2.0
"""A bunch of grapes: round berries heaped to a point, a stalk and a leaf."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import slabs, solids

ROWS = ((0.0, 6, 0.036), (0.0, 2, 0.012), (0.022, 7, 0.042), (0.022, 2, 0.013), (0.044, 6, 0.035), (0.044, 1, 0.0),
        (0.066, 5, 0.026), (0.088, 3, 0.015), (0.106, 1, 0.0))  # metres down the bunch, berries, metres off its middle


class Grapes(Prop):
    """A bunch of grapes, 0.16 m, leaning back as it lies; purple, or green and red as asked."""

    words = ("grapes", "grape", "bunch of grapes", "grape bunch", "purple grapes", "green grapes")
    wholes = ("grapes",)
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        skin = kit.main(look, (0.20, 0.04, 0.26), lambda c: kit.food(c, "grape skin", 0.28))
        tones = (skin, kit.shade(skin, 0.75, "grape shade"), kit.shade(skin, 1.25, "grape light"))
        chance, parts = rng(seed, "grapes"), []
        for row, (down, many, away) in enumerate(ROWS):
            for k in range(many):
                turn = 2 * np.pi * (k + 0.5 * (row % 2)) / many
                at = np.array([away * np.cos(turn), away * np.sin(turn), 0.13 - down])
                at += chance.uniform(-0.002, 0.002, 3)
                berry = solids.sphere(0.0165, tones[(k + row) % 3], (1, 1, 1.08), 14)
                parts.append(solids.moved(berry, at))
        wood = kit.wood((0.24, 0.16, 0.05), "stalk")
        parts.append(solids.noodle([(0, 0, 0.13), (0.004, 0, 0.16), (0.016, 0.004, 0.178)], 0.0036, wood, 8))
        lobes = [(0.055 * (1.0 if k % 2 == 0 else 0.66) * np.cos(a), 0.055 * (1.0 if k % 2 == 0 else 0.66) * np.sin(a))
                 for k, a in enumerate(np.linspace(-2.6, 2.6, 11))]
        leaf = slabs.slab(slabs.polygon([(-0.012, 0.0), *lobes], 0.006), 0.0035, kit.leaf((0.09, 0.30, 0.05)), 0.001)
        parts.append(kit.put(leaf, (0.02, 0.012, 0.155), y=0.5, z=0.5))
        body = kit.fold([kit.put(solids.join(parts), (0, 0, 0), y=-0.95)])
        return PropModel({"body": body}, "cloth", {"grip": (-0.11, 0.0, 0.1), "top": (-0.04, 0.0, 0.11)})
