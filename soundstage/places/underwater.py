# SPDX-License-Identifier: Apache-2.0
"""The sea floor: sand, corals, swaying weed, rocks, small fish, bubbles, blue distance."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.nodes import RGB, Item, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.places import _outdoors as out
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _undergrowth as under
from soundstage.places._air import air, hazed
from soundstage.places.base import Height, Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.shape import solids

_SURFACE = 12.0  # metres over the sand: never in the picture
_FREE = (-7.0, -2.2, 7.0, 2.0)
_CORALS: tuple[RGB, ...] = ((0.80, 0.20, 0.20), (0.86, 0.42, 0.10), (0.62, 0.20, 0.50), (0.84, 0.66, 0.24))


class Underwater(Place):
    """The sea floor with corals and weed."""

    words = (
        "underwater", "under the sea", "under water", "sea floor", "seabed", "ocean floor", "coral reef", "reef",
        "deep sea", "aquarium",
    )
    dressing = ("corals", "seaweed", "rocks", "fish", "bubbles", "starfish")

    def build(self, setting: Setting) -> SetModel:
        chance = rng(setting.seed, "underwater")
        height = terrain.levelled(
            terrain.rolling(setting.seed, 1.0, 12), _FREE, 6, terrain.rolling(setting.seed + 1, 0.05, 3)
        )
        a = air(setting)
        items = _floor(setting, height)
        items += _growth(setting, height, chance) + _life(setting, chance)
        hill = Material("reef", (0.10, 0.22, 0.24), "stone", roughness=1.0)
        items += [
            scatter.solid(
                f"reef_{i}",
                terrain.ring(
                    17 + 9 * i,
                    terrain.ridge(setting.seed + i, 2.6 + 2.0 * i, 0.7, 6),
                    hazed(hill, setting, 16 + 13 * i),
                    5,
                    centre=(0, -3),
                ),
            )
            for i in range(3)
        ]
        wall = f.glow(a.horizon, 1.0, "deep water")
        items.append(scatter.solid("deep", terrain.ring(46, lambda t: 5.0 + 0 * t, wall, 1.0, -4, (0, -3), 60)))
        return SetModel(
            tuple(items), height, lambda x, y: "sand", _FREE, Room((40.0, 40.0, 20.0), 0.8), ("underwater",),
            {"rock": Spot((3.6, 2.5, float(height(3.6, 2.5)))), "coral": Spot((-3.4, 2.6, float(height(-3.4, 2.6))))},
            {"rock": "rock", "coral": "coral", "seaweed": "", "fish": ""}, horizon=a.horizon, water=_SURFACE,
        )


def _floor(setting: Setting, height: Height) -> list[Item]:
    """Sand near the stage, then rings of it that fade with distance."""
    near = terrain.draped(terrain.lines(-13, 13, 80), terrain.lines(-20, 11, 70), height, out.SAND)
    items = [scatter.solid("sand", near)]
    for k, (r0, r1) in enumerate(((0.0, 13.0), (13.0, 24.0), (24.0, 60.0))):
        floor = hazed(out.SAND, setting, 6.0 + r0)
        if k:
            ring = np.linspace(0, 2 * np.pi, 90)
            grid = np.stack(
                [np.stack([r * np.sin(ring), -4 + r * np.cos(ring)], -1) for r in np.linspace(r0, r1, 8)], 1
            )
            v = np.concatenate(
                [grid, np.asarray(height(grid[..., 0], grid[..., 1]))[..., None] - 0.12], -1
            ).reshape(-1, 3)
            items.append(scatter.solid(f"sand_{k}", solids.mesh(v, terrain.grid_faces(90, 8)[:, ::-1], floor, 3.2)))
    return items


def _coral(seed: int, color: RGB) -> Mesh:
    """A branching coral 0.8 m high."""
    chance = rng(seed, "coral")
    stuff = Material(
        "coral", color, "clay", roughness=0.7, grain="speckle", grain_size=0.03, grain_depth=0.4, subsurface=0.1
    )
    parts: list[Mesh] = []
    for k in range(7):
        a, lean = k * 0.9 + chance.uniform(-0.2, 0.2), chance.uniform(0.1, 0.4)
        out_ = np.array([np.cos(a) * lean, np.sin(a) * lean, 0])
        tall = chance.uniform(0.45, 0.85)
        path = np.array(
            [[0, 0, -0.05], out_ * 0.4 + [0, 0, tall * 0.4], out_ * 0.9 + [0, 0, tall * 0.8], out_ + [0, 0, tall]]
        )
        parts += [
            solids.tube(path, [0.07, 0.055, 0.045, 0.03], stuff, 9),
            solids.moved(solids.sphere(0.045, stuff, segments=10), path[-1]),
        ]
        side = path[1] + np.array([np.cos(a + 1.2) * 0.16, np.sin(a + 1.2) * 0.16, 0.22])
        parts += [
            solids.tube(np.array([path[1], (path[1] + side) / 2 + [0, 0, -0.02], side]), [0.045, 0.04, 0.03], stuff, 8),
            solids.moved(solids.sphere(0.038, stuff, segments=10), side),
        ]
    return solids.join(parts)


def _weed(seed: int) -> Mesh:
    """Broad ribbons of weed, 2 m high."""
    chance = rng(seed, "weed")
    parts = []
    for k in range(5):
        green = Material(
            f"weed {k % 2}", ((0.05, 0.30, 0.10), (0.16, 0.36, 0.07))[k % 2], "leaf", roughness=0.5, sheen=0.2
        )
        t, foot = np.linspace(0, 1, 16), chance.normal(0, 0.14, 2)
        tall, phase = chance.uniform(1.0, 2.1), chance.uniform(0, 6)
        spine = np.stack(
            [foot[0] + 0.16 * t * np.sin(t * 6 + phase), foot[1] + 0.08 * t * np.cos(t * 5 + phase), t * tall - 0.05],
            -1,
        )
        side = np.array([1, 0.3, 0]) * (0.075 * (1 - t**3) * (0.7 + 0.3 * np.sin(t * 22)))[:, None]
        v = np.stack([spine - side, spine + side], 1).reshape(-1, 3)
        parts.append(solids.mesh(v, terrain.grid_faces(16, 2), green, 3.2))
    return solids.join(parts)


def _growth(setting: Setting, height: Height, chance: np.random.Generator) -> list[Item]:
    seed = setting.seed
    rock = Material(
        "reef rock", (0.20, 0.25, 0.28), "stone", roughness=0.95, grain="noise", grain_size=0.2, grain_depth=0.5,
        second_color=(0.30, 0.24, 0.26),
    )
    by_eye = [(3.6, 3.2), (-6.2, 3.0), (7.0, 4.0), (-2.4, 5.4), (-8.6, -1.0), (8.8, -1.6), (1.2, 7.0)]
    items = scatter.strewn(
        "rock", [under.rock(seed + i, False, rock) for i in range(3)], by_eye, height, chance, (1.0, 2.2), 0.15
    )
    reef = scatter.spread(chance, (-10, 2.5, 10, 8), 30, 0.8)
    items += scatter.strewn(
        "coral", [_coral(seed + i, c) for i, c in enumerate(_CORALS)], reef, height, chance, (0.5, 1.3)
    )
    weed = scatter.spread(chance, (-11, 2.9, 11, 9), 34, 0.8)
    edge = scatter.spread(chance, (-12, -9, 12, 2), 14, 1.2, lambda p: np.abs(p[:, 0]) > 8)
    items += scatter.strewn(
        "weed", [_weed(seed + i) for i in range(3)], np.concatenate([weed, edge]), height, chance, (0.6, 1.3)
    )
    star = [
        solids.tube(
            np.array(
                [[0, 0, 0.03], [0.07 * np.cos(t), 0.07 * np.sin(t), 0.03], [0.15 * np.cos(t), 0.15 * np.sin(t), 0.015]]
            ),
            [0.045, 0.035, 0.01],
            f.enamel((0.80, 0.28, 0.10)),
            8,
        )
        for t in np.arange(5) * 1.2566
    ]
    spots = scatter.spread(chance, (-6, -3.0, 6, 3.6), 14, 0.8)
    return items + scatter.strewn(
        "starfish",
        [solids.join(star), solids.moved(solids.sphere(0.06, f.enamel((0.80, 0.62, 0.50)), (1.2, 0.9, 0.6), 12))],
        spots, height, chance, (0.6, 1.1), 0.0,
    )


def _life(setting: Setting, chance: np.random.Generator) -> list[Item]:
    """A shoal of small fish and rising bubbles."""
    fish = []
    for color, mark in (((0.86, 0.46, 0.06), (0.82, 0.80, 0.74)), ((0.10, 0.30, 0.62), (0.84, 0.70, 0.16))):
        body, fin = f.enamel(color), f.enamel(mark)
        tail = solids.mesh(
            np.array([(-0.12, 0, 0), (-0.24, 0.0, 0.08), (-0.24, 0.0, -0.08), (-0.2, 0.0, 0), (-0.12, 0.012, 0)]),
            [(0, 1, 3), (0, 3, 2), (4, 3, 1), (4, 2, 3)],
            fin,
        )
        fish.append(
            solids.join(
                [
                    solids.sphere(0.11, body, (1.3, 0.45, 0.8), 16),
                    solids.sphere(0.112, fin, (0.22, 0.47, 0.8), 16),
                    tail,
                    *[
                        solids.moved(solids.sphere(0.017, f.BLACK, segments=8), (0.095, s * 0.034, 0.02))
                        for s in (-1, 1)
                    ],
                ]
            )
        )
    n = 26
    p = np.column_stack([chance.normal(2.6, 1.8, n), chance.uniform(2.8, 6.5, n), chance.uniform(1.1, 3.0, n)])
    shoal = space.placed(p, np.pi + chance.normal(0, 0.2, n)) @ space.scaling(
        np.repeat(chance.uniform(0.8, 1.3, (n, 1)), 3, 1)
    )
    glass = Material("bubble", (0.72, 0.92, 0.94), "glass", roughness=0.05, coat=1.0, emission=0.12)
    b = 70
    rise = np.column_stack(
        [
            chance.choice([-4.0, 3.2, 6.0], b) + chance.normal(0, 0.14, b),
            chance.choice([3.4, 4.2], b) + chance.normal(0, 0.14, b),
            chance.uniform(0.3, 5.0, b),
        ]
    )
    bubbles = space.translation(rise) @ space.scaling(np.repeat(chance.uniform(0.4, 1.3, (b, 1)), 3, 1))
    return scatter.copies("shoal", fish, shoal, chance) + scatter.copies(
        "bubble", [solids.sphere(0.04, glass, segments=12)], bubbles, chance
    )
