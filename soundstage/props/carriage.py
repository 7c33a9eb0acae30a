# SPDX-License-Identifier: Apache-2.0
"""A horse-drawn carriage: a rounded coach with curtains and lamps between four spoked wheels, a box, a shaft."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import slabs, solids


class Carriage(Prop):
    """A carriage, 3.6 m long without its shaft and 2.3 m high, going to +X."""

    words = ("carriage", "horse carriage", "stagecoach", "royal carriage", "coach carriage", "horse-drawn carriage",
             "carriages", "horse drawn carriage", "fairytale carriage", "stage coach", "chariot")
    vehicle = True
    runs = "wheels"
    substance = "wood"
    pieces = ("wheel", "door", "lamp", "seat")

    def build(self, look: Look, seed: int) -> PropModel:
        coat, gold = kit.main(look, (0.24, 0.02, 0.03), kit.enamel), kit.metal((0.66, 0.42, 0.13), "gilding", 0.3)
        dark = kit.wood((0.09, 0.04, 0.02), "frame")
        parts = [*_coach(coat, gold), *(m for s in (1, -1) for m in _flank(s, gold, look)), *_underneath(dark)]
        front, back = _spoked(0.45, gold, dark), _spoked(0.62, gold, dark)
        wheels, joints = kit.rolling(
            {
                "wheel_front_left": (front, (1.35, 0.78, 0.45), 0.45),
                "wheel_front_right": (front, (1.35, -0.78, 0.45), 0.45),
                "wheel_back_left": (back, (-1.15, 0.78, 0.62), 0.62),
                "wheel_back_right": (back, (-1.15, -0.78, 0.62), 0.62),
            }
        )
        spots = {
            "driver": (1.35, 0.0, 1.25),
            "seat": (1.35, 0.0, 1.25),
            "top": (0.0, 0.0, 2.22),
            "door": (0.0, 0.9, 0.7),
        }
        return PropModel({"body": solids.join(parts), **wheels}, "wood", spots, joints)


def _coach(coat: Material, gold: Material) -> list[Mesh]:
    """The body, its roof with a gilded rim and four finials."""
    shell = slabs.polygon([(-0.85, 1.05), (-0.6, 0.75), (0.6, 0.75), (0.85, 1.05), (0.95, 1.9), (0.8, 2.1), (-0.8, 2.1),
                           (-0.95, 1.9)], 0.14)
    return [
        slabs.upright(slabs.slab(shell, 1.25, coat, 0.08), 1.25),
        kit.block((1.9, 1.35, 0.12), (0, 0, 2.1), kit.shade(coat, 0.7, "roof"), 0.05, 2),
        kit.block((2.0, 1.4, 0.05), (0, 0, 2.07), gold, 0.02),
        *(solids.bar((x, y, 2.16), (x, y, 2.3), 0.04, gold, 10, 0.01) for x, y in kit.corners(0.9, 0.62)),
    ]


def _underneath(dark: Material) -> list[Mesh]:
    """The perch, the axles, the driver's box with its footboard, and the shaft."""
    seat = kit.leather((0.2, 0.05, 0.03), "box seat")
    return [
        kit.block((3.1, 0.12, 0.12), (0.15, 0, 0.62), dark, 0.03),
        *(kit.block((0.1, 1.5, 0.1), (x, 0, z - 0.05), dark, 0.02) for x, z in ((1.35, 0.45), (-1.15, 0.6))),
        kit.block((0.5, 1.0, 0.1), (1.35, 0, 1.15), seat, 0.04, 2),
        kit.put(solids.box((0.08, 1.0, 0.4), seat, 0.03), (1.08, 0, 1.2), y=-0.1),
        *(solids.bar((1.35, s * 0.4, 0.62), (1.35, s * 0.42, 1.15), 0.04, dark, 10) for s in (1, -1)),
        kit.put(solids.box((0.5, 1.0, 0.05), dark, 0.02), (1.75, 0, 0.75), y=-0.4),
        solids.bar((1.6, 0, 0.55), (3.4, 0, 0.75), 0.05, dark, 10),
    ]


def _flank(s: int, gold: Material, look: Look) -> list[Mesh]:
    """Door, three windows with curtains, a lamp and scrolls on one side."""
    y, glass = s * 0.63, kit.dark_glass((0.08, 0.1, 0.12))
    cloth, parts = kit.cloth(paint(look, "cream", 1), "curtains"), []
    for x, wide in ((-0.62, 0.36), (0.0, 0.5), (0.62, 0.36)):
        parts += [
            kit.block((wide, 0.04, 0.6), (x, y, 1.38), glass, 0.015),
            *(
                kit.block((0.09, 0.05, 0.58), (x + t * (wide / 2 - 0.05), y + s * 0.005, 1.39), cloth, 0.02)
                for t in (1, -1)
            ),
            kit.block((wide + 0.08, 0.06, 0.05), (x, y, 1.35), gold, 0.015),
            kit.block((wide + 0.08, 0.06, 0.05), (x, y, 1.97), gold, 0.015),
        ]
    parts += [kit.block((0.03, 0.05, 1.2), (x, y, 0.8), gold, 0.01) for x in (-0.33, 0.33)]
    parts += [solids.moved(solids.sphere(0.03, gold, segments=10), (0.24, y + s * 0.03, 1.2)),
              solids.moved(kit.put(solids.ring(0.13, 0.025, gold, 28, 8), (0, 0, 0), x=np.pi / 2), (0, y, 1.08)),
              kit.block((0.14, 0.12, 0.22), (0.98, y + s * 0.06, 1.5), kit.lit((1.0, 0.78, 0.4), 1.1, "lamps"), 0.03),
              kit.block((0.17, 0.15, 0.04), (0.98, y + s * 0.06, 1.72), gold, 0.015)]
    return parts


def _spoked(radius: float, gold: Material, dark: Material) -> Mesh:
    """A wooden wheel about the origin, axle along Y: rim, iron tyre, ten spokes and a hub."""
    parts = [kit.lying(solids.ring(radius - 0.05, 0.04, gold, 30, 6)),
             kit.lying(solids.ring(radius - 0.02, 0.02, dark, 30, 6)),
             kit.lying(solids.turned([(0.07, -0.1), (0.09, 0.0), (0.07, 0.1)], gold, 0.02, 14, 1))]
    for k in range(10):
        a = 2 * np.pi * k / 10
        parts.append(
            solids.tube([(0, 0, 0), ((radius - 0.06) * np.cos(a), 0, (radius - 0.06) * np.sin(a))], 0.025, gold, 6)
        )
    return solids.join(parts)
