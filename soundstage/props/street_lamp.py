# SPDX-License-Identifier: Apache-2.0
"""A street lamp: an iron post with a lantern and a warm light."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Light, Material, Mesh
from soundstage.props import _kit as kit
from soundstage.props.base import Glow, Prop, PropModel
from soundstage.shape import solids


class StreetLamp(Prop):
    """An old-fashioned street lamp, 3.4 m."""

    words = (
        "street lamp",
        "streetlamp",
        "lamppost",
        "lamp post",
        "street light",
        "streetlight",
        "street lantern",
        "gas lamp",
    )
    substance = "metal"
    lamp = "bulb"

    def build(self, look: Look, seed: int) -> PropModel:
        iron, warm = kit.main(look, (0.025, 0.04, 0.035), kit.iron), kit.lit((1.0, 0.74, 0.38), 3.0, "lantern light")
        post = _post(iron)
        glass = solids.turned([(0.13, 2.81), (0.215, 3.18)], warm, 0.01, 6)
        roof = solids.turned([(0.27, 3.17), (0.27, 3.2), (0.10, 3.36), (0.05, 3.42)], iron, 0.015, 6)
        knob = solids.moved(solids.sphere(0.05, iron, segments=12), (0, 0, 3.45))
        bars = [
            solids.tube(
                [(0.135 * np.cos(a), 0.135 * np.sin(a), 2.8), (0.22 * np.cos(a), 0.22 * np.sin(a), 3.18)],
                0.013,
                iron,
                6,
            )
            for a in np.arange(6) * np.pi / 3
        ]
        cross = solids.bar((0, -0.3, 2.45), (0, 0.3, 2.45), 0.022, iron)
        glow = Glow(Light("point", (1.0, 0.72, 0.4), 120.0, 0.3), (0.0, 0.0, 3.0))
        return PropModel(
            {"body": kit.fold([post, glass, roof, knob, cross, *bars])},
            "metal",
            {"lamp": (0.0, 0.0, 3.0), "top": (0.0, 0.0, 3.48), "grip": (0.06, 0.0, 1.2)},
            (),
            (glow,),
        )


def _post(iron: Material) -> Mesh:
    """The turned post from its foot to the lantern's plate."""
    return solids.turned(
        [
            (0.22, 0),
            (0.22, 0.1),
            (0.13, 0.2),
            (0.11, 0.55),
            (0.14, 0.6),
            (0.06, 0.72),
            (0.045, 2.5),
            (0.09, 2.55),
            (0.045, 2.62),
            (0.05, 2.72),
            (0.16, 2.78),
            (0.16, 2.81),
        ],
        iron,
        0.02,
        24,
    )
