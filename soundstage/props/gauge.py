# SPDX-License-Identifier: Apache-2.0
"""A dial on a stand: a white face with marks from green to red and a pointer."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Gauge(Prop):
    """A measuring dial, 0.26 m high, its face to +X; its pointer stands in the upper third."""

    words = ("meter", "gauge", "dial", "pressure gauge", "voltmeter", "ammeter", "multimeter", "sound meter",
             "speedometer", "power meter", "measuring device", "decibel meter")
    held = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        rim = kit.main(look, (0.10, 0.12, 0.15), lambda c: kit.plastic(c, "case"))
        face, ink = kit.plastic((0.86, 0.85, 0.80), "face"), kit.plastic((0.04, 0.04, 0.05), "marks")
        red, green = kit.plastic((0.72, 0.06, 0.04), "pointer"), kit.plastic((0.10, 0.42, 0.16), "green mark")
        case = [(0.0, 0.0), (0.105, 0.0), (0.115, 0.012), (0.115, 0.045), (0.104, 0.055), (0.100, 0.044)]
        plate = [(0.0, 0.044), (0.098, 0.044), (0.098, 0.048), (0.0, 0.048)]
        drum = [solids.turned(case, rim, 0.004, 48), solids.turned(plate, face, 0.001, 48)]
        for k in range(13):
            a = np.pi * (1.25 - 1.5 * k / 12)
            mark = red if k > 9 else green if k < 5 else ink
            drum.append(_ray(a, (0.078 if k % 3 else 0.07, 0.092), 0.049, mark))
        drum += [_ray(np.pi * 0.28, (-0.015, 0.074), 0.053, red),
                 solids.moved(solids.sphere(0.009, ink, segments=14), (0, 0, 0.052))]
        upright = solids.moved(solids.join(drum), matrix=_FACING)
        parts = [solids.moved(upright, (-0.03, 0, 0.15)), kit.block((0.11, 0.17, 0.03), (-0.005, 0, 0), rim, 0.01),
                 kit.block((0.03, 0.05, 0.05), (-0.01, 0, 0.02), rim, 0.005)]
        return PropModel({"body": kit.fold(parts)}, "metal", {"grip": (0.0, 0.09, 0.14), "top": (0.0, 0.0, 0.26)})


def _ray(angle: float, ends: tuple[float, float], high: float, paint: Material) -> Mesh:
    """A thin bar on the face, from one distance of its middle to another."""
    way = np.array([np.cos(angle), np.sin(angle), 0.0])
    a, b = (tuple(way * r + [0, 0, high]) for r in ends)
    return solids.bar(a, b, 0.003, paint, 6)


_FACING = np.array([[0, 0, 1, 0], [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 1]], float)  # its face to +X, its top up
