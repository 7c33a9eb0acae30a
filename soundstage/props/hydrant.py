# SPDX-License-Identifier: Apache-2.0
"""A fire hydrant: a chunky post with a domed cap, side outlets and bolts."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Hydrant(Prop):
    """A fire hydrant, 0.75 m."""

    words = ("hydrant", "fire hydrant", "fireplug")
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        coat, trim = kit.main(look, "red"), kit.metal()
        body = solids.turned(
            [
                (0.17, 0),
                (0.17, 0.045),
                (0.115, 0.06),
                (0.11, 0.5),
                (0.16, 0.51),
                (0.16, 0.555),
                (0.135, 0.56),
                (0.11, 0.65),
                (0.04, 0.7),
            ],
            coat,
            0.014,
            36,
        )
        parts = [body, solids.turned([(0.035, 0.69), (0.03, 0.75)], trim, 0.006, 6)]
        side = solids.turned(
            [(0.062, 0), (0.062, 0.13), (0.076, 0.135), (0.076, 0.175), (0.03, 0.18), (0.03, 0.205)], coat, 0.008, 24
        )
        parts += [solids.moved(kit.put(side, (0, 0, 0), x=-s * np.pi / 2), (0, s * 0.05, 0.37)) for s in (1, -1)]
        parts.append(solids.moved(kit.ahead(solids.moved(side, scale=(1.25, 1.25, 0.95))), (0.04, 0, 0.34)))
        for a in np.arange(8) * np.pi / 4:
            parts += [
                solids.moved(
                    solids.turned([(0.014, 0), (0.014, 0.014)], trim, 0.003, 6),
                    (0.147 * np.cos(a), 0.147 * np.sin(a), z),
                )
                for z in (0.044, 0.553)
            ]
        return PropModel({"body": kit.fold(parts)}, "metal", {"top": (0.0, 0.0, 0.75), "grip": (0.0, 0.0, 0.72)})
