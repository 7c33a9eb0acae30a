# SPDX-License-Identifier: Apache-2.0
"""A painter's easel with a half-painted canvas on it: three legs, a ledge, hills under a sun."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props._picture import picture, told
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

BEGUN = (("yellow", 0.2, 1.28, 0.07), ("blue", -0.16, 1.02, 0.16), ("green", 0.14, 0.97, 0.13))  # paint, y, z, size


class Easel(Prop):
    """An easel 1.6 m high, its canvas to +X."""

    words = ("easel", "canvas", "painter's easel", "blank canvas")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        wood = kit.wood(kit.OAK, "easel")
        parts = [solids.bar((0.08, s * 0.36, 0.0), (-0.03, s * 0.06, 1.6), 0.018, wood, 10) for s in (-1, 1)]
        parts += [
            solids.bar((-0.45, 0, 0.0), (-0.04, 0, 1.5), 0.018, wood, 10),
            kit.block((0.09, 0.8, 0.03), (0.07, 0, 0.76), wood, 0.006),
            kit.block((0.025, 0.84, 0.66), (0.06, 0, 0.79), kit.plastic((0.93, 0.91, 0.86), "canvas"), 0.004),
        ]
        shown = picture(told(look.words), 0.7, 0.54)
        if shown is not None:
            parts.append(solids.moved(shown, (0.0735, 0.0, 1.12)))
        for color, y, z, size in () if shown is not None else BEGUN:
            blob = solids.sphere(size, kit.plastic(color, f"{color} paint"), (0.02, 1.0, 0.8), 20)
            parts.append(solids.moved(blob, (0.074, y, z)))
        return PropModel({"body": kit.fold(parts)}, "wood",
                         {"grip": (0.0, 0.36, 0.8), "top": (0.0, 0.0, 1.6), "front": (0.08, 0.0, 1.12)})
