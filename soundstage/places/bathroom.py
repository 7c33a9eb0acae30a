# SPDX-License-Identifier: Apache-2.0
"""A bathroom: a washbasin under a mirror, a bath with its curtain, a toilet, towels, tiles half-way up the walls."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.nodes import Item, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.places import _rooms as rooms
from soundstage.places import _terrain as terrain
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.shape import solids

_SHELL = rooms.Shell(3.1, 2.6, -6.6, 3.1)
_FREE = (-1.7, -1.5, 1.5, 1.35)
_TILES = Material(
    "wall tiles", (0.34, 0.58, 0.60), "tile", roughness=0.2, coat=0.6, grain="tiles", grain_size=0.15, grain_depth=0.25,
    second_color=(0.74, 0.78, 0.74),
)
_FLOOR = Material(
    "floor tiles", (0.76, 0.75, 0.70), "tile", roughness=0.3, coat=0.4, grain="tiles", grain_size=0.3, grain_depth=0.15,
    second_color=(0.34, 0.42, 0.44),
)
_CHINA = f.enamel((0.84, 0.84, 0.80))
_SILVER = Material("looking glass", (0.62, 0.74, 0.78), "glass", roughness=0.08, coat=1.0)
_WATER = Material("bath water", (0.45, 0.70, 0.74), "water", roughness=0.08, coat=1.0)
_BASIN, _BATH, _TOILET = -0.55, 2.2, -2.2  # x of the three


class Bathroom(Place):
    """A bathroom with a washbasin, a mirror, a bath and a toilet."""

    words = ("bathroom", "bath room", "restroom", "washroom", "toilet room", "shower room", "powder room",
             "men's room", "ladies' room")
    indoors = True
    dressing = ("washbasin", "mirror", "bath", "toilet", "towels", "tiles")

    def build(self, setting: Setting) -> SetModel:
        view = rooms.Opening("back", 0.95, 0.8, 0.8, 1.55, (2, 1))
        way = rooms.Opening("left", _SHELL.along("left", -0.9), 1.0, 2.1, 0.0)
        items = rooms.shell_items(
            _SHELL, (view, way), setting, rooms.plaster((0.80, 0.74, 0.60)), _FLOOR, f.WHITE, dado=_TILES,
            leaf=f.paint((0.30, 0.46, 0.50), "door"))
        y = _SHELL.back
        things = [solids.moved(_basin(), (_BASIN, y, 0)), solids.moved(_bath(), (_BATH, y - 1.05, 0)),
                  solids.moved(_toilet(), (_TOILET, y, 0)), *_around(y)]
        lamps = [rooms.daylight(_SHELL, view, setting, 0.8),
                 rooms.bulb("mirror_light", (_BASIN, y - 0.35, 2.3), 26 if rooms.night(setting) else 9)]
        return SetModel(
            (*items, Item("set/things", solids.join(things))), terrain.flat, lambda px, py: "tile", _FREE,
            Room((6.2, 9.2, 3.1), 0.12), ("room",),
            {
                "tap": Spot((_BASIN, y - 0.34, 1.07), np.pi / 2),
                "sink": Spot((_BASIN, y - 0.75, 0.88), np.pi / 2), "mirror": Spot((_BASIN, y - 0.75, 0.0), np.pi / 2),
                "counter": Spot((_BASIN + 0.3, y - 0.3, 0.88), -np.pi / 2),
                "window": Spot((0.95, y - 0.6, 0.0), np.pi / 2),
                "toilet": Spot((_TOILET, y - 0.50, 0.43), -np.pi / 2), "bath": Spot((_BATH, y - 1.05, 0.3), -np.pi / 2),
                "door": Spot((-2.6, -0.9, 0.0)),
            },
            {
                "sink": "sink", "washbasin": "sink", "basin": "sink", "tap": "sink", "faucet": "sink",
                "mirror": "mirror",
                "toilet": "toilet", "window": "window", "door": "door", "towel": "", "tile": "", "shower curtain": "",
            },
            lamps=tuple(lamps), indoors=True,
        )


def _basin() -> Mesh:
    """A washbasin on a cupboard, its tap, soap and brushes, a round-edged mirror and its lamp above."""
    a = np.linspace(0, np.pi, 12)
    neck = np.concatenate([[[0, -0.14, 0.9]], np.stack([0 * a, -0.24 + 0.1 * np.cos(a), 1.08 + 0.08 * np.sin(a)], -1)])
    bowl = [(0.05, 0.80), (0.20, 0.84), (0.27, 0.94), (0.29, 0.96), (0.26, 0.96), (0.19, 0.87), (0.0, 0.85)]
    brushes = [solids.tube(np.array([[0.38, -0.2, 0.92], [0.38 + dx, -0.2, 1.1]]), 0.009, f.enamel(c), 8)
               for dx, c in ((0.04, f.CHEERFUL[0]), (-0.03, f.CHEERFUL[2]))]
    return solids.join([
        f.cabinet(1.3, f.paint((0.86, 0.70, 0.38), "cupboard"), _CHINA, 2, 0.55, 0.86),
        f.round_block(bowl, _CHINA, (0, -0.3, 0), 36), solids.tube(neck, 0.018, f.STEEL, 10),
        f.round_block([(0.045, 0), (0.05, 0.1), (0.045, 0.11)], f.enamel(f.CHEERFUL[4]), (0.38, -0.2, 0.88)), *brushes,
        f.round_block([(0.04, 0), (0.042, 0.12), (0.012, 0.15), (0.012, 0.19)], f.enamel(f.CHEERFUL[1]),
                      (-0.42, -0.2, 0.88)),
        f.block((1.06, 0.04, 1.06), f.OAK, (0, -0.03, 1.2), 0.06),
        f.block((0.96, 0.02, 0.96), _SILVER, (0, -0.055, 1.25), 0.05),
        f.block((0.7, 0.10, 0.09), f.glow((1.0, 0.86, 0.62), 2.0), (0, -0.09, 2.33), 0.04),
    ])


def _bath() -> Mesh:
    """A bath along the side wall, full of water with some foam, its taps at the back, a curtain on a rail."""
    wall = [f.block((0.09, 1.9, 0.6), _CHINA, (s * 0.42, 0, 0), 0.04) for s in (-1, 1)]
    wall += [f.block((0.92, 0.09, 0.6), _CHINA, (0, s * 0.92, 0), 0.04) for s in (-1, 1)]
    foam = [solids.moved(solids.sphere(r, f.WHITE, (1, 1, 0.6), 14), (x, y, 0.5))
            for r, x, y in (
                (0.14, 0.1, -0.3), (0.11, -0.12, -0.2), (0.16, 0.0, 0.1), (0.1, 0.2, 0.05), (0.12, -0.16, 0.25))]
    return solids.join([
        *wall, *foam, f.block((0.8, 1.8, 0.02), _WATER, (0, 0, 0.47), 0.0),
        solids.tube(np.array([[0, 0.98, 0.75], [0, 0.80, 0.78], [0, 0.72, 0.70]]), 0.025, f.STEEL, 10),
        solids.tube(np.array([[-0.5, -0.98, 2.2], [-0.5, 1.04, 2.2]]), 0.014, f.STEEL, 10),
        solids.moved(f.curtain(0.75, 1.9, f.cloth((0.86, 0.44, 0.30), "shower curtain")), matrix=_drawn()),
    ])


def _drawn() -> space.Array:
    """The curtain drawn to the bath's far end."""
    return space.translation((-0.5, 0.62, 2.18)) @ space.turn("z", np.pi / 2)


def _toilet() -> Mesh:
    """A bowl on its foot, seat and raised lid, the cistern behind, a roll of paper on the wall."""
    bowl = [(0.13, 0), (0.12, 0.12), (0.19, 0.30), (0.21, 0.39), (0.16, 0.39), (0.11, 0.30), (0.0, 0.26)]
    seat = [(0.12, 0.0), (0.21, 0.0), (0.215, 0.015), (0.20, 0.03), (0.13, 0.03), (0.12, 0.0)]
    ring = solids.moved(solids.lathe(seat, f.WHITE, 32), (0, -0.5, 0.40))
    lid = solids.moved(solids.sphere(0.2, f.WHITE, (1.0, 0.12, 1.15), 20), (0, -0.25, 0.62))
    return solids.join([
        f.round_block(bowl, _CHINA, (0, -0.5, 0), 32), f.block((0.3, 0.3, 0.36), _CHINA, (0, -0.25, 0), 0.06),
        ring, lid,
        f.block((0.46, 0.2, 0.42), _CHINA, (0, -0.11, 0.42), 0.04),
        f.block((0.06, 0.04, 0.02), f.STEEL, (0, -0.11, 0.84), 0.008),
        solids.tube(np.array([[0.42, -0.09, 0.72], [0.56, -0.09, 0.72]]), 0.055, f.WHITE, 18),
    ])


def _around(y: float) -> list[Mesh]:
    """A mat, towels on a rail, a shelf of bottles, a plant and a basket."""
    c = f.CHEERFUL
    shelf = f.shelf(0.9, f.OAK, [(-0.3, f.jar(c[3], 0.18)), (-0.1, f.jar(c[5], 0.22)), (0.12, f.jar(c[0], 0.15)),
                                 (0.32, f.plant(5, 0.28))])
    towels = [f.block((0.36, 0.05, 0.62), f.cloth(t, "towel"), (x, y - 0.06, 0.85), 0.02)
              for x, t in ((-1.62, c[2]), (0.95, c[0]))]
    rails = [solids.tube(np.array([[x - 0.24, y - 0.07, 1.46], [x + 0.24, y - 0.07, 1.46]]), 0.012, f.STEEL, 8)
             for x in (-1.62, 0.95)]
    return [
        solids.moved(f.rug(1.3, 0.8, (0.78, 0.40, 0.28), (0.86, 0.74, 0.52)), (_BASIN, 0.9, 0.0)),
        solids.moved(shelf, (_TOILET, y, 1.55)), *towels, *rails, solids.moved(f.plant(8, 0.8), (1.35, y - 0.35, 0)),
    ]
