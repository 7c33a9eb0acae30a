# SPDX-License-Identifier: Apache-2.0
"""A cannon: a ringed iron barrel on a wooden carriage with two spoked wheels, balls beside it."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import solids

AXLE, RADIUS = 0.46, 0.46  # metres: height of the axle, a wheel's radius


class Cannon(Prop):
    """A cannon, 2 m long, its mouth to +X."""

    words = ("cannon", "old cannon", "iron cannon", "artillery piece", "field gun", "ship's cannon")
    pieces = ("barrel", "fuse", "wheel")
    runs = "wheels"
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        iron, wood = kit.main(look, (0.05, 0.052, 0.06), kit.iron), kit.wood((0.34, 0.16, 0.06), "carriage")
        side = [(0.05, -0.62), (0.075, -0.58), (0.04, -0.5), (0.15, -0.46), (0.165, -0.4), (0.15, -0.36), (0.142, 0.0),
                (0.155, 0.02), (0.155, 0.07), (0.125, 0.1), (0.105, 0.72), (0.135, 0.8), (0.135, 0.9), (0.072, 0.9),
                (0.066, 0.6)]
        barrel = kit.ahead(solids.turned(side, iron, 0.014, 32))
        parts = [kit.put(barrel, (0.1, 0, AXLE + 0.2), y=-0.14)]
        parts += [kit.put(kit.block((1.15, 0.075, 0.2), (0, 0, 0), wood, 0.02), (-0.28, s * 0.17, AXLE - 0.1), y=-0.22)
                  for s in (1, -1)]
        parts += [solids.bar((-0.75, s * 0.17, AXLE - 0.16), (-1.0, 0, 0.06), 0.07, wood, 10) for s in (1, -1)]
        parts += [solids.bar((0, -0.5, AXLE), (0, 0.5, AXLE), 0.05, wood, 12),
                  kit.block((0.14, 0.4, 0.08), (-0.3, 0, AXLE), wood, 0.02),
                  solids.noodle([(-0.28, 0, AXLE + 0.3), (-0.29, 0.01, AXLE + 0.37), (-0.33, 0.02, AXLE + 0.4)], 0.009,
                                kit.cloth((0.72, 0.6, 0.4), "fuse"), 8)]
        ball = solids.sphere(0.075, iron, segments=18)
        parts += [solids.moved(ball, (0.62 + dx, -0.62 + dy, z)) for dx, dy, z in
                  ((0.0, 0.0, 0.075), (0.15, 0.0, 0.075), (0.075, 0.13, 0.075), (0.075, 0.045, 0.195))]
        spokes = _wheel(wood, iron)
        names = {"wheel_left": 0.42, "wheel_right": -0.42}
        wheels = {n: solids.moved(spokes, (0, y, AXLE)) for n, y in names.items()}
        joints = tuple(Joint(n, (0.0, y, AXLE), (0.0, 1.0, 0.0), "roll", RADIUS) for n, y in names.items())
        return PropModel({"body": solids.join(parts), **wheels}, "metal",
                         {"top": (0.0, 0.0, AXLE + 0.36), "mouth": (1.0, 0.0, AXLE + 0.34),
                          "handle": (-0.9, 0.0, 0.3)}, joints)


def _wheel(wood: Material, iron: Material) -> Mesh:
    """A spoked wheel about the origin, its axle along Y, with an iron tyre."""
    parts = [solids.ring(RADIUS - 0.055, 0.036, wood, 40, 8),
             solids.ring(RADIUS - 0.018, 0.018, iron, 44, 8),
             solids.turned([(0.075, -0.07), (0.09, 0.0), (0.075, 0.07)], wood, 0.015, 20)]
    spoke = solids.bar((0.05, 0, 0), (RADIUS - 0.05, 0, 0), 0.024, wood, 8, 0.019)
    parts += [solids.moved(spoke, heading=a) for a in np.arange(10) * np.pi / 5]
    return kit.lying(solids.join(parts))
