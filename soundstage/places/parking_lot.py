# SPDX-License-Identifier: Apache-2.0
"""A car park: rows of parked cars in white bays, lamp posts, a pay machine, a store front behind, trees in strips."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import Item, Material, Mesh
from soundstage.places import _distance as distance
from soundstage.places import _furniture as f
from soundstage.places import _outdoors as out
from soundstage.places import _props as props
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places import _trees as trees
from soundstage.places._air import air, lit, snowy
from soundstage.places._halls import deserted
from soundstage.places._lettering import lettering
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.shape import solids

_FREE = (-7.0, -2.6, 7.0, 2.4)
_LINE = Material("bay line", (0.80, 0.80, 0.76), "stone", roughness=0.9)
_BAY, _ROW = 2.9, 6.6  # metres: how wide a bay is, where the row behind stands
_SPOTS = {
    "car": Spot((-1.45, 4.4, 0.0), np.pi / 2),
    "store": Spot((0.0, 9.4, 0.0), np.pi / 2),
    "door": Spot((0.0, 14.0, 0.0), np.pi / 2),
    "lamp": Spot((4.3, 3.6, 0.0)),
    "sign": Spot((-9.4, 3.0, 0.0), np.pi),
    "table": Spot((1.4, 0.4, 0.0)),
}
_HAS = {
    "store": "store",
    "lamp": "lamp",
    "street light": "lamp",
    "parking space": "car",
    "parked car": "car",
    "parked cars": "car",
    "parking sign": "sign",
}


class ParkingLot(Place):
    """A car park before a store."""

    words = (
        "parking lot",
        "car park",
        "parking garage",
        "parking space",
        "parking area",
        "underground parking",
        "carpark",
        "supermarket parking lot",
        "parking deck",
        "strip mall",
        "car dealership",
        "drive-in",
    )
    dressing = ("parked cars", "white bays", "lamps", "store front", "trees", "parking sign")

    def build(self, setting: Setting) -> SetModel:
        snow, chance = snowy(setting), rng(setting.seed, "parking lot")
        ground = trees.SNOW if snow else out.ASPHALT
        items = [
            scatter.solid(
                "ground", terrain.draped(terrain.lines(-90, 90, 40), terrain.lines(-60, 90, 40), terrain.flat, ground)
            ),
            scatter.solid("store", solids.moved(_store(lit(setting)), (0, 17.0, 0))),
            scatter.solid("sign", solids.moved(_sign(), (-9.9, 4.0, 0))),
        ]
        if not snow:
            items.append(scatter.solid("lines", _lines()))
        items += _cars(deserted(setting))
        posts, lights = out.lamps(
            "lamp_post", [(4.35, 4.6), (-10.2, 9.6), (13.0, 4.6), (-13.0, -4.6)], terrain.flat, setting, 4.2, 110
        )
        items += posts
        kinds = [trees.broadleaf(setting.seed + k, setting.season, snow, 16, height=4.0) for k in range(2)]
        spots = [(-15.5, 9), (-18, 3), (16, 9), (18, 2), (-17, -5), (18, -6), (-24, 14), (24, 14)]
        items += scatter.strewn("tree", kinds, spots, terrain.flat, chance, (0.9, 1.2), 0.0)
        items += distance.woods(setting, pointed=False, near=42, high=4.6) + distance.skyline(setting, 76, 15, 90)
        return SetModel(
            tuple(items),
            terrain.flat,
            lambda x, y: "snow" if snow else "stone",
            _FREE,
            Room(outdoor_echo=0.3),
            ("city", "wind"),
            _SPOTS,
            _HAS,
            lamps=tuple(lights),
            horizon=air(setting).horizon,
        )


def _cars(empty: bool) -> list[Item]:
    """Cars of four colours in the row behind, at the sides and behind the camera; two only in an empty car park."""
    spots = [(_BAY * k, _ROW, 0.0, -np.pi / 2 if (k * 7) % 3 else np.pi / 2) for k in (-4, -2, -1, 1, 2, 4, 5)]
    spots += [(s * 11.6, y, 0.0, 0.0 if s > 0 else np.pi) for s, y in ((1, -0.6), (1, -3.5), (-1, -3.2), (1, 2.3))]
    spots += [(_BAY * k, -12.5, 0.0, np.pi / 2) for k in (-4, -3, -1, 0, 2, 4)]
    spots = spots[:1] + spots[5:6] if empty else spots
    colors = ("silver", "red", "navy", "white")
    return [
        scatter.placed_copies(f"car_{k}", props.prop("car", color), mine)
        for k, color in enumerate(colors)
        if (mine := [s for n, s in enumerate(spots) if (n * 3 + n // 4) % 4 == k])
    ]


def _lines() -> Mesh:
    """Bays along the row behind and behind the camera, an arrow on the lane."""
    parts = [
        f.block((0.1, 4.8, 0.005), _LINE, (_BAY * (k + 0.5), y, 0), 0.0) for k in range(-6, 6) for y in (_ROW, -12.5)
    ]
    parts += [f.block((4.8, 0.1, 0.005), _LINE, (s * 11.6, -5.0 + 2.9 * k, 0), 0.0) for s in (-1, 1) for k in range(4)]
    v = np.array([(-5.6, -1.2, 0.005), (-4.6, -0.7, 0.005), (-5.6, -0.2, 0.005)]) * [-1, 1, 1]
    return solids.join(
        [
            *parts,
            f.block((2.2, 0.34, 0.005), _LINE, (6.6, -0.7, 0), 0.0),
            solids.mesh(v - [-0.1, 0, 0], [(0, 1, 2), (0, 2, 1)], _LINE, 0.5),
        ]
    )


def _store(on: bool) -> Mesh:
    """A long store front facing -Y: glass doors, a red band with its name, columns, trolleys in a row."""
    wall = f.paint((0.66, 0.58, 0.46), "store wall")
    pane = (
        f.glow((0.95, 0.82, 0.56), 0.8, "store light")
        if on
        else Material("store glass", (0.10, 0.16, 0.20), "glass", roughness=0.1, coat=0.8)
    )
    letters = f.glow((0.88, 0.86, 0.80), 1.3 if on else 0.15, "store letters")
    parts = [
        f.block((34.0, 8.0, 5.0), wall, (0, 4.0, 0), 0.0),
        f.block((34.4, 0.5, 1.3), f.enamel((0.62, 0.06, 0.05)), (0, -0.1, 3.5), 0.03),
        f.block((36.0, 3.0, 0.16), out.PAVING, (0, -1.3, 0), 0.02),
        solids.moved(lettering("MARKET", 0.85, letters, 0.09), (0, -0.4, 3.72)),
    ]
    parts += [f.block((3.4, 0.06, 2.7), pane, (x, -0.04, 0.2), 0.0) for x in (-13.0, -9.0, -5.0, 5.0, 9.0, 13.0)]
    parts += [f.block((1.7, 0.08, 2.8), pane, (x, -0.06, 0.16), 0.0) for x in (-0.9, 0.9)]
    parts += [f.block((0.4, 0.5, 3.5), wall, (x, -0.2, 0.1), 0.0) for x in (-11, -7, -2.6, 2.6, 7, 11)]
    for k in range(7):
        x = 3.6 + 0.35 * k
        parts += [
            solids.tube(np.array([[x, -1.1, 0.4], [x, -1.1, 1.1], [x, -1.7, 1.15]]), 0.02, f.STEEL, 5),
            f.block((0.05, 0.7, 0.4), f.STEEL, (x, -1.4, 0.6), 0.0),
        ]
    return solids.join(parts)


def _sign() -> Mesh:
    """A blue square with a white P on a post."""
    blue, post = f.enamel((0.03, 0.16, 0.56)), f.STEEL
    return solids.join(
        [
            solids.tube(np.array([[0, 0, 0], [0, 0, 2.9]]), 0.04, post, 8),
            f.block((0.9, 0.05, 0.9), blue, (0, 0, 2.1), 0.02),
            solids.moved(lettering("P", 0.6, f.WHITE, 0.11), (0.05, -0.04, 2.25)),
        ]
    )
