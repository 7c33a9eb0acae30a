# SPDX-License-Identifier: Apache-2.0
"""A workbench with what stands on it, and the board of tools over it."""

from __future__ import annotations

import numpy as np

from soundstage import space
from soundstage.nodes import RGB, Material, Mesh
from soundstage.places import _furniture as f
from soundstage.shape import solids

TOP = 0.92  # metres of the bench
_RED: RGB = (0.62, 0.05, 0.04)
_BOARD = Material(
    "peg board",
    (0.58, 0.40, 0.22),
    "wood",
    roughness=0.8,
    grain="speckle",
    grain_size=0.06,
    grain_depth=0.15,
    second_color=(0.40, 0.27, 0.14),
)
_HANDLES: tuple[RGB, ...] = ((0.75, 0.08, 0.05), (0.85, 0.55, 0.04), (0.05, 0.3, 0.6), (0.1, 0.45, 0.15))


def bench() -> Mesh:
    """A long wooden bench, back at y = 0: drawers, a vice, a grinder, a lamp, a box of nails, a plank."""
    parts = [
        f.block((4.4, 0.8, 0.09), f.OAK, (0, -0.42, TOP - 0.09), 0.015),
        f.block((4.2, 0.6, 0.06), f.WALNUT, (0, -0.4, 0.22), 0.01),
    ]
    parts += [
        f.block((0.12, 0.12, TOP - 0.09), f.WALNUT, (x, y, 0), 0.01)
        for x in (-2.1, -0.7, 0.7, 2.1)
        for y in (-0.75, -0.1)
    ]
    parts += [f.block((1.2, 0.03, 0.2), f.WALNUT, (x, -0.78, 0.6), 0.01) for x in (-1.4, 0.0, 1.4)]
    return solids.join([*parts, *_on_it()])


def _on_it() -> list[Mesh]:
    """What stands on the bench: a vice, a plank, boxes, jars, a red tool box."""
    steel, blue = f.STEEL, f.enamel((0.04, 0.20, 0.42))
    parts = [
        f.block((0.24, 0.3, 0.14), blue, (-1.6, -0.62, TOP), 0.03),
        f.block((0.3, 0.08, 0.16), blue, (-1.6, -0.8, TOP + 0.1), 0.02),
        f.block((0.3, 0.08, 0.16), blue, (-1.6, -0.66, TOP + 0.1), 0.02),
        solids.tube(np.array([[-1.6, -0.95, TOP + 0.1], [-1.6, -0.5, TOP + 0.1]]), 0.03, steel, 8),
        solids.tube(np.array([[-1.78, -0.95, TOP + 0.1], [-1.42, -0.95, TOP + 0.1]]), 0.015, steel, 6),
    ]
    parts += [
        f.block((0.8, 0.16, 0.05), f.OAK, (0.75, -0.45, TOP), 0.01, 0.2),
        f.block((0.3, 0.2, 0.14), f.paint((0.56, 0.38, 0.20), "box"), (1.7, -0.4, TOP), 0.01),
    ]
    parts += [
        solids.moved(f.jar(c, 0.17, f.BLACK), (x, -0.2, TOP))
        for x, c in ((1.25, (0.5, 0.5, 0.48)), (1.42, (0.62, 0.36, 0.08)), (-0.7, (0.12, 0.3, 0.44)))
    ]
    return [
        *parts,
        f.block((0.5, 0.3, 0.28), f.enamel(_RED), (0.0, -0.5, TOP), 0.03),
        solids.tube(
            np.array(
                [
                    [-0.18, -0.5, TOP + 0.28],
                    [-0.16, -0.5, TOP + 0.38],
                    [0.16, -0.5, TOP + 0.38],
                    [0.18, -0.5, TOP + 0.28],
                ]
            ),
            0.015,
            f.BLACK,
            6,
        ),
    ]


def tool_wall() -> Mesh:
    """A perforated board with spanners, hammers, saws, screwdrivers and pliers hung in rows; its foot at z = 0."""
    parts = [
        f.block((4.2, 0.04, 1.5), _BOARD, (0, -0.02, 0), 0.01),
        *_spanners(),
        *_hammers_and_drivers(),
        *_saws_and_pliers(),
    ]
    for x, radius, paint in ((1.4, 0.17, f.enamel((0.85, 0.40, 0.03))), (1.85, 0.13, f.BLACK)):
        hung = space.translation((x, -0.08, 0.5)) @ space.turn("x", np.pi / 2)
        parts.append(solids.moved(solids.ring(radius, 0.03, paint, 32, 8), matrix=hung))
    return solids.join(parts)


def _spanners() -> list[Mesh]:
    """Seven spanners from small to large."""
    parts = []
    for k in range(7):
        x, h, r = -1.9 + 0.17 * k, 0.2 + 0.035 * k, 0.032 + 0.003 * k
        parts.append(f.block((r, 0.02, h), f.STEEL, (x, -0.055, 1.3 - h), 0.008))
        parts += [solids.moved(solids.sphere(r, f.STEEL, (1, 0.4, 1), 10), (x, -0.055, z)) for z in (1.3, 1.3 - h)]
    return parts


def _hammers_and_drivers() -> list[Mesh]:
    """Four hammers, six screwdrivers with coloured handles."""
    parts = []
    for k in range(4):
        x = -0.55 + 0.26 * k
        parts += [
            solids.tube(np.array([[x, -0.07, 0.85], [x, -0.07, 1.22]]), 0.018, f.OAK, 8),
            f.block((0.17, 0.05, 0.06), f.BLACK if k % 2 else f.STEEL, (x, -0.07, 1.2), 0.01),
        ]
    for k in range(6):
        x, handle = 0.62 + 0.14 * k, f.enamel(_HANDLES[k % 4])
        parts += [
            solids.tube(np.array([[x, -0.07, 1.12], [x, -0.07, 1.3]]), 0.026, handle, 10),
            solids.tube(np.array([[x, -0.07, 0.92], [x, -0.07, 1.12]]), 0.009, f.STEEL, 6),
        ]
    return parts


def _saws_and_pliers() -> list[Mesh]:
    """Two saws, four pairs of pliers."""
    parts = []
    for x in (-1.55, -0.75):
        blade = [(x - 0.3, -0.06, 0.62), (x + 0.25, -0.06, 0.52), (x + 0.25, -0.06, 0.32), (x - 0.3, -0.06, 0.52)]
        parts += [
            solids.mesh(blade, [(0, 1, 2), (0, 2, 3), (0, 2, 1), (0, 3, 2)], f.STEEL, 0.5),
            f.block((0.16, 0.03, 0.26), f.OAK, (x + 0.32, -0.06, 0.3), 0.03),
        ]
    for k in range(4):
        x, grip = 0.22 * k, f.enamel(_HANDLES[2 * (k % 2)])
        for s in (-1, 1):
            line = np.array([[x + s * 0.05, -0.07, 0.3], [x + s * 0.03, -0.07, 0.46], [x - s * 0.01, -0.07, 0.62]])
            parts.append(solids.tube(line, 0.016, grip, 6))
    return parts
