# SPDX-License-Identifier: Apache-2.0
"""A sandy beach: the sea with foam coming in, dunes behind, a boat, a parasol, shells."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.nodes import Item, Material, Mesh
from soundstage.places import _distance as distance
from soundstage.places import _furniture as f
from soundstage.places import _outdoors as out
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _undergrowth as under
from soundstage.places._air import air
from soundstage.places.base import Height, Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.shape import solids
from soundstage.space import smoothstep

_FREE = (-9.0, -2.4, 9.0, 2.2)
_SEA = -0.42


def rowing_boat() -> Mesh:
    """A small wooden boat along x, keel on z = 0, 2.8 m long."""
    x = np.linspace(-1, 1, 21)
    wide = 0.62 * np.sqrt(np.maximum(1 - np.abs(x) ** 2.6, 0.0)) + 0.02
    parts = []
    for k, (inside, paint) in enumerate(((0.0, f.enamel((0.08, 0.28, 0.44))), (0.05, f.OAK))):
        u = np.linspace(-1, 1, 13)
        w = np.maximum(wide - inside, 0.005)
        v = np.stack(
            [
                np.broadcast_to(x[:, None] * (1.4 - inside), (21, 13)),
                u[None] * w[:, None],
                0.04 * k + (0.52 + 0.14 * x[:, None] ** 2) * np.abs(u[None]) ** 2.2,
            ],
            -1,
        )
        faces = terrain.grid_faces(21, 13)
        parts.append(solids.mesh(v.reshape(-1, 3), faces if k else faces[:, ::-1], paint, 3.2))
    rim = [np.column_stack([x * 1.4, s * wide, 0.52 + 0.14 * x**2]) for s in (-1, 1)]
    parts += [solids.tube(r, 0.03, f.CREAM, 8) for r in rim]
    return solids.join([*parts, *[f.block((0.22, 1.0, 0.03), f.OAK, (s, 0, 0.36), 0.01) for s in (-0.5, 0.35)]])


def parasol() -> Mesh:
    """A striped sunshade on a leaning pole."""
    parts: list[Mesh] = [solids.tube(np.array([[0, 0, -0.2], [0, 0, 2.25]]), 0.022, f.WHITE, 8)]
    for k in range(12):
        cloth = f.cloth((0.80, 0.76, 0.66) if k % 2 else (0.70, 0.12, 0.08), f"parasol {k % 2}")
        a = np.linspace(k, k + 1, 4) * np.pi / 6
        rows = [
            np.stack([r * np.cos(a), r * np.sin(a), np.full(4, z)], -1)
            for r, z in ((0.01, 2.25), (0.7, 2.08), (1.25, 1.78), (1.26, 1.66))
        ]
        parts.append(solids.mesh(np.stack(rows, 1).reshape(-1, 3), terrain.grid_faces(4, 4)[:, ::-1], cloth, 0.6))
    return solids.moved(solids.join(parts), matrix=space.turn("y", 0.14))


class Beach(Place):
    """A beach with the sea behind it."""

    words = (
        "beach", "seaside", "sea", "ocean", "seashore", "shore", "sandy beach", "bay", "lagoon",
        "sand", "waterfront", "surf",
    )
    dressing = ("sea", "dunes", "boat", "parasol", "shells")

    def build(self, setting: Setting) -> SetModel:
        chance = rng(setting.seed, "beach")
        soft = terrain.rolling(setting.seed, 0.06, 5)
        dunes = terrain.rolling(setting.seed + 2, 1.6, 16)

        def height(x: object, y: object) -> object:
            x, y = np.asarray(x, float), np.asarray(y, float)
            shore = -0.085 * np.maximum(y - 2.4 - 0.5 * np.sin(x * 0.13), 0) * smoothstep((y - 2.0) / 3)
            high = smoothstep((-y - 13) / 12) + smoothstep((np.abs(x) - 17) / 12) * smoothstep((5 - y) / 5)
            return soft(x, y) + np.maximum(shore, -3.0) + np.minimum(high, 1) * (2.0 + dunes(x, y))

        items = [scatter.solid("sand", terrain.ground(height, out.SAND, (-110, -60, 110, 40), (140, 130)))]
        items += distance.sea(setting, _SEA, (-420, 5.5), tint=(0.02, 0.20, 0.24))
        items += distance.waves(setting, _SEA + 0.02, (7.0, 8.6, 12.5, 18.0, 27.0), 80)
        items += distance.sails(setting, _SEA, ((-16, 62, 2.0), (26, 110, 2.2)))
        items += distance.hills(setting, (8.0,), 130, 0.7, arc=(0.45, 1.25)) + distance.hills(
            setting, (9.0, 14.0), 70, arc=(0.6 * np.pi, 1.4 * np.pi)
        )
        items += _things(setting, height, chance)
        return SetModel(
            tuple(items),
            height,
            lambda x, y: "sand",
            _FREE,
            Room(),
            ("sea", "beach"),
            {
                "boat": Spot((-4.4, 2.6, float(np.asarray(height(-4.4, 2.6))))),
                "water": Spot((0.0, 5.6, float(np.asarray(height(0, 5.6)))), np.pi / 2),
                "parasol": Spot((4.1, 2.6, float(np.asarray(height(4.1, 2.6))))),
            },
            {"sea": "water", "water": "water", "boat": "boat", "parasol": "parasol"},
            horizon=air(setting).horizon,
            water=_SEA,
        )


def _things(setting: Setting, height: Height, chance: np.random.Generator) -> list[Item]:
    """A boat drawn up, a parasol with a towel, rocks at the tide line, shells, dune grass, driftwood."""
    seed = setting.seed

    def z(x: float, y: float) -> float:
        return float(np.asarray(height(x, y)))

    boat = solids.moved(
        rowing_boat(), matrix=space.placed((-4.6, 3.4, z(-4.6, 3.4) - 0.03), 0.45) @ space.turn("x", 0.16)
    )
    shade = solids.join(
        [
            solids.moved(parasol(), (4.3, 3.6, z(4.3, 3.6))),
            f.block((1.0, 1.9, 0.03), f.cloth((0.10, 0.36, 0.44), "towel"), (4.9, 2.9, z(4.9, 2.9) + 0.01), 0.012, 0.3),
            solids.moved(solids.sphere(0.2, f.enamel((0.78, 0.60, 0.10))), (3.6, 2.7, z(3.6, 2.7) + 0.18)),
        ]
    )
    items = [scatter.solid("boat", boat), scatter.solid("parasol", shade)]
    wet = Material(
        "wet rock", (0.17, 0.15, 0.14), "stone", roughness=0.45, grain="noise", grain_size=0.2, grain_depth=0.5
    )
    rocks = [
        (-9.6, 6.2), (-10.8, 7.4), (-8.6, 8.2), (11.2, 7.2), (12.4, 6.0), (-13, 5.0), (7.8, 3.8), (-7.9, -2.9),
        (10.2, -3.2),
    ]
    items += scatter.strewn(
        "rock", [under.rock(seed + i, False, wet) for i in range(3)], rocks, height, chance, (0.5, 1.6), 0.1
    )
    items += _tide_line(setting, height, chance)
    return items


def _tide_line(setting: Setting, height: Height, chance: np.random.Generator) -> list[Item]:
    """Shells and pebbles, dune grass, driftwood."""
    seed = setting.seed
    shell = Material("shell", (0.80, 0.62, 0.52), "clay", roughness=0.4)
    spots = scatter.spread(chance, (-8, -3.4, 8, 4.4), 46, 0.4)
    items = scatter.strewn(
        "shell",
        [
            solids.moved(solids.sphere(0.05, shell, (1, 0.8, 0.5), 10)),
            solids.sphere(0.032, under.ROCK, (1.3, 1, 0.6), 10),
        ],
        spots,
        height,
        chance,
        (0.6, 1.3),
        0.0,
    )
    marram = scatter.spread(chance, (-34, -30, 34, -13), 170, 0.8)
    sides = scatter.spread(chance, (-26, -10, 26, 3), 150, 0.6, lambda p: np.abs(p[:, 0]) > 11.5)
    items += scatter.strewn(
        "marram",
        [under.tuft(seed + i, "autumn" if setting.season == "autumn" else "summer", 0.6, 26, 0.22) for i in range(3)],
        np.concatenate([marram, sides]), height, chance, (0.7, 1.4),
    )
    wood = solids.tube(
        np.array([[-0.8, 0, 0.05], [-0.2, 0.06, 0.09], [0.4, -0.04, 0.08], [0.9, 0.08, 0.16]]),
        [0.07, 0.09, 0.07, 0.03],
        out.PLANK,
        9,
    )
    return items + scatter.strewn(
        "driftwood", [wood], [(1.6, 4.3), (-7.0, 1.9), (6.4, -2.9)], height, chance, (0.8, 1.1), 0.02
    )
