# SPDX-License-Identifier: Apache-2.0
"""A bowl with food in it: noodles in a tangle, rice in a mound, salad in leaves."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _fillings
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.rng import rng
from soundstage.shape import solids


class Noodles(Prop):
    """A bowl of noodles, 0.2 m across; "rice" and "salad" fill it with those."""

    words = (
        "noodles",
        "bowl of noodles",
        "ramen",
        "spaghetti",
        "pasta",
        "noodle soup",
        "rice",
        "bowl of rice",
        "salad",
        "bowl of salad",
        "yogurt",
        "oatmeal",
        "porridge",
        "noodle",
        "instant noodles",
        "fried rice",
        "macaroni",
    )
    wholes = ("noodles",)
    held = True
    substance = "ceramic"

    def build(self, look: Look, seed: int) -> PropModel:
        clay = kit.main(look, (0.70, 0.10, 0.06), kit.ceramic)
        bowl = solids.turned(
            [(0.045, 0.0), (0.05, 0.012), (0.088, 0.05), (0.104, 0.095), (0.097, 0.095), (0.08, 0.05), (0.03, 0.02)],
            clay,
            0.004,
            40,
        )
        parts = [bowl, *(_fillings.told(look) or _fillings.tangle)(rng(seed, "noodles"))]
        return PropModel(
            {"body": kit.fold(parts)},
            "ceramic",
            {"grip": (0.0, 0.09, 0.06), "top": (0.0, 0.0, 0.12), "inside": (0.0, 0.0, 0.09)},
        )
