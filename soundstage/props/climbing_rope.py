# SPDX-License-Identifier: Apache-2.0
"""A thick rope that hangs from high up, to be climbed: three twisted strands and a knot at its end."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

_TALL, _FOOT, _TWIST = 5.0, 0.13, 0.22  # metres: its upper end, its knot, one turn of the strands


class ClimbingRope(Prop):
    """A hanging rope, its frayed end at the floor, its upper end out of sight at 5 m."""

    words = ("climbing rope", "hanging rope", "gym rope", "knotted rope")
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        hemp = kit.main(look, (0.55, 0.38, 0.18), kit.cloth)
        z = np.linspace(_FOOT, _TALL, 260)
        parts = []
        for k in range(3):
            turn = 2 * np.pi * (z / _TWIST + k / 3)
            parts.append(solids.noodle(np.column_stack([0.016 * np.cos(turn), 0.016 * np.sin(turn), z]), 0.018,
                                       kit.shade(hemp, (1.0, 0.9, 1.08)[k], f"strand {k}"), 8))
        parts.append(solids.moved(solids.sphere(0.062, hemp, (1, 1, 1.15), 20), (0, 0, _FOOT + 0.03)))
        fray = kit.shade(hemp, 1.15, "frayed")
        parts += [solids.bar((0.02 * np.cos(a), 0.02 * np.sin(a), _FOOT - 0.02),
                             (0.05 * np.cos(a), 0.05 * np.sin(a), _FOOT - 0.13), 0.008, fray, 6)
                  for a in np.arange(6) * np.pi / 3]
        return PropModel({"body": solids.join(parts)}, "cloth", {"top": (0.0, 0.0, _TALL), "grip": (0.0, 0.0, 1.6)})
