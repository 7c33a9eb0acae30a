# SPDX-License-Identifier: Apache-2.0
"""House fronts and shop fronts: sash windows, doors, awnings, hanging signs, gables and chimneys."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from soundstage import space
from soundstage.nodes import RGB, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.places._air import lit, snowy
from soundstage.places._distance import gable
from soundstage.places._outdoors import STONE
from soundstage.places._trees import SNOW
from soundstage.places.base import Setting
from soundstage.rng import rng
from soundstage.shape import solids


def _windows(
    wide: float,
    z: float,
    count: int,
    frame: Material,
    pane: Sequence[Material],
    chance: np.random.Generator,
    boxes: bool,
) -> list[Mesh]:
    """A row of sash windows on a front at y = 0."""
    parts = []
    for k in range(count):
        x = wide * ((k + 0.5) / count - 0.5)
        glass = pane[int(chance.integers(len(pane)))]
        parts += [
            f.block((0.86, 0.08, 1.36), frame, (x, -0.01, z - 0.06), 0.0),
            f.block((0.70, 0.04, 1.2), glass, (x, -0.04, z + 0.02), 0.0),
            f.block((0.70, 0.04, 0.045), frame, (x, -0.055, z + 0.6), 0.0),
            f.block((0.035, 0.04, 1.2), frame, (x, -0.055, z + 0.02), 0.0),
            f.block((1.0, 0.2, 0.06), frame, (x, -0.08, z - 0.10), 0.0),
        ]
        if boxes and chance.random() < 0.5:
            parts.append(f.block((0.8, 0.18, 0.14), f.POT, (x, -0.14, z - 0.04), 0.02))
            for j in range(7):
                petal = Material("geranium", (0.75, 0.10, 0.14) if j % 2 else (0.10, 0.30, 0.07), "leaf")
                parts.append(
                    solids.moved(
                        solids.sphere(0.075, petal, segments=6), (x - 0.33 + 0.11 * j, -0.15, z + 0.14 + 0.03 * (j % 3))
                    )
                )
    return parts


def front(seed: int, wide: float, floors: int, color: RGB, setting: Setting, shop: str = "") -> Mesh:
    """A house front at y = 0 facing -Y: door (or shop with awning) below, windows above, a gable, a chimney."""
    chance = rng(seed, "front")
    on, snow = lit(setting), snowy(setting)
    wall = Material(
        "render",
        color,
        "stone",
        roughness=0.95,
        grain="noise",
        grain_size=0.3,
        grain_depth=0.15,
        second_color=(color[0] * 0.88, color[1] * 0.88, color[2] * 0.88),
    )
    dark = Material("pane", (0.07, 0.10, 0.14), "glass", roughness=0.1, coat=0.8)
    panes = (
        [f.glow((1.0, 0.52, 0.17), 0.62, "lit pane"), f.glow((1.0, 0.62, 0.27), 0.5, "lit pane soft"), dark]
        if on
        else [dark]
    )
    roof, tall = _roof(seed), 3.1 + 2.6 * floors
    parts = [
        f.block((wide, 5.0, tall), wall, (0, 2.5, 0), 0.0),
        f.block((wide, 0.16, 0.22), f.CREAM, (0, -0.04, 2.98), 0.02),
        f.block((wide + 0.1, 0.3, 0.2), f.CREAM, (0, -0.1, tall - 0.2), 0.03),
        f.block((wide, 0.10, 0.5), STONE, (0, -0.03, 0), 0.02),
    ]
    for k in range(floors):
        parts += _windows(wide, 3.75 + 2.6 * k, max(2, round(wide / 1.7)), f.WHITE, panes, chance, True)
    parts.append(gable(wide + 0.3, 5.4, wide * 0.36, SNOW if snow else roof, (0, 2.5, tall)))
    parts.append(f.block((0.6, 0.6, 1.7), roof, (wide * 0.25, 2.2, tall + 0.4), 0.03))
    parts += _shopfront(wide, color, shop, on) if shop else _doorway(wide, chance, panes)
    return solids.join(parts)


def _roof(seed: int) -> Material:
    """Red or slate tiles."""
    return Material(
        "roof tiles",
        (0.34, 0.10, 0.06) if seed % 2 else (0.14, 0.15, 0.19),
        "clay",
        roughness=0.9,
        grain="bricks",
        grain_size=0.22,
        grain_depth=0.4,
        second_color=(0.26, 0.075, 0.05) if seed % 2 else (0.10, 0.11, 0.14),
    )


def _doorway(wide: float, chance: np.random.Generator, panes: Sequence[Material]) -> list[Mesh]:
    paint = f.enamel(f.CHEERFUL[int(chance.integers(4))])
    x = -wide * 0.25
    parts = [
        f.block((1.25, 0.2, 2.5), f.WHITE, (x, -0.02, 0), 0.02),
        f.block((0.95, 0.1, 2.1), paint, (x, -0.10, 0.1), 0.02),
        f.block((1.5, 0.5, 0.12), STONE, (x, -0.25, 0), 0.02),
        solids.moved(solids.sphere(0.04, f.BRASS, segments=10), (x + 0.34, -0.17, 1.1)),
        f.block((1.6, 0.6, 0.10), f.WHITE, (x, -0.25, 2.5), 0.03),
    ]
    parts += [f.block((0.32, 0.03, 0.7), paint, (x + s * 0.22, -0.16, z), 0.02) for s in (-1, 1) for z in (0.3, 1.2)]
    shifted = _windows(wide * 0.5, 1.1, max(1, round(wide / 3.2)), f.WHITE, panes, chance, True)
    return parts + [solids.moved(m, (wide * 0.22, 0, 0)) for m in shifted]


def _shopfront(wide: float, color: RGB, shop: str, on: bool) -> list[Mesh]:
    """A big window with goods, a striped awning, and a hanging sign with the shop's picture."""
    frame = f.enamel(((0.05, 0.22, 0.20), (0.30, 0.05, 0.05), (0.05, 0.12, 0.26))[len(shop) % 3])
    glass = (
        f.glow((1.0, 0.58, 0.24), 0.6, "shop light")
        if on
        else Material("shop glass", (0.16, 0.24, 0.27), "glass", roughness=0.1, coat=0.8)
    )
    w = wide - 0.5
    parts = [
        f.block((w, 0.24, 2.85), frame, (0, -0.02, 0), 0.03),
        f.block((w * 0.60, 0.06, 1.6), glass, (-w * 0.15, -0.14, 0.75), 0.0),
        f.block((0.85, 0.06, 2.2), frame, (w * 0.33, -0.14, 0.1), 0.02),
        f.block((0.6, 0.04, 1.1), glass, (w * 0.33, -0.18, 1.0), 0.0),
    ]
    for k in range(6):
        ware = f.enamel(f.CHEERFUL[k % len(f.CHEERFUL)])
        parts.append(
            solids.moved(solids.sphere(0.14, ware, (1, 0.7, 1.1), 12), (-w * 0.15 + (k - 2.5) * w * 0.095, -0.22, 0.92))
        )
    parts.append(f.block((w * 0.62, 0.2, 0.06), f.OAK, (-w * 0.15, -0.2, 0.74), 0.01))
    stripes = max(6, int(w / 0.36))
    for k in range(stripes):
        cloth = f.cloth((0.80, 0.75, 0.64) if k % 2 else (0.62, 0.09, 0.07), f"awning {k % 2}")
        x = (k + 0.5) / stripes * w - w / 2
        v = [
            (-0.5, -0.14, 2.75), (0.5, -0.14, 2.75), (0.5, -1.05, 2.25), (-0.5, -1.05, 2.25), (0.5, -1.06, 2.06),
            (0, -1.06, 2.0), (-0.5, -1.06, 2.06),
        ]
        v = [(x + a * w / stripes, b, c) for a, b, c in v]
        parts.append(solids.mesh(v, [(0, 2, 1), (0, 3, 2), (3, 4, 2), (3, 6, 4), (6, 5, 4)], cloth, 0.3))
    parts += [
        solids.tube(np.array([[w / 2, -0.1, 3.3], [w / 2, -1.0, 3.3]]), 0.02, f.BLACK, 6),
        *_sign(shop, (w / 2, -0.6, 2.95)),
    ]
    return parts


def _sign(shop: str, at: tuple[float, float, float]) -> list[Mesh]:
    """A round board with a thing on it: loaf, cup, book, fish or flower."""
    board = solids.moved(
        solids.lathe([(0.34, -0.025), (0.36, 0), (0.34, 0.025)], f.OAK, 28),
        matrix=space.translation(at) @ space.turn("y", np.pi / 2),
    )
    kinds = {
        "bread": ((0.60, 0.30, 0.10), (0.5, 1.5, 0.8)), "cup": ((0.80, 0.76, 0.66), (0.5, 0.9, 1.1)),
        "book": ((0.10, 0.25, 0.45), (0.4, 1.2, 1.2)), "fish": ((0.25, 0.42, 0.52), (0.4, 1.6, 0.7)),
        "flower": ((0.75, 0.15, 0.25), (0.5, 1.1, 1.1)),
    }
    color, scale = kinds.get(shop, kinds["bread"])
    return [
        board,
        *[
            solids.moved(solids.sphere(0.15, f.enamel(color), scale, 14), (at[0] + s * 0.03, at[1], at[2]))
            for s in (-1, 1)
        ],
    ]
