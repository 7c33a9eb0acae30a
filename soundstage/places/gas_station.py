# SPDX-License-Identifier: Apache-2.0
"""A petrol station: pumps under a lit canopy, a shop with shelves in its window, a price sign, a car at a pump."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import RGB, Item, Material, Mesh
from soundstage.places import _distance as distance
from soundstage.places import _furniture as f
from soundstage.places import _outdoors as out
from soundstage.places import _props as props
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _trees as trees
from soundstage.places import _undergrowth as under
from soundstage.places._air import air, lit, snowy
from soundstage.places._halls import glare
from soundstage.places._lettering import lettering
from soundstage.places._rooms import bulb
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.shape import solids

_FREE = (-6.5, -2.6, 6.5, 2.0)
_RED: RGB = (0.66, 0.05, 0.04)
_ISLAND = 6.0  # metres: where the pumps stand
_CONCRETE = Material(
    "forecourt",
    (0.36, 0.36, 0.35),
    "stone",
    roughness=0.8,
    grain="tiles",
    grain_size=2.4,
    grain_depth=0.1,
    second_color=(0.28, 0.28, 0.28),
)


_SPOTS = {
    "pump": Spot((-2.5, 4.9, 0.0), np.pi / 2),
    "door": Spot((1.6, 10.0, 0.0), np.pi / 2),
    "shop": Spot((0.0, 9.6, 0.0), np.pi / 2),
    "sign": Spot((8.0, 4.2, 0.0), 0.0),
    "table": Spot((1.6, 0.4, 0.0)),
}
_HAS = {
    "pump": "pump",
    "gas pump": "pump",
    "fuel pump": "pump",
    "petrol pump": "pump",
    "shop": "shop",
    "door": "door",
    "sign": "sign",
    "canopy": "",
}  # what the set shows already -> its spot


class GasStation(Place):
    """A petrol station with pumps, canopy and shop."""

    words = (
        "gas station",
        "petrol station",
        "filling station",
        "service station",
        "fuel station",
        "gas pump",
        "petrol pump",
        "forecourt",
        "truck stop",
        "rest stop",
        "charging station",
    )
    dressing = ("pumps", "canopy", "shop", "price sign", "car", "tyres")

    def build(self, setting: Setting) -> SetModel:
        snow, on = snowy(setting), lit(setting)
        chance = rng(setting.seed, "gas station")
        items = [
            scatter.solid(
                "ground",
                terrain.ground(
                    lambda x, y: np.full(np.broadcast(x, y).shape, -0.03),
                    trees.SNOW if snow else under.turf(setting.season),
                ),
            ),
            scatter.solid(
                "forecourt", f.block((34.0, 19.0, 0.2), trees.SNOW if snow else _CONCRETE, (0, 2.0, -0.2), 0.0)
            ),
            scatter.solid("road", f.block((220.0, 8.0, 0.2), out.ASPHALT, (0, -13.0, -0.215), 0.0)),
            scatter.placed_copies("pump", _pump(on), [(x, _ISLAND, 0.16, 0) for x in (-3.7, -2.5, 2.5, 3.7)]),
            scatter.solid("islands", _islands()),
            scatter.solid("canopy", _canopy(on)),
            scatter.solid("shop", solids.moved(_shop(on), (0, 11.0, 0))),
            scatter.solid("sign", solids.moved(_sign(on), (8.6, 6.0, 0))),
            scatter.placed_copies("car", props.prop("car", "blue"), [(-6.6, 8.4, 0, np.pi)]),
            scatter.solid("tyres", _tyres()),
        ]
        items += distance.woods(setting, pointed=False, near=34, high=4.6) + distance.hills(setting, (9.0, 15.0), 80)
        kinds = [trees.broadleaf(setting.seed + i, setting.season, snow, 16, height=4.2) for i in range(2)]
        spots = [(-15, 13), (-20, 7), (15, 14), (19, 8), (-11, 17), (10, 18), (-22, -4), (22, -3)]
        items += scatter.strewn("tree", kinds, spots, terrain.flat, chance, (0.9, 1.3), 0.05)
        return SetModel(
            tuple(items),
            terrain.flat,
            lambda x, y: "snow" if snow else "stone",
            _FREE,
            Room(outdoor_echo=0.2),
            ("night_crickets" if setting.hour == "night" else "city", "rain" if setting.weather == "rain" else "wind"),
            _SPOTS,
            _HAS,
            lamps=_lamps() if on else (),
            horizon=air(setting).horizon,
        )


def _lamps() -> tuple[Item, ...]:
    """The lamps under the canopy and the light that falls out of the shop's window."""
    under_roof = ((-3.2, 5.0), (3.2, 5.0), (0.0, 4.2))
    return (
        *(glare(f"canopy_lamp_{k}", (x, y, 3.6), 42, 1.4, (0.95, 0.98, 1.0)) for k, (x, y) in enumerate(under_roof)),
        bulb("shop_light", (0.0, 10.0, 2.0), 40, (1.0, 0.86, 0.62), 0.6),
    )


def _pump(on: bool) -> Mesh:
    """A fuel pump facing -Y: red body, a display, two hoses with nozzles."""
    body, white = f.enamel(_RED), f.enamel((0.80, 0.80, 0.78))
    shine = f.glow((0.55, 0.85, 0.75), 1.4 if on else 0.5, "pump display")
    parts = [
        f.block((0.8, 0.5, 1.0), body, (0, 0, 0), 0.05),
        f.block((0.8, 0.5, 0.62), white, (0, 0, 1.0), 0.04),
        f.block((0.84, 0.54, 0.2), body, (0, 0, 1.62), 0.05),
        f.block((0.54, 0.02, 0.3), f.BLACK, (0, -0.255, 1.2), 0.01),
        f.block((0.44, 0.02, 0.09), shine, (0, -0.268, 1.36), 0.0),
        f.block((0.44, 0.02, 0.07), shine, (0, -0.268, 1.25), 0.0),
        f.block((0.5, 0.02, 0.4), f.paint((0.06, 0.06, 0.07), "pump panel"), (0, -0.255, 0.45), 0.01),
    ]
    for s in (-1, 1):
        hose = solids.curve(
            np.array(
                [
                    [s * 0.42, 0, 1.4],
                    [s * 0.62, -0.05, 1.0],
                    [s * 0.62, -0.08, 0.35],
                    [s * 0.48, -0.1, 0.3],
                    [s * 0.44, -0.1, 0.85],
                ]
            ),
            5,
        )
        parts += [
            solids.tube(hose, 0.025, f.BLACK, 8),
            f.block((0.08, 0.12, 0.3), f.BLACK, (s * 0.44, -0.08, 0.85), 0.02),
            solids.tube(np.array([[s * 0.44, -0.1, 1.1], [s * 0.43, -0.2, 1.2]]), 0.02, f.STEEL, 6),
        ]
    return solids.join(parts)


def _islands() -> Mesh:
    """Raised kerbs under the pumps with yellow posts at their ends, a bin and a bucket."""
    post = f.enamel((0.80, 0.58, 0.03))
    parts = []
    for x in (-3.1, 3.1):
        parts.append(f.block((3.4, 1.1, 0.16), out.STONE, (x, _ISLAND, 0), 0.04))
        parts += [
            f.round_block([(0.07, 0), (0.07, 0.8), (0.05, 0.84)], post, (x + s * 1.55, _ISLAND, 0.1)) for s in (-1, 1)
        ]
    parts.append(
        f.round_block([(0.2, 0), (0.23, 0.6), (0.24, 0.64)], f.paint((0.06, 0.22, 0.14), "bin"), (-4.35, _ISLAND, 0.16))
    )
    return solids.join(parts)


def _canopy(on: bool) -> Mesh:
    """A flat roof on four columns, a red and white band round it, lamps set in its underside."""
    white, red = (
        f.glow((0.80, 0.80, 0.78), 0.7 if on else 0.0, "canopy white"),
        f.glow(_RED, 0.8 if on else 0.0, "canopy red"),
    )
    lamp = f.glow((0.95, 0.98, 1.0), 3.0 if on else 0.4, "canopy lamp")
    parts = [
        f.block((13.0, 4.2, 0.5), white, (0, _ISLAND, 3.7), 0.03),
        f.block((13.1, 4.3, 0.2), red, (0, _ISLAND, 3.85), 0.02),
    ]
    parts += [f.block((0.36, 0.36, 3.7), f.enamel((0.78, 0.78, 0.76)), (x, _ISLAND, 0), 0.03) for x in (-5.4, 5.4)]
    parts.append(f.blocks((0.9, 0.9, 0.04), [(x, y, 3.67) for x in (-4.4, -1.8, 1.8, 4.4) for y in (4.9, 7.1)], lamp))
    parts.append(
        solids.moved(
            lettering("GAS", 0.34, f.glow((0.84, 0.82, 0.76), 1.0 if on else 0.1, "canopy letters"), 0.09),
            (0, _ISLAND - 2.17, 3.78),
        )
    )
    return solids.join(parts)


def _shop(on: bool) -> Mesh:
    """A low shop facing -Y: a glass front with shelves of goods behind, a door, a red band, an ice chest."""
    wall, glass = (
        f.paint((0.66, 0.62, 0.54), "shop wall"),
        Material("shop glass", (0.10, 0.15, 0.17), "glass", roughness=0.1, coat=0.8),
    )
    inside = f.glow((0.95, 0.80, 0.54), 0.9, "shop inside") if on else f.paint((0.30, 0.28, 0.24), "shop inside")
    parts = [
        f.block((12.0, 4.0, 3.3), wall, (0, 2.0, 0), 0.02),
        f.block((12.3, 4.4, 0.5), f.enamel(_RED), (0, 1.9, 3.2), 0.03),
        f.block((7.6, 0.05, 2.1), inside, (-0.7, -0.02, 0.5), 0.0),
        f.block((1.1, 0.06, 2.4), glass, (1.6, -0.05, 0.05), 0.0),
    ]
    parts += [f.block((0.1, 0.1, 2.5), f.STEEL, (x, -0.06, 0.1), 0.0) for x in (-4.5, -2.6, -0.7, 1.0, 2.2, 3.1)]
    parts += [f.block((7.7, 0.1, 0.1), f.STEEL, (-0.7, -0.06, z), 0.0) for z in (0.45, 2.6)]
    for row in range(3):
        parts.append(f.block((5.2, 0.1, 0.04), f.STEEL, (-1.9, -0.06, 0.8 + 0.55 * row), 0.0))
        for k in range(18):
            goods = f.paint(f.CHEERFUL[(k * 3 + row) % 7], f"goods {(k * 3 + row) % 7}")
            parts.append(
                f.block((0.2, 0.06, 0.28 + 0.08 * (k % 3)), goods, (-4.3 + 0.28 * k, -0.08, 0.84 + 0.55 * row), 0.0)
            )
    parts += [
        f.block((1.5, 0.7, 1.2), f.enamel((0.70, 0.76, 0.80)), (4.6, -0.4, 0), 0.04),
        solids.moved(lettering("ICE", 0.34, f.paint((0.06, 0.24, 0.52), "ice letters")), (4.6, -0.78, 0.5)),
        solids.moved(
            lettering("SHOP", 0.34, f.glow((0.86, 0.84, 0.78), 1.0 if on else 0.1, "shop letters")), (0, -0.34, 3.28)
        ),
    ]
    return solids.join(parts)


def _sign(on: bool) -> Mesh:
    """A tall sign with a red head and prices in light, facing -Y."""
    head, price = f.glow(_RED, 0.9 if on else 0.05, "sign head"), f.glow((1.0, 0.80, 0.30), 1.6, "price")
    parts = [
        f.block((0.3, 0.3, 6.2), f.STEEL, (0, 0, 0), 0.02),
        f.block((2.2, 0.3, 1.3), head, (0, 0, 4.9), 0.06),
        f.block((2.0, 0.26, 1.9), f.paint((0.05, 0.055, 0.06), "price board"), (0, 0, 2.9), 0.03),
        solids.moved(
            lettering("GAS", 0.7, f.glow((0.86, 0.84, 0.78), 1.0 if on else 0.1, "sign letters"), 0.08), (0, -0.18, 5.2)
        ),
    ]
    parts += [
        solids.moved(lettering(text, 0.42, price, 0.07), (0.1, -0.15, z))
        for text, z in (("1 59", 4.2), ("1 72", 3.65), ("1 40", 3.1))
    ]
    return solids.join(parts)


def _tyres() -> Mesh:
    """A stack of tyres by the shop."""
    rubber = Material("tyre", (0.035, 0.035, 0.04), "rubber", roughness=0.85)
    return solids.join(
        [
            solids.moved(solids.ring(0.27, 0.11, rubber, 28, 10), (x, 10.5, 0.11 + 0.2 * k))
            for x, n in ((-5.2, 4), (-4.4, 2))
            for k in range(n)
        ]
    )
