# SPDX-License-Identifier: Apache-2.0
"""A cave: rough walls that close overhead, stalactites, a mouth with daylight, crystals, torches, a dusty floor."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.nodes import Item, Light, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.places import _rooms as rooms
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _undergrowth as under
from soundstage.places._air import air
from soundstage.places.base import Height, Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.shape import solids

Array = npt.NDArray[np.float64]
_FREE = (-4.6, -2.2, 4.6, 1.8)
_MOUTH = 1.12  # radians: where the way out is, from +X round to +Y
_WALL = Material("cave wall", (0.23, 0.165, 0.12), "stone", roughness=0.95, grain="noise", grain_size=0.5,
                 grain_depth=0.6, second_color=(0.145, 0.105, 0.085))
_DUST = Material("cave floor", (0.34, 0.26, 0.185), "sand", roughness=1.0, grain="noise", grain_size=0.25,
                 grain_depth=0.35, second_color=(0.27, 0.20, 0.14))


class Cave(Place):
    """A cavern with a mouth to the open."""

    words = (
        "cave", "cavern", "grotto", "mine", "mineshaft", "mine shaft", "tunnel", "tomb", "crypt", "catacomb",
        "catacombs", "dungeon", "underground", "lair", "den", "crystal cave", "underground cave",
    )
    indoors = True
    dressing = ("stalactites", "crystals", "torches", "rocks", "mouth")

    def build(self, setting: Setting) -> SetModel:
        chance = rng(setting.seed, "cave")
        height = terrain.levelled(
            terrain.rolling(setting.seed, 0.35, 6), _FREE, 4, terrain.rolling(setting.seed + 1, 0.04, 4)
        )
        items = [scatter.solid("ground", terrain.ground(height, _DUST, (-14, -16, 14, 12), (120, 120), 6))]
        items += [scatter.solid("wall", _vault(setting.seed)), scatter.solid("outside", _outside(setting))]
        items += _stones(setting, height, chance)
        torches = ((-4.9, 3.3), (0.2, 4.9))
        items += [scatter.solid("torches", solids.join([_torch((x, y, 1.75)) for x, y in torches]))]
        lamps = [rooms.bulb(f"torch_{k}", (x * 0.92, y - 0.5, 2.3), 46, (1.0, 0.56, 0.22), 0.2)
                 for k, (x, y) in enumerate(torches)]
        lamps += [_daylight(setting), rooms.bulb("crystal_glow", (-2.3, 3.4, 0.9), 16, (0.35, 0.75, 1.0), 0.3)]
        return SetModel(
            tuple(items), height, lambda x, y: "stone", _FREE, Room((13.0, 12.0, 5.0), 0.06), ("room", "wind"),
            {
                "rock": Spot((3.2, 2.0, 0.0)), "crystal": Spot((-2.2, 2.0, 0.0), np.pi / 2),
                "mouth": Spot((2.4, 1.8, 0.0), np.pi / 3), "torch": Spot((-4.2, 1.9, 0.0), np.pi / 2),
            },
            {"rock": "rock", "crystal": "crystal", "torch": "torch", "stalactite": "", "mouth": "mouth",
             "entrance": "mouth", "wall": ""},
            lamps=tuple(lamps), indoors=True, window_side=1.0,
        )


def _vault(seed: int) -> Mesh:
    """Walls and roof in one rough surface, open to the camera's side and where the mouth is."""
    chance = rng(seed, "vault")
    around, rise = np.linspace(-0.75, np.pi + 0.75, 460), np.linspace(-0.12, np.pi / 2, 120)
    a, r = np.meshgrid(around, rise, indexing="ij")
    waves = [(chance.integers(2, 15), chance.integers(2, 13), chance.uniform(0, 6.3), 0.55**k) for k in range(4)]
    waves += [(chance.integers(16, 34), chance.integers(12, 26), chance.uniform(0, 6.3), 0.12) for _ in range(4)]
    rough = sum(size * np.sin(m * a + p) * np.cos(n * r + 1.7 * p) for m, n, p, size in waves)
    reach = 1 + 0.075 * np.asarray(rough) * np.clip(1.3 - r, 0.25, 1.0)
    side = np.sign(np.cos(r)) * np.abs(np.cos(r)) ** 0.55
    v = np.stack([7.4 * reach * side * np.cos(a), -1.0 + 6.6 * reach * side * np.sin(a),
                  4.5 * np.abs(np.sin(r)) ** 0.8 * np.sign(np.sin(r)) * (1 + 0.03 * np.asarray(rough))], -1)
    v = np.maximum(v, [-np.inf, -9.0, -np.inf])
    faces = terrain.grid_faces(len(around), len(rise))
    points = v.reshape(-1, 3)
    middle, turn = points[faces].mean(1), a.reshape(-1)[faces].mean(1)
    high = np.clip(middle[:, 2] / 2.7, 0, 1)
    half = 0.29 * np.sqrt(1 - high**2) + 0.025 * np.sin(middle[:, 2] * 4.3 + 1)
    hole = (np.abs(turn - _MOUTH + 0.05 * high) < half) & (middle[:, 2] < 2.7)
    return solids.mesh(points, faces[~hole], _WALL, 0.7)


def _outside(setting: Setting) -> Mesh:
    """What is seen through the mouth: the sky and a hill, shining as the hour does."""
    a = air(setting)
    x, y = 9.6 * np.cos(_MOUTH), -1.0 + 9.6 * np.sin(_MOUTH)
    bands = ((a.horizon, 0.2, 1.5), (a.low, 1.4, 1.2), (a.middle, 2.4, 2.8))
    gain = 1.3 if setting.hour not in ("night", "dusk", "dawn") else 1.0
    parts = [f.block((8.0, 0.05, h), f.glow(c, gain, f"cave sky {k}"), (0, 0.3, z), 0)
             for k, (c, z, h) in enumerate(bands)]
    t = np.linspace(-4, 4, 40)
    top = 0.75 + 0.3 * np.sin(t * 1.1 + 0.5) + 0.1 * np.sin(t * 3.1)
    light = 0.25 + 0.7 * a.horizon[1]
    hill = f.glow((0.16 * light, 0.30 * light, 0.10 * light), 0.9, "cave hill")
    v = np.stack([np.stack([t, 0 * t, 0 * t - 0.6], -1), np.stack([t, 0 * t, top], -1)], 1).reshape(-1, 3)
    parts.append(solids.mesh(v, terrain.grid_faces(40, 2), hill, 3.2))
    return solids.moved(solids.join(parts), (x, y, 0.0), _MOUTH - np.pi / 2)


def _daylight(setting: Setting) -> Item:
    """The light that falls in at the mouth and lies on the floor."""
    a = air(setting)
    power = {"night": 26.0, "dusk": 90.0, "dawn": 90.0}.get(setting.hour, 260.0)
    place = np.array([5.6 * np.cos(_MOUTH), -1.0 + 5.6 * np.sin(_MOUTH), 1.7])
    aim = np.array([0.0, -0.4, 0.5]) - place
    return Item("set/daylight", Light("area", a.key if setting.hour != "night" else a.rim, power, 1.5),
                (space.translation(place) @ space.aimed(aim, axis="-z"))[None], seen_by_camera=False)


def _spike(seed: int, down: bool) -> Mesh:
    """A dripstone 1 m long: ringed, thinner to its point; hanging from the origin or standing on it."""
    chance = rng(seed, "spike")
    t = np.linspace(0, 1, 12)
    radius = 0.17 * (1 - t) ** 0.75 * (1 + 0.12 * np.sin(t * 26 + chance.uniform(0, 6))) + 0.012
    rows = [(float(q), float(z)) for q, z in zip(radius, t - 0.06, strict=True)]
    one = solids.lathe([*rows, (0.002, 0.955)], _WALL, 14, 0.06, seed)
    return solids.moved(one, matrix=space.turn("x", np.pi)) if down else one


def _torch(at: tuple[float, float, float]) -> Mesh:
    """A torch leaning from the wall, burning."""
    foot, head = np.array([at[0], at[1], at[2] - 0.5]), np.array([at[0] * 0.96, at[1] - 0.22, at[2]])
    flame = f.glow((1.0, 0.42, 0.08), 3.4, "flame")
    heart = f.glow((1.0, 0.80, 0.34), 4.2, "flame heart")
    parts = [solids.tube(np.array([foot, head]), [0.03, 0.045], f.WALNUT, 8),
             solids.moved(solids.lathe([(0.05, 0), (0.085, 0.06), (0.08, 0.13)], f.BLACK, 14), head)]
    for paint, wide, tall in ((flame, 0.085, 0.34), (heart, 0.05, 0.2)):
        rows = [(0.02, 0.05), (wide, 0.14), (wide * 0.7, 0.14 + tall * 0.4), (0.003, 0.14 + tall)]
        drop = solids.lathe(rows, paint, 14)
        parts.append(solids.moved(drop, head))
    return solids.join(parts)


def _crystals(seed: int) -> Mesh:
    """A cluster of six-sided crystals with a light of their own."""
    chance = rng(seed, "crystals")
    parts = []
    for k in range(8):
        blue = f.glow(((0.12, 0.46, 0.72), (0.26, 0.60, 0.80), (0.34, 0.30, 0.74))[k % 3], 0.75, f"crystal {k % 3}")
        tall = chance.uniform(0.3, 0.95) * (1.0 if k else 1.25)
        one = solids.lathe([(0.075, -0.1), (0.095, tall * 0.75), (0.004, tall)], blue, 6)
        tip = space.turn("z", chance.uniform(0, 6.3)) @ space.turn("y", 0.0 if k == 0 else chance.uniform(0.25, 0.75))
        parts.append(solids.moved(one, matrix=tip))
    return solids.join(parts)


def _stones(setting: Setting, height: Height, chance: np.random.Generator) -> list[Item]:
    """Dripstones from above and below, boulders along the wall, pebbles, two clusters of crystals."""
    seed = setting.seed
    spots = scatter.spread(chance, (-6.0, -3.0, 6.0, 4.8), 46, 0.8,
                           lambda p: (p[:, 0] / 6.9) ** 2 + (p[:, 1] / 6.2) ** 2 < 0.9)
    roof = 4.5 * (1 - (spots[:, 0] / 8.2) ** 2 * 0.5 - (np.maximum(spots[:, 1], 0) / 7.0) ** 2 * 0.45) + 0.15
    hung = scatter.standing(spots, lambda x, y: roof, chance, (0.6, 1.5), 0.0, 0.05)
    items = scatter.copies("stalactite", [_spike(seed + i, True) for i in range(3)], hung, chance)
    low = [(-4.2, 3.6), (-3.3, 4.2), (4.9, 2.6), (5.5, 1.6), (-5.4, 2.2), (-5.7, 0.2), (0.9, 4.3), (-1.2, 4.6),
           (5.8, -0.6)]
    items += scatter.strewn("stalagmite", [_spike(seed + 4 + i, False) for i in range(3)], low, height, chance,
                            (0.7, 1.5))
    stone = [under.rock(seed + i, False, _WALL, 20) for i in range(3)]
    big = [(3.4, 3.0), (-4.9, 2.8), (5.4, 3.0), (-5.9, 1.2), (6.1, 0.6), (-6.0, -2.6), (6.0, -3.0), (-0.4, 4.7),
           (1.5, 4.6)]
    items += scatter.strewn("boulder", stone, big, height, chance, (0.7, 1.5), 0.1)
    small = scatter.spread(chance, (-5.4, -5.0, 5.4, 4.2), 60, 0.5)
    items += scatter.strewn("pebble", stone[:1], small, height, chance, (0.06, 0.18), 0.01)
    return items + scatter.strewn("crystals", [_crystals(seed)], [(-2.3, 3.5), (-4.6, -3.4)], height, chance,
                                  (0.9, 1.1))
