# SPDX-License-Identifier: Apache-2.0
"""A volcano: a dark cone with furrowed sides, glowing lava in its mouth and down its flanks, smoke over it."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Light, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Glow, Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids

_TALL, _FOOT, _MOUTH = 4.2, 4.4, 0.75  # metres: height of the rim, radius of foot and mouth


class Volcano(Prop):
    """A volcano, a model 4.2 m to its rim and 8.8 m wide, smoke to 7 m; "dormant" leaves out lava and smoke."""

    words = ("volcano", "volcanoes", "erupting volcano", "active volcano", "volcanic mountain", "dormant volcano")
    lamp = "bulb"
    substance = "stone"
    pieces = ("lava", "crater", "smoke", "ash")

    def build(self, look: Look, seed: int) -> PropModel:
        rock = kit.main(look, (0.10, 0.075, 0.065), lambda c: kit.stone(c, "basalt", 0.5))
        shift = rng(seed, "volcano").uniform(0, 6.28, 3)
        turn = np.linspace(0, 2 * np.pi, 72, endpoint=False)
        rings = []
        for s in np.linspace(1, 0, 24):
            rings.append(_ring(turn, _MOUTH + (_FOOT - _MOUTH) * s**1.5, _TALL * (1 - s), s, shift))
        for r, z in ((0.62, _TALL - 0.05), (0.5, _TALL - 0.6)):
            rings.append(_ring(turn, r, z, 0.0, shift))
        parts = [solids.loft(np.array(rings), rock, 0.6)]
        if kit.said(look, "dormant", "extinct"):
            return PropModel({"body": kit.fold(parts)}, "stone", {"top": (0.0, 0.0, _TALL)})
        parts += [*_lava(shift), *_smoke(seed)]
        glow = Glow(Light("point", (1.0, 0.35, 0.08), 260.0, 0.5), (0.0, 0.0, _TALL + 0.5))
        return PropModel({"body": kit.fold(parts)}, "stone", {"top": (0.0, 0.0, _TALL)}, glows=(glow,))


def _ring(turn: kit.Array, r: float, z: float, share: float, shift: kit.Array) -> kit.Array:
    """A level of the cone: gullies that are deepest half-way down; share is 1 at the foot."""
    furrow = (
        0.09
        * np.sin(np.pi * min(1.0, share + 0.12))
        * (np.sin(9 * turn + shift[0]) + 0.6 * np.sin(17 * turn + shift[1]))
    )
    away = r * (1 + furrow + 0.05 * np.sin(3 * turn + shift[2]))
    lip = 0.09 * np.sin(5 * turn + shift[1]) if z > _TALL - 0.4 else 0 * turn
    return np.stack([away * np.cos(turn), away * np.sin(turn), z + lip], -1)


def _lava(shift: kit.Array) -> list[Mesh]:
    """The lake in the mouth, and streams that run down the front and the sides."""
    hot, bright = kit.lit((1.0, 0.16, 0.01), 1.3, "lava"), kit.lit((1.0, 0.5, 0.06), 1.7, "hot lava")
    parts = [solids.moved(solids.sphere(0.56, bright, (1, 1, 0.35), 24), (0, 0, _TALL - 0.12))]
    for k, (way, far) in enumerate(((0.15, 0.78), (-0.7, 0.5), (1.1, 0.62), (2.6, 0.5), (-2.3, 0.6))):
        path = []
        for s in np.linspace(0.0, far, 12):
            a = np.array([way + 0.13 * np.sin(7 * s + k)])
            path.append(_ring(a, _MOUTH + (_FOOT - _MOUTH) * s**1.5, _TALL * (1 - s), s, shift)[0] + [0, 0, 0.01])
        parts.append(solids.noodle(path, np.linspace(0.14, 0.09, 12), hot, 10))
    return parts


def _smoke(seed: int) -> list[Mesh]:
    """A column of puffs that widens and drifts."""
    chance = rng(seed, "volcano smoke")
    parts = []
    for k in range(15):
        t = k / 14
        tone = kit.plaster((0.10 + 0.25 * t, 0.09 + 0.25 * t, 0.09 + 0.25 * t), f"smoke {k // 5}")
        at = (0.1 + chance.normal(0, 0.16), 0.9 * t**1.6 + chance.normal(0, 0.16), _TALL + 0.45 + 2.0 * t)
        parts.append(solids.moved(kit.lump(0.32 + 0.5 * t, tone, k, 0.14, (1, 1, 0.85), 16), at))
    return parts
