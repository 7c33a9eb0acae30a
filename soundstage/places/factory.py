# SPDX-License-Identifier: Apache-2.0
"""A factory hall: a belt with boxes, presses with dials and lamps, pipes, a robot arm, tall windows, steel beams."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import RGB, Item, Light, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.places import _rooms as rooms
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.shape import solids
from soundstage.space import translation

_SHELL = rooms.Shell(6.4, 6.2, -7.5, 5.2)
_FREE = (-3.8, -2.0, 3.8, 1.9)
_FLOOR = Material("factory floor", (0.42, 0.43, 0.42), "stone", roughness=0.55, coat=0.15, grain="noise",
                  grain_size=0.7, grain_depth=0.06, second_color=(0.37, 0.38, 0.38))
_GREEN, _YELLOW, _RED = (0.12, 0.32, 0.26), (0.82, 0.58, 0.04), (0.66, 0.06, 0.04)
_GREY: RGB = (0.34, 0.37, 0.40)
_BELT = 0.82  # metres: the belt's height
_BACK = 3.3  # metres: how far back the belt runs


class Factory(Place):
    """A factory hall with a conveyor belt, machines and a robot arm."""

    words = (
        "factory", "factory floor", "manufacturing facility", "plant floor", "production line", "assembly line",
        "factory hall", "manufacturing plant", "industrial hall", "warehouse", "foundry", "machine shop",
        "industrial plant", "assembly plant",
    )
    indoors = True
    dressing = ("conveyor belt", "machines", "robot arm", "pipes", "windows", "lamps")

    def build(self, setting: Setting) -> SetModel:
        panes = tuple(rooms.Opening("back", u, 2.5, 2.0, 2.5, (5, 4)) for u in (-4.1, 0.0, 4.1))
        gate = rooms.Opening("right", _SHELL.along("right", -4.2), 2.6, 3.0, 0.0)
        items = rooms.shell_items(_SHELL, (*panes, gate), setting, rooms.plaster((0.52, 0.50, 0.46)), _FLOOR,
                                  f.paint(_GREY, "steel frame"), leaf=f.enamel(_GREEN))
        items += [
            Item("set/belt", _belt()),
            scatter.placed_copies("press", _press(), [(-4.4, 4.4, 0, 0.0), (3.9, 4.5, 0, 0.0)]),
            Item("set/arm", solids.moved(_arm(), (0.4, 4.6, 0))),
            Item("set/cabinet", solids.moved(_cabinet(), (-5.7, 1.5, 0), np.pi / 2)),
            Item("set/pipes", _pipes()), Item("set/marks", _marks()), Item("set/beams", _beams()),
            Item("set/pallet", solids.moved(_pallet(), (5.1, 1.0, 0), 0.12)),
        ]
        return SetModel(
            tuple(items), terrain.flat, lambda px, py: "stone", _FREE, Room((12.8, 13.7, 5.2), 0.15),
            ("factory", "room") if "abandoned" not in setting.words else ("room",),
            {"counter": Spot((-1.6, _BACK - 0.1, _BELT + 0.02)), "belt": Spot((-1.6, _BACK - 0.1, _BELT + 0.02)),
             "table": Spot((1.3, 0.5, 0.0)), "door": Spot((5.2, -4.0, 0.0), np.pi),
             "machine": Spot((-4.2, 3.4, 0.0), np.pi / 2), "pallet": Spot((4.3, 0.9, 0.0))},
            {"machine": "machine", "machines": "machine", "press": "machine", "conveyor": "belt",
             "conveyor belt": "belt", "belt": "belt", "assembly line": "belt", "production line": "belt",
             "robot arm": "", "robotic arm": "", "pipe": "", "pipes": "", "pallet": "pallet", "door": "door",
             "window": ""},
            lamps=_lamps(setting), indoors=True,
        )


def _lamps(setting: Setting) -> tuple[Item, ...]:
    """The hall's hanging lamps: work goes on at every hour."""
    power = 190.0 if rooms.night(setting) else 130.0
    return tuple(Item(f"set/hall_{k}", Light("area", (1.0, 0.95, 0.86), power, 1.6), translation((x, y, 4.3))[None],
                      seen_by_camera=False)
                 for k, (x, y) in enumerate(((-2.6, 0.4), (2.6, 0.4), (0.0, 3.4))))


def _belt() -> Mesh:
    """A conveyor the width of the hall, boxes on it."""
    steel, rubber = f.paint(_GREY, "steel frame"), Material("rubber", (0.05, 0.05, 0.055), "rubber", roughness=0.8)
    parts = [f.block((12.4, 0.86, 0.1), rubber, (0, _BACK, _BELT - 0.09), 0.04)]
    parts += [f.block((12.4, 0.07, 0.22), f.enamel(_YELLOW), (0, _BACK + s * 0.47, _BELT - 0.16), 0.015)
              for s in (-1, 1)]
    for x in np.arange(-5.6, 5.7, 1.4):
        parts += [f.block((0.1, 0.1, _BELT - 0.1), steel, (x, _BACK + s * 0.4, 0), 0.01) for s in (-1, 1)]
        parts.append(f.block((0.06, 0.8, 0.06), steel, (x, _BACK, 0.3), 0.0))
    for x in np.arange(-6.0, 6.1, 0.3):
        roll = solids.turned([(0.055, -0.4), (0.055, 0.4)], f.STEEL, 0.0, 12)
        parts.append(solids.moved(solids.bent(roll, lambda v: v[:, [0, 2, 1]] * [1, 1, -1]), (x, _BACK, _BELT - 0.15)))
    card, tape = f.paint((0.56, 0.38, 0.20), "cardboard"), f.paint((0.78, 0.66, 0.42), "tape")
    for n, x in enumerate((-5.2, -3.9, 0.1, 1.5, 3.0, 4.6)):
        wide = 0.5 + 0.08 * (n % 3)
        parts += [f.block((wide, 0.48, 0.4), card, (x, _BACK, _BELT + 0.01), 0.015, 0.05 * ((n % 3) - 1)),
                  f.block((0.07, 0.485, 0.405), tape, (x, _BACK, _BELT + 0.012), 0.0, 0.05 * ((n % 3) - 1))]
    return solids.join(parts)


def _press() -> Mesh:
    """A green machine with a ram, a window, dials, buttons and a lamp on top; its front to -Y."""
    green, dark, steel = f.enamel(_GREEN), f.paint((0.06, 0.07, 0.08), "machine"), f.STEEL
    parts = [
        f.block((1.9, 1.1, 0.9), green, (0, 0, 0), 0.06), f.block((0.4, 1.0, 1.5), green, (-0.72, 0.02, 0.9), 0.05),
        f.block((0.4, 1.0, 1.5), green, (0.72, 0.02, 0.9), 0.05), f.block((1.96, 1.12, 0.5), green, (0, 0, 2.35), 0.08),
        f.block((1.0, 0.9, 0.1), dark, (0, 0, 0.9), 0.02), f.block((0.8, 0.7, 0.3), steel, (0, 0, 1.55), 0.03),
        f.block((1.5, 0.02, 0.14), f.enamel(_YELLOW), (0, -0.56, 0.74), 0.0),
        f.block((0.7, 0.03, 0.4), dark, (0, -0.56, 0.2), 0.01),
        f.block((0.16, 0.16, 0.3), f.glow((1.0, 0.45, 0.05), 2.5, "signal"), (0.6, 0, 2.85), 0.05),
    ]
    parts += [solids.tube(np.array([[x, 0, 1.85], [x, 0, 2.4]]), 0.07, steel, 12) for x in (-0.25, 0.25)]
    for k, x in enumerate((-0.72, 0.72)):
        for z, color in ((1.95, (0.80, 0.82, 0.80)), (1.62, (0.80, 0.82, 0.80))):
            parts.append(_dial((x, -0.50, z), color))
        parts += [solids.moved(solids.sphere(0.05, f.glow(c, 1.2, "button"), (1, 0.5, 1), 10), (x + dx, -0.5, 1.3))
                  for dx, c in ((-0.1, (0.1, 0.8, 0.2)), (0.0, (0.9, 0.6, 0.05)), (0.1, (0.9, 0.08, 0.05)))[k:]]
    return solids.join(parts)


def _dial(at: tuple[float, float, float], color: RGB) -> Mesh:
    """A round gauge with a red hand, its face to -Y."""
    face = solids.turned([(0.12, 0.0), (0.12, 0.03)], f.paint(color, "dial"), 0.005, 24)
    rim = solids.turned([(0.135, 0.0), (0.135, 0.02)], f.BLACK, 0.005, 24)
    hand = f.block((0.012, 0.006, 0.09), f.paint(_RED, "hand"), (at[0] + 0.02, at[1] - 0.035, at[2]), 0.0)
    upright = [solids.moved(solids.bent(m, lambda v: v[:, [0, 2, 1]] * [1, -1, 1]), at) for m in (face, rim)]
    return solids.join([*upright, hand])


def _arm() -> Mesh:
    """An orange robot arm that bows over the belt."""
    orange, dark = f.enamel((0.86, 0.30, 0.03)), f.paint((0.07, 0.07, 0.08), "joint")
    joints = np.array([[0, 0, 0.5], [-0.3, 0.1, 1.75], [0.1, -0.9, 2.35], [0.15, -1.25, 1.75]])
    parts = [f.round_block([(0.42, 0.0), (0.42, 0.12), (0.3, 0.2), (0.26, 0.5)], orange, (0, 0, 0), 24)]
    for a, b, r in zip(joints, joints[1:], (0.17, 0.13, 0.08), strict=False):
        parts.append(solids.tube(np.array([a, b]), r, orange, 16))
    parts += [solids.moved(solids.sphere(r, dark, (1, 1, 1), 16), tuple(at))
              for at, r in zip(joints, (0.24, 0.2, 0.16, 0.1), strict=True)]
    for s in (-1, 1):
        claw = np.array([[0.15, -1.25, 1.72], [0.15 + s * 0.13, -1.27, 1.6], [0.15 + s * 0.06, -1.28, 1.44]])
        parts.append(solids.tube(claw, 0.035, dark, 8))
    return solids.join(parts)


def _cabinet() -> Mesh:
    """A grey control cabinet with screens, switches and a warning sign; its front to -Y."""
    grey = f.paint((0.50, 0.53, 0.55), "cabinet")
    parts = [f.block((2.2, 0.6, 1.9), grey, (0, 0, 0), 0.03),
             f.block((0.7, 0.02, 0.45), f.glow((0.10, 0.55, 0.62), 1.0, "screen"), (-0.5, -0.31, 1.25), 0.01)]
    parts += [f.block((0.02, 0.02, 1.8), f.BLACK, (x, -0.3, 0.05), 0.0) for x in (0.0, 0.55)]
    places = [(0.16 + 0.13 * n, -0.31, 1.3 + 0.22 * m) for n in range(3) for m in range(3)]
    parts.append(f.blocks((0.08, 0.04, 0.12), places, f.paint(_RED, "switch")))
    v = np.array([(0.66, -0.305, 1.25), (1.0, -0.305, 1.25), (0.83, -0.305, 1.55)])
    parts.append(solids.mesh(v, [(0, 1, 2), (0, 2, 1)], f.paint(_YELLOW, "warning"), 0.5))
    return solids.join(parts)


def _pipes() -> Mesh:
    """Pipes along the walls, with flanges and a red wheel."""
    parts = []
    for z, color, r in ((2.15, (0.55, 0.30, 0.12), 0.11), (1.85, (0.30, 0.42, 0.48), 0.08),
                        (4.6, (0.60, 0.60, 0.58), 0.2)):
        way = np.array([[-6.2, -5.0, z], [-6.2, 5.9, z], [6.2, 5.9, z]])
        parts.append(solids.tube(way, r, f.enamel(color), 14))
        parts += [solids.moved(solids.sphere(r * 1.35, f.enamel(color), (0.45, 1, 1), 12), (x, 5.9, z))
                  for x in np.linspace(-5.0, 5.0, 6)]
    wheel = solids.bent(solids.ring(0.2, 0.03, f.enamel(_RED), 24, 8), lambda v: v[:, [0, 2, 1]] * [1, -1, 1])
    parts.append(solids.moved(wheel, (2.0, 5.7, 2.15)))
    return solids.join(parts)


def _marks() -> Mesh:
    """Yellow lines on the floor, a striped edge before the belt."""
    yellow, black = f.paint(_YELLOW, "floor line"), f.paint((0.05, 0.05, 0.05), "floor stripe")
    parts = [f.block((12.0, 0.1, 0.004), yellow, (0, y, 0), 0.0) for y in (-2.6, 2.25)]
    parts += [f.block((0.2, 0.3, 0.005), black if n % 2 else yellow, (-5.9 + 0.2 * n, 2.55, 0), 0.0) for n in range(60)]
    return solids.join(parts)


def _beams() -> Mesh:
    """Steel beams under the roof, the hanging lamps."""
    steel, shade = f.paint((0.26, 0.30, 0.33), "beam"), f.enamel(_GREEN)
    bulb = f.glow((1.0, 0.93, 0.78), 3.0, "bulb")
    parts = [f.block((12.8, 0.24, 0.4), steel, (0, y, 4.8), 0.0) for y in (-2.0, 1.4, 4.8)]
    for x in (-3.6, 0.0, 3.6):
        parts += [solids.tube(np.array([[x, 1.4, 4.0], [x, 1.4, 4.9]]), 0.015, f.BLACK, 6),
                  f.round_block([(0.34, 0.0), (0.30, 0.06), (0.08, 0.2), (0.05, 0.28)], shade, (x, 1.4, 3.75), 24),
                  solids.moved(solids.sphere(0.1, bulb, (1, 1, 1), 12), (x, 1.4, 3.78))]
    return solids.join(parts)


def _pallet() -> Mesh:
    """A pallet with sacks and crates."""
    parts = [f.block((1.3, 0.12, 0.03), f.OAK, (0, y, 0.12), 0.005) for y in np.linspace(-0.5, 0.5, 6)]
    parts += [f.block((0.1, 1.1, 0.12), f.OAK, (x, 0, 0), 0.005) for x in (-0.55, 0, 0.55)]
    parts += [f.block((0.56, 0.5, 0.5), f.WALNUT, (x, y, z), 0.02)
              for x, y, z in ((-0.32, 0.2, 0.15), (0.3, 0.2, 0.15), (-0.1, 0.22, 0.66))]
    sack = f.cloth((0.62, 0.52, 0.36), "sack")
    parts += [solids.moved(solids.sphere(0.3, sack, (1.1, 0.8, 0.55), 16), (x, -0.32, z))
              for x, z in ((-0.32, 0.3), (0.32, 0.3), (0.0, 0.56))]
    return solids.join(parts)
