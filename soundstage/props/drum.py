# SPDX-License-Identifier: Apache-2.0
"""A marching drum: a coloured shell between two hoops, zigzag cords, a white skin and two sticks."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

SNARE = 0.74  # metres: how high the skin of one on a stand is


class Drum(Prop):
    """A drum, 0.42 m across and 0.36 m high, two sticks on its skin."""

    words = ("drum", "snare drum", "toy drum", "marching drum", "bass drum", "tambour")
    instrument = True
    pieces = ("skin", "head", "drumhead", "rim", "snare", "lug", "drumstick", "stick", "center", "centre", "wire")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        shell, hoop = kit.main(look, "red"), kit.painted_wood((0.82, 0.58, 0.12), "hoops")
        parts = [
            solids.turned([(0.2, 0.02), (0.2, 0.33)], shell, 0.006, 48),
            solids.turned([(0.197, 0.325), (0.197, 0.35)], kit.paper((0.88, 0.85, 0.76), "drum skin"), 0.008, 48),
            *(solids.turned([(0.212, z), (0.212, z + 0.045)], hoop, 0.01, 48) for z in (0.0, 0.298)),
            *_cords(),
            *_sticks(),
        ]
        if kit.said(look, "snare"):
            return _snare(look)
        return PropModel(
            {"body": kit.fold(parts)},
            "wood",
            {"top": (0.0, 0.0, 0.351), "grip": (0.21, 0.0, 0.3), "skin": (0.05, 0.0, 0.351)},
        )


def _snare(look: Look) -> PropModel:
    """A snare drum on its stand: a shallow shell between bright hoops with lugs, its skin as high as a hip."""
    shell, steel = kit.main(look, (0.55, 0.30, 0.12), kit.wood), kit.chrome()
    low, high = SNARE - 0.14, SNARE
    parts = [
        solids.turned([(0.172, low), (0.172, high - 0.004)], shell, 0.005, 56),
        solids.turned([(0.169, high - 0.008), (0.169, high)], kit.paper((0.9, 0.88, 0.82), "drum skin"), 0.003, 56),
        *(solids.moved(solids.ring(0.177, 0.007, steel, 56, 10), (0, 0, z)) for z in (low + 0.004, high)),
        solids.bar((0, 0, 0.05), (0, 0, low - 0.03), 0.013, steel, 14),
    ]
    for k in range(8):
        c, s = np.cos(2 * np.pi * k / 8), np.sin(2 * np.pi * k / 8)
        parts.append(solids.bar((0.181 * c, 0.181 * s, low), (0.181 * c, 0.181 * s, high), 0.0045, steel, 8))
    for k in range(3):
        c, s = np.cos(2.094 * k + 0.5), np.sin(2.094 * k + 0.5)
        parts += [solids.bar((0, 0, 0.2), (0.24 * c, 0.24 * s, 0.012), 0.009, steel, 10),
                  solids.bar((0, 0, low - 0.1), (0.17 * c, 0.17 * s, low - 0.004), 0.008, steel, 10)]
    return PropModel({"body": kit.fold(parts)}, "wood", {"top": (0.0, 0.0, high), "skin": (0.05, 0.0, high)})


def _cords() -> list[Mesh]:
    """A rope going up and down round the shell, with a leather ear at each lower bend."""
    rope, ear = kit.cloth((0.86, 0.83, 0.74), "rope"), kit.leather((0.20, 0.08, 0.03), "ears")
    out, count = [], 10
    for i in range(count):
        low, first, last = 2 * np.pi * i / count, 2 * np.pi * (i - 0.5) / count, 2 * np.pi * (i + 0.5) / count
        for end in (first, last):
            t = np.linspace(0, 1, 5)
            turn = low + (end - low) * t
            path = np.column_stack([0.207 * np.cos(turn), 0.207 * np.sin(turn), 0.05 + 0.243 * t])
            out.append(solids.noodle(path, 0.0052, rope, 8))
        out.append(
            solids.moved(
                solids.sphere(0.017, ear, (0.55, 0.8, 1.5), 12), (0.208 * np.cos(low), 0.208 * np.sin(low), 0.085), low
            )
        )
    return out


def _sticks() -> list[Mesh]:
    """Two sticks lying crossed on the skin, their tips inwards."""
    stick, out = kit.wood(kit.PINE, "sticks"), []
    for lift, turn in ((0.0, 2.75), (0.019, 3.55)):
        whole = [
            solids.bar((-0.2, 0, 0), (0.14, 0, 0), 0.0105, stick, 12, 0.006),
            solids.moved(solids.sphere(0.0115, stick, (1.4, 1, 1), 12), (0.146, 0, 0)),
        ]
        out.append(solids.moved(solids.join(whole), (0.045, 0, 0.361 + lift), turn))
    return out
