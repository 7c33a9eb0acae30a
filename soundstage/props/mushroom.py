# SPDX-License-Identifier: Apache-2.0
"""A toadstool: a spotted cap on a plump stem with a collar, and a small one beside it."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids


class Mushroom(Prop):
    """A spotted toadstool, 0.3 m; "giant" ones come by size."""

    words = ("mushroom", "toadstool", "fly agaric", "fungus", "mushrooms", "giant mushroom")
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        skin, white = kit.main(look, "red", lambda c: kit.food(c, "cap", 0.35)), kit.food("cream", "stem", 0.7)
        dot = kit.food("white", "spots", 0.7)
        big = _toadstool(skin, white, dot, seed)
        small = solids.moved(_toadstool(skin, white, dot, seed + 1), (0.06, -0.15, 0), 1.0, (0.52, 0.52, 0.5))
        tuft = [kit.put(kit.one_leaf(0.1, width=0.25), (0.0, -0.05, 0.0), z=a, y=-0.8) for a in np.arange(8) * 0.78]
        return PropModel(
            {"body": kit.fold([big, small, *tuft])},
            "cloth",
            {"top": (0.0, 0.0, 0.3), "seat": (0.0, 0.0, 0.3), "grip": (0.0, 0.0, 0.08)},
        )


def _toadstool(skin: Material, white: Material, dot: Material, seed: int) -> Mesh:
    stem = solids.turned([(0.05, 0), (0.058, 0.03), (0.034, 0.1), (0.032, 0.2)], white, 0.03, 28)
    collar = solids.turned([(0.034, 0.125), (0.062, 0.112), (0.034, 0.14)], white, 0.006, 28)
    prof = [
        (0.0, 0.185),
        (0.09, 0.182),
        (0.135, 0.165),
        (0.148, 0.172),
        (0.14, 0.215),
        (0.1, 0.27),
        (0.05, 0.297),
        (0.0, 0.303),
    ]
    gills = solids.lathe([(0.0, 0.175), (0.128, 0.163), (0.128, 0.18), (0.0, 0.19)], white, 36)
    chance, out = rng(seed, "spots"), [stem, collar, gills, solids.lathe(solids.fillet(prof, 0.03, 4), skin, 40)]
    for i in range(12):
        s = 0.12 + 0.8 * i / 12
        r = float(np.interp(s, [0, 0.4, 0.75, 1.0], [0.0, 0.085, 0.128, 0.147]))
        z = float(np.interp(s, [0, 0.4, 0.75, 1.0], [0.302, 0.28, 0.236, 0.19]))
        turn, size = i * 2.39996, chance.uniform(0.012, 0.022)
        way = np.array([np.cos(turn) * s, np.sin(turn) * s, 1.05 - 0.6 * s])
        spot = solids.sphere(size, dot, (0.35, 1, 1), 12)
        out.append(
            solids.moved(spot, matrix=space.translation((r * np.cos(turn), r * np.sin(turn), z)) @ space.aimed(way))
        )
    return solids.join(out)
