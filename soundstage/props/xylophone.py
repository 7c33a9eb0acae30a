# SPDX-License-Identifier: Apache-2.0
"""A xylophone: bars in the colours of the rainbow on a tapering frame, with two mallets."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Xylophone(Prop):
    """A xylophone, 0.62 m wide along Y, two mallets lying on it."""

    words = ("xylophone", "glockenspiel", "marimba", "vibraphone", "toy xylophone")
    instrument = True
    pieces = ("bar", "mallet", "key", "resonator", "frame")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        timber = kit.main(look, (0.5, 0.28, 0.11), kit.wood)
        parts = []
        for s in (1, -1):
            parts.append(solids.bar((s * 0.14, -0.3, 0.03), (s * 0.075, 0.3, 0.03), 0.022, timber, 12))
        parts += [solids.bar((x, y, 0.03), (-x, y, 0.03), 0.02, timber, 12) for x, y in ((0.14, -0.29), (0.08, 0.29))]
        tones = ("red", "orange", "yellow", "green", "turquoise", "blue", "violet", "pink")
        for i, tone in enumerate(tones):
            y, long = -0.262 + 0.075 * i, 0.38 - 0.026 * i
            parts.append(kit.block((long, 0.06, 0.02), (0, y, 0.05), kit.enamel(tone, f"bar {tone}"), 0.007))
            parts += [
                solids.moved(solids.sphere(0.0085, kit.chrome(), segments=10), (s * long * 0.36, y, 0.071))
                for s in (1, -1)
            ]
        for y, turn in ((-0.1, 0.25), (0.08, -0.3)):
            mallet = [
                solids.bar((-0.16, 0, 0), (0.14, 0, 0), 0.007, kit.wood(kit.PINE, "mallet"), 10),
                solids.moved(solids.sphere(0.02, kit.rubber("crimson", "mallet head"), segments=14), (-0.16, 0, 0)),
            ]
            parts.append(solids.moved(solids.join(mallet), (0.05, y, 0.094), turn))
        return PropModel({"body": kit.fold(parts)}, "wood", {"grip": (0.14, -0.29, 0.03), "top": (0.0, 0.0, 0.071)})
