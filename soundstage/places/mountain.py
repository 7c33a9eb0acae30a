# SPDX-License-Identifier: Apache-2.0
"""A mountain ledge: rocks and alpine grass, pines below, snow peaks all round."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from soundstage.nodes import RGB, Item, Material, Mesh
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _trees as trees
from soundstage.places import _undergrowth as under
from soundstage.places._air import air, hazed, snowy
from soundstage.places.base import Height, Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.shape import solids
from soundstage.space import smoothstep

Array = npt.NDArray[np.float64]

_FREE = (-7.5, -2.3, 7.5, 2.2)
_GREY = Material(
    "mountain rock", (0.29, 0.29, 0.32), "stone", roughness=0.95, grain="noise", grain_size=0.5, grain_depth=0.5,
    second_color=(0.21, 0.21, 0.235),
)


class Mountain(Place):
    """A ledge high in the mountains."""

    words = (
        "mountain", "mountains", "mountain top", "mountaintop", "peak", "summit", "alps", "alpine meadow",
        "mountain pass", "ledge",
    )
    dressing = ("rocks", "pines", "peaks", "cairn")

    def build(self, setting: Setting) -> SetModel:
        chance = rng(setting.seed, "mountain")
        snow = snowy(setting)
        rough = terrain.levelled(
            terrain.rolling(setting.seed, 1.1, 12), _FREE, 7, terrain.rolling(setting.seed + 1, 0.06, 5)
        )

        def height(x: object, y: object) -> object:
            x, y = np.asarray(x, float), np.asarray(y, float)
            edge = 6.6 + 1.2 * np.sin(x * 0.35) + 0.5 * np.sin(x * 0.9)
            drop = smoothstep((y - edge) / 7.0) * -13.0
            rise = smoothstep((-y - 14) / 24) * 12.0
            return rough(x, y) + drop + rise

        grass = trees.SNOW if snow else under.turf("autumn" if setting.season == "autumn" else "summer")
        items = [scatter.solid("ground", terrain.ground(height, grass, (-100, -60, 100, 70)))]
        items += peaks(setting)
        by_eye = [(3.9, 3.4), (-4.6, 3.8), (7.8, 3.4), (-8.6, 3.0), (-9.4, -2.8), (9.6, -3.2), (0.9, 5.8), (5.9, 5.6)]
        items += scatter.strewn(
            "boulder", [under.rock(setting.seed + i, snow, _GREY, 22) for i in range(4)], by_eye, height, chance,
            (0.7, 1.9), 0.12,
        )
        items += _cairn(setting, height, chance)
        pines = scatter.spread(chance, (-34, 11, 34, 40), 100, 2.4)
        sides = scatter.spread(chance, (-30, -40, 30, 8), 50, 3.0, lambda p: (np.abs(p[:, 0]) > 11) | (p[:, 1] < -19))
        items += scatter.strewn(
            "pine", [trees.fir(setting.seed + i, snow, 16, 4) for i in range(3)], np.concatenate([pines, sides]),
            height, chance, (1.1, 2.0), 0.1,
        )
        items += _ground_cover(setting, snow, height, chance)
        return SetModel(
            tuple(items), height, lambda x, y: "snow" if snow else "grass" if abs(y) < 9 else "stone", _FREE,
            Room(outdoor_echo=0.4), ("snow_wind" if snow else "wind",),
            {
                "edge": Spot((0.0, 3.4, 0.0), np.pi / 2), "rock": Spot((3.6, 2.5, 0.0)),
                "cairn": Spot((-2.2, 3.2, 0.0), np.pi / 2),
            },
            {"rock": "rock", "cairn": "cairn", "mountain": "", "peak": ""}, horizon=air(setting).horizon,
        )


def _cairn(setting: Setting, height: Height, chance: np.random.Generator) -> list[Item]:
    """Five stones, each smaller than the one below it."""
    cairn = scatter.standing(
        [(-2.2, 4.0)] * 5,
        lambda x, y: np.asarray(height(x, y)) + np.array([0.0, 0.30, 0.54, 0.74, 0.90]),
        chance,
        (1, 1),
        0.0,
    )
    cairn[:, :3, :3] *= np.array([0.62, 0.50, 0.40, 0.30, 0.2])[:, None, None]
    return scatter.copies("cairn", [under.rock(setting.seed + 9, False, _GREY, 14)], cairn, chance)


def _ground_cover(setting: Setting, snow: bool, height: Height, chance: np.random.Generator) -> list[Item]:
    if snow:
        mounds = scatter.spread(chance, (-9, 2.5, 9, 6), 12, 1.3)
        return scatter.strewn(
            "drift", [under.drift(setting.seed + i) for i in range(3)], mounds, height, chance, (0.5, 1.2)
        )
    tufts = scatter.spread(chance, (-13, -4.5, 13, 7.5), 380, 0.28, lambda p: ~scatter.inside(p, _FREE, -0.5))
    blooms = scatter.spread(chance, (-9, 2.4, 9, 6), 70, 0.35)
    return scatter.strewn(
        "grass", [under.tuft(setting.seed + i, setting.season, 0.2, 22) for i in range(3)], tufts, height, chance,
        (0.6, 1.3),
    ) + scatter.strewn(
        "flower", [under.flower(setting.seed + i, under.PETALS[i], 0.16) for i in (2, 3)], blooms, height, chance,
        (0.8, 1.2),
    )


def peaks(setting: Setting, before: RGB = (0.05, 0.13, 0.09)) -> list[Item]:
    """Two ranges of rock with snow lying on their upper part, and a slope before them, wooded if no colour is given."""
    wood = Material("wooded slope", before, "leaf", roughness=1.0)
    items = [
        scatter.solid(
            "slope",
            terrain.ring(48, terrain.ridge(setting.seed + 5, 4.5, 0.5), hazed(wood, setting, 34), 12, -14, (0, 8), 300),
        )
    ]
    for k, (radius, high, far) in enumerate(((70.0, 19.0, 55.0), (100.0, 33.0, 92.0))):
        ridge = terrain.ridge(setting.seed + k, high, 0.75, 7)
        rock, white = hazed(_GREY, setting, far), hazed(trees.SNOW, setting, far * 0.6)
        line = 0.52 * high
        items.append(scatter.solid(f"range_{k}", terrain.ring(radius, ridge, rock, 22, -14, (0, 8), 420)))
        items.append(scatter.solid(f"snow_cap_{k}", _cap(radius, ridge, line, white, high)))
    return items


def _cap(radius: float, ridge: Callable[[Array], Array], line: float, white: Material, high: float) -> Mesh:
    """Snow over a range: a sheet just in front of its upper slope, with a ragged lower edge."""
    angle = np.linspace(0, 2 * np.pi, 900)
    top = np.asarray(ridge(angle))
    ragged = line + high * (0.05 * np.sin(angle * 61) + 0.06 * np.sin(angle * 37 + 1) + 0.03 * np.sin(angle * 113))
    rows = []
    for share in (0.0, 0.5, 1.0):
        z = np.minimum(ragged, top) + share * (top - np.minimum(ragged, top)) + 0.25
        r = radius + 22 * np.interp(z / np.maximum(top, 0.1), (0.0, 0.62, 0.94, 1.0), (0.0, 0.35, 0.75, 1.0)) - 0.7
        rows.append(np.stack([r * np.sin(angle), 8 + r * np.cos(angle), z], -1))
    rows.append(rows[-1] * 1.0 + np.column_stack([3 * np.sin(angle), 3 * np.cos(angle), np.full(900, -1.5)]))
    v = np.stack(rows, 1).reshape(-1, 3)
    return solids.mesh(v, terrain.grid_faces(900, 4)[:, ::-1], white, 3.2)
