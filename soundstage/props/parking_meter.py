# SPDX-License-Identifier: Apache-2.0
"""A parking meter: a domed head with a dial behind glass, a coin slot and a knob, on a post."""

from __future__ import annotations

from typing import Any

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class ParkingMeter(Prop):
    """A kerbside parking meter, 1.45 m."""

    words = ("parking meter", "coin meter", "parking metre")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        coat, post = kit.main(look, (0.12, 0.16, 0.20)), kit.metal()
        low = [(-0.075, 1.02), (0.075, 1.02), (0.1, 1.12), (0.105, 1.31)]
        dome = [(0.105 * np.cos(a), 1.31 + 0.115 * np.sin(a)) for a in np.linspace(0, np.pi, 17)]
        shape = slabs.polygon([*low, *dome, (-0.1, 1.12)], 0.012)
        head = slabs.facing(slabs.slab(shape, 0.15, coat, 0.03, 4), 0.15)
        parts = [
            head,
            solids.turned([(0.035, 0.0), (0.035, 0.98)], post, 0.004, 20),
            solids.turned([(0.09, 0.0), (0.08, 0.02), (0.045, 0.05)], post, 0.008, 24),
            solids.turned([(0.045, 0.93), (0.06, 1.0), (0.06, 1.03)], coat, 0.01, 24),
            *_face(),
        ]
        return PropModel({"body": kit.fold(parts)}, "metal", {"top": (0.0, 0.0, 1.42), "grip": (0.08, 0.0, 1.12)})


def _face() -> list[Mesh]:
    """The dial with its scale and needle, the rim round it, coin slot, knob and a plate with a P."""
    ink, red, white = kit.plastic(kit.INK, "marks"), kit.enamel("red", "expired"), kit.enamel("white", "dial")
    half = [(0.082 * np.cos(a), 1.305 + 0.09 * np.sin(a)) for a in np.linspace(0, np.pi, 21)]
    window = slabs.polygon(half, 0.006)
    parts = [_plate(window.buffer(0.011), 0.016, kit.chrome(), 0.074), _plate(window, 0.012, white, 0.079)]
    wedge = slabs.polygon([(0, 1.31), *[p for p in half if p[0] > 0.035], (0.03, 1.37)]).intersection(
        window.buffer(-0.008)
    )
    parts.append(_plate(wedge, 0.006, red, 0.084))
    for a in np.linspace(0.35, np.pi - 0.35, 7):
        low, high = ((0.088, r * 0.9 * np.cos(a), 1.308 + r * np.sin(a)) for r in (0.06, 0.076))
        parts.append(solids.bar(low, high, 0.003, ink, 6))
    parts += [
        solids.bar((0.089, 0, 1.312), (0.089, -0.035, 1.365), 0.0035, ink, 8),
        kit.put(solids.turned([(0.032, 0), (0.032, 0.02)], kit.chrome(), 0.006, 24), (0.07, -0.042, 1.22), y=np.pi / 2),
        kit.block((0.02, 0.01, 0.05), (0.09, -0.042, 1.195), kit.chrome(), 0.004),
        _plate(slabs.rectangle(0.06, 0.075, 0.008), 0.01, kit.chrome(), 0.074, (0.045, 1.22)),
        kit.block((0.01, 0.007, 0.045), (0.079, 0.045, 1.198), ink, 0.002),
        _plate(slabs.rectangle(0.13, 0.085, 0.01), 0.01, kit.enamel("blue", "plate"), 0.074, (0.0, 1.12)),
        *_letter(kit.enamel("white", "dial")),
    ]
    return parts


def _letter(white: Any) -> list[Mesh]:
    """A white capital P: a stem and a bowl."""
    import shapely
    import shapely.affinity

    bowl = slabs.disc(0.018, 24, (0.008, 0.013)).union(shapely.box(-0.012, -0.005, 0.008, 0.031))
    shape = bowl.difference(slabs.disc(0.009, 16, (0.008, 0.013))).union(shapely.box(-0.016, -0.031, -0.004, 0.031))
    return [_plate(shapely.simplify(shape.buffer(0.0005).buffer(-0.0005), 3e-4), 0.006, white, 0.079, (0.0, 1.12))]


def _plate(shape: Any, thick: float, stuff: Any, x: float, at: tuple[float, float] = (0.0, 0.0)) -> Mesh:
    """A thin slab facing +X with its front at x + thick / 2."""
    return solids.moved(slabs.facing(slabs.slab(shape, thick, stuff, 0.0015, 1), thick), (x, *at))
