# SPDX-License-Identifier: Apache-2.0
"""A microwave oven: a box with a dark window in its door, a handle, buttons and a green clock."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import slabs, solids


class Microwave(Prop):
    """A microwave, 0.5 m wide, 0.3 m high, facing +X; its door opens."""

    words = ("microwave", "microwave oven", "microwaves")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        coat, dark = kit.main(look, (0.62, 0.62, 0.60)), kit.plastic(kit.INK, "dark plastic")
        parts = [
            solids.cut(
                kit.block((0.36, 0.5, 0.28), (-0.01, 0, 0.015), coat, 0.018, 3),
                kit.block((0.34, 0.33, 0.22), (0.03, -0.07, 0.045), coat, 0.02, 2),
            ),
            kit.block(
                (0.006, 0.325, 0.215), (-0.137, -0.07, 0.047), kit.lit((1.0, 0.8, 0.45), 0.35, "inner light"), 0.002
            ),
            solids.moved(
                solids.turned([(0.13, 0), (0.13, 0.006)], kit.dark_glass((0.4, 0.5, 0.5), "turntable"), 0.002, 32),
                (0.02, -0.07, 0.046),
            ),
            *(
                solids.moved(solids.turned([(0.018, 0), (0.015, 0.02)], dark, 0.004, 14), (x, y, 0))
                for x, y in kit.corners(0.13, 0.2)
            ),
            *_panel(dark),
        ]
        hinge = Joint("door", (0.172, -0.242, 0.15), (0.0, 0.0, -1.0), "hinge", 1.7)
        return PropModel(
            {"body": kit.fold(parts), "door": _door(coat)},
            "metal",
            {
                "top": (0.0, 0.0, 0.295),
                "inside": (0.02, -0.07, 0.06),
                "door": (0.18, -0.07, 0.155),
                "grip": (0.215, 0.082, 0.155),
            },
            (hinge,),
        )


def _panel(dark: Material) -> list[Mesh]:
    """The strip of controls beside the door: clock, buttons and a dial."""
    parts = [
        kit.block((0.012, 0.118, 0.25), (0.167, 0.182, 0.03), dark, 0.004, 2),
        kit.block((0.006, 0.09, 0.036), (0.172, 0.182, 0.225), kit.lit((0.12, 0.9, 0.45), 1.0, "clock"), 0.002),
    ]
    button, go = kit.plastic((0.72, 0.72, 0.70), "buttons"), kit.plastic("green", "start button")
    for row in range(4):
        for column in range(3):
            stuff = go if (row, column) == (0, 2) else button
            parts.append(
                kit.block((0.008, 0.022, 0.02), (0.173, 0.153 + 0.029 * column, 0.105 + 0.028 * row), stuff, 0.003)
            )
    dial = solids.turned([(0.026, 0), (0.022, 0.02)], kit.chrome(), 0.004, 28)
    parts.append(solids.moved(kit.ahead(dial), (0.172, 0.182, 0.066)))
    return parts


def _door(coat: Material) -> Mesh:
    """Frame, dark window and an upright handle."""
    rim, hole = slabs.rectangle(0.362, 0.27, 0.015), slabs.rectangle(0.25, 0.165, 0.02)
    frame = slabs.facing(slabs.slab(rim.difference(hole), 0.03, coat, 0.006), 0.03)
    pane = slabs.facing(
        slabs.slab(hole.buffer(0.006), 0.016, kit.dark_glass((0.03, 0.035, 0.04), "window"), 0.003), 0.016
    )
    grip = solids.noodle(
        solids.curve([(0.19, 0.082, 0.055), (0.214, 0.082, 0.07), (0.214, 0.082, 0.24), (0.19, 0.082, 0.255)], 5),
        0.0085,
        kit.chrome(),
        12,
    )
    at = (0.185, -0.065, 0.155)
    return solids.join([solids.moved(frame, at), solids.moved(pane, at), grip])
