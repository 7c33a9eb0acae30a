# SPDX-License-Identifier: Apache-2.0
"""A hole in the ground: a dark pit with a ragged rim of earth, clods about it, and the heap that was dug out."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids

Array = npt.NDArray[np.float64]
_SIDES, _REACH = 56, 0.66  # points round it, and metres to its outer edge
_RISE = 0.13  # metres that its rim is raised: the ground of a set is never cut


class Pit(Prop):
    """A hole in the ground, 1.3 m across with its rim of earth; a burrow is a mound with its mouth to +X."""

    words = ("pit", "rabbit hole", "fox hole", "mouse hole")
    substance = "soil"

    def build(self, look: Look, seed: int) -> PropModel:
        snowy, sandy = kit.said(look, "snow", "ice"), kit.said(look, "sand", "beach")
        usual = (0.80, 0.84, 0.90) if snowy else (0.62, 0.45, 0.24) if sandy else (0.13, 0.065, 0.03)
        earth = kit.main(look, usual, lambda c: kit.stone(c, "earth", 0.09))
        chance = rng(seed, "pit", look.name)
        if kit.said(look, "burrow", "rabbit", "fox", "mouse"):
            return _burrow(earth, chance)
        parts = [*_pit(earth, chance), *_clods(earth, chance), *_heap(earth, chance)]
        anchors = {"top": (0.0, 0.0, 0.03), "inside": (0.0, 0.0, 0.02), "rim": (0.0, 0.5, _RISE)}
        return PropModel({"body": kit.fold(parts)}, "soil", anchors)


def _pit(earth: Material, chance: np.random.Generator) -> list[Mesh]:
    """The rim, a strip of dark earth within it, and black below: a depth that the eye believes."""
    turn = np.linspace(0, 2 * np.pi, _SIDES, endpoint=False)
    phase = chance.uniform(0, 6.28, 4)
    ragged = 1 + sum(
        a * np.sin(k * turn + p) for a, k, p in zip((0.05, 0.04, 0.03, 0.02), (2, 5, 9, 14), phase, strict=True)
    )
    swell = 1 + sum(a * np.sin(k * turn + p) for a, k, p in zip((0.2, 0.16, 0.1), (3, 7, 11), phase, strict=False))

    swell = swell * (1 - 0.45 * np.cos(turn))  # low to the front, so that one sees in
    flat = np.ones(_SIDES)

    def circle(radius: float, height: float, up: Array = swell) -> Array:
        r = radius * ragged
        return np.stack([r * np.cos(turn), r * np.sin(turn), height * up], -1)

    rim = ((_REACH, 0.0), (0.6, 0.5), (0.54, 0.92), (0.49, 1.0), (0.455, 0.9), (0.44, 0.7))
    parts = [_skin([circle(r, h * _RISE) for r, h in rim], earth)]
    black = Material("depth", (0.0008, 0.0007, 0.0006), "soil", roughness=1.0)
    wall = kit.shade(earth, 0.16, "deep earth")
    parts.append(_skin([circle(0.445, 0.7 * _RISE), circle(0.42, 0.06, flat)], wall))
    parts.append(_skin([circle(0.43, 0.06, flat), circle(0.02, 0.06, flat)], black))
    return parts


def _skin(rings: list[Array], stuff: Material) -> Mesh:
    """The surface through rings, outermost first, closed by a flat bottom on the ground and open in its middle."""
    outer, inner = (ring * [1, 1, 0] for ring in (rings[0], rings[-1]))
    return solids.loft(np.array([inner, outer, *rings, inner + [0, 0, 0.001]]), stuff, 1.2)


def _clods(earth: Material, chance: np.random.Generator) -> list[Mesh]:
    """Lumps of earth scattered over the rim and round it."""
    out = []
    for _ in range(22):
        a, away, size = chance.uniform(0, 6.28), chance.uniform(0.42, 0.74), chance.uniform(0.018, 0.05)
        high = max(0.3 * size, _RISE * (1 - abs(away - 0.47) / 0.2) * 0.9)
        lump = kit.lump(size, earth, int(chance.integers(1 << 30)), 0.25, (1.1, 1, 0.75), 10)
        out.append(solids.moved(lump, (away * np.cos(a), away * np.sin(a), high)))
    return out


def _heap(earth: Material, chance: np.random.Generator) -> list[Mesh]:
    """The mound of what was dug out, behind it."""
    out = []
    for x, y, size in ((-0.78, 0.1, 0.34), (-0.7, -0.22, 0.25), (-0.66, 0.4, 0.24), (-0.92, -0.05, 0.22)):
        lump = kit.lump(size, earth, int(chance.integers(1 << 30)), 0.16, (1.1, 1.25, 0.85), 22)
        out.append(solids.moved(lump, (x, y, 0.1 * size)))
    flat = kit.block((4, 4, 2), (0, 0, -2), earth, 0.0)
    return [solids.cut(part, flat) for part in out]


def _burrow(earth: Material, chance: np.random.Generator) -> PropModel:
    """A mound with a round dark mouth in its front, a worn lip under it and clods before it."""
    mound = kit.lump(0.5, earth, 11, 0.07, (0.95, 1.25, 0.95), 30)
    floor = kit.block((4, 4, 2), (0, 0, -2), earth, 0.0)
    mouth = kit.put(kit.ahead(solids.lathe([(0.2, -0.3), (0.2, 0.6)], earth, 28)), (0.2, 0, 0.2))
    black = Material("depth", (0.0008, 0.0007, 0.0006), "soil", roughness=1.0)
    dark = kit.put(kit.ahead(solids.turned([(0.196, 0), (0.196, 0.02)], black, 0.002, 28, 1)), (0.2, 0, 0.2))
    lip = kit.put(solids.ring(0.215, 0.035, kit.shade(earth, 0.7, "lip"), 30, 8), (0.4, 0, 0.2), y=np.pi / 2 - 0.25)
    parts = [solids.cut(mound, mouth, floor), dark, solids.cut(lip, floor)]
    for _ in range(12):
        size, a = chance.uniform(0.02, 0.045), chance.uniform(-1.1, 1.1)
        away = chance.uniform(0.55, 0.85)
        parts.append(
            solids.moved(
                kit.lump(size, earth, int(chance.integers(1 << 30)), 0.25, (1.1, 1, 0.75), 10),
                (away * np.cos(a), away * np.sin(a), 0.3 * size),
            )
        )
    return PropModel(
        {"body": kit.fold(parts)},
        "soil",
        {"top": (0.0, 0.0, 0.47), "door": (0.45, 0.0, 0.2), "inside": (0.25, 0.0, 0.1)},
    )
