# SPDX-License-Identifier: Apache-2.0
"""A hula hoop: a striped plastic ring that leans upright."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import solids


class HulaHoop(Prop):
    """A hula hoop, 0.9 m across, upright, facing +X."""

    words = ("hula hoop", "hula-hoop", "hoop toy", "plastic hoop", "hula hoops", "toy hoop")
    held = True
    lies = True
    substance = "plastic"

    def build(self, look: Look, seed: int) -> PropModel:
        tints = [kit.plastic(paint(look, (0.85, 0.04, 0.25)), "hoop"), kit.plastic("yellow", "stripes")]
        parts = [solids.tube(kit.arc((0, 0, 0.45), 0.437, a, a + np.pi / 12 + 0.004, 4, "yz"), 0.013 + 0.0002 * (k % 2),
                             tints[k % 2], 10)
                 for k, a in enumerate(np.arange(24) * np.pi / 12)]
        return PropModel({"body": kit.fold(parts)}, "plastic", {"grip": (0.0, 0.437, 0.45), "top": (0.0, 0.0, 0.9)})
