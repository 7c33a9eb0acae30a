# SPDX-License-Identifier: Apache-2.0
"""A laboratory flask: a glass cone with a neck and something coloured bubbling in it; a beaker is a straight cup."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Material
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import solids

_Profile = list[tuple[float, float]]
_STRAIGHT: tuple[_Profile, _Profile] = (  # the glass, and the liquid in it: (radius, height)
    [
        (0.0, 0.0),
        (0.05, 0.0),
        (0.052, 0.01),
        (0.052, 0.13),
        (0.057, 0.138),
        (0.054, 0.139),
        (0.049, 0.13),
        (0.049, 0.012),
        (0.0, 0.006),
    ],
    [(0.0485, 0.007), (0.0485, 0.08)],
)
_TUBE: tuple[_Profile, _Profile] = (
    [
        (0.0, 0.0),
        (0.012, 0.003),
        (0.019, 0.02),
        (0.019, 0.165),
        (0.0225, 0.169),
        (0.0185, 0.17),
        (0.0165, 0.165),
        (0.0165, 0.02),
        (0.0, 0.004),
    ],
    [(0.006, 0.006), (0.0185, 0.02), (0.0192, 0.09)],
)
_CONE: tuple[_Profile, _Profile] = (
    [
        (0.0, 0.0),
        (0.066, 0.0),
        (0.07, 0.01),
        (0.022, 0.13),
        (0.022, 0.185),
        (0.028, 0.19),
        (0.024, 0.193),
        (0.019, 0.186),
        (0.019, 0.13),
        (0.065, 0.011),
        (0.0, 0.006),
    ],
    [(0.064, 0.007), (0.0405, 0.075)],
)


class Flask(Prop):
    """A conical flask, 0.2 m, its liquid in the colour asked for; "beaker" makes a straight one with a scale."""

    words = (
        "beaker",
        "flask",
        "test tube",
        "erlenmeyer flask",
        "laboratory flask",
        "glass beaker",
        "chemistry flask",
        "potion",
        "vial",
        "potion bottle",
    )
    held = True
    substance = "glass"

    def build(self, look: Look, seed: int) -> PropModel:
        liquid = kit.food(paint(look, (0.12, 0.55, 0.12)), "liquid", 0.15)
        straight = kit.said(look, "beaker")
        if kit.said(look, "test tube"):
            return _test_tube(look, liquid)
        wall, body = _STRAIGHT if straight else _CONE
        parts = [
            solids.lathe(solids.fillet(wall, 0.005, 3), kit.glass(), 36),
            solids.turned(body, liquid, 0.003, 36),
        ]
        top = body[-1][1]
        parts += [
            solids.moved(solids.sphere(r, kit.shade(liquid, 1.5, "bubbles"), segments=12), (x, y, top + 0.002))
            for r, x, y in ((0.009, 0.018, -0.012), (0.006, -0.015, -0.018), (0.0075, -0.01, 0.018))
        ]
        scale = kit.plastic("white", "scale")
        for i in range(4):
            z = 0.024 + 0.02 * i
            r = 0.0525 if straight else 0.0745 - 0.4 * z
            parts += [
                solids.moved(kit.block((0.004, 0.018 - 0.006 * (i % 2), 0.003), (r, 0, z), scale, 0.001), heading=-0.5)
            ]
        return PropModel(
            {"body": kit.fold(parts)},
            "glass",
            {"grip": (0.03, 0.0, 0.1), "top": (0.0, 0.0, 0.139 if straight else 0.193), "spout": (0.05, 0.0, 0.139)},
        )


def _test_tube(look: Look, liquid: Material) -> PropModel:
    """A test tube in a small wooden rack, 0.2 m high, so that it stands; two empty holes beside it."""
    wall, body = _TUBE
    rack = kit.wood(kit.PINE, "rack")
    parts = [solids.moved(solids.lathe(wall, kit.glass(), 28), (0, 0, 0.02)),
             solids.moved(solids.turned(body, liquid, 0.003, 28), (0, 0, 0.02)),
             kit.block((0.07, 0.19, 0.014), (0, 0, 0), rack, 0.003)]
    parts += [kit.block((0.07, 0.014, 0.12), (0, s * 0.088, 0), rack, 0.003) for s in (1, -1)]
    parts += [kit.block((0.015, 0.18, 0.012), (x, 0, 0.1), rack, 0.002) for x in (-0.028, 0.028)]
    return PropModel({"body": kit.fold(parts)}, "glass", {"grip": (0.0, 0.0, 0.15), "top": (0.0, 0.0, 0.19)})
