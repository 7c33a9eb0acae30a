# SPDX-License-Identifier: Apache-2.0
"""Larger furniture: sofas, beds, bookcases, desks, a fireplace, boards, wardrobes, screens."""

from __future__ import annotations

import numpy as np

from soundstage.nodes import RGB, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.rng import rng
from soundstage.shape import solids


def sofa(color: RGB, wide: float = 2.1) -> Mesh:
    """A soft sofa facing -Y, its back at y = 0, seat 0.44 m high."""
    stuff, light = (
        f.cloth(color, "sofa"),
        f.cloth((min(1.0, color[0] * 1.25), min(1.0, color[1] * 1.25), min(1.0, color[2] * 1.25)), "cushion"),
    )
    seats = 1 if wide < 1.3 else 2 if wide < 2.0 else 3
    each = (wide - 0.4) / seats
    parts = [
        f.block((wide, 0.9, 0.30), stuff, (0, -0.45, 0.10), 0.08),
        f.block((wide, 0.26, 0.62), stuff, (0, -0.13, 0.26), 0.11),
    ]
    parts += [f.block((0.24, 0.92, 0.36), stuff, (s * (wide / 2 - 0.12), -0.46, 0.26), 0.10) for s in (-1, 1)]
    for k in range(seats):
        x = (k + 0.5) * each - seats * each / 2
        parts += [
            f.block((each - 0.02, 0.66, 0.16), light, (x, -0.56, 0.30), 0.06),
            f.block((each - 0.04, 0.18, 0.40), light, (x, -0.30, 0.46), 0.08),
        ]
    parts += [
        f.round_block([(0.02, 0), (0.035, 0.11)], f.WALNUT, (sx * (wide / 2 - 0.15), y, 0), 10)
        for sx in (-1, 1)
        for y in (-0.8, -0.12)
    ]
    return solids.join(parts)


def cushion(color: RGB, at: tuple[float, float, float], heading: float = 0.0) -> Mesh:
    """A loose cushion leaning back."""
    from soundstage import space

    pad = solids.moved(solids.sphere(0.24, f.cloth(color, "loose cushion"), (1, 0.42, 1), 18))
    return solids.moved(pad, matrix=space.translation(at) @ space.turn("z", heading) @ space.turn("x", -0.3))


def bookcase(seed: int, wide: float, rows: int, wood: Material = f.WALNUT, deep: float = 0.34) -> Mesh:
    """A bookcase, back at y = 0: rows of books with a vase, a globe or a box between."""
    chance = rng(seed, "bookcase")
    tall = 0.1 + 0.36 * rows
    parts = [f.block((wide, 0.02, tall), wood, (0, -0.01, 0), 0.0)]
    parts += [f.block((0.035, deep, tall), wood, (s * (wide / 2 - 0.018), -deep / 2, 0), 0.006) for s in (-1, 1)]
    parts += [f.block((wide, deep, 0.035), wood, (0, -deep / 2, 0.08 + 0.36 * k), 0.006) for k in range(rows + 1)]
    for k in range(rows):
        z, x = 0.115 + 0.36 * k, -wide / 2 + 0.05
        while x < wide / 2 - 0.15:
            run = min(chance.uniform(0.25, 0.55), wide / 2 - 0.06 - x)
            if chance.random() < 0.78:
                parts.append(solids.moved(f.books(int(chance.integers(1 << 30)), run, 0.29), (x, -deep / 2 - 0.03, z)))
            else:
                color = f.CHEERFUL[int(chance.integers(len(f.CHEERFUL)))]
                parts.append(solids.moved(f.jar(color, 0.18), (x + 0.12, -deep / 2, z)))
                run = 0.26
            x += run + 0.015
    return solids.join(parts)


def fireplace(lit: bool) -> Mesh:
    """A chimney breast with a hearth, logs and flames, a mantel with a clock's worth of things; back at y = 0."""
    from soundstage.places._outdoors import STONE

    brick = Material(
        "brick", (0.42, 0.15, 0.09), "stone", roughness=0.9, grain="bricks", grain_size=0.12, grain_depth=0.4,
        second_color=(0.30, 0.11, 0.07),
    )
    parts = [f.block((0.34, 0.45, 1.1), brick, (s * 0.58, -0.225, 0), 0.01) for s in (-1, 1)]
    parts += [
        f.block((1.5, 0.45, 0.25), brick, (0, -0.225, 1.0), 0.01),
        f.block((1.1, 0.36, 2.3), brick, (0, -0.18, 1.24), 0.01),
        f.block((1.75, 0.55, 0.08), f.WALNUT, (0, -0.27, 1.24), 0.015),
        f.block((1.7, 0.9, 0.06), STONE, (0, -0.45, 0), 0.02),
        f.block((0.84, 0.03, 1.0), f.BLACK, (0, -0.03, 0.04), 0.0),
    ]
    parts += [
        solids.tube(
            np.array([[-0.28, -0.2 - 0.07 * k, 0.12 + 0.05 * (k % 2)], [0.28, -0.26 + 0.05 * k, 0.13]]),
            0.055,
            f.WALNUT,
            9,
        )
        for k in range(3)
    ]
    if lit:
        for k, (x, s) in enumerate(((-0.14, 0.8), (0.02, 1.15), (0.16, 0.75), (0.08, 0.55), (-0.06, 0.6))):
            glow = f.glow(((1.0, 0.30, 0.04), (1.0, 0.52, 0.10))[k % 2], 1.3, f"flame {k % 2}")
            flame = solids.lathe(
                [(0.02, 0.0), (0.085, 0.09), (0.06, 0.2), (0.02, 0.32), (0.002, 0.38)], glow, 12, crease=3.2
            )
            parts.append(solids.moved(flame, (x, -0.24 - 0.03 * (k % 3), 0.14), 0.0, (s, s, s)))
    parts += [
        solids.moved(m, (x, -0.28, 1.32))
        for x, m in ((-0.6, f.jar(f.CHEERFUL[2], 0.2)), (-0.35, f.mug(f.CHEERFUL[0])), (0.55, f.plant(12, 0.34)))
    ]
    parts.append(solids.moved(f.picture(0.7, 0.55, 21), (0, -0.37, 1.9)))
    return solids.join(parts)


def bed(cover: RGB, pillow: RGB = (0.82, 0.78, 0.70), wide: float = 1.4) -> Mesh:
    """A bed, its head at y = 0, foot towards -Y, top 0.52 m."""
    frame = f.OAK
    parts = [
        f.block((wide + 0.12, 0.08, 1.15), frame, (0, -0.04, 0), 0.04),
        f.block((wide + 0.12, 0.07, 0.62), frame, (0, -2.1, 0), 0.035),
        f.block((wide + 0.06, 2.05, 0.16), frame, (0, -1.07, 0.2), 0.02),
        f.block((wide, 1.98, 0.22), f.cloth((0.80, 0.78, 0.72), "sheet"), (0, -1.07, 0.32), 0.09),
        f.block((wide + 0.10, 1.40, 0.26), f.cloth(cover, "quilt"), (0, -1.36, 0.30), 0.10),
        f.block(
            (wide + 0.11, 0.26, 0.27),
            f.cloth((cover[0] * 0.6 + 0.3, cover[1] * 0.6 + 0.3, cover[2] * 0.6 + 0.28), "turned sheet"),
            (0, -0.72, 0.305),
            0.10,
        ),
    ]
    n = 2 if wide > 1.2 else 1
    for k in range(n):
        x = (k - (n - 1) / 2) * wide * 0.48
        parts.append(
            solids.moved(solids.sphere(0.3, f.cloth(pillow, "pillow"), (1.05, 0.62, 0.36), 18), (x, -0.36, 0.60))
        )
    return solids.join(parts)


def wardrobe(paint: Material, wide: float = 1.2, tall: float = 2.1) -> Mesh:
    """A two-door wardrobe, back at y = 0."""
    parts = [
        f.block((wide, 0.6, tall), paint, (0, -0.3, 0), 0.03),
        f.block((wide + 0.08, 0.66, 0.08), paint, (0, -0.3, tall), 0.02),
    ]
    for s in (-1, 1):
        parts += [
            f.block((wide * 0.44, 0.03, h), paint, (s * wide * 0.235, -0.61, z), 0.02)
            for z, h in ((0.12, tall * 0.38), (0.2 + tall * 0.4, tall * 0.46))
        ]
        parts.append(solids.moved(solids.sphere(0.025, f.BRASS, segments=10), (s * 0.06, -0.65, tall * 0.48)))
    return solids.join(parts)


def desk(wide: float, wood: Material, seed: int, screen: bool = True, on: bool = True) -> Mesh:
    """A desk with drawers facing -Y, its things on top: a screen or a pile of books, a lamp, papers, a mug."""
    parts = [
        f.block((wide, 0.7, 0.04), wood, (0, 0, 0.70), 0.012),
        f.block((0.42, 0.62, 0.68), wood, (wide / 2 - 0.24, 0, 0), 0.012),
    ]
    parts += [f.block((0.37, 0.02, 0.19), wood, (wide / 2 - 0.24, -0.32, 0.04 + 0.22 * k), 0.01) for k in range(3)]
    parts += [f.block((0.12, 0.02, 0.02), f.BRASS, (wide / 2 - 0.24, -0.335, 0.13 + 0.22 * k), 0.004) for k in range(3)]
    parts += [f.block((0.05, 0.05, 0.70), wood, (-wide / 2 + 0.06, y, 0), 0.01) for y in (-0.3, 0.3)]
    top = 0.74
    parts += _work(seed, top, screen, on)
    parts += [solids.moved(f.mug(f.CHEERFUL[seed % 7]), (-wide / 2 + 0.2, -0.05, top))]
    arm = np.array(
        [[wide / 2 - 0.2, 0.2, top], [wide / 2 - 0.14, 0.2, top + 0.26], [wide / 2 - 0.36, 0.12, top + 0.46]]
    )
    shade = solids.moved(
        solids.lathe([(0.11, 0), (0.04, 0.14), (0.03, 0.16)], f.enamel(f.CHEERFUL[(seed + 2) % 7]), 18),
        arm[-1] - [0.02, 0.02, 0.1],
    )
    return solids.join(
        [
            *parts,
            solids.tube(arm, 0.012, f.BLACK, 8),
            shade,
            f.round_block([(0.09, top), (0.09, top + 0.02)], f.BLACK, (wide / 2 - 0.2, 0.2, 0)),
        ]
    )


def _work(seed: int, top: float, screen: bool, on: bool) -> list[Mesh]:
    """What lies on a desk at height top: a screen with its keyboard or a pile of books, and papers."""
    parts = []
    top = 0.74
    if screen:
        shine = f.glow((0.26, 0.46, 0.62), 0.7 if on else 0.05, "screen")
        parts += [
            f.block((0.62, 0.04, 0.40), f.BLACK, (-0.1, 0.1, top + 0.14), 0.012),
            f.block((0.57, 0.01, 0.35), shine, (-0.1, 0.077, top + 0.165), 0.0),
            f.block((0.06, 0.05, 0.16), f.BLACK, (-0.1, 0.12, top), 0.01),
            f.block((0.24, 0.18, 0.015), f.BLACK, (-0.1, 0.1, top), 0.006),
            f.block((0.44, 0.15, 0.02), f.CREAM, (-0.1, -0.18, top), 0.006),
        ]
    else:
        parts += [
            f.block(
                (0.3, 0.22, 0.045),
                f.paint(f.CHEERFUL[(seed + k) % 7], f"book {(seed + k) % 7}"),
                (-0.2 + 0.01 * k, 0.05, top + 0.046 * k),
                0.006,
                0.1 * k,
            )
            for k in range(4)
        ]
    parts += [
        f.block((0.21, 0.3, 0.006), f.PAPER, (x, -0.1, top + z), 0.001, a)
        for x, z, a in ((0.32, 0.0, 0.2), (0.36, 0.006, -0.1))
    ]
    return parts


def blackboard(wide: float = 3.2, tall: float = 1.3) -> Mesh:
    """A framed board facing -Y with chalk drawings: a sun, a house, sums; bottom at z = 0, back at y = 0."""
    slate = Material(
        "slate", (0.035, 0.085, 0.065), "stone", roughness=0.9, grain="noise", grain_size=0.4, grain_depth=0.05,
        second_color=(0.05, 0.10, 0.08),
    )
    chalk = Material("chalk", (0.80, 0.80, 0.74), "paper", roughness=1.0)
    parts = [
        f.block((wide + 0.12, 0.04, tall + 0.12), f.OAK, (0, -0.02, -0.06), 0.012),
        f.block((wide, 0.02, tall), slate, (0, -0.04, 0), 0.0),
        f.block((wide, 0.1, 0.03), f.OAK, (0, -0.07, -0.08), 0.008),
    ]
    a = np.linspace(0, 2 * np.pi, 25)
    lines = [np.stack([-1.0 + 0.17 * np.cos(a), 0.95 + 0.17 * np.sin(a)], -1)]
    lines += [
        np.array(
            [[-1.0 + 0.22 * np.cos(t), 0.95 + 0.22 * np.sin(t)], [-1.0 + 0.31 * np.cos(t), 0.95 + 0.31 * np.sin(t)]]
        )
        for t in np.arange(0, 6.2, 0.785)
    ]
    lines += [
        np.array([[-0.7, 0.2], [-0.7, 0.55], [-0.45, 0.8], [-0.2, 0.55], [-0.2, 0.2], [-0.7, 0.2]]),
        np.array([[-0.52, 0.2], [-0.52, 0.42], [-0.38, 0.42], [-0.38, 0.2]]),
    ]
    lines += [
        np.stack([x + np.linspace(0, 0.12, 7), y + 0.05 * np.sin(np.linspace(0, 9, 7) + y * 9)], -1)
        for y in (1.0, 0.75, 0.5)
        for x in (0.3, 0.5, 0.7, 0.95, 1.15)
    ]
    for line in lines:
        p = np.column_stack([line[:, 0] * wide / 3.2, np.full(len(line), -0.055), line[:, 1] * tall / 1.3])
        parts.append(solids.tube(p, 0.009, chalk, 5))
    return solids.join(parts)
