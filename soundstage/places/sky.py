# SPDX-License-Identifier: Apache-2.0
"""High up in the sky: a white floor of clouds to stand on, heaps of them all round, and blue above."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.nodes import Material, Mesh
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places._air import air, hazed
from soundstage.places.base import Array, Height, Place, Room, SetModel, Setting, Spot
from soundstage.props import _kit as kit
from soundstage.rng import rng
from soundstage.shape import solids

_FREE = (-9.0, -2.4, 9.0, 2.6)
_CLOUD = (-14.0, -60.0, 14.0, 2.6)  # what is level under the camera too
_BELOW = 6.5  # metres from the cloud one stands on down to the others
_DARK = {"storm": (0.30, 0.32, 0.37), "rain": (0.42, 0.44, 0.48)}
_HEAPS = ((-11.5, 5.6, -0.9, 1.7), (10.8, 6.6, -1.2, 2.0), (-3.6, 15.0, -3.4, 2.6), (8.4, 19.0, -2.6, 3.0),
          (-18.0, 21.0, -3.2, 4.2), (23.0, 26.0, -3.6, 4.6), (1.5, 34.0, -5.0, 4.6), (-33.0, 42.0, -4.6, 7.4),
          (38.0, 48.0, -4.4, 8.2), (14.0, 58.0, -5.2, 7.4), (-13.0, 66.0, -5.2, 8.6))  # x, y, z, size in metres
_DRIFTS = ((-8.0, 8.0, 4.6, 0.62), (6.4, 10.0, 5.8, 0.75), (-1.2, 17.0, 7.6, 0.9), (16.0, 22.0, 9.0, 1.3),
           (-19.0, 25.0, 10.0, 1.5), (3.0, -9.0, 6.0, 0.6))


class Sky(Place):
    """Among the clouds."""

    words = (
        "sky", "skies", "blue sky", "open sky", "sky above the clouds", "above the clouds", "among the clouds",
        "in the clouds", "through the clouds", "cloudscape", "sea of clouds", "bed of clouds", "cloud kingdom",
        "mid-air", "midair", "heaven", "the heavens", "stratosphere",
    )
    dressing = ("clouds", "cloud banks", "wisps")

    def build(self, setting: Setting) -> SetModel:
        chance = rng(setting.seed, "sky")
        height = _billows(setting)
        wool = _wool(setting)
        items = [scatter.solid("floor", terrain.ground(height, wool, (-110, -40, 110, 120), (190, 180)))]
        kinds = [_heap(setting.seed + i, hazed(wool, setting, 8.0)) for i in range(3)]
        drifts = [_wisp(setting.seed + i, wool) for i in range(2)]
        items += scatter.copies("heap", kinds, _stood(_HEAPS, chance), chance)
        items += scatter.copies("drift", drifts, _stood(_DRIFTS, chance), chance)
        items += [
            scatter.solid(f"bank_{i}", terrain.ring(
                84 + 22 * i, terrain.treeline(setting.seed + i, 4.0 + 4.0 * i, 60, pointed=False),
                hazed(wool, setting, 60.0 + 30 * i), 14, -8.0, centre=(0, 10)))
            for i in range(2)
        ]
        return SetModel(
            tuple(items), height, lambda x, y: "snow", _FREE, Room(outdoor_echo=0.0), ("wind",),
            {"cloud": Spot((4.2, 1.6, float(np.asarray(height(4.2, 1.6)))))},
            {"cloud": "cloud", "sky": "", "heaven": "", "horizon": ""}, horizon=air(setting).horizon,
        )


def _wool(setting: Setting) -> Material:
    """What clouds are of in a miniature: cotton wool."""
    color = _DARK.get(setting.weather, (0.86, 0.87, 0.90))
    return Material("cloud wool", color, "cloth", roughness=1.0, grain="noise", grain_size=0.25, grain_depth=0.25,
                    subsurface=0.3, sheen=0.3)


def _billows(setting: Setting) -> Height:
    """A cloud to stand on whose edges fall away; round humps of others lie far below, a white sea to the horizon."""
    chance = rng(setting.seed, "billows")
    at = scatter.spread(chance, (-80, -34, 80, 120), 420, 4.2)
    wide = chance.uniform(3.4, 6.0, len(at))
    slow = terrain.rolling(setting.seed, 1.6, 30)

    def height(x: object, y: object) -> object:
        x, y = np.asarray(x, float), np.asarray(y, float)
        away = np.hypot(x[..., None] - at[:, 0], y[..., None] - at[:, 1]) / wide
        hump = np.sqrt(np.maximum(0.0, 1.0 - away**2)).max(-1)
        far = terrain.outside(x, y, _CLOUD, 6.0)
        return (0.14 + 2.4 * far) * hump - 0.14 - _BELOW * far + far * slow(x, y)

    return height


def _heap(seed: int, wool: Material) -> Mesh:
    """A heaped cloud 2 m wide and 1.5 m high, flat below: puffs about a broad dome, the larger ones in its middle."""
    chance = rng(seed, "heap")
    parts = []
    for _ in range(22):
        x, y = chance.uniform(-1, 1), chance.uniform(-0.6, 0.6)
        dome = max(0.0, 1 - x * x - y * y)
        size = (0.22 + 0.26 * dome) * chance.uniform(0.8, 1.15)
        puff = kit.lump(size, wool, int(chance.integers(1 << 30)), 0.08, (1.0, 1.0, 0.92), 20)
        parts.append(solids.moved(puff, (0.85 * x, 0.8 * y, 0.8 * size + 0.85 * dome * chance.uniform(0.1, 1.0))))
    return solids.join(parts)


def _wisp(seed: int, wool: Material) -> Mesh:
    """A small flat cloud that hangs free, 3 m wide."""
    chance = rng(seed, "wisp")
    parts = []
    for x in np.linspace(-1.2, 1.2, 9):
        swell = 0.5 * np.sqrt(1 - (x / 1.5) ** 2) * chance.uniform(0.7, 1.15)
        puff = solids.sphere(swell, wool, (1.25, 1.0, 0.8), 18)
        parts.append(solids.moved(puff, (x, chance.uniform(-0.25, 0.25), 0.5 * swell)))
    return solids.join(parts)


def _stood(rows: tuple[tuple[float, float, float, float], ...], chance: np.random.Generator) -> Array:
    """Transforms (N, 4, 4) of clouds at (x, y, z), each of its size and turned a little by chance."""
    return np.array([space.placed((x, y, z), float(chance.uniform(-0.5, 0.5))) @ np.diag([s, s, s, 1.0])
                     for x, y, z, s in rows])
