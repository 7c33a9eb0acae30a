# SPDX-License-Identifier: Apache-2.0
"""A wizard's staff: a gnarled pole whose top winds round a shining crystal."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import solids

LONG, GEM = 1.42, 1.55  # metres: the pole, the crystal's middle


class Staff(Prop):
    """A staff, 1.7 m, upright; its crystal is coloured as asked."""

    words = ("staff", "wizard's staff", "wizard staff", "magic staff", "wooden staff", "wizards staff", "mage's staff",
             "magical staff", "glowing staff", "crystal staff")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        wood = kit.wood((0.24, 0.12, 0.05), "staff")
        z = np.linspace(0, LONG, 15)
        wind = np.stack([0.012 * np.sin(5.1 * z), 0.012 * np.sin(3.7 * z + 1.0), z], -1)
        parts = [solids.noodle(wind, 0.019 + 0.004 * np.sin(9 * z) + 0.007 * z / LONG, wood, 12)]
        parts += [solids.moved(solids.sphere(0.022, wood, (1, 1, 0.8), 12), wind[k] + [0.009, 0.006 * (-1) ** k, 0])
                  for k in (3, 6, 10)]
        parts += [_claw(turn, wood, wind[-1]) for turn in np.arange(4) * np.pi / 2]
        gem = kit.lit(paint(look, (0.12, 0.62, 0.95)), 0.9, "crystal")
        cut = [(0.0, -0.095), (0.05, -0.02), (0.055, 0.02), (0.028, 0.075), (0.0, 0.11)]
        parts.append(solids.moved(solids.lathe(cut, gem, 6, crease=0.3), (0, 0, GEM)))
        parts += [kit.put(solids.ring(0.028, 0.006, kit.brass(), 20, 6), (*wind[k, :2], wind[k, 2])) for k in (12, 13)]
        return PropModel({"body": kit.fold(parts)}, "wood",
                         {"grip": (0.0, 0.0, 0.98), "tip": (0.0, 0.0, GEM), "top": (0.0, 0.0, GEM + 0.1)})


def _claw(turn: float, wood: Material, foot: kit.Array) -> Mesh:
    """A branch of the top that bows out round the crystal and closes over it."""
    side = np.array([(0.0, -0.05), (0.06, 0.02), (0.095, 0.1), (0.085, 0.19), (0.045, 0.255)])
    path = np.stack([side[:, 0], 0 * side[:, 0], side[:, 1] + LONG], -1)
    whirl = 0.9 * side[:, 1] / 0.25  # it winds as it grows
    path = np.stack([path[:, 0] * np.cos(whirl), path[:, 0] * np.sin(whirl), path[:, 2]], -1)
    part = solids.noodle(solids.curve(path, 4), np.linspace(0.017, 0.007, 17), wood, 8)
    return solids.moved(part, (foot[0], foot[1], 0.0), heading=turn)
