# SPDX-License-Identifier: Apache-2.0
"""An acoustic guitar: a waisted body with a sound hole, a fretted neck, strings and pegs."""

from __future__ import annotations

from typing import Any

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _electric_guitar
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

UKULELE = 0.58  # of a guitar's size


class Guitar(Prop):
    """A guitar, 1 m long, standing upright on its end; a ukulele is one of 0.62 m."""

    words = ("guitar", "acoustic guitar", "ukulele", "electric guitar", "lute", "bass guitar", "uke")
    held = True
    instrument = True
    pieces = ("string", "fret", "fretboard", "neck", "body", "pickup", "bridge", "soundhole", "peg", "headstock")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        electric = kit.said(look, "electric", "bass guitar")
        parts = _electric_guitar.parts(look) if electric else _acoustic(look)
        size = UKULELE if kit.said(look, "ukulele", "uke") else 1.0
        spots = {"grip": (0.06, 0.0, 0.75), "top": (0.04, 0.0, 1.06), "strings": (0.07, 0.0, 0.37)}
        return PropModel(
            {"body": solids.moved(kit.fold(parts), scale=(size,) * 3)},
            "wood",
            {name: (size * x, size * y, size * z) for name, (x, y, z) in spots.items()},
        )


def _acoustic(look: Look) -> list[Mesh]:
    """Upright on its lower rim: a hollow body with its rose, bridge, neck, frets, strings and pegs."""
    top, dark = kit.main(look, (0.66, 0.36, 0.12), kit.wood), kit.wood(kit.WALNUT, "dark wood")
    outline = _waisted()
    side = slabs.facing(slabs.slab(outline, 0.1, dark, 0.008), 0.1)
    face = slabs.facing(slabs.slab(outline.buffer(-0.006), 0.01, top, 0.003), 0.01)
    hole = slabs.facing(
        slabs.slab(slabs.disc(0.05, 32, (0, 0.37)), 0.004, kit.plastic(kit.INK, "sound hole"), 0.0), 0.004
    )
    rose = slabs.facing(slabs.slab(slabs.disc(0.06, 32, (0, 0.37)), 0.003, dark, 0.0), 0.003)
    parts = [
        side,
        solids.moved(face, (0.049, 0, 0)),
        solids.moved(rose, (0.054, 0, 0)),
        solids.moved(hole, (0.055, 0, 0)),
        kit.block((0.014, 0.15, 0.03), (0.058, 0, 0.16), dark, 0.006),
        kit.block((0.035, 0.055, 0.45), (0.043, 0, 0.48), dark, 0.008),
    ]
    head = slabs.polygon(
        [(-0.03, 0.92), (0.03, 0.92), (0.045, 0.96), (0.04, 1.06), (-0.04, 1.06), (-0.045, 0.96)], 0.01
    )
    parts.append(solids.moved(slabs.facing(slabs.slab(head, 0.025, dark, 0.006), 0.025), (0.04, 0, 0)))
    for i in range(6):
        y = -0.02 + 0.008 * i
        parts.append(solids.tube([(0.067, y * 1.3, 0.175), (0.066, y, 0.93)], 0.0011, kit.chrome(), 5))
    for s in (1, -1):
        for z in (0.97, 1.0, 1.03):
            parts += [
                solids.bar((0.04, 0.035 * s, z), (0.04, 0.062 * s, z), 0.004, kit.chrome(), 8),
                solids.moved(solids.sphere(0.010, kit.plastic("cream", "pegs"), segments=10), (0.04, 0.066 * s, z)),
            ]
    parts += [kit.block((0.004, 0.05, 0.003), (0.061, 0, 0.92 - 0.42 * (1 - 2 ** (-i / 9))), kit.chrome(), 0.001)
              for i in range(1, 13)]
    return parts


def _waisted() -> Any:
    """The two rounds of a guitar's body, joined by a soft waist."""
    import shapely

    shape = slabs.disc(0.19, 48, (0, 0.19)).union(slabs.disc(0.142, 40, (0, 0.42)))
    return shapely.simplify(shape.buffer(0.06, quad_segs=8).buffer(-0.06, quad_segs=8), 4e-4)
