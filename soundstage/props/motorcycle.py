# SPDX-License-Identifier: Apache-2.0
"""A motorcycle: two fat wheels that roll, a V engine with fins, a drop of a tank, chrome pipes and a headlamp."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props._motor_scooter import motor_scooter
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

_FRONT, _BACK, _RADIUS = 0.74, -0.66, 0.33


class Motorcycle(Prop):
    """A classic road motorcycle, 2.1 m long, saddle at 0.76 m; "moped" or "vespa" makes a motor scooter."""

    words = ("motorcycle", "motorbike", "motor bike", "motor cycle", "dirt bike", "moped", "motor scooter",
             "vespa", "motorscooter")
    vehicle = True
    pieces = ("tire", "tyre", "wheel", "engine", "brake", "exhaust", "headlight", "handlebar")
    runs = "wheels"
    comes_in = ("blue", "yellow", "white", "green", "red")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, "moped", "vespa", "motor scooter", "motorscooter"):
            return motor_scooter(look)
        coat = kit.main(look, "red")
        parts = [*_frame(coat), *_engine(), *_bars(), *_saddle()]
        wheel = _wheel()
        wheels, joints = kit.rolling(
            {
                "wheel_front": (wheel, (_FRONT, 0.0, _RADIUS), _RADIUS),
                "wheel_back": (wheel, (_BACK, 0.0, _RADIUS), _RADIUS),
            }
        )
        anchors = {
            "driver": (-0.18, 0.0, 0.78),
            "seat": (-0.18, 0.0, 0.78),
            "grip": (0.16, 0.36, 1.05),
            "lamp": (0.64, 0.0, 0.9),
        }
        return PropModel({"body": solids.join(parts), **wheels}, "metal", anchors, joints)


def _frame(coat: Material) -> list[Mesh]:
    """Tank, mudguards, tubes, fork and swing arm."""
    dark = kit.iron()
    tubes = [
        ((0.46, 0.84), (-0.1, 0.64)),
        ((-0.1, 0.64), (-0.5, 0.62)),
        ((0.46, 0.8), (0.34, 0.26)),
        ((0.34, 0.26), (-0.25, 0.24)),
        ((-0.25, 0.24), (-0.12, 0.64)),
    ]
    parts = [solids.bar((a[0], 0, a[1]), (b[0], 0, b[1]), 0.03, dark, 8) for a, b in tubes]
    tank = solids.sphere(0.15, coat, (1.95, 1.0, 0.95), 22)
    tank = solids.bent(tank, lambda v: v * np.stack([np.ones(len(v)), 1 + 0.9 * v[:, 0], 1 + 0.6 * v[:, 0]], -1))
    parts += [
        kit.put(tank, (0.2, 0, 0.84), y=-0.16),
        kit.put(solids.turned([(0.035, 0), (0.035, 0.02)], kit.chrome(), 0.006, 20), (0.24, 0, 0.985), y=-0.16),
        kit.mirrored(solids.bar((_FRONT, 0.105, _RADIUS), (0.44, 0.105, 0.96), 0.028, kit.chrome(), 9)),
        kit.mirrored(solids.bar((_BACK, 0.1, _RADIUS), (-0.2, 0.1, 0.34), 0.026, dark, 8)),
        kit.mirrored(solids.bar((_BACK + 0.04, 0.12, 0.36), (-0.45, 0.12, 0.66), 0.034, kit.chrome(), 8)),
        solids.bar((0.48, -0.12, 0.86), (0.48, 0.12, 0.86), 0.035, dark, 8),
    ]
    for x, first, last in ((_FRONT, 0.75, 2.6), (_BACK, 0.7, 3.0)):
        guard = solids.tube(kit.arc((x, 0, _RADIUS), _RADIUS + 0.045, first, last, 14), 0.028, coat, 8)
        parts.append(solids.bent(guard, lambda v: v * [1, 3.0, 1]))
    return parts


def _engine() -> list[Mesh]:
    """A crankcase, two finned cylinders in a V, and two pipes on the right."""
    block, shine = kit.metal((0.24, 0.245, 0.26), "engine"), kit.chrome()
    parts = [
        kit.block((0.46, 0.22, 0.22), (0.04, 0, 0.24), block, 0.06, 2),
        kit.lying(solids.moved(solids.turned([(0.1, -0.15), (0.1, 0.15)], shine, 0.03, 20, 2), (0.1, 0.34, 0))),
        kit.lying(solids.moved(solids.turned([(0.075, -0.14), (0.075, 0.14)], shine, 0.03, 20, 2), (-0.12, 0.35, 0))),
    ]
    fins = [solids.turned([(0.062, 0.0), (0.062, 0.27)], block, 0.01, 12, 1)]
    fins += [
        solids.moved(solids.turned([(0.1, 0), (0.1, 0.014)], shine, 0.004, 14, 1), (0, 0, 0.05 + 0.03 * i))
        for i in range(6)
    ]
    fins.append(solids.moved(solids.turned([(0.085, 0), (0.07, 0.05)], shine, 0.015, 14, 1), (0, 0, 0.235)))
    cylinder = solids.join(fins)
    parts += [kit.put(cylinder, (0.08, 0, 0.4), y=0.42), kit.put(cylinder, (-0.0, 0, 0.4), y=-0.42)]
    for lift, start in ((0.0, 0.3), (0.12, -0.02)):
        path = solids.curve(
            [
                (start, -0.1, 0.52),
                (start + 0.06, -0.17, 0.42),
                (start - 0.03, -0.2, 0.27 + lift),
                (-0.4, -0.2, 0.24 + lift),
                (-0.98, -0.2, 0.3 + lift),
            ],
            4,
        )
        parts.append(
            solids.noodle(path, np.interp(np.arange(len(path)), [0, 10, 13, 16], [0.03, 0.03, 0.05, 0.055]), shine, 10)
        )
    return parts


def _bars() -> list[Mesh]:
    """Handlebar with grips and mirrors, headlamp, tail lamp and side stand."""
    shine, lamp = kit.chrome(), kit.lit((1.0, 0.9, 0.7), 1.0, "headlamp")
    path = solids.curve([(0.14, 0.4, 1.05), (0.26, 0.36, 1.09), (0.42, 0.16, 1.08), (0.44, 0, 0.97)], 3)
    return [
        kit.mirrored(solids.noodle(path, 0.016, shine, 8)),
        kit.mirrored(solids.bar((0.1, 0.412, 1.035), (0.25, 0.365, 1.085), 0.026, kit.rubber(), 8)),
        kit.mirrored(solids.bar((0.3, 0.32, 1.08), (0.26, 0.38, 1.24), 0.008, shine, 5)),
        kit.mirrored(kit.put(solids.sphere(0.055, shine, (0.35, 1.2, 0.8), 12), (0.26, 0.39, 1.26))),
        kit.put(kit.lens(0.095, lamp, shine), (0.62, 0, 0.9)),
        solids.bar((0.46, 0, 0.88), (0.58, 0, 0.9), 0.05, shine, 10),
        kit.put(kit.lens(0.045, kit.lit((0.8, 0.03, 0.02), 0.7, "tail lamp"), shine), (-1.02, 0, 0.58), z=np.pi),
        kit.mirrored(solids.bar((0.12, 0.1, 0.28), (0.14, 0.28, 0.28), 0.022, kit.rubber(), 7)),
        solids.bar((-0.02, 0.1, 0.26), (-0.1, 0.3, 0.02), 0.016, kit.iron(), 7),
    ]


def _saddle() -> list[Mesh]:
    """A long seat that rises at its back."""
    outline = slabs.polygon(
        [
            (0.02, 0.7),
            (-0.3, 0.67),
            (-0.62, 0.71),
            (-0.78, 0.8),
            (-0.76, 0.86),
            (-0.58, 0.82),
            (-0.3, 0.77),
            (0.0, 0.79),
        ],
        0.03,
    )
    return [slabs.upright(slabs.slab(outline, 0.25, kit.leather((0.10, 0.045, 0.022), "saddle"), 0.035), 0.25)]


def _wheel() -> Mesh:
    """A fat tyre, a rim, spokes, a hub and a brake disc, axle along Y."""
    shine = kit.chrome()
    parts = [
        solids.moved(solids.ring(_RADIUS - 0.06, 0.06, kit.rubber(), 36, 8)),
        solids.ring(_RADIUS - 0.105, 0.024, shine, 36, 5),
        solids.turned([(0.05, -0.07), (0.05, 0.07)], shine, 0.012, 14, 1),
        solids.moved(solids.turned([(0.11, 0), (0.11, 0.012)], shine, 0.004, 20, 1), (0, 0, 0.04)),
    ]
    for i, a in enumerate(np.arange(14) * np.pi / 7):
        reach = _RADIUS - 0.1
        parts.append(
            solids.tube([(0, 0, 0.04 * (-1) ** i), (reach * np.cos(a), reach * np.sin(a), 0)], 0.006, shine, 4)
        )
    return kit.lying(solids.join(parts))
