# SPDX-License-Identifier: Apache-2.0
"""A small parcel in brown paper, tied with string; it also stands in for a thing that nobody names."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import solids


class Parcel(Prop):
    """A parcel, 0.16 m long: small enough for one hand."""

    words = ("parcel", "package", "small box", "small package", "small parcel")
    held = True
    substance = "paper"

    def build(self, look: Look, seed: int) -> PropModel:
        paper = kit.paper(paint(look, (0.62, 0.42, 0.22)), "wrapping")
        twine = kit.cloth((0.62, 0.06, 0.05), "twine")
        parts = [kit.block((0.16, 0.12, 0.085), (0, 0, 0), paper, 0.010, 2)]
        for sign in (1, -1):  # the folded ends
            flap = kit.put(solids.box((0.004, 0.074, 0.05), kit.shade(paper, 0.86, "fold"), 0.001),
                           (sign * 0.0805, 0, 0.044), x=0.785)
            parts.append(flap)
        for long, wide, at in ((0.164, 0.006, 0.0), (0.006, 0.124, 0.012)):
            parts.append(kit.block((long, wide, 0.089), (at, 0.008 * (wide < 0.01), -0.002), twine, 0.002, 1))
        for turn in (0.6, 0.6 + np.pi):
            loop = solids.curve([(0, 0, 0.088), (0.022, 0.004, 0.098), (0.036, 0, 0.094), (0.020, -0.004, 0.089)], 5)
            parts.append(solids.moved(solids.noodle(loop, 0.0026, twine, 8), (0.012, 0.008, 0.0), heading=turn))
        label = kit.block((0.05, 0.034, 0.002), (-0.036, -0.032, 0.0845), kit.paper(), 0.0005)
        ink = kit.paper((0.2, 0.2, 0.24), "ink")
        lines = [kit.block((0.032, 0.003, 0.001), (-0.036, -0.038 + 0.008 * k, 0.0866), ink, 0.0002) for k in range(3)]
        return PropModel({"body": kit.fold([*parts, label, *lines])}, "paper",
                         {"grip": (0.06, 0.0, 0.0425), "top": (0.0, 0.0, 0.088), "inside": (0.0, 0.0, 0.02)})
