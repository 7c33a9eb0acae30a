# SPDX-License-Identifier: Apache-2.0
"""A standing mirror: an oval glass in a wooden frame that swings between posts."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.nodes import Material
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Mirror(Prop):
    """A cheval mirror, 1.6 m, facing +X."""

    words = ("mirror", "standing mirror", "looking glass", "full-length mirror")
    substance = "glass"

    def build(self, look: Look, seed: int) -> PropModel:
        frame = kit.main(look, kit.WALNUT, kit.wood)
        silver = Material("silvered glass", (0.62, 0.74, 0.80), "glass", roughness=0.06, coat=1.0)
        gleam = Material("gleam", (0.86, 0.92, 0.95), "glass", roughness=0.06, coat=1.0)
        t = np.linspace(0, 2 * np.pi, 48, endpoint=False)
        oval = slabs.polygon([(0.27 * np.cos(a), 0.62 * np.sin(a)) for a in t])
        rim = slabs.facing(
            slabs.slab(oval.buffer(0.06, quad_segs=2).difference(oval.buffer(-0.008)), 0.07, frame, 0.025), 0.07
        )
        sheet = slabs.facing(slabs.slab(oval, 0.03, silver, 0.0), 0.03)
        streaks = [kit.put(kit.block((0.004, w, 0.62), (0.0155, y, -0.31), gleam, 0.001), (0, 0, 0), x=-0.6)
                   for y, w in ((-0.06, 0.07), (0.06, 0.025))]
        glass = kit.put(solids.join([rim, sheet, *streaks]), (0, 0, 0.92), y=-0.07)
        posts = [
            solids.noodle(
                solids.curve([(0, 0.38, 0.12), (0, 0.4, 0.4), (0, 0.4, 0.8), (0, 0.4, 1.12)], 4), 0.026, frame, 12
            ),
            solids.moved(solids.sphere(0.04, kit.brass(), segments=14), (0, 0.4, 1.15)),
            solids.bar((0, 0.33, 0.92), (0, 0.41, 0.92), 0.022, kit.brass()),
            solids.noodle(kit.arc((0, 0.38, -0.12), 0.28, 0.45, np.pi - 0.45, 11), 0.03, frame, 12),
        ]
        return PropModel(
            {
                "body": kit.fold(
                    [
                        glass,
                        kit.mirrored(solids.join(posts)),
                        solids.bar((0, -0.38, 0.16), (0, 0.38, 0.16), 0.022, frame),
                    ]
                )
            },
            "glass",
            {"top": (0.0, 0.0, 1.6), "inside": (0.02, 0.0, 0.92)},
        )
