# SPDX-License-Identifier: Apache-2.0
"""A bone: a shaft with two knobs at either end, for dogs; biscuits too."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Bone(Prop):
    """A bone, 0.2 m, lying along Y."""

    words = ("bone", "bones", "dog bone", "dog treat", "treat", "dog biscuit", "chew toy")
    held = True
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        bone = kit.main(look, (0.83, 0.76, 0.62), kit.clay)
        parts = [solids.bar((0, -0.075, 0.026), (0, 0.075, 0.026), 0.015, bone, 16)]
        for y in (-0.08, 0.08):
            parts += [solids.moved(solids.sphere(0.024, bone, segments=18), (x, y, 0.026)) for x in (-0.017, 0.017)]
        return PropModel({"body": kit.fold(parts)}, "wood", {"grip": (0.0, 0.0, 0.025), "top": (0.0, 0.0, 0.05)})
