# SPDX-License-Identifier: Apache-2.0
"""Brass instruments of other kinds than the trumpet, as long as they are: trombone, tuba, French horn."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import PropModel
from soundstage.shape import solids

GOLD = (0.78, 0.5, 0.13)


def kind_of(look: Look) -> Callable[[Look], PropModel] | None:
    """What builds the instrument that the words ask for; None for a trumpet."""
    kinds = {"trombone": trombone, "tuba": tuba, "sousaphone": tuba, "french horn": french_horn}
    return next((make for word, make in kinds.items() if kit.said(look, word)), None)


def bell(long: float, wide: float, neck: float, metal: Material) -> Mesh:
    """A bell along +X from the origin that opens to a mouth of this radius."""
    t = np.linspace(0, 1, 10)
    out = [(neck + (wide - neck) * s**3.2, long * s) for s in t]
    back = [(max(r - 0.004, 0.002), z + 0.002) for r, z in reversed(out[1:])]
    return kit.ahead(solids.lathe([(0.0, 0.0), *out, (wide, long + 0.004), *back, (0.0, 0.1 * long)], metal, 36))


def mouthpiece(at: Sequence[float], metal: Material, size: float = 1.0) -> Mesh:
    """A cup that opens to -X, its end at a point."""
    cup = solids.turned([(0.017, 0.0), (0.015, 0.014), (0.007, 0.032), (0.009, 0.06)], metal, 0.003, 18)
    return solids.moved(solids.moved(kit.ahead(cup), scale=(size,) * 3), at)


def trombone(look: Look) -> PropModel:
    """A trombone, 1.15 m long: a long slide under the bell that goes back over the shoulder."""
    gold, bright = kit.main(look, GOLD, kit.metal), kit.chrome()
    parts = [
        solids.moved(bell(0.5, 0.11, 0.013, gold), (0.1, 0.0, 0.2)),
        solids.noodle(
            solids.curve([(0.12, 0, 0.2), (-0.3, 0, 0.2), (-0.36, 0, 0.15), (-0.3, 0, 0.1), (-0.05, 0, 0.1)], 6),
            0.012,
            gold,
            12,
        ),
    ]
    for y in (0.045, -0.045):  # the two legs of the slide
        parts.append(solids.bar((-0.1, y, 0.1), (0.82, y, 0.1), 0.008, bright, 10))
        parts.append(solids.bar((0.12, y, 0.1), (0.84, y, 0.1), 0.011, gold, 10))
    turn = [(0.84 + 0.045 * np.cos(a), 0.045 * np.sin(a), 0.1) for a in np.linspace(-np.pi / 2, np.pi / 2, 9)]
    parts += [
        solids.tube(turn, 0.011, gold, 10),
        *(solids.bar((x, -0.045, 0.1), (x, 0.045, 0.1), 0.007, gold, 8) for x in (-0.06, 0.0, 0.14)),
        solids.bar((-0.06, 0.0, 0.1), (-0.06, 0.0, 0.2), 0.007, gold, 8),
        solids.bar((-0.22, 0.0, 0.1), (-0.22, 0.0, 0.2), 0.007, gold, 8),
        solids.bar((-0.18, -0.045, 0.1), (-0.08, -0.045, 0.1), 0.009, gold, 10),
        mouthpiece((-0.24, -0.045, 0.1), bright),
    ]
    spots = {"grip": (0.0, 0.0, 0.1), "top": (0.0, 0.0, 0.3), "mouth": (-0.24, -0.045, 0.1)}
    return PropModel({"body": kit.fold(parts)}, gold.substance, _lifted(parts, spots))


def french_horn(look: Look) -> PropModel:
    """A French horn, 0.55 m: coils of tube, three levers, a wide bell to the right."""
    gold, bright = kit.main(look, GOLD, kit.metal), kit.chrome()
    mouth = kit.put(bell(0.34, 0.155, 0.02, gold), (0.1, -0.02, 0.045), z=np.pi + 0.3)
    parts = [mouth]
    for k, (radius, tilt) in enumerate(((0.165, 0.0), (0.145, 0.05), (0.122, -0.05))):
        ring = kit.put(solids.ring(radius, 0.0105, gold, 44, 10), (0, 0.018 * (k - 1), 0.2), x=np.pi / 2 + tilt)
        parts.append(ring)
    parts += [kit.put(solids.turned([(0.022, -0.02), (0.022, 0.022)], gold, 0.005, 18), (-0.02 + 0.05 * k, 0.02, 0.22),
                      x=np.pi / 2) for k in (-1, 0, 1)]
    parts += [
        solids.bar((-0.02 + 0.05 * k, 0.04, 0.235), (-0.06 + 0.05 * k, 0.05, 0.31), 0.006, bright, 8)
        for k in (-1, 0, 1)
    ]
    parts += [
        solids.noodle(solids.curve([(-0.12, 0, 0.31), (-0.2, 0, 0.36), (-0.3, 0, 0.37)], 6), 0.009, gold, 10),
        solids.noodle(
            solids.curve([(0.155, 0, 0.14), (0.14, -0.01, 0.075), (0.08, -0.025, 0.045)], 6), 0.018, gold, 12
        ),
        mouthpiece((-0.36, 0, 0.37), bright),
    ]
    spots = {"grip": (-0.02, 0.05, 0.24), "top": (0.0, 0.0, 0.38), "mouth": (-0.36, 0.0, 0.37)}
    return PropModel({"body": kit.fold(parts)}, gold.substance, _lifted(parts, spots))


def tuba(look: Look) -> PropModel:
    """A tuba, 0.95 m high: a great bell up, bows of wide tube, four pistons, the mouthpiece to -X."""
    gold, bright = kit.main(look, GOLD, kit.metal), kit.chrome()
    horn = kit.put(bell(0.5, 0.2, 0.055, gold), (0.02, 0.09, 0.45), y=-np.pi / 2)
    wide = solids.curve(
        [
            (0.02, 0.09, 0.5),
            (0.02, 0.09, 0.25),
            (0.02, 0.05, 0.09),
            (0.02, -0.05, 0.05),
            (0.02, -0.13, 0.12),
            (0.02, -0.15, 0.35),
            (0.02, -0.13, 0.6),
            (0.02, -0.06, 0.67),
            (0.02, 0.0, 0.6),
            (0.02, 0.0, 0.3),
        ],
        6,
    )
    size = np.interp(np.linspace(0, 1, len(wide)), (0, 0.25, 0.6, 1.0), (0.057, 0.055, 0.036, 0.022))
    parts = [horn, solids.noodle(wide, size, gold, 18)]
    for k in range(4):
        y = -0.1 + 0.045 * k
        parts += [
            solids.moved(solids.turned([(0.02, 0.0), (0.02, 0.2), (0.012, 0.21)], gold, 0.004, 16), (-0.06, y, 0.3)),
            solids.bar((-0.06, y, 0.5), (-0.06, y, 0.54), 0.006, bright, 8),
            solids.moved(
                solids.turned([(0.015, 0), (0.015, 0.01)], kit.ceramic("white", "pearl"), 0.003, 14), (-0.06, y, 0.54)
            ),
        ]
        loop = [(-0.06, y, 0.34), (-0.06, y, 0.24), (-0.03, y, 0.2), (0.0, y, 0.24), (0.0, y, 0.34)]
        parts.append(solids.noodle(solids.curve(loop, 5), 0.013, gold, 10))
    lead = solids.curve([(-0.05, 0.03, 0.42), (-0.07, 0.07, 0.55), (-0.1, 0.06, 0.66), (-0.2, 0.04, 0.68)], 6)
    parts += [solids.noodle(lead, 0.011, gold, 10), mouthpiece((-0.27, 0.04, 0.68), bright, 1.3)]
    spots = {"grip": (-0.06, -0.03, 0.4), "top": (0.02, 0.09, 0.94), "mouth": (-0.27, 0.04, 0.68)}
    return PropModel({"body": kit.fold(parts)}, gold.substance, _lifted(parts, spots))


def _lifted(
    parts: Sequence[Mesh], spots: dict[str, tuple[float, float, float]]
) -> dict[str, tuple[float, float, float]]:
    """The spots as high as the parts are once they stand on the floor."""
    low = float(solids.extent(parts)[0][2])
    return {name: (x, y, z - low) for name, (x, y, z) in spots.items()}
