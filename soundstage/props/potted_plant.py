# SPDX-License-Identifier: Apache-2.0
"""A potted plant: a clay pot, dark soil and fat round leaves; a cactus by words."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from soundstage import space
from soundstage.bodies.base import Look
from soundstage.nodes import Material, Mesh
from soundstage.props import _blooms
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids

Array = npt.NDArray[np.float64]


class PottedPlant(Prop):
    """A house plant, 0.55 m."""

    words = (
        "potted plant",
        "house plant",
        "houseplant",
        "plant",
        "plant pot",
        "potted cactus",
        "succulent",
        "fern",
        "flowerpot",
        "flower pot",
    )
    substance = "ceramic"

    def build(self, look: Look, seed: int) -> PropModel:
        pot = kit.main(look, (0.50, 0.17, 0.08), kit.clay)
        parts = [
            solids.turned([(0.09, 0), (0.12, 0.17)], pot, 0.01),
            solids.turned([(0.132, 0.15), (0.135, 0.2)], pot, 0.012),
            solids.turned([(0.118, 0.17), (0.118, 0.205)], kit.clay((0.07, 0.04, 0.025), "soil"), 0.008),
        ]
        chance = rng(seed, "plant")
        if kit.said(look, "cactus", "succulent"):
            parts += _cactus(kit.leaf((0.06, 0.25, 0.10), "cactus skin"))
        else:
            for i in range(17):
                turn, rise = i * 2.39996, 0.25 + 0.7 * i / 17
                tip = np.array([np.cos(turn), np.sin(turn), 0]) * (0.19 * np.cos(rise) + 0.015) + [
                    0,
                    0,
                    0.25 + 0.28 * np.sin(rise) + 0.03 * chance.uniform(),
                ]
                way = np.array([np.cos(turn), np.sin(turn), 0.9 * np.sin(rise) - 0.1])
                parts.append(
                    solids.tube(
                        solids.curve([(0, 0, 0.19), tip * [0.35, 0.35, 0.8], tip], 3),
                        0.006,
                        kit.leaf((0.10, 0.28, 0.06), "stem"),
                        6,
                    )
                )
                leaf = kit.one_leaf(0.19, width=0.62)
                parts.append(solids.moved(leaf, matrix=space.translation(tip - way * 0.012) @ space.aimed(way)))
        return PropModel(
            {"body": kit.fold(parts)},
            "ceramic",
            {"top": (0.0, 0.0, 0.5), "grip": (0.12, 0.0, 0.12), "inside": (0.0, 0.0, 0.2)},
        )


def _cactus(skin: Material) -> list[Mesh]:
    """A ribbed column with two arms and a flower."""

    def ribbed(v: Array) -> Array:
        rib = 1 + 0.07 * np.cos(10 * np.arctan2(v[:, 1], v[:, 0]))
        return np.column_stack([v[:, :2] * rib[:, None], v[:, 2]])

    parts = [
        solids.bent(
            solids.lathe(
                solids.fillet([(0, 0.18), (0.06, 0.18), (0.075, 0.36), (0.055, 0.52), (0.0, 0.56)], 0.06, 5),
                skin,
                50,
                crease=2,
            ),
            ribbed,
        )
    ]
    for s, z in ((1, 0.34), (-1, 0.28)):
        parts.append(
            solids.noodle(
                solids.curve(
                    [(0, s * 0.05, z), (0, s * 0.11, z), (0, s * 0.125, z + 0.04), (0, s * 0.125, z + 0.12)], 4
                ),
                0.028,
                skin,
                12,
            )
        )
    return [*parts, solids.moved(_blooms.bloom(0.035, "pink", 7), (0, 0, 0.555))]
