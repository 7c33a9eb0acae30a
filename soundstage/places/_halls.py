# SPDX-License-Identifier: Apache-2.0
"""What great halls share: columns, chandeliers, arched panes and flat shapes that stand upright."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from soundstage import space
from soundstage.nodes import Item, Light, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.places.base import Setting
from soundstage.shape import solids

MARBLE = Material(
    "marble",
    (0.74, 0.71, 0.66),
    "stone",
    roughness=0.35,
    coat=0.3,
    grain="noise",
    grain_size=0.4,
    grain_depth=0.05,
    second_color=(0.62, 0.59, 0.56),
)
GOLD = Material("gold leaf", (0.66, 0.44, 0.14), "metal", roughness=0.4, metallic=0.7)


def column(tall: float, radius: float, material: Material = MARBLE, trim: Material | None = None) -> Mesh:
    """A column with a base and a capital, on z = 0."""
    r, cap = radius, trim or material
    return solids.join(
        [
            f.block((2.9 * r, 2.9 * r, 0.16), cap, (0, 0, 0), 0.02),
            f.round_block([(1.4 * r, 0.16), (1.42 * r, 0.26), (1.15 * r, 0.34), (r, 0.4)], cap, segments=28),
            f.round_block([(r, 0.4), (1.02 * r, 0.4 * tall), (0.86 * r, tall - 0.44)], material, segments=28),
            f.round_block([(0.9 * r, tall - 0.46), (r, tall - 0.4), (1.35 * r, tall - 0.16)], cap, segments=28),
            f.block((2.9 * r, 2.9 * r, 0.16), cap, (0, 0, tall - 0.16), 0.02),
        ]
    )


def upright(outline: Sequence[tuple[float, float]], deep: float, material: Material) -> Mesh:
    """A flat shape of points (x, z) standing up, deep metres thick, its front at y = -deep, its back at 0."""
    import shapely

    flat = solids.extrude(shapely.Polygon(outline), deep, material)
    return solids.moved(flat, matrix=space.turn("x", np.pi / 2))


def arched(wide: float, tall: float, points: int = 15) -> list[tuple[float, float]]:
    """The outline (x, z) of a door or window with a round head, its foot at z = 0."""
    turns = np.linspace(0, np.pi, points)
    head = [(wide / 2 * np.cos(a), tall - wide / 2 + wide / 2 * np.sin(a)) for a in turns]
    return [(wide / 2, 0.0), *head, (-wide / 2, 0.0)]


def arched_pane(wide: float, tall: float, frame: Material, pane: Material, bars: int = 3) -> Mesh:
    """A window with a round head facing -Y, its foot on z = 0, its back at y = 0: frame, pane, glazing bars."""
    parts = [
        upright(arched(wide + 0.3, tall + 0.15), 0.1, frame),
        solids.moved(upright(arched(wide, tall), 0.03, pane), (0, -0.085, 0.02)),
    ]
    parts += [
        f.block((0.045, 0.03, tall - 0.15), frame, (wide * (k / bars - 0.5), -0.12, 0.02), 0.0) for k in range(1, bars)
    ]
    parts += [
        f.block((wide, 0.03, 0.045), frame, (0, -0.12, z), 0.0) for z in np.arange(0.8, tall - wide / 2 + 0.1, 0.8)
    ]
    parts.append(f.block((wide + 0.5, 0.2, 0.08), frame, (0, -0.1, -0.08), 0.01))
    return solids.join(parts)


def chandelier(on: bool, radius: float = 0.75, drop: float = 1.6, arms: int = 10) -> Mesh:
    """Two rings of candles with glass drops on a chain, its lowest point at the origin."""
    shine = f.glow((1.0, 0.76, 0.42), 3.0 if on else 0.5, "candle flame")
    glass = Material("crystal", (0.84, 0.84, 0.82), "glass", roughness=0.08, coat=1.0)
    parts = [
        solids.tube(np.array([[0, 0, 0.1], [0, 0, drop]]), 0.02, GOLD, 8),
        f.round_block([(0.02, 0), (0.12, 0.1), (0.06, 0.3), (0.1, 0.5), (0.03, 0.8)], GOLD),
    ]
    for r, z, n in ((radius, 0.32, arms), (0.58 * radius, 0.66, arms - 3)):
        parts.append(solids.moved(solids.ring(r, 0.025, GOLD, 32, 6), (0, 0, z)))
        for a in np.arange(n) * 2 * np.pi / n:
            x, y = r * np.cos(a), r * np.sin(a)
            parts += [
                solids.tube(np.array([[0, 0, z + 0.05], [x / 2, y / 2, z - 0.08], [x, y, z]]), 0.014, GOLD, 6),
                f.round_block([(0.05, z), (0.022, z + 0.02), (0.022, z + 0.14)], f.PAPER, (x, y, 0), 10),
                solids.moved(solids.sphere(0.034, shine, (1, 1, 1.7), 8), (x, y, z + 0.19)),
                solids.moved(solids.sphere(0.026, glass, (1, 1, 1.8), 8), (x, y, z - 0.1)),
            ]
    return solids.join(parts)


def glare(name: str, at: Sequence[float], power: float, size: float, color: tuple[float, float, float]) -> Item:
    """A wide lamp under a ceiling, shining down."""
    return Item(f"set/{name}", Light("area", color, power, size), space.translation(at)[None], seen_by_camera=False)


def deserted(setting: Setting) -> bool:
    """Do the words leave nobody else here?"""
    return bool({"empty", "abandoned", "deserted", "quiet", "closed", "silent"} & set(setting.words))
