# SPDX-License-Identifier: Apache-2.0
"""What instruments of the violin's family share: body, fittings and neck at a violin's size, and a bow."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely
import shapely.affinity

from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.shape import slabs, solids


def varnished(color: kit.Paint) -> Material:
    """Glossy red-brown wood."""
    from dataclasses import replace

    return replace(kit.wood(color, "varnish"), roughness=0.3, coat=0.6)


def _outline() -> Any:
    """The body's outline in (y, z): two bouts and a waist with pointed corners."""
    right = solids.curve([(0, 0, 0), (0.07, 0.012, 0), (0.104, 0.07, 0), (0.1, 0.11, 0), (0.086, 0.142, 0)], 5)
    waist = solids.curve([(0.082, 0.143, 0), (0.06, 0.165, 0), (0.056, 0.195, 0), (0.074, 0.222, 0)], 5)
    upper = solids.curve([(0.079, 0.224, 0), (0.086, 0.265, 0), (0.07, 0.318, 0), (0.03, 0.345, 0), (0, 0.35, 0)], 5)
    side = np.concatenate([right, waist, upper])[:, :2]
    left = side[::-1][1:-1] * [-1, 1]
    return shapely.Polygon(np.concatenate([side, left])).buffer(0).simplify(4e-4)


def _facing(outline: Any, tall: float, stuff: Material, x: float, bevel: float = 0.004) -> Mesh:
    """A board of the outline in (y, z) whose back is at x."""
    return solids.moved(slabs.facing(slabs.slab(outline, tall, stuff, bevel, 2), tall), (x + tall / 2, 0, 0))


def body(varnish: Material) -> list[Mesh]:
    """Back, ribs, belly and the two f-holes."""
    outline = _outline()
    parts = [
        _facing(outline.buffer(-0.004), 0.034, kit.shade(varnish, 0.6, "ribs"), -0.017, 0.001),
        _facing(outline, 0.01, varnish, 0.014),
        _facing(outline, 0.01, varnish, -0.024),
        _facing(outline.buffer(-0.022), 0.008, varnish, 0.02, 0.0039),
    ]
    ink = kit.plastic(kit.INK, "f-holes")
    for s in (1, -1):
        path = solids.curve(
            [
                (0.0295, s * 0.036, 0.222),
                (0.0295, s * 0.029, 0.226),
                (0.0295, s * 0.031, 0.208),
                (0.0295, s * 0.046, 0.165),
                (0.0295, s * 0.048, 0.148),
                (0.0295, s * 0.041, 0.151),
            ],
            5,
        )
        path[:, 0] = 0.0275
        parts.append(solids.noodle(path, 0.0024, ink, 8))
        for at in (path[0], path[-1]):
            parts.append(solids.moved(solids.sphere(0.0042, ink, (0.5, 1, 1), 12), at))
    return parts


def fittings(dark: Material) -> list[Mesh]:
    """Tailpiece, chin rest, bridge and strings."""
    tail = slabs.polygon([(-0.011, 0.012), (0.011, 0.012), (0.02, 0.11), (-0.02, 0.11)], 0.004)
    bridge = slabs.polygon(
        [(-0.021, 0), (-0.012, 0.026), (0.012, 0.026), (0.021, 0), (0.009, 0.003), (0, 0.01), (-0.009, 0.003)], 0.001
    )
    stood = kit.put(slabs.slab(bridge, 0.004, kit.wood(kit.PINE, "bridge"), 0.0008), (0.026, 0, 0.185), z=-np.pi / 2)
    parts = [
        _facing(tail, 0.009, dark, 0.034, 0.003),
        solids.moved(solids.sphere(0.034, dark, (0.3, 1.0, 0.72), 20), (0.034, 0.046, 0.034)),
        stood,
    ]
    for i in range(4):
        y = -0.0105 + 0.007 * i
        line = [(0.042, y * 1.2, 0.108), (0.0525, y, 0.187), (0.026, y * 0.55, 0.5)]
        parts += [solids.tube(solids.curve(line, 1), 0.0009, kit.chrome(), 5)]
    return parts


def neck(varnish: Material, dark: Material) -> list[Mesh]:
    """Neck, fingerboard, peg box with its pegs, and the scroll."""
    board = slabs.polygon([(-0.0205, 0.225), (0.0205, 0.225), (0.0125, 0.492), (-0.0125, 0.492)], 0.002)
    flat = _facing(board, 0.008, dark, 0.0, 0.003)
    parts = [
        kit.put(flat, (0.0325 + 0.0145, 0, 0), y=-0.045),
        solids.bar((0.018, 0, 0.335), (0.012, 0, 0.5), 0.0135, varnish, 14, 0.012),
        solids.bar((0.012, 0, 0.49), (-0.004, 0, 0.568), 0.0125, varnish, 14, 0.0095),
    ]
    t = np.linspace(0, 3.6 * np.pi, 26)
    size = 0.0185 * (1 - 0.065 * t)
    spiral = np.column_stack([-0.002 + size * np.cos(t - 2.6), 0 * t, 0.583 + size * np.sin(t - 2.6)])
    parts.append(solids.noodle(spiral, np.linspace(0.0085, 0.0055, 26), varnish, 8))
    for i, z in enumerate((0.505, 0.52, 0.535, 0.55)):
        s, x = (1, -1)[i % 2], 0.012 - 0.2 * (z - 0.49)
        parts += [
            solids.bar((x, -s * 0.012, z), (x, s * 0.034, z), 0.0032, dark, 8),
            solids.moved(solids.sphere(0.0095, dark, (0.45, 1, 1), 12), (x, s * 0.04, z)),
        ]
    return parts


def bow() -> Mesh:
    """A slim stick along +Z, 0.68 m, its frog at the lower end and a ribbon of hair towards +X."""
    stick, hair = kit.wood(kit.WALNUT, "bow"), kit.cloth((0.86, 0.82, 0.70), "bow hair")
    path = solids.curve([(0, 0, 0), (0.002, 0, 0.2), (0.002, 0, 0.45), (-0.004, 0, 0.68)], 6)
    parts = [
        solids.noodle(path, np.linspace(0.0055, 0.0038, len(path)), stick, 10),
        kit.block((0.024, 0.011, 0.05), (0.012, 0, 0.03), kit.plastic(kit.INK, "frog"), 0.003),
        solids.bar((-0.004, 0, 0.68), (0.022, 0, 0.69), 0.0042, stick, 8),
        kit.put(kit.block((0.0022, 0.008, 0.62), (0, 0, 0), hair, 0.0008), (0.0215, 0, 0.068)),
    ]
    return solids.join(parts)
