# SPDX-License-Identifier: Apache-2.0
"""A hand bell: a flared brass bell on a turned wooden handle."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Bell(Prop):
    """A hand bell, 0.24 m, standing on its mouth."""

    words = ("bell", "hand bell", "handbell", "school bell", "brass bell", "little bell", "church bell", "cowbell")
    held = True
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        gold = kit.main(look, (0.7, 0.44, 0.12), kit.metal)
        shape = [
            (0.0, 0.012),
            (0.062, 0.012),
            (0.07, 0.0),
            (0.077, 0.004),
            (0.066, 0.03),
            (0.052, 0.07),
            (0.045, 0.105),
            (0.033, 0.125),
            (0.014, 0.133),
            (0.0, 0.134),
        ]
        parts = [
            solids.lathe(solids.fillet(shape, 0.006, 3), gold, 40),
            solids.moved(solids.ring(0.068, 0.0035, gold, 40, 8), (0, 0, 0.026)),
            solids.turned(
                [
                    (0.012, 0.13),
                    (0.013, 0.142),
                    (0.02, 0.165),
                    (0.021, 0.19),
                    (0.013, 0.212),
                    (0.017, 0.228),
                    (0.012, 0.24),
                ],
                kit.wood((0.2, 0.05, 0.025), "handle"),
                0.006,
                24,
            ),
            solids.moved(solids.ring(0.0135, 0.003, gold, 24, 8), (0, 0, 0.142)),
        ]
        return PropModel({"body": kit.fold(parts)}, gold.substance, {"grip": (0.0, 0.0, 0.18), "top": (0.0, 0.0, 0.24)})
