# SPDX-License-Identifier: Apache-2.0
"""A windmill: a tapered white tower, a cap and four lattice sails that turn."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Mesh
from soundstage.props import _kit as kit
from soundstage.props import _wind_turbine
from soundstage.props.base import Joint, Prop, PropModel
from soundstage.shape import solids


class Windmill(Prop):
    """A windmill, 6.5 m to its cap, its sails to +X and turning."""

    words = (
        "windmill",
        "wind mill",
        "old windmill",
        "mill",
        "dutch windmill",
        "windmills",
        "wind turbine",
        "wind turbines",
        "wind generator",
        "wind farm",
        "wind power plant",
        "turbine",
    )
    substance = "stone"

    def build(self, look: Look, seed: int) -> PropModel:
        if kit.said(look, "turbine", "wind farm", "wind power", "wind generator"):
            return _wind_turbine.built(look, seed)
        wall, cap = kit.main(look, (0.8, 0.76, 0.66), kit.plaster), kit.wood((0.3, 0.09, 0.05), "cap")
        parts = [
            solids.turned([(1.62, 0.0), (1.62, 0.4), (1.5, 0.5)], kit.stone(), 0.05, 36),
            solids.turned([(1.5, 0.4), (0.98, 5.0)], wall, 0.03, 36),
            solids.turned([(1.14, 4.95), (1.16, 5.15), (1.0, 5.7), (0.55, 6.2), (0.12, 6.45)], cap, 0.08, 32),
            kit.block((0.16, 0.8, 1.5), (1.47, 0, 0.4), kit.painted_wood("teal", "door"), 0.05),
            solids.bar((0.7, 0, 5.45), (1.5, 0, 5.45), 0.14, kit.wood(kit.WALNUT, "shaft"), 14),
        ]
        for z, x in ((2.5, 1.27), (3.9, 1.11)):
            pane = kit.pane(0.6, 0.75, kit.dark_glass(), kit.painted_wood("cream", "frame"), 0.07, 0.12)
            parts.append(kit.put(pane, (x - 0.02, 0, z), y=-0.11))
        sails = solids.moved(_sails(), (1.52, 0, 5.45))
        return PropModel(
            {"body": solids.join(parts), "sails": sails},
            "stone",
            {"door": (1.7, 0.0, 0.5), "top": (0.0, 0.0, 6.4)},
            (Joint("sails", (1.52, 0.0, 5.45), (1.0, 0.0, 0.0), "spin", 0.9),),
        )


def _sails() -> Mesh:
    """Four arms, each with a lattice and a strip of cloth, about the origin, facing +X."""
    timber, cloth = kit.wood((0.4, 0.22, 0.09), "sail frame"), kit.cloth((0.86, 0.8, 0.66), "sail cloth")
    out = [kit.ahead(solids.turned([(0.24, -0.1), (0.24, 0.14), (0.1, 0.2)], timber, 0.03, 20))]
    for i in range(4):
        arm = [
            kit.block((0.12, 0.14, 3.3), (0, 0, 0), timber, 0.03),
            kit.block((0.035, 0.62, 2.3), (0.01, 0.38, 0.9), cloth, 0.012),
            kit.block((0.07, 0.07, 2.34), (0.02, 0.7, 0.88), timber, 0.02),
            *(kit.block((0.07, 0.7, 0.055), (0.02, 0.36, z), timber, 0.015) for z in (0.88, 1.45, 2.02, 2.6, 3.17)),
        ]
        out.append(kit.put(solids.join(arm), (0, 0, 0), x=np.pi / 4 + np.pi / 2 * i))
    return solids.join(out)
