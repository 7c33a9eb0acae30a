# SPDX-License-Identifier: Apache-2.0
"""A gyroscope: a heavy wheel on its axle in two rings, leaning on the tip of a stand, the wheel spinning."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import solids

_MIDDLE, _LEAN = 0.2, 0.3  # metres over the floor, radians


class Gyroscope(Prop):
    """A gyroscope on its stand, 0.3 m high, leaning to +Y, its wheel spinning."""

    words = ("gyroscope", "gyroscopes", "toy gyroscope", "spinning gyroscope", "gimbal", "armillary sphere")
    held = True
    substance = "metal"
    pieces = ("rotor", "flywheel", "axle", "gimbal ring")

    def build(self, look: Look, seed: int) -> PropModel:
        brass, steel = kit.main(look, (0.66, 0.42, 0.13), kit.metal), kit.chrome()
        stand = [
            solids.turned(
                [(0.06, 0), (0.055, 0.012), (0.015, 0.03), (0.01, 0.1), (0.014, 0.112)], kit.iron(), 0.004, 32
            )
        ]
        cage = [
            solids.ring(0.082, 0.0045, steel, 56, 8),
            kit.ahead(solids.ring(0.082, 0.0045, steel, 56, 8)),
            solids.bar((0, 0, -0.098), (0, 0, 0.098), 0.0045, steel, 10),
            *(solids.moved(solids.sphere(0.009, steel, segments=12), (0, 0, s * 0.098)) for s in (1, -1)),
        ]
        wheel = [
            solids.ring(0.058, 0.011, brass, 48, 12),
            solids.turned([(0.014, -0.012), (0.014, 0.012)], brass, 0.003, 20),
        ]
        wheel += [
            solids.bar((0, 0, 0), (0.052 * x, 0.052 * y, 0), 0.0045, brass, 8)
            for x, y in ((1, 0), (-0.5, 0.866), (-0.5, -0.866))
        ]
        at = (0.0, 0.03, _MIDDLE)
        axis = (0.0, 0.29552, 0.95534)  # the unit vector of the leaning axle: sine and cosine of the lean
        return PropModel(
            {"body": kit.fold([*stand, _leaning(cage, at)]), "wheel": _leaning(wheel, at)},
            "metal",
            {"grip": (0.0, 0.0, 0.06), "top": (0.0, 0.06, 0.3)},
            (Joint("wheel", at, axis, "spin", 24.0),),
        )


def _leaning(parts: list[Mesh], at: tuple[float, float, float]) -> Mesh:
    return kit.put(solids.join(parts), at, x=-_LEAN)
