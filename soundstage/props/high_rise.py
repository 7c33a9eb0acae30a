# SPDX-License-Identifier: Apache-2.0
"""A high-rise: a tower of many storeys, windows of which some are lit, in blocks that step back, or with balconies."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids

_STOREY, _OFFICES, _HOMES = 0.62, 0.66, 0.78  # metres, and how much smaller: a miniature that a set can hold


class HighRise(Prop):
    """A high-rise, 7 m high; "apartment" or "block of flats" has balconies and is broader."""

    words = (
        "high-rise",
        "highrise",
        "office tower",
        "apartment building",
        "apartment block",
        "tower block",
        "block of flats",
        "tall building",
        "office building",
        "high-rise building",
        "skyscraper building",
        "glass tower",
        "office block",
        "skyscraper",
        "skyscrapers",
    )
    substance = "stone"

    def build(self, look: Look, seed: int) -> PropModel:
        homes, chance = kit.said(look, "apartment", "flats", "tower block"), rng(seed, "high_rise", look.name)
        scale = _HOMES if homes else _OFFICES
        if homes:
            wall = kit.main(look, (0.52, 0.20, 0.12), kit.plaster)
            parts, tall = _homes(wall, chance)
        else:
            wall = kit.main(look, (0.40, 0.46, 0.52), lambda c: kit.enamel(c, "cladding"))
            parts, tall = _offices(wall, chance)
        anchors = {"door": (1.7 * scale, 0.0, 0.5 * scale), "top": (0.0, 0.0, tall * scale)}
        whole = solids.moved(kit.fold(parts), scale=(scale, scale, scale))
        return PropModel({"body": whole}, "stone" if homes else "metal", anchors)


def _panes(half: float, low: float, count: int, chance: np.random.Generator, share: float) -> list[Mesh]:
    """One storey's windows on all four sides of a square of this half width, a share of them lit."""
    dark, warm = kit.dark_glass((0.05, 0.10, 0.15)), kit.lit((1.0, 0.72, 0.34), 0.8, "lit window")
    step, out = 2 * half / count, []
    for side in range(4):
        for k in range(count):
            y = -half + (k + 0.5) * step
            pane = kit.block(
                (0.05, 0.74 * step, 0.62 * _STOREY),
                (half, y, low + 0.2 * _STOREY),
                warm if chance.random() < share else dark,
                0.0,
            )
            out.append(solids.moved(pane, heading=side * np.pi / 2))
    return out


def _offices(wall: Material, chance: np.random.Generator) -> tuple[list[Mesh], float]:
    """Three set-back blocks with ribs between the windows, a crown and a mast; a lobby of glass below."""
    parts, z = [kit.block((3.5, 3.5, 0.1), (0, 0, 0), kit.stone(), 0.03)], 0.1
    for half, storeys, count in ((1.5, 8, 4), (1.2, 5, 3), (0.85, 2, 2)):
        tall = storeys * _STOREY
        parts.append(kit.block((2 * half - 0.04, 2 * half - 0.04, tall), (0, 0, z), kit.shade(wall, 0.5, "core"), 0.03))
        for k in range(storeys):
            if z + k > 0.2:
                parts += _panes(half - 0.02, z + k * _STOREY, count, chance, 0.22)
            parts.append(kit.block((2 * half + 0.06, 2 * half + 0.06, 0.08), (0, 0, z + k * _STOREY), wall, 0.0))
        for side in range(4):
            for y in np.linspace(-half, half, count + 1):
                rib = kit.block((0.1, 0.1, tall + 0.12), (half, float(y), z), wall, 0.0)
                parts.append(solids.moved(rib, heading=side * np.pi / 2))
        z += tall
        parts.append(kit.block((2 * half + 0.12, 2 * half + 0.12, 0.14), (0, 0, z), wall, 0.03))
        z += 0.12
    parts.append(
        solids.turned([(0.4, z), (0.3, z + 0.25), (0.05, z + 0.4), (0.02, z + 1.2)], kit.chrome(), 0.02, 20, 1)
    )
    lobby = kit.lit((1.0, 0.80, 0.50), 0.5, "lobby")
    parts += [
        kit.block((0.06, 0.9, 0.52), (1.52, 0, 0.1), lobby, 0.01),
        kit.block((0.5, 1.3, 0.07), (1.7, 0, 0.62), wall, 0.02),
    ]
    parts += [kit.block((0.07, 0.04, 0.5), (1.53, y, 0.1), wall, 0.0) for y in (-0.3, 0.0, 0.3)]
    return parts, z + 1.2


def _homes(wall: Material, chance: np.random.Generator) -> tuple[list[Mesh], float]:
    """A block of ten storeys with balconies in front, a door under a canopy, and water tank and aerials on the roof."""
    half, storeys, white = 1.6, 10, kit.plaster((0.78, 0.75, 0.68), "trim")
    tall = storeys * _STOREY + 0.3
    parts = [
        kit.block((2 * half, 2 * half, tall), (0, 0, 0), wall, 0.04),
        kit.block((2 * half + 0.16, 2 * half + 0.16, 0.16), (0, 0, tall - 0.02), white, 0.03),
    ]
    rail = kit.iron()
    for k in range(storeys):
        z = 0.22 + k * _STOREY
        if k:
            parts += _panes(half, z, 4, chance, 0.3)
        parts.append(kit.block((2 * half + 0.05, 2 * half + 0.05, 0.05), (0, 0, z - 0.03), white, 0.0))
        for y in (0.8, -0.8) if k else ():
            parts.append(kit.block((0.42, 1.2, 0.05), (half + 0.2, y, z - 0.02), white, 0.0))
            parts.append(kit.block((0.03, 1.2, 0.03), (half + 0.39, y, z + 0.24), rail, 0.0))
            parts += [
                kit.block((0.02, 0.02, 0.26), (half + 0.39, y + t, z), rail, 0.0) for t in np.linspace(-0.58, 0.58, 6)
            ]
    parts += [
        kit.block((0.06, 0.62, 0.5), (half, 0, 0.02), kit.painted_wood((0.10, 0.22, 0.20), "door"), 0.01),
        kit.block((0.6, 1.1, 0.06), (half + 0.25, 0, 0.58), white, 0.02),
        kit.block((0.9, 1.0, 0.5), (-0.6, -0.5, tall + 0.1), wall, 0.02),
        solids.moved(
            solids.turned([(0.4, 0.2), (0.4, 0.75), (0.05, 1.0)], kit.wood(kit.OAK), 0.03, 20, 1), (0.5, 0.6, tall)
        ),
    ]
    parts += [
        solids.bar((0.5 + x, 0.6 + y, tall + 0.1), (0.5 + x, 0.6 + y, tall + 0.3), 0.03, rail, 6)
        for x, y in kit.corners(0.25, 0.25)
    ]
    return parts, tall + 0.14
