# SPDX-License-Identifier: Apache-2.0
"""Trains of today: a bullet train with its long nose, a city tram or an underground train with wide doors."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Light, Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Glow, PropModel, paint
from soundstage.shape import slabs, solids

FAST = ("bullet", "high speed", "express", "maglev", "modern")
TOWN = (
    "subway",
    "metro",
    "tram",
    "streetcar",
    "underground",
    "commuter",
    "trolley",
    "monorail",
    "light rail",
    "passenger train",
)
_FLOOR, _TALL, _HALF = 0.35, 2.75, 0.9  # metres: underside, roof, half the width


def bullet(look: Look) -> PropModel:
    """The head of a bullet train, 8.6 m long: a smooth nose, a dark band of windows, a stripe in a colour."""
    coat, tint = kit.main(look, "white"), kit.enamel(paint(look, (0.02, 0.14, 0.5), 1), "stripe")
    rows = [
        (-4.3, 1.0, 1.0),
        (1.2, 1.0, 1.0),
        (2.2, 0.97, 0.93),
        (3.0, 0.88, 0.74),
        (3.7, 0.72, 0.5),
        (4.15, 0.5, 0.3),
        (4.32, 0.28, 0.2),
    ]
    parts = [_body(rows, coat, 1.0), _body([(x, 1.006 * w, h) for x, w, h in rows[:4]], tint, 0.24)]
    for s in (1, -1):
        parts += [
            kit.block((4.6, 0.02, 0.52), (-1.85, s * 0.895, 1.55), kit.dark_glass(), 0.008),
            *(kit.block((0.04, 0.022, 0.5), (x, s * 0.899, 1.56), coat, 0.004) for x in np.linspace(-4.0, 0.3, 9)),
            kit.block((0.75, 0.03, 1.75), (0.95, s * 0.892, 0.62), kit.shade(coat, 0.85, "doors"), 0.02),
        ]
    screen = kit.put(kit.block((0.95, 1.1, 0.03), (0, 0, 0), kit.dark_glass(), 0.012), (2.55, 0, 2.18), y=0.50)
    lamps = [
        kit.put(
            solids.sphere(0.13, kit.lit((1.0, 0.95, 0.8), 1.3, "headlamps"), (1.5, 0.8, 0.55), 16),
            (3.85, s * 0.48, 0.93),
            z=-s * 0.4,
        )
        for s in (1, -1)
    ]
    return _railed([*parts, screen, *lamps], coat, 4.2)


def town(look: Look) -> PropModel:
    """A tram or an underground train, 6.6 m long: a flat face, doors, windows; a tram has its collector."""
    coat, tint = kit.main(look, (0.72, 0.05, 0.04)), kit.enamel(paint(look, "cream", 1), "band")
    rows = [(-3.3, 1.0, 1.0), (3.0, 1.0, 1.0), (3.22, 0.95, 0.96), (3.3, 0.88, 0.92)]
    parts = [_body(rows, coat, 1.0), kit.block((6.3, 1.81, 0.16), (-0.1, 0, 1.28), tint, 0.02)]
    for s in (1, -1):
        for x in (-2.5, -1.55, 0.35, 1.3):
            parts.append(kit.block((0.78, 0.02, 0.72), (x, s * 0.9, 1.52), kit.dark_glass(), 0.008))
        for x in (-0.6, 2.3):
            parts += [
                kit.block((0.8, 0.03, 1.75), (x, s * 0.9, 0.55), tint, 0.015),
                *(kit.block((0.3, 0.036, 1.3), (x + d, s * 0.9, 0.85), kit.dark_glass(), 0.008) for d in (-0.19, 0.19)),
            ]
    parts += [
        kit.block((0.04, 1.45, 0.95), (3.28, 0, 1.3), kit.dark_glass(), 0.015),
        kit.block((0.05, 0.9, 0.22), (3.26, 0, 2.36), kit.lit((1.0, 0.6, 0.1), 0.7, "display"), 0.01),
        kit.block((0.2, 1.7, 0.22), (3.25, 0, 0.36), kit.iron(), 0.05),
    ]
    parts += [
        solids.moved(kit.lens(0.11, kit.lit((1.0, 0.95, 0.8), 1.3, "headlamps"), kit.chrome()), (3.34, s * 0.62, 0.95))
        for s in (1, -1)
    ]
    if kit.said(look, "tram", "streetcar", "trolley", "light rail"):
        parts += [
            solids.noodle(
                [(-0.4, s * 0.3, _TALL), (0.2, s * 0.3, _TALL + 0.4), (-0.4, s * 0.3, _TALL + 0.75)],
                0.02,
                kit.iron(),
                8,
            )
            for s in (1, -1)
        ]
        parts.append(solids.bar((-0.4, -0.55, _TALL + 0.76), (-0.4, 0.55, _TALL + 0.76), 0.03, kit.iron(), 8))
    return _railed(parts, coat, 3.3)


def _body(rows: list[tuple[float, float, float]], coat: Material, share: float) -> Mesh:
    """A rounded box section along X; rows of (x, width, height), shares of the full ones; share of the height built."""
    half = np.array(slabs.rectangle(2 * _HALF, _TALL - _FLOOR, 0.42, 6).exterior.coords)[:-1]
    if share < 1.0:
        half = half[:, :] * [1, share] - [0, 0.5 * (_TALL - _FLOOR) * (1 - share) - 0.26]
    rings = [
        np.stack([np.full(len(half), x), half[:, 0] * w, _FLOOR + (half[:, 1] + 0.5 * (_TALL - _FLOOR)) * h], -1)
        for x, w, h in rows
    ]
    return solids.loft(np.array(rings), coat, 1.0)


def _railed(parts: list[Mesh], coat: Material, half: float) -> PropModel:
    """On four pairs of steel wheels behind skirts."""
    steel = kit.metal((0.3, 0.3, 0.31), "wheels")
    wheel = kit.lying(solids.turned([(0.32, -0.08), (0.32, 0.03), (0.36, 0.04), (0.36, 0.08)], steel, 0.01, 24))
    wheels = {
        f"wheel_{k}_{hand}": (wheel, (x, y, 0.36), 0.36)
        for k, x in enumerate((-half + 0.9, -half + 1.9, half - 2.6, half - 1.6))
        for hand, y in (("left", 0.66), ("right", -0.66))
    }
    rolling, joints = kit.rolling(wheels)
    parts += [kit.block((1.9, 1.2, 0.3), (x, 0, 0.22), kit.iron(), 0.05) for x in (-half + 1.4, half - 2.1)]
    glow = Glow(Light("spot", (1.0, 0.92, 0.75), 120.0, 0.25, 0.6), (half + 0.15, 0.0, 0.95), (1.0, 0.0, -0.1))
    anchors = {
        "driver": (half - 1.3, 0.3, 1.3),
        "seat": (0.0, 0.4, 1.0),
        "top": (0.0, 0.0, _TALL),
        "inside": (0.0, 0.0, 0.8),
        "door": (0.95, -_HALF, 0.6),
    }
    return PropModel({"body": solids.join(parts), **rolling}, "metal", anchors, joints, (glow,))
