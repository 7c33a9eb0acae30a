# SPDX-License-Identifier: Apache-2.0
"""A pair of scales: a beam on a pillar, two pans on chains; kitchen scales have a dial and a pan on top."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

_BEAM, _ARM, _PAN = 0.42, 0.21, 0.12  # metres: height of the beam, half its length, height of a pan


class BalanceScale(Prop):
    """A balance, 0.5 m high, its pans at +Y and -Y level; "kitchen" and "bathroom" scales have a dial."""

    words = (
        "balance scale",
        "scale",
        "scales",
        "weighing scale",
        "kitchen scale",
        "pair of scales",
        "beam balance",
        "bathroom scale",
        "digital scale",
        "balance beam scale",
        "laboratory balance",
    )
    wholes = ("scales",)
    substance = "metal"
    pieces = ("pan", "beam", "dial", "weight", "needle")

    def build(self, look: Look, seed: int) -> PropModel:
        gold = kit.main(look, (0.66, 0.42, 0.13), kit.metal)
        if kit.said(look, "kitchen", "bathroom", "digital"):
            return _dialled(look, kit.said(look, "bathroom"))
        timber = kit.wood(kit.WALNUT, "base")
        parts = [
            kit.block((0.18, 0.36, 0.04), (0, 0, 0), timber, 0.012, 2),
            solids.turned(
                [(0.05, 0.04), (0.018, 0.07), (0.013, _BEAM - 0.02), (0.024, _BEAM), (0.01, _BEAM + 0.05)],
                gold,
                0.006,
                28,
            ),
            solids.noodle(
                solids.curve(
                    [
                        (0, -_ARM, _BEAM),
                        (0, -0.1, _BEAM + 0.02),
                        (0, 0, _BEAM + 0.005),
                        (0, 0.1, _BEAM + 0.02),
                        (0, _ARM, _BEAM),
                    ],
                    5,
                ),
                0.01,
                gold,
                12,
            ),
        ]
        for s in (1, -1):
            pan = [(0.0, 0.0), (0.06, 0.004), (0.095, 0.026), (0.09, 0.027), (0.058, 0.008), (0.0, 0.004)]
            parts.append(solids.moved(solids.lathe(pan, gold, 40), (0, s * _ARM, _PAN)))
            parts += [
                solids.bar((0, s * _ARM, _BEAM), (0.09 * x, s * _ARM + 0.09 * y, _PAN + 0.025), 0.0022, kit.chrome(), 5)
                for x, y in ((1, 0), (-0.5, 0.866), (-0.5, -0.866))
            ]
        return PropModel(
            {"body": kit.fold(parts)}, "metal", {"top": (0.0, _ARM, _PAN + 0.006), "grip": (0.0, 0.0, 0.25)}
        )


def _dialled(look: Look, flat: bool) -> PropModel:
    """Kitchen scales with their pan, or flat ones to stand on."""
    case, white = kit.main(look, (0.72, 0.08, 0.05), kit.enamel), kit.paper("white", "dial")
    if flat:
        parts = [
            kit.block((0.3, 0.32, 0.05), (0, 0, 0), case, 0.02, 2),
            kit.block((0.28, 0.3, 0.006), (0, 0, 0.048), kit.rubber(), 0.002),
            kit.block((0.06, 0.12, 0.008), (0.09, 0, 0.051), kit.lit((0.3, 0.7, 0.5), 0.5, "display"), 0.002),
        ]
        return PropModel({"body": kit.fold(parts)}, "metal", {"top": (0.0, 0.0, 0.055)})
    side = slabs.polygon([(-0.1, 0.0), (0.1, 0.0), (0.075, 0.17), (-0.075, 0.17)], 0.03)
    plate = [(0.02, 0.17), (0.02, 0.19), (0.1, 0.2), (0.125, 0.222), (0.12, 0.223), (0.09, 0.206), (0.0, 0.2)]
    parts = [
        slabs.facing(slabs.slab(side, 0.15, case, 0.02), 0.15),
        solids.lathe([(0.0, 0.17), *plate], kit.chrome(), 40),
        solids.moved(slabs.facing(slabs.slab(slabs.disc(0.062), 0.008, white, 0.002), 0.008), (0.076, 0, 0.085)),
        *_needle(),
    ]
    return PropModel({"body": kit.fold(parts)}, "metal", {"top": (0.0, 0.0, 0.205), "grip": (0.0, 0.1, 0.1)})


def _needle() -> list[Mesh]:
    ink: Material = kit.plastic(kit.INK, "marks")
    marks = [
        kit.put(kit.block((0.003, 0.004, 0.012), (0, 0, 0.044), ink, 0.0005), (0.081, 0, 0.085), x=0.55 * k)
        for k in range(-5, 6)
    ]
    return [
        *marks,
        kit.put(
            kit.block((0.003, 0.005, 0.05), (0, 0, -0.006), kit.plastic("red", "needle"), 0.001),
            (0.083, 0, 0.085),
            x=0.6,
        ),
    ]
