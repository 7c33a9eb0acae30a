# SPDX-License-Identifier: Apache-2.0
"""Furniture and small things that dress rooms: cabinets, shelves, pots, books, pictures, plants, lamps, rugs."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from soundstage.nodes import RGB, Material, Mesh
from soundstage.rng import rng
from soundstage.shape import solids

Point = Sequence[float]

OAK = Material(
    "oak", (0.52, 0.31, 0.14), "wood", roughness=0.5, grain="wood", grain_size=0.12, grain_depth=0.12,
    second_color=(0.42, 0.235, 0.10), coat=0.15,
)
WALNUT = Material(
    "walnut", (0.20, 0.105, 0.055), "wood", roughness=0.5, grain="wood", grain_size=0.12, grain_depth=0.12,
    second_color=(0.14, 0.07, 0.035), coat=0.15,
)
CREAM = Material("cream paint", (0.78, 0.71, 0.58), "wood", roughness=0.55)
WHITE = Material("white paint", (0.80, 0.79, 0.75), "wood", roughness=0.5)
STEEL = Material("steel", (0.55, 0.56, 0.58), "metal", roughness=0.3, metallic=0.9)
BLACK = Material("black iron", (0.025, 0.025, 0.028), "metal", roughness=0.45)
BRASS = Material("brass", (0.70, 0.46, 0.16), "metal", roughness=0.3, metallic=0.9)
GLASS = Material("dark glass", (0.03, 0.035, 0.04), "glass", roughness=0.08, coat=1.0)
PAPER = Material("paper", (0.82, 0.78, 0.68), "paper", roughness=0.9)
LEAF = Material("house plant", (0.07, 0.27, 0.08), "leaf", roughness=0.5, sheen=0.2)
POT = Material("terracotta", (0.55, 0.20, 0.09), "clay", roughness=0.8)
CHEERFUL: tuple[RGB, ...] = (
    (0.62, 0.07, 0.05), (0.80, 0.42, 0.06), (0.06, 0.26, 0.42), (0.10, 0.34, 0.24), (0.78, 0.70, 0.54),
    (0.36, 0.10, 0.22), (0.70, 0.26, 0.22),
)


def paint(color: RGB, name: str = "paint") -> Material:
    """Matt paint."""
    return Material(name, color, "wood", roughness=0.65)


def enamel(color: RGB) -> Material:
    """Glossy glazed ware."""
    return Material("enamel", color, "clay", roughness=0.25, coat=0.6)


def cloth(color: RGB, name: str = "cloth") -> Material:
    """Woven cloth."""
    return Material(name, color, "cloth", roughness=0.95, sheen=0.12, grain="weave", grain_size=0.012, grain_depth=0.3)


def glow(color: RGB, strength: float, name: str = "glow") -> Material:
    """Something that shines by itself."""
    return Material(name, color, "light", roughness=0.6, emission=strength)


def block(size: Point, material: Material, at: Point = (0, 0, 0), bevel: float = 0.012, heading: float = 0.0) -> Mesh:
    """A soft-edged box standing at a point."""
    return solids.moved(solids.box(size, material, bevel, 1), at, heading)


def blocks(sizes: npt.ArrayLike, feet: npt.ArrayLike, material: Material) -> Mesh:
    """Many sharp-edged boxes at once: sizes (N, 3) or (3,), the middle of each foot (N, 3)."""
    at = np.asarray(feet, float).reshape(-1, 3)
    size = np.broadcast_to(np.asarray(sizes, float), at.shape)
    one = solids.box((1, 1, 1), material, 0)
    v = at[:, None] + np.asarray(one.vertices, float)[None] * size[:, None]
    faces = one.faces[None] + (np.arange(len(at)) * len(one.vertices))[:, None, None]
    return solids.mesh(v.reshape(-1, 3), faces.reshape(-1, 3), material, 0.6)


def round_block(
    profile: Sequence[tuple[float, float]], material: Material, at: Point = (0, 0, 0), segments: int = 20
) -> Mesh:
    """A lathed thing standing at a point."""
    return solids.moved(solids.lathe(profile, material, segments), at)


def cabinet(
    width: float, body: Material, top: Material | None, doors: int, depth: float = 0.6, height: float = 0.90
) -> Mesh:
    """A base cabinet, back at y = 0, front to -Y: plinth, doors with knobs, a worktop."""
    parts = [
        block((width, depth - 0.06, 0.10), BLACK, (0, -depth / 2 + 0.03, 0), 0.005),
        block((width, depth - 0.02, height - 0.14), body, (0, -depth / 2 + 0.01, 0.10), 0.008),
    ]
    each = width / doors
    for k in range(doors):
        x = -width / 2 + (k + 0.5) * each
        parts.append(block((each - 0.03, 0.025, height - 0.36), body, (x, -depth, 0.13), 0.008))
        parts.append(block((each - 0.03, 0.025, 0.14), body, (x, -depth, height - 0.20), 0.008))
        parts += [
            solids.moved(solids.sphere(0.018, BRASS, segments=10), (x + s, -depth - 0.025, z))
            for s, z in ((each * 0.36 * (1 if k % 2 else -1), height - 0.34), (0.0, height - 0.13))
        ]
    if top:
        parts.append(block((width + 0.02, depth + 0.05, 0.045), top, (0, -depth / 2 - 0.02, height - 0.045), 0.012))
    return solids.join(parts)


def shelf(width: float, material: Material, things: Sequence[tuple[float, Mesh]], depth: float = 0.24) -> Mesh:
    """A board on two brackets, things standing on it at x; back at y = 0, top at z = 0."""
    parts = [block((width, depth, 0.035), material, (0, -depth / 2, -0.035), 0.008)]
    parts += [
        solids.tube(
            np.array([[s * width * 0.4, -0.01, -0.2], [s * width * 0.4, -depth * 0.8, -0.035]]), 0.012, BLACK, 8
        )
        for s in (-1, 1)
    ]
    parts += [solids.moved(m, (x, -depth / 2, 0)) for x, m in things]
    return solids.join(parts)


def jar(color: RGB, height: float = 0.18, lid: Material = OAK) -> Mesh:
    """A storage jar with a lid."""
    r = 0.36 * height
    return solids.join(
        [
            round_block([(r * 0.92, 0), (r, 0.02), (r, height * 0.8), (r * 0.85, height * 0.86)], enamel(color)),
            round_block(
                [(r * 0.9, height * 0.86), (r * 0.9, height), (r * 0.2, height), (r * 0.2, height * 1.12)], lid
            ),
        ]
    )


def mug(color: RGB) -> Mesh:
    """A mug with an ear."""
    a = np.linspace(-1.5, 1.5, 9)
    ear = np.stack([0.04 + 0.028 * np.cos(a), 0 * a, 0.05 + 0.03 * np.sin(a)], -1)
    return solids.join(
        [
            round_block([(0.036, 0), (0.042, 0.01), (0.042, 0.10), (0.036, 0.10), (0.035, 0.02)], enamel(color)),
            solids.tube(ear, 0.007, enamel(color), 8),
        ]
    )


def pot(color: RGB, radius: float = 0.13) -> Mesh:
    """A cooking pot with lid and handles."""
    r, m = radius, enamel(color)
    parts = [
        round_block([(r * 0.9, 0), (r, 0.03), (r, r * 1.1), (r * 1.03, r * 1.12)], m, segments=26),
        round_block(
            [
                (r * 1.03, r * 1.12), (r * 0.98, r * 1.2), (r * 0.3, r * 1.38), (0.02, r * 1.4), (0.02, r * 1.5),
                (0.03, r * 1.56), (0.004, r * 1.62),
            ],
            m,
            segments=26,
        ),
    ]
    parts += [block((0.07, 0.05, 0.02), BLACK, (s * (r + 0.02), 0, r * 0.9), 0.008) for s in (-1, 1)]
    return solids.join(parts)


def bowl(color: RGB, fruit: bool = True) -> Mesh:
    """A bowl, heaped with fruit."""
    parts = [
        round_block([(0.06, 0), (0.07, 0.01), (0.15, 0.08), (0.165, 0.10), (0.15, 0.10), (0.06, 0.025)], enamel(color))
    ]
    if fruit:
        kinds = ((0.62, 0.05, 0.03), (0.80, 0.36, 0.03), (0.46, 0.55, 0.06), (0.70, 0.12, 0.04), (0.82, 0.55, 0.06))
        for k, c in enumerate(kinds):
            a = k * 1.26
            parts.append(
                solids.moved(
                    solids.sphere(0.055, enamel(c), (1, 1, 0.92), 14), (0.065 * np.cos(a), 0.065 * np.sin(a), 0.095)
                )
            )
        parts.append(solids.moved(solids.sphere(0.055, enamel(kinds[0]), (1, 1, 0.92), 14), (0, 0, 0.16)))
    return solids.join(parts)


def books(seed: int, width: float, height: float = 0.26) -> Mesh:
    """A row of books of uneven height, the last ones leaning; width metres from x = 0."""
    chance = rng(seed, "books")
    parts, x = [], 0.0
    while x < width - 0.03:
        thick, tall = chance.uniform(0.022, 0.05), height * chance.uniform(0.68, 1.0)
        color = CHEERFUL[int(chance.integers(len(CHEERFUL)))]
        shade = chance.uniform(0.6, 1.0)
        parts.append(
            block(
                (thick, 0.16, tall),
                Material("book", (color[0] * shade, color[1] * shade, color[2] * shade), "paper", roughness=0.8),
                (x + thick / 2, 0, 0),
                0.004,
            )
        )
        x += thick + 0.002
    return solids.join(parts)


def plant(seed: int, height: float = 0.5, bare: bool = False) -> Mesh:
    """A plant with big leaves in a clay pot."""
    chance = rng(seed, "plant")
    r = 0.20 * height + 0.04
    parts = [
        round_block(
            [
                (r * 0.7, 0), (r * 0.95, r * 1.4), (r * 1.06, r * 1.42), (r * 1.06, r * 1.7), (r * 0.9, r * 1.7),
                (r * 0.85, r * 1.5),
            ],
            POT,
        )
    ]
    if bare:
        return solids.join(parts)
    foot = np.array([0, 0, r * 1.5])
    for k in range(11):
        a, rise = k * 2.4, chance.uniform(0.35, 1.0)
        out = np.array([np.cos(a), np.sin(a), 0])
        tip = foot + out * height * 0.42 * (1.25 - rise) + [0, 0, height * 0.62 * rise]
        parts.append(solids.tube(np.array([foot, (foot + tip) / 2 + [0, 0, 0.05 * height], tip]), 0.006, LEAF, 5))
        blade = solids.sphere(0.15 * height, LEAF, (1.0, 0.55, 0.12), 12)
        parts.append(solids.moved(blade, tip + out * 0.10 * height, a))
    return solids.join(parts)


def clock() -> Mesh:
    """A round wall clock facing -Y, back at y = 0, centre at the origin."""
    from soundstage import space

    face = solids.join(
        [
            round_block(
                [(0.17, 0), (0.17, 0.04), (0.15, 0.045), (0.148, 0.03)], paint((0.62, 0.10, 0.06)), segments=36
            ),
            round_block([(0.15, 0.02), (0.15, 0.031), (0.001, 0.031)], PAPER, segments=36),
        ]
    )
    marks = [
        block(
            (0.012, 0.03 if k % 3 else 0.045, 0.004),
            BLACK,
            (0.125 * np.sin(k * np.pi / 6), 0.125 * np.cos(k * np.pi / 6), 0.031),
            0.001,
            -k * np.pi / 6,
        )
        for k in range(12)
    ]
    hands = [
        block((0.012, 0.16, 0.004), BLACK, (0, 0.05, 0.036), 0.001),
        block((0.09, 0.016, 0.004), BLACK, (0.03, 0, 0.036), 0.001),
    ]
    return solids.moved(solids.join([face, *marks, *hands]), matrix=space.turn("x", np.pi / 2))


def picture(width: float, height: float, seed: int, frame: Material = OAK) -> Mesh:
    """A framed painting facing -Y: hills under a sun in three flat tones; back at y = 0, centre at the origin."""
    chance = rng(seed, "picture")
    tones = [CHEERFUL[i] for i in chance.permutation(len(CHEERFUL))[:3]]
    parts = [
        block((width, 0.03, height), frame, (0, -0.015, -height / 2), 0.008),
        block((width * 0.84, 0.012, height * 0.8), PAPER, (0, -0.034, -height * 0.4), 0.002),
    ]
    for k, tone in enumerate(tones[:2]):
        x = np.linspace(-0.36, 0.36, 14) * width
        top = height * (0.06 - 0.16 * k + 0.07 * np.sin(x / width * (6 + 3 * k) + chance.uniform(0, 6)))
        y = np.full(14, -0.042 - 0.002 * k)
        v = np.concatenate([np.stack([x, y, np.full(14, -0.33 * height)], -1), np.stack([x, y, top], -1)])
        i = np.arange(13)
        faces = np.concatenate([np.stack([i, i + 1, i + 15], -1), np.stack([i, i + 15, i + 14], -1)])
        parts.append(solids.mesh(v, faces, paint(tone)))
    sun = solids.sphere(0.07 * min(width, height), paint(tones[2]), (1, 0.15, 1), 16)
    return solids.join([*parts, solids.moved(sun, (0.14 * width, -0.043, 0.20 * height))])


def rug(width: float, depth: float, color: RGB, border: RGB) -> Mesh:
    """A rug 8 mm thick with a border."""
    return solids.join(
        [
            block((width, depth, 0.008), cloth(border, "rug border"), (0, 0, 0), 0.004),
            block((width - 0.24, depth - 0.24, 0.010), cloth(color, "rug"), (0, 0, 0), 0.004),
        ]
    )


def table(width: float, depth: float, material: Material, height: float = 0.74) -> Mesh:
    """A table on four turned legs."""
    leg = [(0.028, 0), (0.034, 0.1), (0.026, height * 0.6), (0.042, height * 0.85), (0.042, height - 0.03)]
    parts = [
        block((width, depth, 0.04), material, (0, 0, height - 0.04), 0.014),
        block((width - 0.16, depth - 0.16, 0.08), material, (0, 0, height - 0.12), 0.005),
    ]
    parts += [
        round_block(leg, material, (sx * (width / 2 - 0.08), sy * (depth / 2 - 0.08), 0), 14)
        for sx in (-1, 1)
        for sy in (-1, 1)
    ]
    return solids.join(parts)


def chair(material: Material, seat: Material | None = None) -> Mesh:
    """A plain chair facing +X, seat 0.45 m."""
    parts = [block((0.42, 0.42, 0.035), seat or material, (0, 0, 0.42), 0.014)]
    parts += [
        solids.tube(np.array([[sx * 0.19, sy * 0.18, 0], [sx * 0.165, sy * 0.165, 0.43]]), 0.018, material, 8)
        for sx in (-1, 1)
        for sy in (-1, 1)
    ]
    parts += [
        solids.tube(np.array([[-0.17, sy * 0.17, 0.43], [-0.24, sy * 0.17, 0.92]]), 0.017, material, 8)
        for sy in (-1, 1)
    ]
    parts += [block((0.025, 0.36, 0.07), material, (-0.19 - 0.045 * k, 0, 0.56 + 0.15 * k), 0.01) for k in range(3)]
    return solids.join(parts)


def pendant(color: RGB, on: bool, drop: float = 1.0) -> Mesh:
    """A lamp on a cord, its shade's rim at the origin, the cord up to drop metres."""
    shade = round_block(
        [(0.20, 0.0), (0.205, 0.01), (0.13, 0.14), (0.05, 0.19), (0.03, 0.24)], enamel(color), segments=30
    )
    bulb = solids.moved(
        solids.sphere(0.05, glow((1.0, 0.78, 0.48), 4.0 if on else 0.25, "bulb"), segments=14), (0, 0, 0.05)
    )
    return solids.join([shade, bulb, solids.tube(np.array([[0, 0, 0.22], [0, 0, drop]]), 0.006, BLACK, 6)])


def floor_lamp(color: RGB, on: bool, height: float = 1.55) -> Mesh:
    """A standing lamp with a cloth shade."""
    shade = Material("lampshade", color, "cloth", roughness=0.9, emission=0.6 if on else 0.0, subsurface=0.1)
    return solids.join(
        [
            round_block([(0.15, 0), (0.14, 0.025), (0.02, 0.04)], BLACK),
            solids.tube(np.array([[0, 0, 0.03], [0, 0, height - 0.28]]), 0.012, BRASS, 8),
            round_block([(0.22, height - 0.34), (0.225, height - 0.33), (0.15, height), (0.13, height - 0.01)], shade),
        ]
    )


def curtain(width: float, height: float, material: Material) -> Mesh:
    """Hanging folds facing -Y, top at the origin."""
    u = np.linspace(0, 1, 41)
    x, z = (u - 0.5) * width, np.array([0.0, -0.5, -0.97, -1.0]) * height
    fold = 0.05 * np.sin(u * np.pi * 2 * max(3, round(width / 0.16)))
    v = np.stack([np.stack([x, fold * s, np.full(41, h)], -1) for s, h in zip((0.5, 0.9, 1.1, 1.1), z, strict=True)], 1)
    from soundstage.places._terrain import grid_faces

    return solids.mesh(v.reshape(-1, 3), grid_faces(41, 4)[:, ::-1], material, 3.2)
