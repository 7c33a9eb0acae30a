# SPDX-License-Identifier: Apache-2.0
"""A donut: a fat ring of dough under dripping icing, with coloured sprinkles."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.rng import rng
from soundstage.shape import solids

Array = npt.NDArray[np.float64]
_ROUND, _FAT = 0.031, 0.0215  # metres: middle of the ring, half its thickness


class Donut(Prop):
    """A donut, 0.105 m across, lying flat."""

    words = ("donut", "doughnut", "glazed donut", "glazed doughnut", "frosted donut", "donuts", "doughnuts")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        brown = kit.said(look, "chocolate")
        icing = kit.food(paint(look, (0.085, 0.03, 0.014) if brown else "pink"), "icing", 0.3)
        dough = kit.food((0.62, 0.33, 0.11), "dough", 0.7)
        parts = [
            solids.moved(solids.ring(_ROUND, _FAT, dough, 44, 18), scale=(1, 1, 0.92)),
            solids.bent(solids.ring(_ROUND, _FAT * 1.07, icing, 64, 24), _drip),
            *_sprinkles(seed),
        ]
        return PropModel({"body": kit.fold(parts)}, "cloth", {"grip": (0.045, 0.0, 0.018), "top": (0.031, 0.0, 0.042)})


def _drip(v: Array) -> Array:
    """The icing ends above a wavy line; what lies below is drawn into the dough."""
    turn = np.arctan2(v[:, 1], v[:, 0])
    line = -0.002 + 0.0045 * np.sin(5 * turn) + 0.003 * np.sin(8 * turn + 1.2)
    return np.asarray(np.column_stack([v[:, 0], v[:, 1], np.maximum(v[:, 2], line)]))


def _sprinkles(seed: int) -> list[Mesh]:
    """Short rods strewn over the icing."""
    chance = rng(seed, "donut")
    stuff: list[Material] = [kit.food(c, "sprinkle", 0.4) for c in ("white", "yellow", "turquoise", "blue", "red")]
    out = []
    for i in range(46):
        around, over = 2 * np.pi * (i * 0.618 % 1), chance.uniform(-0.95, 0.95)
        away = _ROUND + _FAT * 1.08 * np.sin(over)
        at = np.array([away * np.cos(around), away * np.sin(around), _FAT * 1.08 * np.cos(over)])
        lie, lean = chance.uniform(0, np.pi), -np.sin(over)
        step = 0.0036 * np.array([np.cos(lie), np.sin(lie), lean * np.cos(lie - around)])
        out.append(solids.bar(at - step, at + step, 0.0013, stuff[i % 5], 6))
    return out
