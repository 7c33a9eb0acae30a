# SPDX-License-Identifier: Apache-2.0
"""A starship's bridge: ribbed walls, consoles with lit screens, two seats before a window on stars and a planet."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.nodes import RGB, Item, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.places import _rooms as rooms
from soundstage.places import _scatter as scatter
from soundstage.places import _terrain as terrain
from soundstage.places.base import Place, Room, SetModel, Setting, Spot
from soundstage.rng import rng
from soundstage.shape import solids

Array = npt.NDArray[np.float64]
_FREE = (-3.4, -1.8, 3.4, 1.5)
_BACK, _FRONT = 3.9, -7.0  # y of the window wall, and where the hull ends behind the camera
_PROFILE = np.array([(4.2, 0.0), (4.55, 0.7), (4.6, 1.5), (4.35, 2.3), (3.7, 2.95), (2.6, 3.3), (0.0, 3.4)])
_PANE = (3.3, 1.15, 2.85)  # metres: half the window's width, its sill, its upper edge
_PANEL = Material("hull panel", (0.56, 0.58, 0.60), "metal", roughness=0.5)
_RIB = Material("hull rib", (0.24, 0.26, 0.30), "metal", roughness=0.45)
_DARK = Material("console", (0.12, 0.13, 0.16), "metal", roughness=0.5)
_FLOOR = Material("deck plates", (0.21, 0.22, 0.25), "metal", roughness=0.55, grain="tiles", grain_size=0.6,
                  grain_depth=0.2, second_color=(0.17, 0.18, 0.21))
_SEAT = f.cloth((0.34, 0.10, 0.07), "seat cover")
_LIT: tuple[RGB, ...] = ((0.16, 0.62, 1.0), (0.20, 0.95, 0.62), (1.0, 0.58, 0.16), (0.92, 0.24, 0.18),
                         (0.62, 0.52, 1.0))


class Spaceship(Place):
    """Inside a ship among the stars."""

    words = (
        "spaceship", "spaceship interior", "starship bridge", "spaceship bridge", "spaceship cockpit",
        "space shuttle cabin", "spaceship control room", "space capsule",
    )
    indoors = True
    dressing = ("window", "stars", "planet", "console", "consoles", "screens", "seats", "ribs", "lamps")

    def build(self, setting: Setting) -> SetModel:
        parts = {
            "floor": f.block((9.4, _BACK - _FRONT + 0.4, 0.2), _FLOOR, (0, (_BACK + _FRONT) / 2, -0.2), 0.0),
            "hull": _hull(), "wall_back": _front_wall(), "strips": _strips(), "consoles": _consoles(setting.seed),
            "seats": solids.join([solids.moved(_seat(), (x, 2.25, 0), np.pi / 2) for x in (-1.25, 1.25)]),
            "sides": _side_desks(setting.seed), "doors": _doors(),
        }
        items = [scatter.solid(name, mesh) for name, mesh in parts.items()] + _sky(setting)
        lamps = [rooms.bulb(f"panel_{k}", (x, y, 2.9), 34, (0.88, 0.94, 1.0), 0.6)
                 for k, (x, y) in enumerate(((-2.0, 0.4), (2.0, 0.4), (0.0, -2.8)))]
        lamps += [rooms.bulb("screens", (0.0, 2.9, 1.5), 9, (0.36, 0.66, 1.0), 0.5)]
        return SetModel(
            tuple(items), terrain.flat, lambda x, y: "tile", _FREE, Room((9.2, 10.9, 3.4), 0.3), ("space",), {
                "window": Spot((0.0, 2.5, 0.0), np.pi / 2), "console": Spot((0.0, 2.6, 0.0), np.pi / 2),
                "counter": Spot((0.0, 3.2, 0.86), -np.pi / 2), "table": Spot((0.9, 0.5, 0.0)),
                "seat": Spot((-1.1, 0.5, 0.0), -0.5), "door": Spot((3.6, -0.6, 0.0), np.pi),
                "sill": Spot((0.0, _BACK - 0.12, _PANE[1]), -np.pi / 2),
            },
            {"window": "window", "porthole": "window", "console": "console", "control panel": "console",
             "control": "console", "button": "", "screen": "", "monitor": "", "door": "door", "star": "", "planet": "",
             "space": "", "bridge": "", "cockpit": "", "hull": ""},
            lamps=tuple(lamps), indoors=True,
        )


def _hull() -> Mesh:
    """The curved shell to both sides and above, ribs across it, seams and lockers along it."""
    rows = np.concatenate([_PROFILE, _PROFILE[-2::-1] * [-1, 1]])
    path = solids.curve(rows, 4)
    y = np.linspace(_FRONT, _BACK, 12)
    v = np.stack([np.column_stack([path[:, 0], np.full(len(path), at), path[:, 1]]) for at in y], 0)
    faces = terrain.grid_faces(len(y), len(path))
    inner = solids.mesh(v.reshape(-1, 3), faces, _PANEL, 0.9)
    outer = solids.mesh(v.reshape(-1, 3), faces[:, ::-1], _PANEL, 0.9)
    parts = [inner, outer]
    for at in np.arange(_BACK - 0.15, _FRONT, -1.75):
        hoop = np.column_stack([path[:, 0] * 0.985, np.full(len(path), at), path[:, 1] - 0.03])
        parts.append(solids.tube(hoop, 0.10, _RIB, 8))
    for side in (-1, 1):
        for x, z in ((4.58, 1.0), (4.55, 1.9)):
            parts.append(solids.tube(np.array([[side * x, _FRONT, z], [side * x, _BACK, z]]), 0.03, _RIB, 6))
        parts += [solids.tube(np.array([[side * 3.2, _FRONT, 3.02 + d], [side * 3.2, _BACK, 3.02 + d]]), 0.05, m, 8)
                  for d, m in ((0.0, f.BRASS), (0.1, f.STEEL))]
    return solids.join(parts)


def _front_wall() -> Mesh:
    """The wall round the window, its frame and two slanting bars."""
    half, sill, top = _PANE
    y = _BACK + 0.08
    parts = [f.block((9.4, 0.16, sill), _PANEL, (0, y, 0), 0.0), f.block((9.4, 0.16, 0.9), _PANEL, (0, y, top), 0.0)]
    parts += [f.block((4.7 - half, 0.16, top - sill), _PANEL, (s * (4.7 + half) / 2, y, sill), 0.0) for s in (-1, 1)]
    frame = [(-half, sill), (half, sill), (half, top), (-half, top)]
    for a, b in zip(frame, frame[1:] + frame[:1], strict=True):
        parts.append(solids.bar((a[0], _BACK - 0.02, a[1]), (b[0], _BACK - 0.02, b[1]), 0.10, _RIB, 10))
    parts += [solids.bar((s * 0.95, _BACK, sill), (s * 1.35, _BACK, top), 0.055, _RIB, 10) for s in (-1, 1)]
    for s in (-1, 1):
        corner = np.array([[s * (half - 0.55), _BACK, top], [s * half, _BACK, top - 0.55]])
        parts.append(solids.tube(corner, 0.09, _RIB, 8))
    return solids.join(parts)


def _strips() -> Mesh:
    """Soft lamps: panels overhead, lines of light at the walls' feet and along the ribs' shoulders."""
    white, blue = f.glow((0.86, 0.94, 1.0), 2.2, "lamp panel"), f.glow((0.20, 0.60, 1.0), 1.8, "guide light")
    at = [(x, y) for x in (-1.5, 1.5) for y in (2.4, 0.65, -1.1, -2.85)]
    parts = [f.block((0.55, 1.25, 0.05), white, (x, y, 3.19), 0.01) for x, y in at]
    parts += [f.block((0.7, 1.4, 0.05), _RIB, (x, y, 3.21), 0.01) for x, y in at]
    for side in (-1, 1):
        parts.append(f.block((0.05, _BACK - _FRONT, 0.05), blue, (side * 4.2, (_BACK + _FRONT) / 2, 0.05), 0.0))
        parts.append(f.block((0.04, _BACK - _FRONT, 0.05), white, (side * 4.28, (_BACK + _FRONT) / 2, 2.36), 0.0))
    return solids.join(parts)


def _screen(wide: float, high: float, seed: int) -> Mesh:
    """A small lit screen standing on z = 0, facing -Y: a frame, a dark glow, and a graph, bars or a round plot."""
    chance = rng(seed, "ship screen")
    tone = _LIT[int(chance.integers(len(_LIT)))]
    dim = f.glow((tone[0] * 0.05, tone[1] * 0.07, tone[2] * 0.10), 1.0, f"screen {tone}")
    ink = f.glow(tone, 1.5, f"screen ink {tone}")
    parts = [f.block((wide, 0.05, high), _RIB, (0, 0, 0), 0.012),
             f.block((wide * 0.9, 0.012, high * 0.84), dim, (0, -0.026, high * 0.08), 0.0)]
    kind = int(chance.integers(3))
    if kind == 0:
        x = np.linspace(-0.4, 0.4, 24) * wide
        z = high * (0.5 + 0.28 * np.sin(x / wide * 9 + chance.uniform(0, 6)) * np.cos(x / wide * 4))
        parts.append(solids.tube(np.column_stack([x, np.full(24, -0.034), z]), 0.006, ink, 5))
    elif kind == 1:
        tall = high * chance.uniform(0.12, 0.66, 8)
        feet = [(wide * (-0.36 + 0.103 * k), -0.034, high * 0.14) for k in range(8)]
        parts.append(f.blocks(np.column_stack([np.full(8, wide * 0.06), np.full(8, 0.006), tall]), feet, ink))
    else:
        upright = space.translation((0, -0.034, high / 2)) @ space.turn("x", np.pi / 2)
        parts += [solids.moved(solids.ring(high * r, 0.005, ink, 28, 5), matrix=upright) for r in (0.16, 0.34)]
        parts.append(f.block((wide * 0.7, 0.006, 0.008), ink, (0, -0.034, high / 2), 0.0))
    return solids.join(parts)


def _buttons(wide: float, deep: float, seed: int) -> Mesh:
    """Rows of keys on a desk about the origin, some of them lit."""
    chance = rng(seed, "ship keys")
    columns, rows = np.arange(-wide / 2, wide / 2, 0.085), np.arange(-deep / 2, deep / 2, 0.075)
    x, y = (g.ravel() for g in np.meshgrid(columns, rows))
    deal = chance.integers(0, 9, len(x))
    parts = []
    for k in range(6):
        feet = np.column_stack([x, y, np.zeros(len(x))])[deal == k]
        if len(feet):
            key = f.glow(_LIT[k], 1.3, f"key {k}") if k < 5 else f.WHITE
            parts.append(f.blocks((0.05, 0.042, 0.016), feet, key))
    return solids.join(parts)


def _desk(wide: float, screens: int, seed: int) -> Mesh:
    """A console, back at y = 0, front to -Y: a body on a dark foot, a sloping top with keys, screens behind."""
    parts = [f.block((wide - 0.1, 0.5, 0.1), f.BLACK, (0, -0.28, 0), 0.0),
             f.block((wide, 0.62, 0.62), _DARK, (0, -0.31, 0.1), 0.05),
             f.block((wide, 0.03, 0.05), f.glow((0.20, 0.60, 1.0), 1.4, "guide light"), (0, -0.63, 0.60), 0.0)]
    slope = space.translation((0, -0.34, 0.76)) @ space.turn("x", 0.2)
    top = solids.join([f.block((wide, 0.62, 0.05), _RIB, (0, 0, -0.03), 0.015),
                       solids.moved(_buttons(wide - 0.3, 0.36, seed), (0, -0.08, 0.02))])
    parts.append(solids.moved(top, matrix=slope))
    each = wide / screens
    back = space.translation((0, -0.06, 0.84)) @ space.turn("x", -0.25)
    parts += [solids.moved(_screen(each * 0.86, 0.30, seed + 7 * k), matrix=back @ space.translation(
        (-wide / 2 + (k + 0.5) * each, 0, 0))) for k in range(screens)]
    return solids.join(parts)


def _consoles(seed: int) -> Mesh:
    """Two consoles under the window, one before each seat, a low one between them."""
    parts = [solids.moved(_desk(1.9, 3, seed + 20 * k), (x, _BACK - 0.06, 0)) for k, x in enumerate((-1.6, 1.6))]
    parts += [solids.moved(_desk(1.2, 2, seed + 61), (0, _BACK - 0.06, 0))]
    parts += [solids.moved(_desk(1.3, 2, seed + 70 + k), (s * 3.45, _BACK - 0.3, 0), -s * 0.42)
              for k, s in enumerate((-1, 1))]
    return solids.join(parts)


def _side_desks(seed: int) -> Mesh:
    """Consoles along the side walls with larger screens above them, lockers towards the camera."""
    parts = []
    for side in (-1, 1):
        turn = -side * np.pi / 2
        for k, y in enumerate((1.9, -3.3) if side > 0 else (1.9, 0.4, -3.3)):
            parts.append(solids.moved(_desk(1.45, 2, seed + 90 + 11 * k + side), (side * 4.42, y, 0), turn))
            parts.append(solids.moved(_screen(1.2, 0.62, seed + 130 + 7 * k + side), (side * 4.38, y, 1.45), turn))
        for y in (-5.0, -6.0):
            parts.append(f.block((0.55, 0.9, 1.9), _DARK, (side * 4.15, y, 0.05), 0.05))
            parts.append(f.block((0.02, 0.5, 0.05), f.glow(_LIT[0], 1.4, "locker light"), (side * 3.87, y, 1.6), 0.0))
    return solids.join(parts)


def _doors() -> Mesh:
    """A sliding door in the right wall: two leaves that meet slantwise, a lit frame, a hand plate."""
    at, parts = (4.4, -0.6), []
    parts += [f.block((0.16, 0.10, 2.15), _RIB, (at[0] - 0.05, at[1] + s * 0.72, 0), 0.03) for s in (-1, 1)]
    parts += [f.block((0.16, 1.56, 0.16), _RIB, (at[0] - 0.05, at[1], 2.15), 0.03),
              f.block((0.03, 1.2, 0.05), f.glow(_LIT[1], 1.5, "door light"), (at[0] - 0.14, at[1], 2.2), 0.0)]
    parts += [f.block((0.10, 0.66, 2.12), f.enamel((0.46, 0.16, 0.08)), (at[0], at[1] + s * 0.335, 0.02), 0.02)
              for s in (-1, 1)]
    parts += [f.block((0.03, 0.5, 0.12), f.WHITE, (at[0] - 0.06, at[1] + s * 0.335, z), 0.01)
              for s in (-1, 1) for z in (0.55, 1.45)]
    return solids.join([*parts, f.block((0.04, 0.12, 0.2), f.glow(_LIT[0], 1.2, "hand plate"),
                                        (at[0] - 0.14, at[1] + 0.95, 1.1), 0.01)])


def _seat() -> Mesh:
    """A pilot's seat facing +X on a column, seat 0.48 m, with a high back, a headrest and arms."""
    lean = space.translation((-0.24, 0, 0.50)) @ space.turn("y", -0.18)
    back = solids.join([f.block((0.12, 0.50, 0.62), _SEAT, (0, 0, 0), 0.05),
                        f.block((0.06, 0.56, 0.72), _DARK, (-0.07, 0, -0.04), 0.03),
                        f.block((0.11, 0.30, 0.18), _SEAT, (0.0, 0, 0.66), 0.04)])
    parts = [f.round_block([(0.30, 0), (0.28, 0.05), (0.07, 0.08), (0.07, 0.36)], f.STEEL, segments=22),
             f.block((0.54, 0.54, 0.08), _DARK, (0, 0, 0.35), 0.03),
             f.block((0.50, 0.50, 0.09), _SEAT, (0.01, 0, 0.40), 0.04)]
    parts += [f.block((0.34, 0.07, 0.05), _DARK, (0.02, s * 0.30, 0.64), 0.02) for s in (-1, 1)]
    parts += [f.block((0.05, 0.05, 0.26), _DARK, (-0.12, s * 0.30, 0.40), 0.01) for s in (-1, 1)]
    return solids.join([*parts, solids.moved(back, matrix=lean)])


def _sky(setting: Setting) -> list[Item]:
    """What the window shows: the dark, stars, a ringed planet and its moon."""
    chance = rng(setting.seed, "ship stars")
    night = f.glow((0.004, 0.006, 0.016), 1.0, "deep space")
    parts = [f.block((90, 0.1, 60), night, (0, 34, -28), 0.0)]
    for shine, size, count in ((1.0, 0.07, 420), (2.4, 0.12, 110), (3.2, 0.17, 26)):
        feet = np.column_stack([chance.uniform(-42, 42, count), np.full(count, 33.8), chance.uniform(-24, 28, count)])
        tint = (0.80, 0.88, 1.0) if size < 0.15 else (1.0, 0.86, 0.66)
        parts.append(f.blocks((size, 0.02, size), feet, f.glow(tint, shine, f"star {size}")))
    return [scatter.solid("stars", solids.join(parts)), scatter.solid("planet", _planet())]


def _planet() -> Mesh:
    """A banded planet with a ring, lit from the right by a sun that is not seen; a small moon."""
    tones: tuple[RGB, ...] = ((0.62, 0.33, 0.16), (0.78, 0.52, 0.28), (0.52, 0.24, 0.14), (0.84, 0.64, 0.42))
    at, radius, parts = np.array([5.2, 26.0, 5.0]), 4.6, []
    edges = np.linspace(-np.pi / 2, np.pi / 2, 12)
    for k, (a, b) in enumerate(pairwise(edges)):
        t = np.linspace(a, b, 5)
        band = solids.lathe([(max(radius * float(np.cos(x)), 0.01), radius * float(np.sin(x))) for x in t],
                            _shone(tones[k % 4], k), 48, crease=3.2)
        parts.append(band)
    ring = [solids.moved(solids.ring(radius * r, 0.16, _shone((0.72, 0.62, 0.48), 20), 90, 6), scale=(1, 1, 0.1))
            for r in (1.35, 1.43, 1.56, 1.64)]
    tilt = space.translation(at) @ space.turn("y", 0.35) @ space.turn("x", 0.28)
    moon = solids.moved(solids.sphere(0.9, _shone((0.52, 0.53, 0.56), 21), segments=30), (-6.0, 25.0, 7.4))
    return solids.join([solids.moved(solids.join([*parts, *ring]), matrix=tilt), moon])


def _shone(color: RGB, k: int) -> Material:
    """A tone far outside, where none of the room's lamps reaches: it shines by itself."""
    return Material(f"planet {k}", color, "light", roughness=1.0, emission=0.55)
