# SPDX-License-Identifier: Apache-2.0
"""A washing machine: a white box with a round glass door over a steel drum of laundry, a drawer and a dial."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import slabs, solids

_EYE = (0.29, 0.0, 0.43)  # the middle of the door


class WashingMachine(Prop):
    """A washing machine, 0.6 m wide, 0.85 m high, facing +X; its door opens."""

    words = ("washing machine", "washer", "laundry machine", "washing machines", "tumble dryer", "clothes dryer")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        coat, dark = kit.main(look, (0.84, 0.84, 0.83)), kit.plastic(kit.INK, "dark plastic")
        bore = solids.moved(kit.ahead(solids.turned([(0.185, -0.4), (0.185, 0.2)], coat, 0.004, 40)), _EYE)
        parts = [
            solids.cut(kit.block((0.58, 0.6, 0.81), (0, 0, 0.03), coat, 0.025, 3), bore),
            kit.block((0.59, 0.61, 0.02), (0, 0, 0.832), kit.shade(coat, 0.85, "lid"), 0.008, 2),
            *(
                solids.moved(solids.turned([(0.03, 0), (0.024, 0.04)], dark, 0.005, 16), (x, y, 0))
                for x, y in kit.corners(0.23, 0.24)
            ),
            *_drum(),
            *_panel(coat, dark),
        ]
        hinge = Joint("door", (0.3, -0.215, _EYE[2]), (0.0, 0.0, -1.0), "hinge", 1.9)
        return PropModel(
            {"body": kit.fold(parts), "door": _door()},
            "metal",
            {
                "top": (0.0, 0.0, 0.852),
                "inside": (0.1, 0.0, 0.36),
                "door": (0.32, 0.0, 0.43),
                "grip": (0.35, 0.19, 0.43),
            },
            (hinge,),
        )


def _drum() -> list[Mesh]:
    """The steel drum's wall and back, and a heap of laundry in it."""
    steel = kit.metal((0.42, 0.43, 0.45), "drum")
    wall = solids.lathe(
        [(0.0, -0.38), (0.183, -0.38), (0.183, 0.0), (0.176, 0.0), (0.176, -0.36), (0.0, -0.36)], steel, 40
    )
    out = [solids.moved(kit.ahead(wall), (_EYE[0] - 0.01, 0, _EYE[2]))]
    heap = (
        ("red", -0.07, 0.0),
        ("blue", 0.06, -0.01),
        ("yellow", 0.0, 0.045),
        ("white", 0.02, -0.05),
        ("green", -0.055, 0.06),
    )
    for i, (color, y, z) in enumerate(heap):
        ball = kit.lump(0.072, kit.cloth(color, f"{color} laundry"), 3 + i, 0.3, (0.9, 1.1, 0.8), 16)
        out.append(solids.moved(ball, (0.16 + 0.02 * (i % 2), y, 0.345 + z)))
    return out


def _panel(coat: Material, dark: Material) -> list[Mesh]:
    """Soap drawer, display, buttons and the programme dial."""
    out = [
        kit.block((0.014, 0.17, 0.095), (0.288, -0.195, 0.71), kit.shade(coat, 0.93, "drawer"), 0.006, 2),
        kit.block((0.012, 0.1, 0.018), (0.294, -0.195, 0.722), dark, 0.004),
        kit.block((0.012, 0.13, 0.052), (0.286, 0.185, 0.732), dark, 0.004, 2),
        kit.block((0.006, 0.07, 0.028), (0.291, 0.17, 0.744), kit.lit((0.25, 0.75, 1.0), 1.0, "display"), 0.002),
        kit.block((0.004, 0.58, 0.006), (0.29, 0, 0.69), kit.shade(coat, 0.6, "seam"), 0.001),
    ]
    dial = solids.turned([(0.042, 0), (0.037, 0.03)], kit.chrome(), 0.007, 32)
    out.append(solids.moved(kit.ahead(dial), (0.288, 0.02, 0.757)))
    out.append(kit.block((0.004, 0.006, 0.026), (0.319, 0.02, 0.763), dark, 0.001))
    return out


def _door() -> Mesh:
    """The bull's eye: a chrome ring, a dark inner ring and a domed glass, with its grip."""
    chrome, dark = kit.chrome(), kit.plastic((0.10, 0.105, 0.115), "door ring")
    outer = slabs.slab(slabs.disc(0.222, 56).difference(slabs.disc(0.174, 56)), 0.042, chrome, 0.012)
    inner = slabs.slab(slabs.disc(0.18, 48).difference(slabs.disc(0.14, 48)), 0.03, dark, 0.008)
    a = np.linspace(0, 1, 6)
    dome = [
        (0.0, 0.008),
        (0.145, 0.008),
        *((float(0.145 * np.cos(u * 1.5)), float(0.014 + 0.03 * np.sin(u * 1.5))) for u in a),
        (0.0, 0.044),
    ]
    glass = solids.lathe(dome, kit.glass((0.72, 0.82, 0.86), "door glass"), 44)
    whole = solids.moved(kit.ahead(solids.join([inner, glass])), (_EYE[0] + 0.004, 0, _EYE[2]))
    ring = solids.moved(kit.ahead(outer), (_EYE[0] + 0.002, 0, _EYE[2]))
    return solids.join([whole, ring, kit.block((0.022, 0.03, 0.1), (0.335, 0.19, 0.38), dark, 0.008, 2)])
