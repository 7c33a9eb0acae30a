# SPDX-License-Identifier: Apache-2.0
"""What closes the horizon: lines of wood, hills, a skyline, the sea; each paler the farther it is."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.colour import mixed
from soundstage.nodes import RGB, Item, Material, Mesh
from soundstage.places import _furniture as furniture
from soundstage.places import _terrain as terrain
from soundstage.places._air import air, hazed, lit, snowy
from soundstage.places.base import Setting
from soundstage.rng import rng
from soundstage.shape import solids

Array = npt.NDArray[np.float64]
_CENTRE = (0.0, 8.0)


def woods(setting: Setting, pointed: bool = True, near: float = 44.0, high: float = 4.6) -> list[Item]:
    """Three rings of trees seen as outlines, from near metres on."""
    snow = snowy(setting)
    color = (
        {"autumn": (0.34, 0.15, 0.045)}.get(setting.season, (0.065, 0.16, 0.07)) if not pointed else (0.05, 0.13, 0.075)
    )
    dark = Material("far wood", (0.12, 0.17, 0.18) if snow else color, "leaf", roughness=1.0)
    rows = [(near, high, 170, 30.0), (near + 16, 1.5 * high, 190, 60.0), (near + 34, 2.2 * high, 200, 100.0)]
    return [
        Item(
            f"set/far_wood_{i}",
            terrain.ring(
                r,
                terrain.treeline(setting.seed + i, h, n, pointed),
                hazed(dark, setting, d),
                3.0,
                count=1400,
                centre=_CENTRE,
            ),
        )
        for i, (r, h, n, d) in enumerate(rows)
    ]


def hills(
    setting: Setting,
    heights: tuple[float, ...] = (7.0, 12.0, 19.0),
    near: float = 58.0,
    rough: float = 0.4,
    color: RGB | None = None,
    arc: tuple[float, float] = (0.0, 2 * np.pi),
    substance: str = "grass",
) -> list[Item]:
    """Ranges one behind the other, 26 m apart."""
    base = color or (
        (0.58, 0.63, 0.72)
        if snowy(setting)
        else {"autumn": (0.36, 0.26, 0.08), "spring": (0.20, 0.38, 0.09)}.get(setting.season, (0.13, 0.30, 0.08))
    )
    plain = Material("far hills", base, substance, roughness=1.0)
    return [
        Item(
            f"set/far_hills_{near:.0f}_{i}",
            terrain.ring(
                near + 26 * i,
                terrain.ridge(setting.seed + 11 * i, h, rough),
                hazed(plain, setting, 0.7 * near + 34 * i),
                22,
                centre=_CENTRE,
                arc=arc,
            ),
        )
        for i, h in enumerate(heights)
    ]


def skyline(
    setting: Setting,
    near: float = 70.0,
    high: float = 15.0,
    count: int = 90,
    arc: tuple[float, float] = (0.0, 2 * np.pi),
) -> list[Item]:
    """Blocks, gables and spires of a far town round the horizon, some windows lit in the evening."""
    chance = rng(setting.seed, "skyline")
    stone = hazed(Material("far town", (0.30, 0.27, 0.30), "stone", roughness=1.0), setting, near)
    shine = Material("far window", (1.0, 0.66, 0.28), "light", emission=1.6 if lit(setting) else 0.0)
    pane = shine if lit(setting) else hazed(Material("far pane", (0.14, 0.18, 0.24), "glass"), setting, near)
    parts: list[Mesh] = []
    for k in range(count):
        angle = arc[0] + (k + chance.uniform(0, 0.6)) / count * (arc[1] - arc[0])
        wide, tall = chance.uniform(3.0, 5.4), high * chance.uniform(0.28, 1.0) ** 1.3
        one = _house(chance, wide, tall, stone, pane)
        r = near + chance.uniform(0, 16)
        parts.append(solids.moved(one, (r * np.sin(angle), _CENTRE[1] + r * np.cos(angle), -2), -angle))
    return [Item("set/skyline", solids.join(parts))]


def _house(chance: np.random.Generator, wide: float, tall: float, stone: Material, pane: Material) -> Mesh:
    """A block with a roof of chance and a few windows on its -Y face."""
    h = tall + 2
    parts = [solids.moved(solids.box((wide, 3.0, h), stone, 0))]
    kind = chance.integers(0, 5)
    if kind == 0:
        parts.append(solids.moved(solids.lathe([(0.9, 0), (0.02, tall * 0.5)], stone, 6), (0, 0, h)))
    elif kind < 3:
        parts.append(gable(wide, 3.0, wide * 0.34, stone, (0, 0, h)))
    x, z = (
        g.ravel() for g in np.meshgrid(np.arange(-wide / 2 + 0.7, wide / 2 - 0.4, 1.1), np.arange(3.2, h - 0.8, 1.7))
    )
    seen = chance.random(len(x)) < 0.45
    if seen.any():
        parts.append(furniture.blocks((0.42, 0.04, 0.6), np.column_stack([x, np.full(len(x), -1.51), z])[seen], pane))
    return solids.join(parts)


def gable(wide: float, deep: float, rise: float, material: Material, at: tuple[float, float, float]) -> Mesh:
    """A pitched roof, its ridge along Y."""
    w, d = wide / 2, deep / 2
    v = np.array([(-w, -d, 0), (w, -d, 0), (0, -d, rise), (-w, d, 0), (w, d, 0), (0, d, rise)]) + at
    return solids.mesh(v, [(0, 1, 2), (3, 5, 4), (0, 2, 5), (0, 5, 3), (1, 4, 5), (1, 5, 2)], material, 0.5)


def sea(
    setting: Setting,
    level: float,
    low: tuple[float, float] = (-420.0, 4.0),
    high: tuple[float, float] = (420.0, 620.0),
    tint: RGB = (0.012, 0.13, 0.20),
) -> list[Item]:
    """Rippled water from low to high (x, y) at z = level, fading into the air towards the horizon."""
    return _bands(setting, level, (*low, *high), tint, 1.0)


def still_water(
    setting: Setting, level: float, low: tuple[float, float], tint: RGB = (0.016, 0.12, 0.15)
) -> list[Item]:
    """A lake's or a harbour's water from low (x, y) on at z = level: hardly rippled, its lights soft."""
    return _bands(setting, level, (*low, -low[0], 620.0), tint, 0.4)


def _bands(setting: Setting, level: float, reach: terrain.Box, tint: RGB, rough: float) -> list[Item]:
    """Water in four bands, each paler than the one before it; rough: 1 the sea's ripples, 0 none."""
    a = air(setting)
    dim = min(1.0, 0.18 + a.horizon[1] * 1.1)
    color = (tint[0] * dim, tint[1] * dim, tint[2] * dim)
    bands = ((reach[1], 45.0, 0.0), (45.0, 120.0, 0.10), (120.0, 280.0, 0.22), (280.0, reach[3], 0.38))
    items = []
    for k, (y0, y1, fade) in enumerate(bands):
        far = mixed(color, a.horizon, fade * 0.8)
        water = Material(
            f"sea {k}",
            far,
            "water",
            roughness=0.16 + 0.3 * fade + 0.5 * (1 - rough),
            coat=0.6 * (1 - fade) * rough**2,
            emission=0.3 * fade,
            ior=1.33,
            grain="ripple",
            grain_size=0.9 + 5 * fade + 2 * (1 - rough),
            grain_depth=0.38 * (1 - 0.6 * fade) * rough**2,
            second_color=mixed(far, a.middle, 0.16),
        )
        surface = terrain.draped(
            np.linspace(reach[0], reach[2], 3), np.linspace(y0, y1, 3), lambda x, y: level + 0 * x, water
        )
        items.append(Item(f"set/sea_{k}", surface))
    return items


def waves(setting: Setting, level: float, rows: tuple[float, ...], half: float = 60.0) -> list[Item]:
    """Low rollers coming in, foam on their crests, at these y."""
    a = air(setting)
    dim = min(1.0, 0.16 + a.horizon[1])
    foam = Material(
        "foam", (0.86 * dim, 0.90 * dim, 0.92 * dim), "water", roughness=0.9, grain="noise", grain_size=0.2,
        grain_depth=0.3,
    )
    parts = []
    for k, y in enumerate(rows):
        chance = rng(setting.seed, "wave", k)
        x = np.linspace(-half, half, 240)
        bend = 0.5 * np.sin(x * 0.13 + chance.uniform(0, 6)) + 0.22 * np.sin(x * 0.41 + chance.uniform(0, 6))
        thick = np.clip(0.55 + 0.75 * np.sin(x * 0.19 + chance.uniform(0, 6)) + 0.3 * np.sin(x * 0.9), 0.0, 1.2) * 0.34
        lines = [(-1.0, -0.02), (-0.5, 0.05), (0.2, 0.075), (1.0, -0.02)]
        v = np.stack(
            [np.stack([x, y + bend + u * thick, level + z * np.minimum(1, thick * 4)], -1) for u, z in lines], 1
        )
        parts.append(solids.mesh(v.reshape(-1, 3), terrain.grid_faces(len(x), 4), foam, 3.2))
    return [Item("set/waves", solids.join(parts))]


def sails(setting: Setting, level: float, places: tuple[tuple[float, float, float], ...]) -> list[Item]:
    """Small sailing boats far out at (x, y, size)."""
    hull = hazed(Material("hull", (0.36, 0.08, 0.06), "wood"), setting, 50)
    cloth = hazed(Material("sail", (0.84, 0.80, 0.70), "cloth"), setting, 50)
    body = solids.lathe([(0.1, -0.1), (0.5, 0.1), (0.62, 0.36), (0.55, 0.36)], hull, 18)
    boat = [solids.moved(body, scale=(2.4, 0.7, 1)), solids.moved(solids.box((0.05, 0.05, 3.2), hull, 0), (0, 0, 0.3))]
    for x0, x1, top in ((0.12, 1.35, 3.2), (-0.1, -1.1, 2.7)):
        v = [(x0, 0, 0.6), (x1, 0.1, 0.65), (x0, 0, top), (x0, 0.03, 0.6), (x1, 0.13, 0.65), (x0, 0.03, top)]
        boat.append(solids.mesh(v, [(0, 1, 2), (3, 5, 4)], cloth))
    one = solids.join(boat)
    return [
        Item(
            "set/sails",
            solids.join([solids.moved(one, (x, y, level), 0.2 * i, (s, s, s)) for i, (x, y, s) in enumerate(places)]),
        )
    ]
