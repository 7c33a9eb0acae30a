# SPDX-License-Identifier: Apache-2.0
"""A desk stapler: a base with its anvil, a steel magazine, and an arm with a rounded head that opens on its pin."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import slabs, solids

_PIN = (-0.115, 0.0, 0.045)  # metres: what the arm turns about


class Stapler(Prop):
    """A stapler, 0.28 m long along X, its head to +X; its arm opens."""

    words = ("stapler", "desk stapler", "office stapler", "staplers")
    pieces = ("staple",)
    held = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        coat, dark, steel = kit.main(look, "red"), kit.rubber(), kit.chrome()
        foot = slabs.polygon(
            [(-0.135, -0.026), (0.1, -0.03), (0.14, -0.018), (0.14, 0.018), (0.1, 0.03), (-0.135, 0.026)], 0.014
        )
        body = [
            slabs.slab(foot, 0.012, dark, 0.004, 2),
            solids.moved(slabs.slab(foot.buffer(-0.003), 0.014, coat, 0.005, 2), (0, 0, 0.008)),
            kit.block((0.032, 0.03, 0.005), (0.108, 0, 0.021), steel, 0.002),
            kit.lying(solids.turned([(0.013, -0.034), (0.013, 0.034)], steel, 0.004, 18, 2)),
        ]
        body[3] = solids.moved(body[3], _PIN)
        for s in (1, -1):
            cheek = slabs.slab(
                slabs.polygon([(-0.14, 0.015), (-0.075, 0.015), (-0.09, 0.062), (-0.13, 0.064)], 0.01),
                0.005,
                coat,
                0.002,
                2,
            )
            body.append(solids.moved(slabs.upright(cheek, 0.005), (0, s * 0.026, 0)))
        hinge = Joint("arm", _PIN, (0.0, -1.0, 0.0), "hinge", 0.7)
        return PropModel(
            {"body": kit.fold(body), "arm": solids.join(_arm(coat, steel))},
            "metal",
            {"grip": (0.0, 0.0, 0.07), "top": (0.0, 0.0, 0.09)},
            (hinge,),
        )


def _arm(coat: Material, steel: Material) -> list[Mesh]:
    """The magazine with its rail, and the cover over it that swells to the head, a little raised to the front."""
    side = slabs.polygon(
        [
            (-0.13, 0.04),
            (-0.12, 0.068),
            (-0.04, 0.088),
            (0.06, 0.1),
            (0.115, 0.1),
            (0.138, 0.082),
            (0.138, 0.064),
            (0.1, 0.062),
            (-0.09, 0.046),
        ],
        0.012,
        5,
    )
    cover = slabs.upright(slabs.slab(side, 0.048, coat, 0.014, 4), 0.048)
    rail = slabs.polygon([(-0.12, 0.036), (0.132, 0.048), (0.134, 0.066), (-0.12, 0.056)], 0.004)
    magazine = slabs.upright(slabs.slab(rail, 0.034, steel, 0.003, 2), 0.034)
    pad = slabs.upright(
        slabs.slab(
            slabs.polygon([(0.04, 0.097), (0.11, 0.1), (0.108, 0.107), (0.042, 0.104)], 0.003),
            0.03,
            kit.rubber(),
            0.004,
            2,
        ),
        0.03,
    )
    return [cover, magazine, pad]
