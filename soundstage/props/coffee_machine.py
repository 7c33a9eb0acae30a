# SPDX-License-Identifier: Apache-2.0
"""An espresso machine: a chrome case with a group head, its handle, a steam wand, a gauge, buttons and a cup below."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class CoffeeMachine(Prop):
    """A coffee machine, 0.4 m high and 0.34 m wide, its front to +X, a cup under its spouts."""

    words = (
        "coffee machine",
        "espresso machine",
        "coffee maker",
        "coffeemaker",
        "coffee machines",
        "cappuccino machine",
        "espresso maker",
        "drip coffee maker",
    )
    substance = "metal"
    pieces = ("portafilter", "steam wand", "group head", "drip tray")

    def build(self, look: Look, seed: int) -> PropModel:
        case, dark = kit.main(look, (0.55, 0.05, 0.03), kit.enamel), kit.plastic(kit.INK, "plastic")
        side = slabs.polygon(
            [
                (-0.17, 0.0),
                (0.16, 0.0),
                (0.16, 0.06),
                (-0.02, 0.07),
                (-0.02, 0.24),
                (0.12, 0.26),
                (0.13, 0.38),
                (-0.17, 0.38),
            ],
            0.02,
        )
        parts = [
            slabs.upright(slabs.slab(side, 0.34, case, 0.016), 0.34),
            kit.block((0.15, 0.3, 0.012), (0.075, 0, 0.058), kit.chrome(), 0.003),
            *(kit.block((0.12, 0.008, 0.006), (0.075, -0.12 + 0.024 * k, 0.069), dark, 0.001) for k in range(11)),
            kit.block((0.26, 0.3, 0.012), (-0.03, 0, 0.38), kit.chrome(), 0.004),
            *_group(dark),
            *_front(dark),
        ]
        return PropModel(
            {"body": kit.fold(parts)},
            "metal",
            {"top": (-0.03, 0.0, 0.395), "inside": (0.06, 0.03, 0.075), "button": (0.14, -0.1, 0.32)},
        )


def _group(dark: Material) -> list[Mesh]:
    """The head with its handle and two spouts, a cup of coffee under them."""
    cup = [(0.0, 0.0), (0.022, 0.0), (0.034, 0.045), (0.031, 0.045), (0.02, 0.006), (0.0, 0.005)]
    china, coffee = kit.ceramic("white", "cup"), kit.food((0.11, 0.045, 0.015), "coffee")
    at = (0.06, 0.03)
    return [
        solids.moved(p, (*at, z))
        for p, z in (
            (solids.turned([(0.04, 0.2), (0.04, 0.255)], kit.chrome(), 0.006, 32), 0.0),
            (solids.turned([(0.034, 0.18), (0.036, 0.205)], kit.metal(), 0.005, 32), 0.0),
            (solids.bar((0.03, 0, 0.19), (0.15, 0, 0.18), 0.014, dark, 14), 0.0),
            (solids.bar((0, 0.012, 0.185), (0, 0.014, 0.15), 0.006, kit.metal(), 10), 0.0),
            (solids.bar((0, -0.012, 0.185), (0, -0.014, 0.15), 0.006, kit.metal(), 10), 0.0),
            (solids.lathe(cup, china, 32), 0.07),
            (solids.turned([(0.026, 0.02), (0.03, 0.036)], coffee, 0.002, 28), 0.07),
            (
                solids.noodle(
                    kit.arc((0.0, -0.036, 0.024), 0.013, -1.3, 1.3, 8, "yz") * [1, -1, 1] + [0, -0.072, 0],
                    0.004,
                    china,
                    8,
                ),
                0.07,
            ),
        )
    ]


def _front(dark: Material) -> list[Mesh]:
    """A gauge, two knobs and the steam wand."""
    dial = slabs.facing(slabs.slab(slabs.disc(0.026), 0.008, kit.paper("white", "dial"), 0.002), 0.008)
    rim = kit.ahead(solids.ring(0.027, 0.004, kit.chrome(), 32, 8))
    hand = kit.put(
        kit.block((0.002, 0.003, 0.02), (0, 0, 0), kit.plastic("red", "hand"), 0.0005), (0.137, 0.0, 0.322), x=0.6
    )
    knobs = [
        solids.moved(kit.ahead(solids.turned([(0.02, 0), (0.018, 0.02)], dark, 0.004, 24)), (0.128, y, 0.322))
        for y in (-0.1, 0.1)
    ]
    wand = solids.noodle(
        solids.curve([(0.1, -0.13, 0.26), (0.12, -0.135, 0.2), (0.13, -0.14, 0.12)], 6), 0.006, kit.chrome(), 10
    )
    return [solids.moved(dial, (0.131, 0, 0.322)), solids.moved(rim, (0.131, 0, 0.322)), hand, *knobs, wand]
