# SPDX-License-Identifier: Apache-2.0
"""An ice rink: white ice with its red and blue lines, boards with a kick plate, goals, stands, a scoreboard."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import RGB, Item, Light, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.places import _rooms as rooms
from soundstage.places import _scatter as scatter
from soundstage.places import _stands as stands
from soundstage.places import _terrain as terrain
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.shape import solids
from soundstage.space import translation

_FREE = (-6.5, -2.6, 6.5, 3.6)
_BACK, _HALF, _FRONT = 9.0, 15.0, -16.0  # metres: the boards behind, half the rink's length, the near end of the ice
_HIGH = 1.1  # metres of a board
_ICE = Material(
    "rink ice", (0.72, 0.80, 0.86), "ice", roughness=0.12, coat=0.8, grain="noise", grain_size=1.4, grain_depth=0.08,
    second_color=(0.80, 0.86, 0.90),
)
_RED: RGB = (0.66, 0.04, 0.05)
_BLUE: RGB = (0.03, 0.14, 0.52)
_ADS: tuple[RGB, ...] = ((0.04, 0.22, 0.55), (0.80, 0.55, 0.05), (0.66, 0.06, 0.05), (0.06, 0.40, 0.24),
                         (0.1, 0.1, 0.12))


class IceRink(Place):
    """An indoor ice rink with hockey lines, goals, boards and stands."""

    words = (
        "ice rink", "rink", "skating rink", "ice hockey rink", "hockey rink", "hockey arena", "ice arena",
        "ice skating rink", "ice stadium",
    )
    indoors = True
    dressing = ("ice with its lines", "boards", "goals", "stands", "scoreboard", "lamps")

    def build(self, setting: Setting) -> SetModel:
        items = [
            scatter.solid("ground", _ice()), scatter.solid("lines", _lines()), scatter.solid("boards", _boards()),
            scatter.solid("hall", _hall()),
            scatter.placed_copies("goal", _goal(), [(-11.2, 1.0, 0, 0.0), (11.2, 1.0, 0, np.pi)]),
            scatter.solid("scoreboard", solids.moved(stands.scoreboard(), (0, _BACK + 7.6, 4.3))),
            *stands.tribunes("stands", stands.Tribune(34.0, 6), [(0.0, _BACK + 1.15, 0.0, 0.0)], setting.seed),
        ]
        return SetModel(
            tuple(items), terrain.flat, lambda x, y: "stone", _FREE, Room((30.0, 26.0, 11.0), 0.18),
            ("crowd", "room") if "empty" not in setting.words else ("room",),
            {"goal": Spot((-10.6, 1.0, 0.0), 0.0), "boards": Spot((0.0, _BACK - 0.6, 0.0), -np.pi / 2),
             "table": Spot((1.4, 0.2, 0.0))},
            {"rink": "", "ice": "", "boards": "boards", "goal": "goal", "goals": "goal", "net": "goal", "stands": "",
             "scoreboard": "", "hockey goal": "goal", "ice surface": ""},
            lamps=_lamps(setting), indoors=True,
        )


def _lamps(setting: Setting) -> tuple[Item, ...]:
    """The hall's floodlights: on at every hour."""
    power = 620.0 if rooms.night(setting) else 560.0
    return tuple(Item(f"set/flood_{k}", Light("area", (0.94, 0.97, 1.0), power, 4.0), translation((x, y, 9.6))[None],
                      seen_by_camera=False)
                 for k, (x, y) in enumerate(((-6.0, -3.0), (6.0, -3.0), (0.0, 5.0))))


def _ice() -> Mesh:
    """The ice, and under the stands a dark floor."""
    return solids.join([
        f.block((2 * _HALF, _BACK - _FRONT, 0.3), _ICE, (0, (_BACK + _FRONT) / 2, -0.3), 0.0),
        f.block((60.0, 26.0, 0.1), f.paint((0.10, 0.11, 0.13), "hall floor"), (0, _BACK + 13.0, -0.11), 0.0),
    ])


def _lines() -> Mesh:
    """The centre line and circle, two blue lines, goal lines, face-off spots: in the ice, a hair above it."""
    red, blue = Material("red line", _RED, "ice", roughness=0.2), Material("blue line", _BLUE, "ice", roughness=0.2)
    long, middle = _BACK - _FRONT, (_BACK + _FRONT) / 2
    parts = [f.block((0.3, long, 0.004), red, (0, middle, 0), 0.0)]
    parts += [f.block((0.3, long, 0.004), blue, (x, middle, 0), 0.0) for x in (-4.8, 4.8)]
    parts += [f.block((0.06, long, 0.004), red, (x, middle, 0), 0.0) for x in (-11.2, 11.2)]
    for x, y, radius, material in ((0, 1.0, 2.4, blue), (-8.0, -5.5, 2.2, red), (8.0, -5.5, 2.2, red),
                                   (-8.0, 6.0, 2.2, red), (8.0, 6.0, 2.2, red)):
        parts.append(solids.moved(stands.hoop(radius, 0.07, material), (x, y, 0.002)))
        parts.append(solids.moved(stands.hoop(0.16, 0.16, material), (x, y, 0.003)))
    return solids.join(parts)


def _boards() -> Mesh:
    """White boards round the ice: a yellow kick plate, a blue rail, advertisements, a steel railing above."""
    white, kick = f.enamel((0.80, 0.81, 0.80)), f.enamel((0.78, 0.58, 0.06))
    rail = f.enamel(_BLUE)
    parts = []
    for size, at in (((2 * _HALF, 0.14), (0, _BACK)), ((0.14, _BACK - _FRONT), (-_HALF, (_BACK + _FRONT) / 2)),
                     ((0.14, _BACK - _FRONT), (_HALF, (_BACK + _FRONT) / 2))):
        parts += [f.block((*size, _HIGH), white, (*at, 0), 0.02),
                  f.block((size[0] + 0.03, size[1] + 0.03, 0.2), kick, (*at, 0), 0.01),
                  f.block((size[0] + 0.05, size[1] + 0.05, 0.07), rail, (*at, _HIGH), 0.02)]
    for k in range(9):
        x = (k - 4) * 3.2
        parts.append(f.block((2.4, 0.02, 0.56), f.paint(_ADS[k % 5], "advert"), (x, _BACK - 0.08, 0.34), 0.01))
        parts += [f.block((w, 0.01, 0.09), f.paint((0.86, 0.86, 0.82), "letters"), (x + s, _BACK - 0.095, z), 0.0)
                  for w, s, z in ((1.5, -0.1, 0.66), (1.1, 0.12, 0.48))]
        parts.append(f.block((0.05, 0.06, 1.1), f.STEEL, (x - 1.6, _BACK, _HIGH + 0.07), 0.0))
    parts.append(f.block((2 * _HALF, 0.05, 0.05), f.STEEL, (0, _BACK, _HIGH + 1.15), 0.0))
    return solids.join(parts)


def _goal() -> Mesh:
    """A hockey goal, its mouth to +X: red posts, a white net."""
    red = f.enamel(_RED)
    net = Material("net", (0.82, 0.82, 0.80), "cloth", roughness=0.9)
    frame = np.array([[0, -0.92, 0], [0, -0.92, 1.2], [0, 0.92, 1.2], [0, 0.92, 0]])
    parts = [solids.tube(frame, 0.04, red, 10)]
    parts += [solids.tube(np.array([[0, y, 0.03], [-0.9, y * 0.9, 0.03]]), 0.03, red, 8) for y in (-0.92, 0.92)]
    parts.append(solids.tube(np.array([[-0.9, -0.83, 0.03], [-0.9, 0.83, 0.03]]), 0.03, red, 8))
    for y in np.linspace(-0.92, 0.92, 13):
        parts.append(solids.tube(np.array([[0, y, 1.2], [-0.45, y * 0.95, 1.1], [-0.9, y * 0.9, 0.03]]), 0.006, net, 4))
    for share in np.linspace(0.1, 0.9, 6):
        a, z = -0.9 * share, 1.2 * (1 - share**2)
        parts.append(solids.tube(np.array([[a, -0.9, z], [a, 0.9, z]]), 0.006, net, 4))
    return solids.join(parts)


def _hall() -> Mesh:
    """The walls behind the stands, and the roof's beams with their lamps."""
    wall, beam = f.paint((0.13, 0.17, 0.24), "hall wall"), f.paint((0.34, 0.36, 0.40), "beam")
    lamp = f.glow((0.95, 0.98, 1.0), 3.0, "floodlight")
    parts = [f.block((60.0, 0.4, 12.0), wall, (0, _BACK + 9.0, 0), 0.0),
             *[f.block((0.4, 60.0, 12.0), wall, (s * 24.0, 0, 0), 0.0) for s in (-1, 1)],
             f.block((60.0, 60.0, 0.3), f.paint((0.08, 0.10, 0.13), "roof"), (0, 0, 11.6), 0.0)]
    for y in (0.0, 5.0, 10.0, 15.0):
        parts.append(f.block((48.0, 0.4, 0.7), beam, (0, y, 10.6), 0.0))
        parts += [f.block((1.2, 0.5, 0.12), lamp, (x, y, 10.4), 0.02) for x in (-9.0, -3.0, 3.0, 9.0)]
    return solids.join(parts)
