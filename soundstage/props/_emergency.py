# SPDX-License-Identifier: Apache-2.0
"""What makes a truck an ambulance or a fire engine, and a car a police car: lights, stripes, crosses, ladders."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.shape import slabs, solids

_LOAD, _LONG, _HALF = -1.3, 2.3, 0.95  # metres: the load's middle and length along X, and half its breadth
_TOP = 2.3  # metres: its roof


def light_bar(width: float, at: Sequence[float]) -> Mesh:
    """Red and blue lamps side by side along Y on a dark foot, its bottom middle at a point."""
    half = width / 2
    parts = [
        kit.block((0.26, width, 0.05), (0, 0, 0), kit.plastic(kit.INK, "light bar"), 0.02, 2),
        kit.block((0.2, 0.16 * width, 0.13), (0, 0, 0.03), kit.chrome(), 0.03, 2),
    ]
    for side, color in ((1, "blue"), (-1, "red")):
        lamp = kit.block(
            (0.22, 0.4 * width, 0.15), (0, side * 0.54 * half, 0.03), kit.lit(color, 1.1, f"{color} lamp"), 0.06, 3
        )
        parts.append(lamp)
    return solids.moved(solids.join(parts), at)


def police(side: float) -> list[Mesh]:
    """White doors with a golden star on both sides of a car whose flanks are at y = +-side."""
    door = slabs.polygon([(-0.64, 0.36), (0.63, 0.36), (0.63, 0.9), (0.55, 0.945), (-0.55, 0.955), (-0.64, 0.9)], 0.05)
    white, gold = kit.enamel("white", "doors"), kit.brass()
    angle = np.linspace(0, 2 * np.pi, 13)[:-1] + np.pi / 2
    star = slabs.polygon(
        [
            (0.15 * r * float(np.cos(a)), 0.66 + 0.15 * r * float(np.sin(a)))
            for a, r in zip(angle, [1.0, 0.55] * 6, strict=True)
        ],
        0.006,
    )
    gap = slabs.polygon([(-0.012, 0.4), (0.012, 0.4), (0.012, 0.93), (-0.012, 0.93)])
    half = [
        _flank(slabs.slab(door, 0.02, white, 0.008, 2), side - 0.004),
        _flank(slabs.slab(star, 0.03, gold, 0.008, 2), side),
        _flank(slabs.slab(gap, 0.024, kit.plastic(kit.INK, "gap"), 0.002, 1), side - 0.004),
    ]
    half[2] = solids.moved(half[2], (-0.42, 0, 0))
    return [kit.mirrored(solids.join(half))]


def _flank(part: Mesh, side: float) -> Mesh:
    """A slab drawn in (x, z), laid on the side to +Y: its back at y = side."""
    low = float(part.vertices[:, 2].max())
    return solids.moved(slabs.upright(part, low), (0, side + low / 2, 0))


def _box(coat: Material) -> Mesh:
    """The body behind the cab."""
    return kit.block((_LONG, 2 * _HALF, _TOP - 0.6), (_LOAD, 0, 0.6), coat, 0.1, 3)


def _stripe(low: float, high: float, stuff: Material) -> list[Mesh]:
    """A band along both sides and across the back."""
    tall = high - low
    long = [kit.block((_LONG - 0.16, 0.02, tall), (_LOAD, s * _HALF, low), stuff, 0.006) for s in (1, -1)]
    return [*long, kit.block((0.02, 2 * _HALF - 0.16, tall), (_LOAD - _LONG / 2, 0, low), stuff, 0.006)]


def ambulance(coat: Material) -> list[Mesh]:
    """A high box with a red band, a red cross on each side, windows, rear doors and lights all round."""
    import shapely

    red, glass = kit.enamel("red", "red band"), kit.dark_glass()
    cross = shapely.union(shapely.box(-0.11, -0.33, 0.11, 0.33), shapely.box(-0.33, -0.11, 0.33, 0.11))
    pane = slabs.slab(slabs.rectangle(0.62, 0.36, 0.08), 0.02, glass, 0.006, 2)
    half = [
        solids.moved(_flank(slabs.slab(cross, 0.022, red, 0.008, 2), _HALF), (_LOAD - 0.45, 0, 1.66)),
        solids.moved(_flank(pane, _HALF), (_LOAD + 0.52, 0, 1.78)),
    ]
    back = _LOAD - _LONG / 2
    doors = [
        kit.block((0.03, 0.74, 1.4), (back, s * 0.39, 0.72), kit.shade(coat, 0.92, "doors"), 0.012) for s in (1, -1)
    ]
    doors += [kit.block((0.04, 0.46, 0.4), (back, s * 0.39, 1.6), glass, 0.015) for s in (1, -1)]
    doors += [kit.block((0.06, 0.03, 0.24), (back - 0.02, s * 0.08, 1.2), kit.chrome(), 0.01) for s in (1, -1)]
    lamps = [
        kit.block((0.04, 0.2, 0.1), (back, s * 0.78, 2.12), kit.lit("red", 0.9, "red lamp"), 0.015) for s in (1, -1)
    ]
    parts = [_box(coat), *_stripe(0.98, 1.2, red), kit.mirrored(solids.join(half)), *doors, *lamps]
    parts += [
        kit.block((0.16, 1.6, 0.03), (back - 0.09, 0, 0.52), kit.chrome(), 0.01),
        light_bar(1.5, (-0.42, 0, _TOP)),
        light_bar(1.5, (back + 0.2, 0, _TOP)),
    ]
    return parts


def fire_engine(coat: Material) -> list[Mesh]:
    """A red body with shutters, a white band, a ladder on its roof, a hose on its reel and lights on the cab."""
    steel, white = kit.metal((0.50, 0.51, 0.53), "shutters", 0.4), kit.enamel("white", "white band")
    parts = [_box(coat), *_stripe(1.62, 1.74, white), light_bar(1.3, (0.5, 0, 2.0))]
    for s in (1, -1):
        for x in (_LOAD + 0.72, _LOAD, _LOAD - 0.72):
            low = 1.0 if abs(x - _LOAD) < 0.1 else 0.72
            parts += [kit.block((0.6, 0.03, 0.09), (x, s * _HALF, z), steel, 0.02) for z in np.arange(low, 1.52, 0.1)]
    parts += _ladder(steel)
    hose, brass = kit.cloth((0.62, 0.52, 0.30), "hose"), kit.brass()
    back = _LOAD - _LONG / 2
    reel = solids.join(
        [
            *[solids.moved(solids.ring(r, 0.045, hose, 28, 8), (0, 0, 0.05)) for r in (0.13, 0.22, 0.31)],
            solids.turned([(0.09, 0), (0.09, 0.13)], brass, 0.02, 20),
        ]
    )
    parts.append(kit.put(kit.ahead(reel), (back, 0, 1.2), z=np.pi))
    parts += [
        kit.put(
            solids.turned([(0.05, 0), (0.05, 0.1), (0.065, 0.1), (0.065, 0.14)], brass, 0.008, 16),
            (back, s * 0.6, 0.86),
            y=-np.pi / 2,
        )
        for s in (1, -1)
    ]
    return parts


def _ladder(steel: Material) -> list[Mesh]:
    """Two rails and rungs on a turntable, lying on the roof over the cab."""
    first, last, z = _LOAD - 0.98, 1.05, _TOP + 0.24
    parts = [solids.turned([(0.34, 0), (0.34, 0.06), (0.2, 0.1), (0.2, 0.2)], steel, 0.02, 28)]
    parts[0] = solids.moved(parts[0], (_LOAD - 0.6, 0, _TOP))
    for lift, wide, back in ((0.0, 0.3, first), (0.11, 0.22, first + 0.1)):
        parts += [
            solids.bar((back, s * wide, z + lift), (last, s * wide, z + lift - 0.02), 0.035, steel, 8) for s in (1, -1)
        ]
        parts += [
            solids.tube([(x, -wide, z + lift), (x, wide, z + lift)], 0.02, steel, 7)
            for x in np.arange(back + 0.12, last, 0.24)
        ]
    return [*parts, kit.block((0.1, 0.7, 0.2), (0.1, 0, 2.02), steel, 0.03)]
