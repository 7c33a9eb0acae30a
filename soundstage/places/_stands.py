# SPDX-License-Identifier: Apache-2.0
"""Stands round a ground: stepped rows of seats, people in many of them, a roof, floodlight masts, a scoreboard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.nodes import RGB, Instances, Item, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.rng import rng
from soundstage.shape import solids

Array = npt.NDArray[np.float64]
Place4 = tuple[float, float, float, float]  # x, y, z, heading

_STEP = Material("step", (0.30, 0.31, 0.34), "stone", roughness=0.9)
_SKINS: tuple[RGB, ...] = ((0.62, 0.40, 0.28), (0.30, 0.16, 0.09), (0.74, 0.52, 0.40))


@dataclass(frozen=True)
class Tribune:
    """A block of stepped rows facing -Y, its first row's front at y = 0: metres."""

    wide: float
    rows: int
    deep: float = 0.9
    rise: float = 0.42
    low: float = 0.0  # the wall under the first row
    colors: tuple[RGB, ...] = ((0.03, 0.14, 0.52), (0.66, 0.04, 0.05))
    full: float = 0.42  # share of the seats that are taken
    roofed: bool = False

    def feet(self) -> Array:
        """(N, 3): where the seats stand."""
        n = int(self.wide / 0.62)
        return np.array(
            [
                ((i + 0.5 - n / 2) * 0.62, (k + 0.45) * self.deep, self.low + self.rise * (k + 1))
                for k in range(self.rows)
                for i in range(n)
            ]
        )


def tribunes(name: str, kind: Tribune, places: Sequence[Place4], seed: int) -> list[Item]:
    """The same block of stands at several places, each with people of its own."""
    poses = np.array([space.placed(p[:3], p[3]) for p in places])
    items = [Item(f"set/{name}", Instances(_block(kind), poses))]
    feet, chance = kind.feet(), rng(seed, name)
    taken = [pose @ space.translation(foot) for pose in poses for foot in feet[chance.random(len(feet)) < kind.full]]
    deal = chance.integers(0, 8, len(taken))
    for k in range(8):
        mine = [m for m, d in zip(taken, deal, strict=True) if d == k]
        if mine:
            items.append(Item(f"set/{name}_people_{k}", Instances(_spectator(k), np.array(mine))))
    return items


def _block(kind: Tribune) -> Mesh:
    """Steps and rows of seats, aisles left free by a change of colour, a roof on beams if there is one."""
    feet = kind.feet()
    deep, top = kind.deep * kind.rows, kind.low + kind.rise * kind.rows
    parts = [
        f.block((kind.wide, kind.deep, kind.low + kind.rise * (k + 1)), _STEP, (0, kind.deep * (k + 0.5), 0), 0.0)
        for k in range(kind.rows)
    ]
    group = (np.arange(len(feet)) % int(kind.wide / 0.62)) // 7 % len(kind.colors)
    for number, color in enumerate(kind.colors):
        mine = feet[group == number]
        if len(mine):
            seat = f.paint(color, "seat")
            parts += [
                f.blocks((0.46, 0.4, 0.08), mine + [0, 0, 0.2], seat),
                f.blocks((0.46, 0.06, 0.36), mine + [0, 0.2, 0.24], seat),
            ]
    back = f.paint((0.32, 0.34, 0.38), "stand wall")
    parts.append(f.block((kind.wide, 0.3, top + (3.6 if kind.roofed else 1.0)), back, (0, deep + 0.15, 0), 0.0))
    if kind.roofed:
        roof = f.paint((0.62, 0.64, 0.68), "stand roof")
        parts.append(f.block((kind.wide + 1.0, 0.86 * deep, 0.25), roof, (0, 0.6 * deep, top + 3.4), 0.0))
        parts += [
            solids.tube(
                np.array([[x, deep, top + 3.4], [x, deep, top + 5.0], [x, 0.3 * deep, top + 3.6]]), 0.1, f.STEEL, 6
            )
            for x in np.arange(-kind.wide / 2 + 2, kind.wide / 2, 7.0)
        ]
    return solids.join(parts)


def _spectator(kind: int) -> Mesh:
    """Someone who sits, facing -Y: a coat, a head, arms up for some."""
    coat = f.cloth(f.CHEERFUL[kind % len(f.CHEERFUL)], "coat")
    skin = Material("skin", _SKINS[kind % 3], "skin", roughness=0.6)
    hair = Material(
        "hair", ((0.05, 0.03, 0.02), (0.22, 0.11, 0.04), (0.46, 0.30, 0.10))[kind % 3], "cloth", roughness=0.9
    )
    parts = [
        solids.moved(solids.sphere(0.2, coat, (1, 0.8, 1.5), 10), (0, 0, 0.5)),
        solids.moved(solids.sphere(0.13, skin, (1, 1, 1.1), 10), (0, -0.02, 0.9)),
        solids.moved(solids.sphere(0.135, hair, (1, 0.95, 0.8), 8), (0, 0.02, 0.96)),
    ]
    if kind % 4 == 1:
        parts += [solids.tube(np.array([[s * 0.16, 0, 0.62], [s * 0.26, -0.06, 1.08]]), 0.05, coat, 6) for s in (-1, 1)]
    return solids.join(parts)


def scoreboard(wide: float = 5.2) -> Mesh:
    """A dark board with the score in light, facing -Y; its foot at z = 0."""
    dark, digit = f.paint((0.02, 0.02, 0.025), "scoreboard"), f.glow((1.0, 0.35, 0.08), 2.0, "digits")
    parts = [f.block((5.2, 0.3, 1.7), dark, (0, 0, 0), 0.05), f.block((5.4, 0.2, 0.12), f.STEEL, (0, 0, 1.7), 0.02)]
    for x, bars in ((-1.7, "abcdeg"), (1.7, "bc"), (-0.35, "abgcd"), (0.35, "abcdef")):
        places = {
            "a": (0, 1.3, 1),
            "g": (0, 0.8, 1),
            "d": (0, 0.3, 1),
            "b": (0.24, 0.85, 0),
            "c": (0.24, 0.36, 0),
            "f": (-0.24, 0.85, 0),
            "e": (-0.24, 0.36, 0),
        }
        for name in bars:
            dx, z, flat = places[name]
            size = (0.42, 0.02, 0.08) if flat else (0.08, 0.02, 0.42)
            parts.append(f.block(size, digit, (x + dx, -0.17, z), 0.0))
    return solids.moved(solids.join(parts), scale=(wide / 5.2,) * 3)


def mast(tall: float, on: bool) -> Mesh:
    """A floodlight mast: a pole and a grid of lamps that face -Y and down."""
    lamp = f.glow((0.95, 0.98, 1.0), 4.0, "floodlight") if on else f.enamel((0.74, 0.78, 0.80))
    parts = [
        solids.tube(np.array([[0, 0, -0.5], [0, 0, tall]]), [0.28, 0.14], f.STEEL, 8),
        f.block((4.4, 0.3, 3.0), f.paint((0.16, 0.17, 0.19), "lamp frame"), (0, 0, tall - 0.6), 0.0),
    ]
    parts.append(
        f.blocks(
            (0.7, 0.12, 0.6), [((i - 2) * 0.85, -0.2, tall - 0.4 + 0.9 * j) for i in range(5) for j in range(3)], lamp
        )
    )
    return solids.join(parts)


def adverts(wide: float, tall: float = 0.9) -> Mesh:
    """Boards with coloured panels and strokes of lettering along X, facing -Y."""
    colors: tuple[RGB, ...] = (
        (0.04, 0.22, 0.55),
        (0.80, 0.55, 0.05),
        (0.66, 0.06, 0.05),
        (0.06, 0.40, 0.24),
        (0.1, 0.1, 0.12),
    )
    parts, n = [], int(wide / 4.0)
    for k in range(n):
        x = (k + 0.5 - n / 2) * wide / n
        parts.append(f.block((wide / n - 0.06, 0.1, tall), f.paint(colors[k * 3 % 5], "advert"), (x, 0, 0), 0.0))
        parts += [
            f.block((w, 0.02, 0.12 * tall), f.paint((0.86, 0.86, 0.82), "letters"), (x + s, -0.06, z * tall), 0.0)
            for w, s, z in ((2.2, -0.2, 0.56), (1.5, 0.15, 0.3))
        ]
    return solids.join(parts)


def stripe(wide: float, deep: float, at: tuple[float, float], material: Material) -> Mesh:
    """A painted stripe lying on flat ground, 5 mm high, its middle at (x, y)."""
    return f.block((wide, deep, 0.005), material, (*at, 0), 0.0)


def hoop(radius: float, wide: float, material: Material, arc: tuple[float, float] = (0.0, 2 * np.pi)) -> Mesh:
    """A flat ring, or an arc of one (angles from +X), about the origin, face up."""
    turns = np.linspace(*arc, 65)
    around = np.column_stack([np.cos(turns), np.sin(turns), np.zeros(65)])
    v = np.concatenate([around * (radius - wide / 2), around * (radius + wide / 2)])
    faces = [q for k in range(64) for q in ((k, k + 65, k + 66), (k, k + 66, k + 1))]
    return solids.mesh(v, faces, material, 0.5)
