# SPDX-License-Identifier: Apache-2.0
"""An airfield: a runway with its markings and lamps, a control tower, a terminal, hangars and parked planes beyond."""

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
from soundstage.places import _undergrowth as under
from soundstage.places._air import air, lit, snowy
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.shape import solids

_FREE = (-30.0, -4.0, 30.0, 4.0)
_LONG, _HALF = 190.0, 6.0  # metres of runway, and half of its width
_LINE = Material("runway paint", (0.80, 0.80, 0.76), "stone", roughness=0.85)
_APRON = Material("apron", (0.34, 0.34, 0.33), "stone", roughness=0.95)


class Airport(Place):
    """A runway before a terminal and a control tower."""

    words = (
        "airport", "airfield", "runway", "airport runway", "airstrip", "landing strip", "tarmac", "aerodrome",
        "air base", "airbase", "airport terminal", "taxiway",
    )
    dressing = ("runway", "control tower", "terminal", "hangars", "runway lights", "parked planes", "windsock")

    def build(self, setting: Setting) -> SetModel:
        snow, on = snowy(setting), lit(setting)
        turf = trees.SNOW if snow else under.turf(setting.season)
        items = [
            scatter.solid("ground", terrain.draped(
                terrain.lines(-130, 130, 40), terrain.lines(-80, 130, 40), _below, turf)),
            *_runway(),
            scatter.solid("terminal", solids.moved(_terminal(on), (-16.0, 40.0, 0))),
            scatter.solid("tower", solids.moved(_tower(on), (17.0, 36.0, 0))),
            scatter.placed_copies("hangar", _hangar(), [(38.0, 42.0, 0.0, 0.0), (55.0, 44.0, 0.0, 0.0)]),
            scatter.solid("windsock", solids.moved(_windsock(), (9.5, 9.0, 0))),
            *_planes(),
            *_lamps(on),
        ]
        items += distance.hills(setting, (7.0, 11.0, 15.0), 96, 0.4) + distance.woods(setting, False, 70.0, 4.6)
        return SetModel(
            tuple(items), terrain.flat,
            lambda x, y: "stone" if abs(y) < _HALF or y > 18 else "snow" if snow else "grass",
            _FREE, Room(outdoor_echo=0.15), ("field", "wind"),
            {"runway": Spot((0.0, 0.0, 0.0)), "tower": Spot((17.0, 30.0, 0.0), np.pi / 2),
             "terminal": Spot((-16.0, 33.0, 0.0), np.pi / 2)},
            {"runway": "runway", "tarmac": "runway", "control tower": "tower", "tower": "tower", "terminal": "terminal",
             "windsock": "", "hangar": ""},
            horizon=air(setting).horizon,
        )


def _below(x: object, y: object) -> object:
    """The turf, a little under the asphalt."""
    return np.asarray(x, float) * 0 - 0.04


def _runway() -> list[Item]:
    """Asphalt from side to side, edge lines, dashes along the middle, the stripes of a threshold, an apron beyond."""
    parts = [f.block((_LONG, 2 * _HALF, 0.2), out.ASPHALT, (0, 0, -0.198), 0.0),
             f.block((_LONG, 26.0, 0.2), _APRON, (0, 31.0, -0.21), 0.0)]
    parts += [f.block((_LONG, 0.22, 0.02), _LINE, (0, y, -0.0165), 0.0) for y in (-_HALF + 0.5, _HALF - 0.5)]
    dash = f.block((4.2, 0.3, 0.02), _LINE, (0, 0, -0.0165), 0.0)
    stripe = f.block((7.0, 0.5, 0.02), _LINE, (0, 0, -0.0165), 0.0)
    yellow = f.block((_LONG, 0.14, 0.02), f.paint((0.75, 0.5, 0.03), "taxi line"), (0, 25.0, -0.0265), 0.0)
    dashes = [(-90 + 9.0 * k, 0.0, 0.0, 0.0) for k in range(21) if k not in (6, 14)]
    stripes = [(x, y, 0.0, 0.0) for x in (-36.0, 36.0) for y in (-4.2, -3.0, -1.8, 1.8, 3.0, 4.2)]
    return [scatter.solid("asphalt", solids.join([*parts, yellow])), scatter.placed_copies("dashes", dash, dashes),
            scatter.placed_copies("threshold", stripe, stripes)]


def _terminal(on: bool) -> Mesh:
    """A long low hall facing -Y: a band of glass between white slabs, gates with bridges."""
    wall = f.paint((0.72, 0.73, 0.74), "terminal wall")
    pane = f.glow((0.98, 0.86, 0.6), 0.9, "terminal light") if on else Material(
        "terminal glass", (0.10, 0.20, 0.27), "glass", roughness=0.1, coat=0.8)
    parts = [
        f.block((44.0, 9.0, 7.0), wall, (0, 4.5, 0), 0.05),
        f.block((45.5, 11.0, 0.5), f.WHITE, (0, 4.2, 7.0), 0.06),
        f.block((43.0, 0.2, 3.6), pane, (0, -0.06, 2.4), 0.0),
    ]
    parts += [f.block((0.22, 0.3, 4.0), wall, (-21.0 + 3.0 * k, -0.12, 2.2), 0.02) for k in range(15)]
    parts += [f.block((2.0, 7.5, 2.2), f.paint((0.55, 0.57, 0.6), "gate bridge"), (x, -3.8, 2.9), 0.1)
              for x in (-13.0, 0.0, 13.0)]
    parts += [f.block((0.5, 0.5, 2.9), f.STEEL, (x, -6.5, 0), 0.05) for x in (-13.0, 0.0, 13.0)]
    return solids.join(parts)


def _tower(on: bool) -> Mesh:
    """A tapering shaft, a glass cab that leans outward, a roof with a mast and a beacon."""
    shell = f.paint((0.78, 0.77, 0.74), "tower")
    pane = f.glow((0.75, 0.86, 0.95), 0.9, "cab light") if on else Material(
        "cab glass", (0.06, 0.15, 0.21), "glass", roughness=0.08, coat=0.9)
    return solids.join([
        solids.lathe([(1.9, 0.0), (1.35, 9.0), (1.5, 12.2), (2.5, 13.2), (2.5, 13.6)], shell, 12),
        solids.lathe([(2.3, 13.6), (2.9, 15.6)], pane, 8),
        solids.lathe([(3.1, 15.6), (3.1, 16.0), (0.4, 16.7), (0.02, 16.7)], f.enamel((0.62, 0.08, 0.05)), 8),
        solids.tube(np.array([[0, 0, 16.6], [0, 0, 19.2]]), 0.06, f.STEEL, 6),
        solids.moved(solids.sphere(0.16, f.glow((1.0, 0.15, 0.08), 2.5, "beacon")), (0, 0, 19.2)),
    ])


def _hangar() -> Mesh:
    """A round-roofed hall with a wide door, facing -Y."""
    steel, door = f.paint((0.42, 0.50, 0.55), "hangar"), f.paint((0.24, 0.29, 0.33), "hangar door")
    turn = np.linspace(0, np.pi, 17)
    arch = [(float(6.8 * np.cos(t)), float(5.6 * np.sin(t))) for t in turn]
    shell = solids.extrude(np.array(arch), 14.0, steel)
    upright = np.array([[1.0, 0, 0, 0], [0, 0, -1.0, 14.0], [0, 1.0, 0, 0], [0, 0, 0, 1.0]])
    return solids.join([solids.moved(shell, matrix=upright), f.block((9.4, 0.2, 3.7), door, (0, -0.05, 0), 0.0),
                        *(f.block((0.12, 0.3, 3.7), steel, (-4.7 + 2.35 * k, -0.1, 0), 0.0) for k in range(5))])


def _windsock() -> Mesh:
    """A striped sleeve that stands in the wind on its mast."""
    red, white = f.cloth((0.80, 0.10, 0.04)), f.cloth((0.85, 0.85, 0.83))
    sleeve = [solids.tube(np.array([[0.1 + 0.42 * k, 0, 4.1 - 0.05 * k], [0.52 + 0.42 * k, 0, 4.05 - 0.05 * k]]),
                          0.30 - 0.04 * k, red if k % 2 == 0 else white, 14) for k in range(5)]
    return solids.join([solids.tube(np.array([[0, 0, 0], [0, 0, 4.4]]), 0.05, f.STEEL, 8), *sleeve])


def _planes() -> list[Item]:
    """Small planes of three colours on the apron."""
    rows = {"white": [(-7.0, 24.0, 0.0, -1.9)], "teal": [(26.0, 26.0, 0.0, -1.2)], "yellow": [(-33.0, 25.0, 0.0, -1.7)]}
    return [scatter.placed_copies(f"plane_{c}", props.prop("airplane", c), spots) for c, spots in rows.items()]


def _lamps(on: bool) -> list[Item]:
    """Low lamps along both edges of the runway, blue ones by the apron."""
    def lamp(color: tuple[float, float, float], name: str) -> Mesh:
        bulb = f.glow(color, 3.0 if on else 0.25, name)
        return solids.join([solids.lathe([(0.09, 0.0), (0.07, 0.14)], f.STEEL, 10),
                            solids.moved(solids.sphere(0.085, bulb), (0, 0, 0.17))])

    edges = [(-90 + 6.0 * k, y, 0.0, 0.0) for k in range(31) for y in (-_HALF - 0.6, _HALF + 0.6)]
    taxi = [(-90 + 6.0 * k, 17.4, 0.0, 0.0) for k in range(31)]
    return [scatter.placed_copies("runway_lamp", lamp((1.0, 0.85, 0.55), "runway lamp"), edges),
            scatter.placed_copies("taxi_lamp", lamp((0.1, 0.3, 1.0), "taxi lamp"), taxi)]
