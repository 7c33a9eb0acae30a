# SPDX-License-Identifier: Apache-2.0
"""Rooms: a floor, three walls with windows and doors cut out, what is seen outside, and the light that comes in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.colour import mixed
from soundstage.nodes import RGB, Item, Light, Material, Mesh
from soundstage.places import _furniture as furniture
from soundstage.places._air import air, snowy
from soundstage.places._terrain import grid_faces, ridge
from soundstage.places.base import Setting, Spot
from soundstage.shape import solids

Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Opening:
    """A hole in a wall: wall back, left or right; along it at u (metres from the wall's middle), its size and sill."""

    wall: str
    u: float
    width: float
    height: float
    sill: float = 0.95
    panes: tuple[int, int] = (2, 2)


@dataclass(frozen=True)
class Shell:
    """The measures of a room: x in +-half, y from front to back, z to height."""

    half: float = 4.2
    back: float = 3.2
    front: float = -7.0
    height: float = 3.5

    def frame(self, wall: str) -> Array:
        """4x4 of a wall: local x along it, local -y into the room, z up; origin at the foot of its middle."""
        middle = (self.front + self.back) / 2
        place, turn = {
            "back": ((0.0, self.back, 0.0), 0.0), "left": ((-self.half, middle, 0.0), np.pi / 2),
            "right": ((self.half, middle, 0.0), -np.pi / 2),
        }[wall]
        return space.translation(place) @ space.turn("z", turn)

    def along(self, wall: str, y: float) -> float:
        """The u of a side wall at this y."""
        middle = (self.front + self.back) / 2
        return y - middle if wall == "left" else middle - y

    def length(self, wall: str) -> float:
        return 2 * self.half if wall == "back" else self.back - self.front


BOARDS = Material(
    "floor boards", (0.44, 0.26, 0.125), "wood", roughness=0.45, grain="planks", grain_size=0.9, grain_depth=0.2,
    second_color=(0.34, 0.19, 0.085), coat=0.2,
)


def plaster(color: RGB) -> Material:
    """A painted wall."""
    return Material(
        "wall",
        color,
        "stone",
        roughness=0.9,
        grain="noise",
        grain_size=0.5,
        grain_depth=0.06,
        second_color=(color[0] * 0.93, color[1] * 0.93, color[2] * 0.93),
    )


def wall(
    shell: Shell,
    side: str,
    openings: Sequence[Opening],
    material: Material,
    skirting: Material,
    dado: Material | None = None,
) -> Mesh:
    """One wall 16 cm thick with its holes, a skirting board, a cornice, and a coloured lower part if asked."""
    length, high = shell.length(side), shell.height
    holes = sorted((o for o in openings if o.wall == side), key=lambda o: o.u)
    parts, x = [], -length / 2 - (0.16 if side == "back" else 0)
    end = -x
    for o in holes:
        left, right = o.u - o.width / 2, o.u + o.width / 2
        parts += _upright(x, left, 0, high, material)
        parts += _upright(left, right, 0, o.sill, material)
        parts += _upright(left, right, o.sill + o.height, high, material)
        x = right
    parts += _upright(x, end, 0, high, material)
    doors = [o for o in holes if o.sill <= 0.01]
    edges = [-length / 2, *(v for o in doors for v in (o.u - o.width / 2, o.u + o.width / 2)), length / 2]
    for a, b in zip(edges[::2], edges[1::2], strict=True):
        parts.append(furniture.block((b - a, 0.03, 0.13), skirting, ((a + b) / 2, -0.015, 0), 0.008))
        if dado:
            parts.append(furniture.block((b - a, 0.02, 0.95), dado, ((a + b) / 2, -0.006, 0.0), 0.002))
            parts.append(furniture.block((b - a, 0.045, 0.05), skirting, ((a + b) / 2, -0.015, 0.95), 0.008))
    parts.append(furniture.block((length, 0.08, 0.10), skirting, (0, -0.03, high - 0.10), 0.02))
    return solids.moved(solids.join(parts), matrix=shell.frame(side))


def _upright(x0: float, x1: float, z0: float, z1: float, material: Material) -> list[Mesh]:
    if x1 - x0 < 0.01 or z1 - z0 < 0.01:
        return []
    return [furniture.block((x1 - x0, 0.16, z1 - z0), material, ((x0 + x1) / 2, 0.08, z0), 0.0)]


def window(shell: Shell, o: Opening, frame: Material, curtain: Material | None = None) -> Mesh:
    """Frame, bars, sill board, and curtains to its sides."""
    w, h, t = o.width, o.height, 0.055
    parts = [furniture.block((w, 0.10, t), frame, (0, 0.06, z), 0.01) for z in (0.0, h - t)]
    parts += [furniture.block((t, 0.10, h), frame, (s * (w - t) / 2, 0.06, 0), 0.01) for s in (-1, 1)]
    parts += [
        furniture.block((0.032, 0.05, h), frame, (w * (k / o.panes[0] - 0.5), 0.06, 0), 0.006)
        for k in range(1, o.panes[0])
    ]
    parts += [
        furniture.block((w, 0.05, 0.032), frame, (0, 0.06, h * k / o.panes[1]), 0.006) for k in range(1, o.panes[1])
    ]
    parts.append(furniture.block((w + 0.2, 0.24, 0.04), frame, (0, -0.03, -0.04), 0.012))
    parts += [furniture.block((w + 0.18, 0.03, 0.09), frame, (0, -0.012, h), 0.01)]
    parts += [furniture.block((0.09, 0.03, h + 0.05), frame, (s * (w / 2 + 0.045), -0.012, 0), 0.01) for s in (-1, 1)]
    if curtain:
        rail = np.array([[-w / 2 - 0.4, -0.10, h + 0.16], [w / 2 + 0.4, -0.10, h + 0.16]])
        parts.append(solids.tube(rail, 0.014, furniture.BRASS, 8))
        parts += [
            solids.moved(furniture.curtain(0.46, h + 0.36, curtain), (s * (w / 2 + 0.17), -0.10, h + 0.15))
            for s in (-1, 1)
        ]
    return solids.moved(solids.join(parts), matrix=shell.frame(o.wall) @ space.translation((o.u, 0, o.sill)))


def sill(shell: Shell, o: Opening) -> Spot:
    """Where things stand on the board of a window."""
    x, y, z = (shell.frame(o.wall) @ np.array([o.u, -0.05, o.sill, 1.0]))[:3]
    return Spot((round(float(x), 3), round(float(y), 3), round(float(z), 3)), -np.pi / 2)


def door(shell: Shell, o: Opening, frame: Material) -> Mesh:
    """The frame of a door about its hole."""
    w, h = o.width, o.height
    parts = [furniture.block((0.10, 0.05, h + 0.08), frame, (s * (w / 2 + 0.04), -0.01, 0), 0.012) for s in (-1, 1)]
    parts.append(furniture.block((w + 0.18, 0.05, 0.10), frame, (0, -0.01, h), 0.012))
    return solids.moved(solids.join(parts), matrix=shell.frame(o.wall) @ space.translation((o.u, 0, o.sill)))


def door_leaf(shell: Shell, o: Opening, wood: Material) -> Mesh:
    """The panelled leaf of a door, shut, with a brass handle: soundstage.stage.doors opens it."""
    w, h = o.width, o.height
    parts = [furniture.block((w, 0.05, h), wood, (0, 0.05, 0), 0.008)]
    parts += [
        furniture.block((w * 0.32, 0.03, h * f), wood, (s * w * 0.21, 0.018, z * h), 0.014)
        for s in (-1, 1)
        for f, z in ((0.36, 0.55), (0.38, 0.09))
    ]
    parts.append(solids.moved(solids.sphere(0.032, furniture.BRASS, segments=14), (w * 0.40, -0.02, h * 0.48)))
    return solids.moved(solids.join(parts), matrix=shell.frame(o.wall) @ space.translation((o.u, 0, o.sill)))


def outlook(shell: Shell, o: Opening, setting: Setting) -> Mesh:
    """What is seen through a window: bands of sky, two hills and round trees, shining as the hour does."""
    a = air(setting)
    gain = 0.9 if setting.hour in ("dusk", "night", "dawn") else 1.15
    rise = np.linspace(0, 1, 9)
    colors = [
        tuple(
            float(
                np.interp(
                    t, (0, 0.3, 0.6, 1.0), [c[k] for c in (a.horizon, a.low, a.middle, mixed(a.middle, a.zenith, 0.4))]
                )
            )
            * gain
            for k in range(3)
        )
        for t in rise
    ]
    w, h = o.width * 1.6 + 3.0, o.height * 1.9 + 0.6
    parts = []
    for k, color in enumerate(colors):
        band = furniture.glow((color[0], color[1], color[2]), 1.0, f"outside sky {k}")
        z = -0.35 * h + h * rise[k] * 8 / 9
        parts.append(furniture.block((w, 0.01, h / 9 + 0.002), band, (0, 1.9, z), 0.0))
    near: RGB = (0.55, 0.60, 0.68) if snowy(setting) else (0.14, 0.32, 0.08)
    light = 0.2 + 0.8 * (a.horizon[1] + a.middle[1]) / 1.4
    for k, share in enumerate((0.45, 0.15)):
        tone = mixed((near[0] * light, near[1] * light, near[2] * light), a.horizon, share)
        x = np.linspace(-w / 2, w / 2, 40)
        top = h * (-0.02 - 0.09 * k) + 0.10 * np.asarray(ridge(setting.seed + k, 1.0, 0.5, 3)(x * 0.8 + k))
        y = np.full(40, 1.6 - 0.3 * k)
        v = np.stack([np.stack([x, y, np.full(40, -0.4 * h)], -1), np.stack([x, y, top], -1)], 1).reshape(-1, 3)
        parts.append(solids.mesh(v, grid_faces(40, 2), furniture.glow(tone, 1.0, f"outside hill {k}"), 3.2))
    return solids.moved(solids.join(parts), matrix=shell.frame(o.wall) @ space.translation((o.u, 0, o.sill)))


def daylight(shell: Shell, o: Opening, setting: Setting, strength: float = 1.0) -> Item:
    """The soft lamp of a window: as large as its glass, just inside, aimed in and a little down."""
    a = air(setting)
    power = {"night": 9.0, "dusk": 34.0, "dawn": 40.0}.get(setting.hour, 110.0) * 2.0 ** min(0.0, a.level + 0.3)
    if setting.weather in ("rain", "storm", "fog", "cloudy"):
        power *= 0.6
    color = a.rim if setting.hour in ("dawn", "dusk", "night") else mixed(a.key, (0.9, 0.95, 1.0), 0.5)
    frame = shell.frame(o.wall) @ space.translation((o.u, -0.25, o.sill + o.height / 2))
    inward = frame[:3, :3] @ np.array([0, -1.0, -0.35])
    pose = space.translation(frame[:3, 3]) @ space.aimed(inward, axis="-z")
    size = float(np.sqrt(o.width * o.height))
    return Item(
        f"set/daylight_{o.wall}_{o.u:.1f}",
        Light("area", color, power * strength * size**2 / 2, size),
        pose[None],
        seen_by_camera=False,
    )


def bulb(name: str, place: Sequence[float], power: float, color: RGB = (1.0, 0.72, 0.42), size: float = 0.16) -> Item:
    """A practical lamp's light."""
    return Item(f"set/{name}", Light("point", color, power, size), space.translation(place)[None], seen_by_camera=False)


def shell_items(
    shell: Shell,
    openings: Sequence[Opening],
    setting: Setting,
    paint: Material,
    floor: Material,
    trim: Material,
    curtain: Material | None = None,
    dado: Material | None = None,
    leaf: Material | None = None,
) -> list[Item]:
    """Floor, three walls, what is seen over them, windows with their view, doors."""
    long = shell.back - shell.front
    base = furniture.block(
        (2 * shell.half + 0.4, long + 0.4, 0.2), floor, (0, (shell.front + shell.back) / 2, -0.2), 0.0
    )
    items = [Item("set/floor", base)]
    items += [Item(f"set/wall_{s}", wall(shell, s, openings, paint, trim, dado)) for s in ("back", "left", "right")]
    for k, o in enumerate(openings):
        if o.sill > 0.01:
            items.append(Item(f"set/window_{k}", window(shell, o, trim, curtain)))
        else:
            items.append(Item(f"set/door_{k}", door(shell, o, trim)))
            items.append(Item(f"set/leaf_{k}", door_leaf(shell, o, leaf or trim)))
    items.append(Item("set/over_walls", _ceiling(shell, setting)))
    for side in ("back", "left", "right"):
        seen = [o for o in openings if o.wall == side and o.sill > 0.01]
        if seen:  # one view behind all windows of a wall
            low, high = min(o.u - o.width / 2 for o in seen), max(o.u + o.width / 2 for o in seen)
            whole = Opening(side, (low + high) / 2, high - low, max(o.height for o in seen), min(o.sill for o in seen))
            items.append(Item(f"set/outlook_{side}", outlook(shell, whole, setting)))
    return items


def _ceiling(shell: Shell, setting: Setting) -> Mesh:
    """What is seen over the walls: pale flats that shine as a ceiling does. They stand behind the walls, as lamps,
    the sun and cameras from above need the room open; at the sides lower, which the one behind them hides."""
    dim = {"night": 0.26, "dusk": 0.5, "dawn": 0.7}.get(setting.hour, 1.0)
    material = furniture.glow((0.47 * dim, 0.44 * dim, 0.385 * dim), 1.0, "ceiling")
    parts = []
    for side, tall, more in (("back", 14.0, 40.0), ("left", 1.5, 6.0), ("right", 1.5, 6.0)):
        flat = furniture.block((shell.length(side) + more, 0.02, tall), material, (0, 0.2, shell.height - 0.06), 0.0)
        parts.append(solids.moved(flat, matrix=shell.frame(side)))
    return solids.join(parts)


def night(setting: Setting) -> bool:
    """Are the lamps of a room lit?"""
    return setting.hour in ("dusk", "night", "dawn") or setting.weather in ("storm", "rain")
