# SPDX-License-Identifier: Apache-2.0
"""A frisbee: a flying disc with a rolled rim, grooves and a star."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import slabs, solids


class Frisbee(Prop):
    """A flying disc, 0.27 m across, lying right side up."""

    words = ("frisbee", "flying disc", "flying disk", "throwing disc")
    held = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        shell, mark = kit.main(look, "orange", kit.plastic), kit.plastic(paint(look, "white", 1), "star")
        profile = [(0, 0.024), (0.108, 0.02), (0.12, 0.011), (0.123, 0), (0.131, 0.001)]
        profile += [(0.135, 0.007), (0.134, 0.014), (0.126, 0.022), (0.11, 0.026), (0, 0.031)]
        groove = kit.shade(shell, 0.6, "grooves")
        star = [
            (r * np.cos(a), r * np.sin(a)) for a, r in zip(np.arange(10) * np.pi / 5, [0.062, 0.026] * 5, strict=True)
        ]
        parts = [solids.lathe(profile, shell, 56)]
        parts += [
            solids.moved(solids.ring(r, 0.0018, groove, 56, 6), (0, 0, 0.031 - 0.0455 * r))
            for r in (0.088, 0.097, 0.106)
        ]
        parts.append(solids.moved(slabs.slab(slabs.polygon(star, 0.003), 0.006, mark, 0.002), (0, 0, 0.027)))
        return PropModel(
            {"body": kit.fold(parts)}, shell.substance, {"grip": (-0.128, 0.0, 0.014), "top": (0.0, 0.0, 0.03)}
        )
