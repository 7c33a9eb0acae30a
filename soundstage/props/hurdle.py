# SPDX-License-Identifier: Apache-2.0
"""A hurdle: a white bar with black stripes on two steel feet."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Hurdle(Prop):
    """A hurdle, 0.8 m high, its bar along Y."""

    words = ("hurdle", "jump bar", "obstacle", "barrier")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        steel, white = kit.chrome(), kit.main(look, (0.84, 0.84, 0.82), lambda c: kit.painted_wood(c, "bar"))
        dark = kit.painted_wood((0.05, 0.05, 0.06), "stripe")
        parts = [kit.block((0.035, 1.16, 0.09), (0, 0, 0.71), white, 0.008)]
        parts += [kit.block((0.038, 0.14, 0.092), (0, y, 0.709), dark, 0.004) for y in (-0.42, 0.0, 0.42)]
        for s in (1, -1):
            parts += [solids.bar((0, 0.5 * s, 0.02), (0, 0.5 * s, 0.72), 0.02, steel, 12),
                      solids.bar((-0.02, 0.5 * s, 0.02), (0.5, 0.5 * s, 0.02), 0.02, steel, 12)]
        parts.append(solids.bar((0, -0.5, 0.3), (0, 0.5, 0.3), 0.014, steel, 10))
        return PropModel({"body": kit.fold(parts)}, "wood", {"top": (0.0, 0.0, 0.8)})
