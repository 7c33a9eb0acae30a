# SPDX-License-Identifier: Apache-2.0
"""A cooker: an oven with a window, knobs, hob rings and a pot."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _hollows
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import slabs, solids


class Oven(Prop):
    """A kitchen stove, 0.6 m wide, 0.9 m high, facing +X; its door opens."""

    words = ("oven", "stove", "cooker", "kitchen stove")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        coat, dark = kit.main(look, "cream"), kit.iron()
        hot = _hollows.Hollow((-0.2, 0.3), (-0.25, 0.25), (0.22, 0.64), (0.36,))
        parts = [
            *_hollows.opened(kit.block((0.6, 0.62, 0.86), (0, 0, 0.04), coat, 0.03, 2), hot, dark, kit.metal()),
            kit.block((0.6, 0.64, 0.03), (0, 0, 0.885), dark, 0.01),
            kit.block((0.06, 0.62, 0.2), (-0.29, 0, 0.9), coat, 0.02),
            kit.block((0.52, 0.54, 0.06), (0, 0, 0), dark, 0.01),
            kit.block((0.02, 0.46, 0.36), (-0.17, 0, 0.25), kit.lit((1.0, 0.38, 0.07), 0.5, "oven glow"), 0.005),
        ]
        for x, y in kit.corners(0.14, 0.15):
            parts += [
                solids.moved(solids.ring(0.075, 0.009, dark, 24, 8), (x, y, 0.92)),
                solids.moved(solids.ring(0.04, 0.008, dark, 20, 8), (x, y, 0.92)),
            ]
        for i in range(5):
            knob = solids.turned([(0.027, 0), (0.022, 0.025)], kit.plastic("red", "knobs"), 0.004, 20)
            parts.append(solids.moved(kit.ahead(knob), (0.3, -0.22 + 0.11 * i, 0.8)))
        leaf = _door(coat)
        parts.append(solids.moved(_pot(), (-0.14, 0.15, 0)))
        hinge = Joint("door", (0.32, 0.0, 0.19), (0.0, 1.0, 0.0), "hinge", 1.45)
        return PropModel(
            {"body": kit.fold(parts), "door": leaf},
            "metal",
            {
                "top": (0.14, -0.15, 0.93),
                "door": (0.34, 0.0, 0.45),
                "grip": (0.37, 0.0, 0.675),
                "inside": (0.08, 0.0, hot.levels[-1]),
            },
            (hinge,),
        )


def _pot() -> Mesh:
    """A pot with its lid and two ears, standing on the hob."""
    pot = [
        solids.lathe(
            solids.fillet(
                [(0, 0.93), (0.1, 0.93), (0.105, 1.05), (0.1, 1.06), (0.095, 1.05), (0.093, 0.945), (0, 0.94)],
                0.01,
                3,
            ),
            kit.enamel("teal", "pot"),
            32,
        ),
        solids.turned([(0.106, 1.05), (0.1, 1.064), (0.03, 1.08)], kit.enamel("teal", "pot"), 0.01, 32),
        solids.moved(solids.sphere(0.018, kit.plastic(kit.INK, "pot knob"), segments=12), (0, 0, 1.092)),
    ]
    pot += [
        kit.put(solids.ring(0.028, 0.007, kit.plastic(kit.INK, "pot knob"), 16, 8), (0, s * 0.118, 1.02))
        for s in (1, -1)
    ]
    return solids.join(pot)


def _door(coat: Material) -> Mesh:
    """The oven door: frame, glass and rail."""
    trim = kit.chrome()
    rim = slabs.rectangle(0.54, 0.52, 0.05)
    glass = slabs.rectangle(0.38, 0.26, 0.05)
    door = slabs.facing(slabs.slab(rim.difference(glass), 0.04, coat, 0.012), 0.04)
    pane = slabs.facing(slabs.slab(glass.buffer(0.01), 0.02, kit.glass((0.5, 0.45, 0.4), "oven glass"), 0.002), 0.02)
    handle = solids.noodle(
        solids.curve(
            [(0.32, -0.2, 0.67), (0.365, -0.19, 0.675), (0.37, 0, 0.675), (0.365, 0.19, 0.675), (0.32, 0.2, 0.67)],
            4,
        ),
        0.014,
        trim,
        10,
    )
    return solids.join([solids.moved(door, (0.32, 0, 0.45)), solids.moved(pane, (0.318, 0, 0.45)), handle])
