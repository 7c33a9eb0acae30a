# SPDX-License-Identifier: Apache-2.0
"""A laboratory or a clinic: white benches with glassware, a microscope, shelves of bottles, a couch with a screen."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.nodes import RGB, Item, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.places import _rooms as rooms
from soundstage.places import _terrain as terrain
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.shape import solids

_SHELL = rooms.Shell(half=4.6, height=3.4)
_FREE = (-3.4, -1.8, 3.4, 1.6)
_FLOOR = Material("lab floor", (0.50, 0.58, 0.58), "tile", roughness=0.3, coat=0.3, grain="tiles", grain_size=0.6,
                  grain_depth=0.12, second_color=(0.42, 0.50, 0.51))
_CLEAN = f.enamel((0.80, 0.82, 0.80))
_TEAL = f.paint((0.12, 0.40, 0.42), "lab cabinet")
_LIQUIDS: tuple[RGB, ...] = ((0.10, 0.52, 0.24), (0.72, 0.16, 0.12), (0.12, 0.34, 0.72), (0.84, 0.58, 0.08),
                             (0.46, 0.16, 0.60))


class Laboratory(Place):
    """A bright room of science or medicine."""

    words = (
        "laboratory", "lab", "science lab", "examination room", "pharmacy",
        "doctor's office", "research lab", "dentist", "veterinary clinic", "chemistry lab",
    )
    indoors = True
    dressing = ("benches", "glassware", "microscope", "shelves", "couch", "screen", "window", "chart")

    def build(self, setting: Setting) -> SetModel:
        views = [rooms.Opening("back", x, 1.7, 1.35, 1.15, (1, 1)) for x in (-0.9, 1.2)]
        side = rooms.Opening("left", _SHELL.along("left", -0.4), 2.0, 1.7, 0.95, (2, 1))
        way = rooms.Opening("right", _SHELL.along("right", 0.6), 1.1, 2.15, 0.0)
        items = rooms.shell_items(_SHELL, (*views, side, way), setting, rooms.plaster((0.66, 0.72, 0.71)), _FLOOR,
                                  f.WHITE, leaf=_TEAL)
        on = rooms.night(setting)
        items += [Item("set/bench", solids.join(_bench())), Item("set/round", solids.join(_round(setting)))]
        items += [Item("set/tubes", solids.join([_tube_light(x, on) for x in (-2.0, 2.0)]))]
        lamps = [rooms.daylight(_SHELL, o, setting, 0.8) for o in (*views, side)]
        if on:
            lamps += [rooms.bulb(f"tube_{k}", (x, 0.6, 3.0), 42, (0.86, 0.95, 1.0), 0.5)
                      for k, x in enumerate((-2.0, 2.0))]
        bench = Spot((0.4, 2.1, 0.92), np.pi / 2)
        return SetModel(
            tuple(items), terrain.flat, lambda x, y: "tile", _FREE, Room((9.2, 10.2, 3.4), 0.15), ("room",),
            {
                "counter": Spot((0.2, 2.85, 0.92), -np.pi / 2), "bench": bench, "table": Spot((1.4, 0.8, 0.0)),
                "microscope": Spot((-1.6, 2.0, 0.0), np.pi / 2), "bed": Spot((-3.4, 1.0, 0.62), 0.0),
                "door": Spot((4.0, 0.6, 0.0), np.pi), "window": Spot((0.2, 2.0, 0.0), np.pi / 2),
                "sill": rooms.sill(_SHELL, views[1]),
                "seat": Spot((-1.1, 0.6, 0.0), -0.6),
            },
            {"counter": "counter", "microscope": "microscope", "window": "window", "door": "door", "shelf": "",
             "bottle": "", "screen": "", "test tube": "", "beaker": "", "flask": ""},
            lamps=tuple(lamps), indoors=True,
        )


def _tube_light(x: float, on: bool) -> Mesh:
    """A long lamp under the ceiling."""
    shine = f.glow((0.88, 0.96, 1.0), 3.2 if on else 0.7, "tube light")
    return solids.join([f.block((0.28, 2.2, 0.08), f.WHITE, (x, 0.6, 3.3), 0.02),
                        f.block((0.18, 2.1, 0.05), shine, (x, 0.6, 3.26), 0.01)])


def _glass(color: RGB) -> Material:
    """Something coloured in clear glass."""
    return Material("glassware", color, "glass", roughness=0.08, coat=1.0, emission=0.12)


def _flask(color: RGB, tall: float = 0.26) -> Mesh:
    """A conical flask, filled to a third, with a pale neck."""
    clear = Material("clear glass", (0.74, 0.82, 0.84), "glass", roughness=0.06, coat=1.0)
    r = 0.36 * tall
    neck = [(r * 0.62, tall * 0.45), (r * 0.26, tall * 0.72), (r * 0.26, tall), (r * 0.34, tall * 1.02)]
    return solids.join([
        f.round_block([(r * 0.95, 0), (r, 0.01), (r * 0.62, tall * 0.45)], _glass(color), segments=22),
        f.round_block(neck, clear, segments=22),
    ])


def _bottle(color: RGB, tall: float) -> Mesh:
    """A stoppered bottle with a label."""
    r = 0.22 * tall
    return solids.join([
        f.round_block([(r, 0), (r, tall * 0.62), (r * 0.4, tall * 0.74), (r * 0.4, tall * 0.9)], _glass(color),
                      segments=16),
        f.round_block([(r * 0.46, tall * 0.88), (r * 0.5, tall), (0.005, tall * 1.01)], f.BLACK, segments=14),
        f.block((r * 1.1, 0.01, tall * 0.26), f.PAPER, (0, -r, tall * 0.2), 0.0),
    ])


def _rack() -> Mesh:
    """Test tubes in a wooden rack."""
    parts = [f.block((0.5, 0.11, 0.02), f.OAK, (0, 0, z), 0.005) for z in (0.0, 0.14)]
    parts += [f.block((0.02, 0.11, 0.16), f.OAK, (s * 0.25, 0, 0), 0.005) for s in (-1, 1)]
    for k in range(6):
        tube = f.round_block([(0.006, 0.02), (0.022, 0.035), (0.022, 0.22)], _glass(_LIQUIDS[k % 5]), segments=12)
        parts.append(solids.moved(tube, (-0.19 + 0.076 * k, 0, 0)))
    return solids.join(parts)


def _microscope() -> Mesh:
    """A microscope seen from its side."""
    parts = [f.block((0.20, 0.26, 0.035), f.BLACK, (0, 0, 0), 0.01),
             f.block((0.06, 0.06, 0.34), f.WHITE, (0, 0.09, 0.03), 0.02),
             f.block((0.16, 0.16, 0.02), f.BLACK, (0, -0.02, 0.15), 0.004)]
    parts += [solids.tube(np.array([[0, -0.03, 0.2], [0, 0.02, 0.36]]), 0.034, f.STEEL, 14),
              solids.tube(np.array([[0, 0.02, 0.36], [0, 0.10, 0.36], [0, -0.06, 0.50]]), 0.028, f.WHITE, 12),
              solids.tube(np.array([[-0.05, 0.09, 0.2], [0.05, 0.09, 0.2]]), 0.03, f.BLACK, 14)]
    return solids.join(parts)


def _bench() -> list[Mesh]:
    """The bench along the back wall with what stands on it, and shelves of bottles over its ends."""
    y = _SHELL.back
    parts = [solids.moved(f.cabinet(3.0, _TEAL, _CLEAN, 4), (x, y, 0)) for x in (-1.4, 1.62)]
    things: list[tuple[float, float, Mesh]] = [
        (-2.6, 0.3, _rack()), (-1.9, 0.34, _microscope()), (-1.3, 0.25, _flask(_LIQUIDS[0], 0.34)),
        (-1.02, 0.4, _flask(_LIQUIDS[1], 0.22)), (-0.5, 0.25, _bottle(_LIQUIDS[2], 0.3)), (0.3, 0.3, _rack()),
        (0.85, 0.25, _flask(_LIQUIDS[3], 0.4)), (1.15, 0.38, _flask(_LIQUIDS[4], 0.24)),
        (1.7, 0.24, _bottle(_LIQUIDS[1], 0.26)), (1.9, 0.3, _bottle(_LIQUIDS[0], 0.34)), (2.6, 0.3, f.plant(3, 0.42)),
    ]
    parts += [solids.moved(m, (x, y - d, 0.90)) for x, d, m in things]
    for x, wide in ((-3.2, 1.5), (3.3, 1.7)):
        for k, z in enumerate((1.5, 2.0, 2.5)):
            row = [(-wide / 2 + 0.14 + 0.19 * j, _bottle(_LIQUIDS[(j * 2 + k) % 5], 0.22 + 0.05 * ((j + k) % 3)))
                   for j in range(int(wide / 0.2))]
            parts.append(solids.moved(f.shelf(wide, f.WHITE, row), (x, y, z)))
    return parts


def _couch() -> Mesh:
    """An examination couch with a pillow on steel legs."""
    sheet, pillow = f.cloth((0.62, 0.76, 0.78), "sheet"), f.cloth((0.8, 0.8, 0.78), "pillow")
    legs = [solids.tube(np.array([[x, y, 0], [x, y, 0.5]]), 0.025, f.STEEL, 8)
            for x in (-0.38, 0.38) for y in (-0.9, 0.9)]
    return solids.join([f.block((0.9, 2.0, 0.14), sheet, (0, 0, 0.5), 0.05),
                        f.block((0.8, 0.42, 0.12), pillow, (0, 0.72, 0.63), 0.05), *legs])


def _monitor() -> Mesh:
    """A heart-beat monitor on a trolley."""
    parts = [f.block((0.5, 0.4, 0.03), f.STEEL, (0, 0, z), 0.008) for z in (0.3, 0.85)]
    parts += [solids.tube(np.array([[x, y, 0], [x, y, 0.86]]), 0.014, f.STEEL, 6)
              for x in (-0.23, 0.23) for y in (-0.18, 0.18)]
    parts += [f.block((0.46, 0.16, 0.36), f.WHITE, (0, 0, 0.88), 0.03),
              f.block((0.4, 0.02, 0.28), f.GLASS, (0, -0.085, 0.92), 0.0)]
    t = np.linspace(-0.17, 0.17, 34)
    beat = 1.05 + 0.09 * np.exp(-(((t - 0.02) / 0.012) ** 2)) - 0.04 * np.exp(-(((t - 0.05) / 0.01) ** 2))
    trace = np.column_stack([t, np.full(34, -0.1), beat])
    return solids.join([*parts, solids.tube(trace, 0.006, f.glow((0.2, 1.0, 0.4), 2.0, "pulse"), 5)])


def _chart() -> Mesh:
    """A wall chart of a body, its foot at the origin, facing -Y."""
    ink = f.paint((0.68, 0.20, 0.16), "ink")
    parts = [f.block((0.8, 0.02, 1.1), f.PAPER, (0, -0.01, 0), 0.004),
             solids.moved(solids.sphere(0.09, ink, (1, 0.12, 1.1), 16), (0, -0.025, 0.93)),
             f.block((0.2, 0.012, 0.36), ink, (0, -0.022, 0.45), 0.005)]
    for s in (-1, 1):
        parts += [solids.tube(np.array([[s * 0.1, -0.025, 0.78], [s * 0.26, -0.025, 0.45]]), 0.03, ink, 6),
                  solids.tube(np.array([[s * 0.06, -0.025, 0.46], [s * 0.09, -0.025, 0.08]]), 0.036, ink, 6)]
    return solids.join(parts)


def _round(setting: Setting) -> list[Mesh]:
    """A couch before a folding screen, the monitor, a chart, a clock, a stool, a plant."""
    curtain = f.cloth((0.16, 0.46, 0.48), "ward curtain")
    screen = [solids.moved(f.curtain(0.95, 1.75, curtain), (0.95 * k, 0.1 * (k % 2), 1.9), 0.2 * (-1) ** k)
              for k in range(2)]
    screen += [solids.tube(np.array([[-0.5, 0, 1.92], [1.5, 0, 1.92]]), 0.016, f.STEEL, 8)]
    stool = solids.join([f.round_block([(0.18, 0.56), (0.18, 0.62), (0.16, 0.64)], f.BLACK),
                         f.round_block([(0.24, 0), (0.03, 0.05), (0.03, 0.56)], f.STEEL)])
    left = _SHELL.frame("left") @ space.translation((_SHELL.along("left", 1.9), 0, 0))
    return [
        solids.moved(_couch(), (-4.0, 1.2, 0)), solids.moved(solids.join(screen), (-4.4, 2.6, 0)),
        solids.moved(_monitor(), (-3.0, 2.35, 0), 0.3), solids.moved(stool, (3.6, 2.0, 0)),
        solids.moved(_chart(), matrix=left @ space.translation((0, 0, 1.3))),
        solids.moved(f.clock(), (0.16, _SHELL.back, 2.85)),
        solids.moved(f.plant(setting.seed + 6, 1.1), (4.0, -2.6, 0)),
    ]
