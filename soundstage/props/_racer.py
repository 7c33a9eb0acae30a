# SPDX-License-Identifier: Apache-2.0
"""Fast cars: a racing car with open wheels and wings, a go-kart, a low sports car."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Light, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Glow, PropModel, paint
from soundstage.shape import slabs, solids

OPEN = ("race car", "racing", "formula", "f1", "racecar", "indy", "kart")
LOW = ("sports car", "supercar", "sport car", "roadster", "lamborghini", "ferrari", "sports")

_SIDE = (
    (-1.7, 0.16),
    (1.95, 0.2),
    (2.0, 0.32),
    (0.7, 0.56),
    (0.3, 0.6),
    (-0.5, 0.62),
    (-0.6, 0.98),
    (-0.8, 1.0),
    (-1.75, 0.5),
)
_OF_RACER = {
    "driver": (-0.25, 0.0, 0.3),
    "seat": (-0.25, 0.0, 0.3),
    "inside": (-0.2, 0.0, 0.5),
    "top": (-0.7, 0.0, 1.0),
    "door": (0.0, -0.6, 0.4),
}
_OF_SPORTS = {
    "driver": (-0.15, 0.34, 0.36),
    "seat": (-0.15, -0.34, 0.36),
    "inside": (-0.2, 0.0, 0.6),
    "top": (-0.3, 0.0, 1.13),
    "door": (-0.1, -0.86, 0.5),
}


def racer(look: Look) -> PropModel:
    """A racing car, 4 m long, its driver in the open; a kart is the same, 1.9 m long."""
    coat, tint, dark = kit.main(look, "red"), kit.enamel(paint(look, "white", 1), "trim"), kit.iron()
    tub = slabs.upright(slabs.slab(slabs.polygon(_SIDE, 0.06), 0.5, coat, 0.1, 4), 0.5)
    hole = solids.moved(solids.box((0.75, 0.38, 0.7), coat, 0.1), (-0.12, 0, 0.32))
    parts = [
        solids.cut(tub, hole),
        kit.block((1.5, 1.15, 0.28), (-0.55, 0, 0.14), coat, 0.12, 3),
        kit.block((0.34, 1.5, 0.04), (1.9, 0, 0.17), tint, 0.015),
        kit.block((0.3, 0.03, 0.2), (1.85, 0.75, 0.15), coat, 0.01),
        kit.block((0.3, 0.03, 0.2), (1.85, -0.75, 0.15), coat, 0.01),
        kit.block((0.4, 1.05, 0.05), (-1.75, 0, 0.92), tint, 0.02),
        *(kit.block((0.44, 0.03, 0.42), (-1.75, s * 0.53, 0.6), coat, 0.01) for s in (1, -1)),
        kit.block((0.1, 0.1, 0.42), (-1.7, 0, 0.5), dark, 0.02),
        solids.moved(kit.ahead(solids.ring(0.13, 0.02, dark, 24, 8)), (0.2, 0, 0.66)),
        solids.moved(slabs.slab(slabs.disc(0.16), 0.01, tint, 0.002), (1.1, 0, 0.47)),
    ]
    for x, y in kit.corners(1.25, 0.62):
        parts.append(solids.bar((x, 0.2 * np.sign(y), 0.34), (x, y, 0.34), 0.025, dark, 8))
    wheels, joints = kit.four_wheels(1.25, -1.25, 0.72, 0.34, kit.wheel(0.34, 0.36, kit.plastic("amber", "hubs")))
    size = 0.48 if kit.said(look, "kart") else 1.0
    if size < 1:
        wheels, joints = kit.four_wheels(0.6, -0.6, 0.42, 0.17, kit.wheel(0.17, 0.16, kit.plastic("amber", "hubs")))
    body = solids.moved(solids.join(parts), scale=(size,) * 3)
    return PropModel(
        {"body": body, **wheels},
        coat.substance,
        {n: (size * x, size * y, size * z) for n, (x, y, z) in _OF_RACER.items()},
        joints,
    )


def sports(look: Look) -> PropModel:
    """A sports car, 3.9 m long and 1.1 m high: a wedge with a glass canopy and a spoiler."""
    coat, dark = kit.main(look, (0.85, 0.42, 0.01)), kit.plastic(kit.INK, "vents")
    wheels, joints = kit.four_wheels(1.2, -1.2, 0.76, 0.33, kit.wheel(0.33, 0.28, kit.metal()))
    side = slabs.polygon(
        [(-1.9, 0.22), (1.95, 0.18), (1.98, 0.34), (1.3, 0.6), (0.6, 0.74), (-1.3, 0.86), (-1.9, 0.78)], 0.1, 5
    )
    hull = slabs.upright(slabs.slab(side, 1.72, coat, 0.16, 5), 1.72)
    arches = [kit.lying(solids.turned([(0.4, -2), (0.4, 2)], coat, 0.02, 24)) for _ in (0, 1)]
    hull = solids.cut(
        hull, *(solids.moved(a, (x, s * 2.5, 0.33)) for a, x in zip(arches, (1.2, -1.2), strict=True) for s in (1, -1))
    )
    top = slabs.polygon([(0.85, 0.66), (0.1, 1.08), (-0.5, 1.12), (-1.25, 0.84), (-1.2, 0.72)], 0.08)
    cabin = solids.moved(slabs.upright(slabs.slab(top, 1.36, kit.dark_glass(), 0.2, 4), 1.36))
    roof = slabs.polygon([(0.06, 1.06), (-0.5, 1.135), (-0.6, 1.1), (0.0, 1.03)], 0.02)
    parts = [
        hull,
        cabin,
        slabs.upright(slabs.slab(roof, 1.05, coat, 0.01), 1.05),
        kit.block((0.3, 1.5, 0.05), (-1.8, 0, 1.0), coat, 0.02),
        kit.block((0.08, 1.2, 0.14), (1.93, 0, 0.22), dark, 0.02),
        *(kit.block((0.08, 0.06, 0.2), (-1.75, s * 0.6, 0.82), dark, 0.01) for s in (1, -1)),
        *_lights(),
        *(kit.block((0.5, 0.02, 0.12), (-0.75, s * 0.86, 0.5), dark, 0.008) for s in (1, -1)),
        *(kit.block((0.14, 0.1, 0.09), (0.55, s * 0.86, 0.82), coat, 0.03) for s in (1, -1)),
    ]
    lamp = Light("spot", (1.0, 0.9, 0.7), 60.0, 0.15, 0.7)
    glows = tuple(Glow(lamp, (1.95, y, 0.5), (1.0, 0.0, -0.12)) for y in (0.6, -0.6))
    return PropModel({"body": solids.join(parts), **wheels}, coat.substance, _OF_SPORTS, joints, glows)


def _lights() -> list[Mesh]:
    """Slanting head lights and a strip of red behind on each side."""
    white, red = kit.lit((1.0, 0.95, 0.85), 0.9, "headlights"), kit.lit("red", 0.6, "tail lights")
    return [
        part
        for s in (1, -1)
        for part in (
            kit.put(kit.block((0.26, 0.3, 0.04), (0, 0, 0), white, 0.015), (1.62, s * 0.6, 0.47), y=0.35),
            kit.block((0.04, 0.45, 0.08), (-1.9, s * 0.5, 0.62), red, 0.01),
        )
    ]
