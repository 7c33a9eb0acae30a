# SPDX-License-Identifier: Apache-2.0
"""A forklift: a yellow body with a seat and an overhead guard, a mast in front with two forks."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Forklift(Prop):
    """A forklift, 3 m long with its forks and 2.2 m high, going to +X."""

    words = ("forklift", "fork lift", "forklift truck", "forklifts", "lift truck", "stacker truck")
    vehicle = True
    runs = "wheels"
    substance = "metal"
    pieces = ("fork", "mast", "wheel", "seat")

    def build(self, look: Look, seed: int) -> PropModel:
        coat, dark = kit.main(look, (0.85, 0.50, 0.02)), kit.iron()
        parts = [*_body(coat, dark), *_guard(dark), *_mast(dark)]
        big, small = kit.wheel(0.34, 0.26, coat), kit.wheel(0.27, 0.24, coat)
        wheels, joints = kit.rolling(
            {
                "wheel_front_left": (big, (0.5, 0.5, 0.34), 0.34),
                "wheel_front_right": (big, (0.5, -0.5, 0.34), 0.34),
                "wheel_back_left": (small, (-0.8, 0.46, 0.27), 0.27),
                "wheel_back_right": (small, (-0.8, -0.46, 0.27), 0.27),
            }
        )
        spots = {"driver": (-0.35, 0.0, 1.1), "seat": (-0.35, 0.0, 1.1), "top": (1.4, 0.0, 0.14)}
        return PropModel({"body": solids.join(parts), **wheels}, "metal", spots, joints)


def _body(coat: Material, dark: Material) -> list[Mesh]:
    """The stepped body, its counterweight, the seat and the steering wheel."""
    side = slabs.polygon([(-1.15, 0.3), (0.75, 0.3), (0.75, 0.72), (0.3, 0.78), (0.1, 0.62), (-0.2, 0.62), (-0.35, 1.0),
                          (-1.0, 1.0), (-1.2, 0.8)], 0.07)
    return [
        slabs.upright(slabs.slab(side, 1.05, coat, 0.05), 1.05),
        kit.block((0.35, 1.0, 0.5), (-1.05, 0, 0.35), dark, 0.08, 3),
        kit.block((0.5, 0.5, 0.12), (-0.4, 0, 0.98), dark, 0.05, 3),
        kit.put(solids.box((0.12, 0.48, 0.5), dark, 0.05, 3), (-0.66, 0, 1.06), y=-0.12),
        kit.block((0.3, 0.9, 0.4), (0.6, 0, 0.7), coat, 0.06, 2),
        solids.bar((0.45, 0, 1.05), (0.25, 0, 1.25), 0.025, dark, 10),
        kit.put(solids.ring(0.16, 0.018, dark, 28, 8), (0.24, 0, 1.27), y=-0.8),
    ]


def _guard(dark: Material) -> list[Mesh]:
    """The roof over the driver on four posts, a beacon on it."""
    beacon = solids.turned([(0.06, 0), (0.05, 0.1)], kit.lit("orange", 1.2, "beacon"), 0.015, 16)
    return [
        kit.block((1.35, 1.0, 0.05), (-0.15, 0, 2.05), dark, 0.02),
        *(solids.bar((x0, s * 0.46, z), (x1, s * 0.46, 2.06), 0.035, dark, 10)
          for s in (1, -1) for x0, x1, z in ((0.68, 0.42, 0.72), (-0.95, -0.75, 0.95))),
        solids.moved(beacon, (-0.3, 0, 2.1)),
    ]


def _mast(dark: Material) -> list[Mesh]:
    """Two rails with cross-bars and a ram, the carriage and its two forks near the ground."""
    steel = kit.metal((0.2, 0.2, 0.22), "mast", 0.45)
    parts = [kit.block((0.12, 0.1, 2.0), (0.86, s * 0.32, 0.08), steel, 0.01) for s in (1, -1)]
    parts += [kit.block((0.08, 0.7, 0.09), (0.86, 0, z), steel, 0.01) for z in (0.3, 1.1, 1.95)]
    parts += [kit.block((0.05, 0.8, 0.1), (0.96, 0, z), dark, 0.01) for z in (0.2, 0.52)]
    parts += [kit.block((0.05, 0.12, 0.6), (0.99, s * 0.24, 0.08), dark, 0.01) for s in (1, -1)]
    parts += [kit.block((1.05, 0.12, 0.045), (1.5, s * 0.24, 0.08), dark, 0.01) for s in (1, -1)]
    return [*parts, solids.bar((0.88, 0, 0.4), (0.88, 0, 1.95), 0.03, kit.chrome(), 10)]
