# SPDX-License-Identifier: Apache-2.0
"""A log: a barked trunk lying, its sawn ends ringed, with a stub of a branch."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Log(Prop):
    """A log, 1.3 m long along Y and 0.36 m thick, to sit on."""

    words = ("log", "tree trunk", "logs", "fallen tree", "fallen log", "fallen trunk", "wooden log", "firewood")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        bark = kit.main(look, (0.2, 0.11, 0.055), kit.wood)
        shape = [
            (0.165, -0.65),
            (0.178, -0.62),
            (0.172, -0.3),
            (0.182, 0.0),
            (0.172, 0.35),
            (0.18, 0.62),
            (0.165, 0.65),
        ]
        trunk = solids.lathe([(0.0, -0.65), *shape, (0.0, 0.65)], bark, 30, 0.025, seed)
        parts = [kit.lying(trunk)]
        for s in (1, -1):
            for r, tone in (
                (0.155, (0.66, 0.44, 0.2)),
                (0.115, (0.48, 0.29, 0.12)),
                (0.1, (0.68, 0.46, 0.22)),
                (0.055, (0.48, 0.29, 0.12)),
                (0.042, (0.68, 0.46, 0.22)),
            ):
                lift = 0.65 + 0.004 * (1 + (0.16 - r) / 0.05)
                disc = solids.turned([(r, 0.0), (r, 0.01)], kit.wood(tone, f"ring {r}"), 0.002, 28, 1)
                parts.append(kit.put(disc, (0, s * (lift - 0.008), 0), x=-s * np.pi / 2))
        stub = solids.bar((0.05, 0.2, 0.1), (0.14, 0.26, 0.27), 0.055, bark, 14, 0.045)
        end = solids.bar((0.137, 0.258, 0.262), (0.146, 0.264, 0.28), 0.036, kit.wood((0.66, 0.44, 0.2), "stub"), 14)
        parts += [stub, end]
        return PropModel(
            {"body": kit.fold(parts)},
            "wood",
            {"seat": (0.0, -0.1, 0.36), "top": (0.0, -0.2, 0.36), "grip": (0.0, -0.6, 0.2)},
        )
