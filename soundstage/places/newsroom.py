# SPDX-License-Identifier: Apache-2.0
"""A television studio: a presenters' desk before a wall of screens with a map of the world, lamps on rails, cameras."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.nodes import RGB, Item, Light, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.places import _rooms as rooms
from soundstage.places import _terrain as terrain
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.shape import solids

_SHELL = rooms.Shell(half=5.2, back=4.4, height=4.2)
_FREE = (-3.8, -2.2, 3.8, 1.3)
_FLOOR = Material("studio floor", (0.045, 0.055, 0.085), "stone", roughness=0.42, coat=0.15)
_NAVY = f.paint((0.035, 0.06, 0.14), "set wall")
_LANDS: tuple[tuple[tuple[float, float], ...], ...] = (  # rough outlines, degrees east and north / 100
    ((-1.65, 0.65), (-1.2, 0.7), (-0.8, 0.72), (-0.6, 0.5), (-0.8, 0.3), (-0.97, 0.18), (-1.15, 0.3), (-1.25, 0.48)),
    ((-0.8, 0.1), (-0.5, 0.02), (-0.35, -0.08), (-0.5, -0.3), (-0.68, -0.54), (-0.72, -0.2)),
    ((-0.1, 0.36), (0.0, 0.5), (0.25, 0.7), (0.9, 0.75), (1.7, 0.68), (1.4, 0.5), (1.2, 0.25), (1.02, 0.1),
     (0.78, 0.08), (0.6, 0.25), (0.35, 0.36)),
    ((-0.17, 0.15), (0.1, 0.36), (0.33, 0.3), (0.5, 0.1), (0.4, -0.15), (0.2, -0.35), (0.1, 0.0)),
    ((1.14, -0.22), (1.4, -0.12), (1.53, -0.28), (1.4, -0.38), (1.17, -0.34)),
)


class Newsroom(Place):
    """A studio from which the news is read."""

    words = (
        "newsroom", "news room", "news studio", "tv studio", "television studio", "talk show", "broadcast studio",
        "news desk", "weather studio", "game show", "quiz show", "press room",
    )
    indoors = True
    dressing = ("desk", "screens", "map", "lamps", "cameras")

    def build(self, setting: Setting) -> SetModel:
        y = _SHELL.back
        walls = [Item(f"set/wall_{s}", rooms.wall(_SHELL, s, (), _NAVY, f.BLACK)) for s in ("back", "left", "right")]
        floor = f.block((10.8, 12.0, 0.2), _FLOOR, (0, (y - 7) / 2, -0.2), 0.0)
        items = [Item("set/floor", floor), *walls, Item("set/screens", solids.join(_screens(setting.seed)))]
        items += [Item("set/desk", solids.moved(_desk(), (0.0, 2.05, 0))), Item("set/rig", solids.join(_rig()))]
        items += [Item("set/cameras", solids.join([solids.moved(_camera(), (x, py, 0), h)
                                                   for x, py, h in ((-4.4, -1.2, 0.7), (4.5, -1.8, np.pi - 0.8))]))]
        seat = Spot((-0.55, 2.75, 0.46), -np.pi / 2)
        return SetModel(
            tuple(items), terrain.flat, lambda px, py: "stone", _FREE, Room((10.4, 11.4, 4.2), 0.6), ("room",),
            {
                "desk": Spot((0.0, 1.2, 0.78), np.pi / 2), "seat": seat, "chair": seat, "table": Spot((1.2, 0.6, 0.0)),
                "screen": Spot((2.8, 1.3, 0.0), np.pi / 2), "map": Spot((2.4, 1.2, 0.0), np.pi / 2),
                "door": Spot((4.4, -0.4, 0.0), np.pi), "counter": Spot((0.6, 1.95, 0.78), -np.pi / 2),
            },
            {"desk": "desk", "chair": "chair", "screen": "screen", "map": "map", "news desk": "desk", "camera": ""},
            lamps=_washes(), indoors=True,
        )


def _plate(
    points: tuple[tuple[float, float], ...], material: Material, scale: float, at: tuple[float, float, float]
) -> Mesh:
    """A flat patch with this outline, facing -Y."""
    p = np.array(points) * scale
    middle = p.mean(0)
    v = np.array([[x + at[0], at[1], z + at[2]] for x, z in [*p, middle]])
    n = len(p)
    i = np.arange(n)
    both = np.stack([i, (i + 1) % n, np.full(n, n)], -1)
    return solids.mesh(v, np.concatenate([both, both[:, ::-1]]), material, 0.3)


def _screens(seed: int) -> list[Mesh]:
    """A great screen with the map of the world, columns of smaller ones to both sides, strips of light."""
    y = _SHELL.back
    sea = f.glow((0.02, 0.10, 0.30), 0.9, "map sea")
    land, line = f.glow((0.14, 0.46, 0.72), 0.9, "map land"), f.glow((0.06, 0.20, 0.46), 0.9, "map lines")
    parts = [f.block((5.2, 0.12, 2.5), f.BLACK, (0, y - 0.1, 1.15), 0.03),
             f.block((5.0, 0.03, 2.3), sea, (0, y - 0.18, 1.25), 0)]
    parts += [f.block((0.012, 0.01, 2.3), line, (x, y - 0.2, 1.25), 0) for x in np.arange(-2.25, 2.3, 0.45)]
    parts += [f.block((5.0, 0.01, 0.012), line, (0, y - 0.2, z), 0) for z in np.arange(1.5, 3.5, 0.4)]
    parts += [_plate(shape, land, 1.36, (0, y - 0.22, 2.2)) for shape in _LANDS]
    for x, z in ((-1.1, 2.7), (0.15, 2.85), (1.5, 2.55), (1.9, 1.8), (-0.75, 1.9)):
        dot = solids.sphere(0.05, f.glow((1.0, 0.36, 0.10), 2.0, "map mark"), (1, 0.3, 1), 12)
        parts.append(solids.moved(dot, (x, y - 0.24, z)))
    strip = f.glow((0.16, 0.52, 1.0), 2.2, "light strip")
    parts += [f.block((10.2, 0.05, 0.05), strip, (0, y - 0.05, z), 0) for z in (0.35, 3.98)]
    parts += [f.block((0.05, 0.05, 3.6), strip, (s * 2.8, y - 0.06, 0.36), 0) for s in (-1, 1)]
    return parts + _columns(seed)


def _columns(seed: int) -> list[Mesh]:
    """Small screens above each other to both sides, each with a row of bars."""
    y, chance = _SHELL.back, rng(seed, "newsroom")
    parts: list[Mesh] = []
    colors: tuple[RGB, ...] = ((0.55, 0.14, 0.10), (0.10, 0.34, 0.58), (0.62, 0.42, 0.10), (0.12, 0.42, 0.32))
    for side in (-1, 1):
        for k in range(3):
            x, z = side * 3.75, 0.75 + 1.02 * k
            tone = colors[(k + (side > 0) * 2) % 4]
            parts += [f.block((1.5, 0.1, 0.92), f.BLACK, (x, y - 0.1, z), 0.03),
                      f.block((1.4, 0.02, 0.8), f.glow(tone, 0.7, f"screen {k}"), (x, y - 0.165, z + 0.06), 0)]
            bars = chance.uniform(0.12, 0.6, 6)
            pale = f.glow((0.85, 0.85, 0.80), 0.8, "bars")
            parts += [f.block((0.12, 0.012, float(h)), pale, (x - 0.5 + 0.2 * j, y - 0.185, z + 0.14), 0)
                      for j, h in enumerate(bars)]
    return parts


def _desk() -> Mesh:
    """A curved desk, its front with a strip of light, papers, a laptop, two mugs, two chairs behind it."""
    a = np.linspace(-1.05, 1.05, 30)
    body, top = f.enamel((0.06, 0.11, 0.26)), f.enamel((0.80, 0.82, 0.86))
    parts = []
    for paint, r0, r1, z0, z1 in ((body, 2.05, 1.75, 0.0, 0.74), (top, 2.2, 1.5, 0.74, 0.79)):
        rows = [(r0, z0), (r0, z1), (r1, z1), (r1, z0), (r0, z0)]
        v = np.stack([np.stack([r * np.sin(a), 1.7 - r * np.cos(a), 0 * a + z], -1) for r, z in rows], 1)
        faces = terrain.grid_faces(30, 5)
        parts.append(solids.mesh(v.reshape(-1, 3), np.concatenate([faces, faces[:, ::-1]]), paint, 0.6))
    strip = f.glow((0.16, 0.52, 1.0), 2.2, "light strip")
    front = np.column_stack([2.07 * np.sin(a), 1.7 - 2.07 * np.cos(a), np.full(30, 0.22)])
    parts += [solids.tube(front, 0.022, strip, 6), solids.tube(front + [0, 0, 0.42], 0.012, strip, 6)]
    parts += [f.block((0.22, 0.3, 0.012), f.PAPER, (x, 0.02, 0.79), 0.002, h) for x, h in ((-0.5, 0.2), (0.55, -0.1))]
    parts += [solids.moved(f.mug(f.CHEERFUL[k]), (x, 0.06, 0.79)) for k, x in ((0, -0.9), (2, 1.0))]
    chair = f.chair(f.BLACK, f.cloth((0.10, 0.14, 0.24), "studio chair"))
    return solids.join([*parts, *[solids.moved(chair, (x, 0.72, 0), -np.pi / 2) for x in (-0.55, 0.6)]])


def _rig() -> list[Mesh]:
    """Rails under the ceiling with lamps hanging from them."""
    parts = [solids.tube(np.array([[-5, y, 3.95], [5, y, 3.95]]), 0.035, f.BLACK, 8) for y in (1.2, 3.2)]
    for k, (x, y) in enumerate(((-3.4, 1.2), (-1.2, 1.2), (1.2, 1.2), (3.4, 1.2), (-2.3, 3.2), (2.3, 3.2))):
        shine = f.glow((1.0, 0.92, 0.78), 4.0, "lamp")
        can = solids.join([f.round_block([(0.13, 0), (0.16, 0.02), (0.15, 0.3), (0.08, 0.38)], f.BLACK, segments=18),
                           f.round_block([(0.12, 0.005), (0.001, 0.006)], shine, segments=18)])
        lean = space.translation((x, y - 0.1, 3.45)) @ space.turn("x", -0.55) @ space.turn("y", 0.1 * (-1) ** k)
        parts += [solids.moved(can, matrix=lean), solids.tube(np.array([[x, y, 3.95], [x, y, 3.7]]), 0.02, f.BLACK, 6)]
    return parts


def _camera() -> Mesh:
    """A studio camera on its pedestal, looking along +X."""
    parts = [f.round_block([(0.42, 0), (0.40, 0.1), (0.09, 0.16), (0.08, 1.15), (0.12, 1.18)], f.BLACK, segments=18),
             f.block((0.6, 0.3, 0.34), f.paint((0.10, 0.11, 0.13), "camera"), (0, 0, 1.2), 0.03),
             solids.tube(np.array([[0.3, 0, 1.38], [0.58, 0, 1.38]]), 0.12, f.BLACK, 18),
             f.block((0.12, 0.26, 0.2), f.GLASS, (-0.36, 0, 1.52), 0.02)]
    tally = solids.sphere(0.025, f.glow((1.0, 0.06, 0.04), 3.0, "tally"), segments=10)
    parts.append(solids.moved(tally, (0.25, 0, 1.57)))
    return solids.join(parts)


def _washes() -> tuple[Item, ...]:
    """Soft lamps from the rig on the desk, cool ones on the wall."""
    rows = (("key", (-2.2, -1.2, 3.8), (0.0, 2.0, 0.9), (1.0, 0.93, 0.84), 120.0),
            ("fill", (2.4, -1.2, 3.8), (0.0, 2.0, 0.9), (0.84, 0.92, 1.0), 80.0),
            ("wall", (0.0, 2.2, 3.9), (0.0, 4.4, 1.6), (0.40, 0.60, 1.0), 50.0))
    return tuple(
        Item(f"set/{name}", Light("area", color, power, 1.4),
             (space.translation(at) @ space.aimed(np.array(to) - np.array(at), axis="-z"))[None], seen_by_camera=False)
        for name, at, to, color, power in rows)
