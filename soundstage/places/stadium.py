# SPDX-License-Identifier: Apache-2.0
"""A football stadium: a striped pitch with its lines, a goal with a net, full stands on all sides, floodlights."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.nodes import Instances, Item, Light, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.places import _scatter as scatter
from soundstage.places import _stands as stands
from soundstage.places import _terrain as terrain
from soundstage.places import _trees as trees
from soundstage.places import _undergrowth as under
from soundstage.places._air import air, lit, snowy
from soundstage.places._halls import deserted
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.shape import solids

_FREE = (-9.0, -2.6, 9.0, 4.0)
_LINE = Material("pitch line", (0.82, 0.84, 0.80), "grass", roughness=0.95)
_GOAL = 11.0  # metres: where the goal line lies
_KIND = stands.Tribune(62.0, 11, low=1.4, roofed=True, full=0.5)
_SIDE = stands.Tribune(52.0, 11, low=1.4, roofed=True, full=0.4)


_SPOTS = {
    "goal": Spot((0.0, _GOAL - 1.2, 0.0), -np.pi / 2),
    "table": Spot((1.4, 0.2, 0.0)),
    "seat": Spot((0.0, _GOAL + 6.4, 2.2), -np.pi / 2),
}
_HAS = {
    "goal": "goal",
    "net": "goal",
    "goals": "goal",
    "goalpost": "goal",
    "pitch": "",
    "stands": "",
    "stand": "",
    "bleachers": "",
    "scoreboard": "",
    "floodlight": "",
    "floodlights": "",
    "field": "",
}  # what the set shows already -> its spot


class Stadium(Place):
    """A football stadium, seen from the pitch."""

    words = (
        "stadium",
        "football stadium",
        "soccer stadium",
        "football pitch",
        "pitch",
        "football field",
        "soccer field",
        "soccer pitch",
        "sports field",
        "arena",
        "sports arena",
        "playing field",
        "rugby pitch",
        "sports stadium",
        "training ground",
        "football ground",
        "cricket ground",
    )
    dressing = ("striped pitch", "lines", "goal", "stands", "spectators", "floodlights", "boards")

    def build(self, setting: Setting) -> SetModel:
        snow, on = snowy(setting), lit(setting)
        share = 0.0 if deserted(setting) else 1.0
        items = [
            *_pitch(setting, snow),
            scatter.solid("lines", _lines()),
            scatter.solid("goal", solids.moved(_goal(), (0, _GOAL, 0))),
            scatter.solid("adverts", solids.moved(stands.adverts(60.0), (0, _GOAL + 4.4, 0))),
        ]
        for name, kind, places in (
            ("end_stand", _KIND, [(0.0, _GOAL + 6.0, 0.0, 0.0), (0.0, -32.0, 0.0, np.pi)]),
            ("side_stand", _SIDE, [(-28.0, -8.0, 0.0, np.pi / 2), (28.0, -8.0, 0.0, -np.pi / 2)]),
        ):
            taken = stands.Tribune(kind.wide, kind.rows, low=kind.low, roofed=True, full=kind.full * share)
            items += stands.tribunes(name, taken, places, setting.seed)
        corners = [
            (-31.0, _GOAL + 13.0, 0.0, 0.5),
            (31.0, _GOAL + 13.0, 0.0, -0.5),
            (-34.0, -36.0, 0.0, 2.4),
            (34.0, -36.0, 0.0, -2.4),
        ]
        items += [
            scatter.placed_copies("mast", stands.mast(19.0, on), corners),
            scatter.solid("scoreboard", solids.moved(stands.scoreboard(11.0), (0, _GOAL + 16.2, 10.6))),
            scatter.placed_copies("corner_flag", _flag(), [(s * 21.0, _GOAL, 0, 0) for s in (-1, 1)]),
        ]
        return SetModel(
            tuple(items),
            terrain.flat,
            lambda x, y: "snow" if snow else "grass",
            _FREE,
            Room(outdoor_echo=0.5),
            ("wind",) if deserted(setting) else ("stadium", "wind"),
            _SPOTS,
            _HAS,
            lamps=floodlights() if on else (),
            horizon=air(setting).horizon,
        )


def floodlights() -> tuple[Item, ...]:
    """The light of the masts on the ground, from four sides."""
    lamps = []
    for k, (x, y) in enumerate(((-16.0, 12.0), (16.0, 12.0), (-16.0, -14.0), (16.0, -14.0))):
        pose = space.translation((x, y, 17.0)) @ space.aimed(np.array([-x, -y, -17.0]), axis="-z")
        lamps.append(
            Item(f"set/flood_{k}", Light("area", (0.92, 0.97, 1.0), 2600.0, 4.0), pose[None], seen_by_camera=False)
        )
    return tuple(lamps)


def _pitch(setting: Setting, snow: bool) -> list[Item]:
    """Mown stripes of two greens along X, and the dark ground round the pitch."""
    turf = under.turf("summer" if setting.season == "winter" and not snow else setting.season)
    pale = Material(
        "mown turf",
        (0.20, 0.42, 0.09),
        "grass",
        roughness=1.0,
        grain="noise",
        grain_size=0.12,
        grain_depth=0.15,
        second_color=(0.14, 0.32, 0.065),
    )
    around = Material("stadium apron", (0.20, 0.21, 0.22), "stone", roughness=0.9)
    items = [scatter.solid("apron", f.block((220.0, 200.0, 0.2), around, (0, 0, -0.23), 0.0))]
    if snow:
        return [*items, scatter.solid("ground", f.block((50.0, 44.0, 0.2), trees.SNOW, (0, -8.0, -0.2), 0.0))]
    for name, stuff, first in (("ground", turf, 0), ("stripes", pale, 1)):
        rows = np.arange(first, 12, 2)
        parts = [f.block((50.0, 3.75, 0.2), stuff, (0, _GOAL + 1.9 - 3.75 * k, -0.2), 0.0) for k in rows]
        items.append(scatter.solid(name, solids.join(parts)))
    tufts = [(x, y) for x in np.arange(-9, 9.1, 1.5) for y in (4.6, 6.6)]
    spots = np.array([space.placed((x + 0.3 * np.sin(9 * y + x), y + 0.3 * np.cos(7 * x), -0.03), x) for x, y in tufts])
    return [*items, Item("set/tuft", Instances(under.tuft(setting.seed, "summer", 0.06, 14, 0.12), spots))]


def _lines() -> Mesh:
    """Goal line, touch lines, penalty and goal areas, the spot and its arc, the halfway line and circle."""
    s, y, w = stands.stripe, _GOAL, 0.12
    parts = [s(42.0, w, (0, y), _LINE), *[s(w, 40.0, (x, y - 20.0), _LINE) for x in (-21.0, 21.0)]]
    for half, deep in ((11.0, 8.0), (5.5, 3.2)):
        parts += [s(2 * half, w, (0, y - deep), _LINE), *[s(w, deep, (x, y - deep / 2), _LINE) for x in (-half, half)]]
    parts += [
        solids.moved(stands.hoop(0.1, 0.2, _LINE), (0, y - 5.6, 0.006)),
        solids.moved(stands.hoop(4.6, w, _LINE, (np.pi + 0.55, 2 * np.pi - 0.55)), (0, y - 5.6, 0.006)),
        s(42.0, w, (0, -9.0), _LINE),
        solids.moved(stands.hoop(5.0, w, _LINE), (0, -9.0, 0.006)),
    ]
    return solids.join(parts)


def _goal() -> Mesh:
    """A white goal 5.4 m wide with its net, its mouth to -Y."""
    white, net = f.enamel((0.86, 0.86, 0.84)), Material("net", (0.80, 0.82, 0.82), "cloth", roughness=0.9)
    w, h, deep = 2.7, 2.1, 1.5
    parts = [
        solids.tube(np.array([[-w, 0, 0], [-w, 0, h]]), 0.06, white, 10),
        solids.tube(np.array([[w, 0, 0], [w, 0, h]]), 0.06, white, 10),
        solids.tube(np.array([[-w - 0.05, 0, h], [w + 0.05, 0, h]]), 0.06, white, 10),
    ]
    for x in np.linspace(-w, w, 23):
        parts.append(solids.tube(np.array([[x, 0, h], [x, 0.7, h - 0.1], [x, deep, 0.02]]), 0.009, net, 3))
    for t in np.linspace(0.08, 0.95, 9):
        yy, z = (0.7 * t * 2, h - 0.2 * t) if t < 0.5 else (0.7 + (deep - 0.7) * (2 * t - 1), (h - 0.1) * 2 * (1 - t))
        parts.append(solids.tube(np.array([[-w, yy, z], [w, yy, z]]), 0.009, net, 3))
    for s in (-1, 1):
        for z in np.linspace(0.2, h - 0.2, 8):
            parts.append(
                solids.tube(np.array([[s * w, 0, z], [s * w, 0.7 + (deep - 0.7) * (1 - z / h), z]]), 0.009, net, 3)
            )
    return solids.join(parts)


def _flag() -> Mesh:
    """A corner flag."""
    v = np.array([(0, 0, 1.5), (0, 0, 1.15), (0.4, 0.02, 1.33)])
    cloth = f.cloth((0.80, 0.10, 0.06), "corner flag")
    return solids.join(
        [
            solids.tube(np.array([[0, 0, 0], [0, 0, 1.5]]), 0.02, f.WHITE, 8),
            solids.mesh(v, [(0, 1, 2), (0, 2, 1)], cloth, 0.5),
        ]
    )
