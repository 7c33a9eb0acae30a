# SPDX-License-Identifier: Apache-2.0
"""A helicopter: a round glazed cabin, a slim tail, a turning rotor and skids."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import slabs, solids


class Helicopter(Prop):
    """A helicopter, 6 m long, its nose to +X, its rotor turning."""

    words = ("helicopter", "chopper", "helicopters", "rescue helicopter", "toy helicopter")
    vehicle = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        coat, dark = kit.main(look, "red"), kit.iron()
        cabin = solids.moved(solids.sphere(1.0, coat, (1.5, 0.92, 0.98), 36), (0.3, 0, 1.5))
        glass = solids.moved(solids.sphere(1.0, kit.dark_glass(), (1.1, 0.86, 0.8), 32), (0.78, 0, 1.6))
        boom = solids.curve([(-0.7, 0, 1.75), (-2.0, 0, 1.95), (-3.6, 0, 2.1)], 6)
        fin = slabs.polygon([(-3.3, 2.05), (-3.75, 2.05), (-4.0, 2.95), (-3.7, 2.95)], 0.05)
        body = [
            cabin,
            glass,
            solids.noodle(boom, np.linspace(0.46, 0.14, len(boom)), coat, 20),
            slabs.upright(slabs.slab(fin, 0.1, coat, 0.03), 0.1),
            kit.block((0.4, 1.3, 0.06), (-3.2, 0, 2.05), coat, 0.02),
            kit.block((1.3, 0.6, 0.45), (-0.1, 0, 2.25), coat, 0.15, 3),
            solids.bar((0.0, 0, 2.5), (0.0, 0, 3.0), 0.08, dark, 14),
        ]
        stripe = kit.enamel("white", "stripe")
        body += [
            kit.put(
                solids.ring(0.36 - 0.075 * i, 0.035, stripe, 28, 8),
                (-1.3 - 0.7 * i, 0, 1.84 + 0.1 * i),
                y=np.pi / 2 + 0.13,
            )
            for i in range(2)
        ]
        body += _skids(dark)
        rotor, tail = _rotors(dark)
        return PropModel(
            {
                "body": solids.join(body),
                "rotor": solids.moved(rotor, (0, 0, 2.97)),
                "tail_rotor": solids.moved(tail, (-3.72, 0.13, 2.45)),
            },
            "metal",
            {"driver": (0.7, 0.35, 1.1), "seat": (0.7, -0.35, 1.1), "top": (0.0, 0.0, 2.7), "door": (0.6, -1.1, 1.1)},
            (
                Joint("rotor", (0.0, 0.0, 2.97), (0.0, 0.0, 1.0), "spin", 14.0),
                Joint("tail_rotor", (-3.72, 0.13, 2.45), (0.0, 1.0, 0.0), "spin", 17.0),
            ),
        )


def _skids(dark: Material) -> list[Mesh]:
    """Two runners turned up in front, each on two struts."""
    out = []
    for s in (1, -1):
        run = [(-1.2, s * 0.85, 0.06), (1.3, s * 0.85, 0.06), (1.65, s * 0.85, 0.12), (1.85, s * 0.85, 0.34)]
        out.append(solids.noodle(solids.curve(run, 5), 0.06, dark, 10))
        out += [solids.bar((x, s * 0.85, 0.06), (x, s * 0.45, 0.85), 0.05, dark, 10) for x in (-0.5, 0.95)]
    return out


def _rotors(dark: Material) -> tuple[Mesh, Mesh]:
    """The main rotor (four blades on a hub) and the tail rotor, each about the origin."""
    blade = kit.block((2.9, 0.24, 0.05), (1.45, 0, 0), dark, 0.02)
    hub = solids.turned([(0.2, -0.06), (0.2, 0.1), (0.1, 0.18)], dark, 0.03, 20)
    small = kit.block((1.0, 0.04, 0.12), (0, 0, -0.06), dark, 0.015)
    return (
        solids.join([*(solids.moved(blade, heading=np.pi / 2 * i) for i in range(4)), hub]),
        solids.join([kit.put(small, (0, 0, 0), y=np.pi / 2 * i + 0.5) for i in range(2)]),
    )
