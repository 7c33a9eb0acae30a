# SPDX-License-Identifier: Apache-2.0
"""A child's tricycle: a large front wheel with pedals, two small ones behind, a saddle, handlebar and tassels."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Tricycle(Prop):
    """A tricycle, 0.95 m long, going to +X, its saddle at 0.44 m."""

    words = ("tricycle", "trike", "tricycles", "toddler bike", "children's tricycle")
    vehicle = True
    runs = "wheels"
    substance = "metal"
    pieces = ("pedal", "saddle", "handlebar", "wheel")

    def build(self, look: Look, seed: int) -> PropModel:
        coat, steel, hub = kit.main(look, "red"), kit.chrome(), kit.plastic(kit.CREAM, "hubs")
        frame = solids.curve([(0.3, 0, 0.52), (0.12, 0, 0.36), (-0.2, 0, 0.26), (-0.36, 0, 0.16)], 7)
        parts = [
            solids.noodle(frame, 0.026, coat, 14),
            solids.bar((0.36, 0, 0.4), (0.24, 0, 0.66), 0.022, coat, 12),
            solids.bar((-0.38, -0.25, 0.13), (-0.38, 0.25, 0.13), 0.018, steel, 12),
            solids.bar((-0.12, 0, 0.28), (-0.14, 0, 0.42), 0.018, steel, 12),
            solids.moved(solids.sphere(0.12, kit.leather(kit.INK, "saddle"), (1.15, 0.85, 0.36), 24), (-0.14, 0, 0.43)),
            kit.block((0.2, 0.42, 0.025), (-0.44, 0, 0.18), coat, 0.01),
        ]
        parts += [solids.bar((0.36, s * 0.07, 0.42), (0.42, s * 0.07, 0.2), 0.016, steel, 12) for s in (1, -1)]
        parts += [solids.bar((0.36, -0.07, 0.42), (0.36, 0.07, 0.42), 0.016, steel, 10)]
        bar = solids.curve(
            [(0.14, -0.24, 0.72), (0.22, -0.14, 0.7), (0.24, 0, 0.66), (0.22, 0.14, 0.7), (0.14, 0.24, 0.72)], 6
        )
        parts.append(solids.noodle(bar, 0.015, steel, 12))
        parts += _grips_and_pedals()
        wheels, joints = kit.rolling(
            {
                "wheel_front": (kit.wheel(0.2, 0.07, hub), (0.42, 0.0, 0.2), 0.2),
                "wheel_left": (kit.wheel(0.13, 0.06, hub), (-0.38, 0.25, 0.13), 0.13),
                "wheel_right": (kit.wheel(0.13, 0.06, hub), (-0.38, -0.25, 0.13), 0.13),
            }
        )
        return PropModel(
            {"body": solids.join(parts), **wheels},
            "metal",
            {
                "seat": (-0.14, 0.0, 0.46),
                "driver": (-0.14, 0.0, 0.46),
                "top": (-0.14, 0.0, 0.47),
                "handle": (0.14, 0.24, 0.72),
            },
            joints,
        )


def _grips_and_pedals() -> list[Mesh]:
    parts: list[Mesh] = []
    for s in (1, -1):
        foot = (0.42 + 0.07 * s, s * 0.16, 0.19 + 0.05 * s)
        parts += [solids.bar((0.1, s * 0.27, 0.73), (0.16, s * 0.22, 0.718), 0.024, kit.rubber(), 12),
                  solids.bar((0.42, 0, 0.2), (foot[0], s * 0.13, foot[2] + 0.01), 0.012, kit.chrome(), 8),
                  kit.block((0.09, 0.08, 0.022), foot, kit.plastic("amber", "pedals"), 0.006)]
    return parts
