# SPDX-License-Identifier: Apache-2.0
"""A motor scooter: a leg shield and a round tail over small wheels, a flat floor, a saddle, a headlamp, mirrors."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import PropModel
from soundstage.shape import slabs, solids

Array = npt.NDArray[np.float64]
_FRONT, _BACK, _RADIUS = 0.62, -0.56, 0.22  # metres
_TAIL = ((0.06, 0.24), (0.1, 0.5), (0.02, 0.68), (-0.3, 0.7), (-0.7, 0.62), (-0.86, 0.46), (-0.82, 0.34),
         (-0.72, 0.3), (-0.3, 0.26))  # seen from its side


def motor_scooter(look: Look) -> PropModel:
    """A motor scooter, 1.75 m long, its saddle at 0.76 m; it is ridden as a motorcycle is."""
    coat = kit.main(look, (0.30, 0.58, 0.52))
    parts = [*_body(coat), *_front(coat), *_seat()]
    wheel = kit.wheel(_RADIUS, 0.12, kit.chrome())
    ends = {"wheel_front": _FRONT, "wheel_back": _BACK}
    wheels, joints = kit.rolling({name: (wheel, (x, 0.0, _RADIUS), _RADIUS) for name, x in ends.items()})
    anchors = {
        "driver": (-0.16, 0.0, 0.78),
        "seat": (-0.16, 0.0, 0.78),
        "grip": (0.3, 0.33, 1.0),
        "lamp": (0.55, 0.0, 0.98),
    }
    return PropModel({"body": solids.join(parts), **wheels}, "metal", anchors, joints)


def _swollen(v: Array) -> Array:
    """The tail is broadest in its middle."""
    out = v.copy()
    out[:, 1] *= 1 + 0.25 * np.sin(np.clip((0.1 - v[:, 0]) / 0.95, 0, 1) * np.pi)
    return out


def _body(coat: Material) -> list[Mesh]:
    """The tail swollen over the back wheel, the floor, the trim along its sides, and the tail lamp."""
    tail = slabs.polygon(_TAIL, 0.07, 6)
    shell = slabs.upright(slabs.slab(tail, 0.36, coat, 0.12, 5), 0.36)
    shell = solids.bent(shell, _swollen)
    arch = solids.moved(kit.lying(solids.lathe([(0.27, -0.11), (0.27, 0.11)], coat, 32)), (_BACK, 0, _RADIUS))
    floor = kit.block((0.5, 0.36, 0.06), (0.22, 0, 0.22), coat, 0.025, 2)
    steel = kit.chrome()
    parts = [
        solids.cut(shell, arch),
        floor,
        kit.block((0.42, 0.28, 0.02), (0.22, 0, 0.275), kit.rubber(), 0.006),
        kit.put(kit.lens(0.05, kit.lit("red", 0.7, "tail lamp"), steel), (-0.85, 0, 0.48), z=np.pi),
    ]
    flash = slabs.slab(
        slabs.polygon([(-0.04, 0.5), (-0.5, 0.52), (-0.7, 0.47), (-0.5, 0.44), (-0.04, 0.44)], 0.02),
        0.03,
        kit.plastic(kit.CREAM, "flash"),
        0.01,
        2,
    )
    half = solids.moved(slabs.upright(flash, 0.03), (0, 0.212, 0))
    parts += [
        kit.mirrored(half),
        kit.mirrored(solids.bar((_BACK, 0.09, _RADIUS), (-0.1, 0.11, 0.3), 0.03, kit.iron(), 10)),
        solids.noodle(
            [(-0.1, -0.16, 0.2), (-0.4, -0.17, 0.17), (-0.62, -0.17, 0.2), (-0.86, -0.17, 0.22)],
            [0.02, 0.03, 0.045, 0.04],
            steel,
            12,
        ),
    ]
    return parts


def _front(coat: Material) -> list[Mesh]:
    """Leg shield, mudguard, fork, headlamp in its cowl, handlebar with grips and mirrors."""
    steel = kit.chrome()
    shield = slabs.polygon(
        [(-0.2, 0.24), (0.2, 0.24), (0.25, 0.5), (0.2, 0.8), (0.09, 0.93), (-0.09, 0.93), (-0.2, 0.8), (-0.25, 0.5)],
        0.07,
        6,
    )
    plate = slabs.facing(slabs.slab(shield, 0.06, coat, 0.028, 4), 0.06)
    plate = solids.bent(
        plate, lambda v: v + np.stack([-1.3 * v[:, 1] ** 2 - 0.24 * (v[:, 2] - 0.24), 0 * v[:, 1], 0 * v[:, 2]], -1)
    )
    guard = solids.tube(kit.arc((_FRONT, 0, _RADIUS), _RADIUS + 0.05, -0.1, 2.9, 16), 0.035, coat, 10)
    parts = [
        solids.moved(plate, (0.55, 0, 0)),
        solids.moved(guard, scale=(1, 2.3, 1)),
        kit.mirrored(solids.bar((_FRONT, 0.085, _RADIUS), (0.5, 0.06, 0.52), 0.022, steel, 10)),
        kit.put(solids.sphere(0.13, coat, (1.25, 1.1, 0.9), 22), (0.4, 0, 0.99)),
        kit.put(kit.lens(0.085, kit.lit((1.0, 0.9, 0.7), 1.0, "headlamp"), steel), (0.52, 0, 0.99)),
        kit.put(kit.lens(0.05, kit.lit("amber", 0.5, "horn"), steel), (0.47, 0, 0.66)),
    ]
    half = [
        solids.noodle(solids.curve([(0.4, 0.06, 1.02), (0.38, 0.2, 1.03), (0.3, 0.34, 1.0)], 5), 0.018, steel, 10),
        solids.bar((0.35, 0.25, 1.02), (0.28, 0.37, 0.99), 0.027, kit.rubber(), 12),
        solids.bar((0.38, 0.19, 1.03), (0.36, 0.25, 1.2), 0.008, steel, 6),
        kit.put(solids.sphere(0.062, steel, (0.3, 1.15, 0.9), 16), (0.36, 0.27, 1.22)),
    ]
    return [*parts, kit.mirrored(solids.join(half))]


def _seat() -> list[Mesh]:
    """A long two-tone saddle and a rack with a rail behind it."""
    outline = slabs.polygon(
        [(0.08, 0.68), (-0.62, 0.66), (-0.66, 0.74), (-0.4, 0.8), (-0.2, 0.77), (0.04, 0.78), (0.1, 0.74)], 0.04, 5
    )
    leather = kit.leather((0.20, 0.085, 0.04), "saddle")
    rail = [(-0.6, 0.12, 0.68), (-0.82, 0.11, 0.72), (-0.86, 0, 0.73), (-0.82, -0.11, 0.72), (-0.6, -0.12, 0.68)]
    return [
        slabs.upright(slabs.slab(outline, 0.28, leather, 0.045, 4), 0.28),
        solids.noodle(solids.curve(rail, 4), 0.014, kit.chrome(), 8),
    ]
