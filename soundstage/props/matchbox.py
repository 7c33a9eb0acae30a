# SPDX-License-Identifier: Apache-2.0
"""A matchbox, half open, with red-headed matches in it and one in front."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids


class Matchbox(Prop):
    """A matchbox, 0.09 m long along Y, half open, drawn up a little as miniatures are."""

    words = ("matchbox", "lit match", "burning match", "box of matches", "matchstick", "book of matches")
    held = True
    substance = "paper"

    def build(self, look: Look, seed: int) -> PropModel:
        cover = kit.main(look, (0.62, 0.05, 0.03), kit.paper)
        tray, stick, head = (
            kit.paper((0.76, 0.62, 0.4), "tray"),
            kit.wood(kit.PINE, "match"),
            kit.plastic("red", "match head"),
        )
        strip = kit.paper((0.13, 0.06, 0.035), "striking strip")
        parts = [
            kit.block((0.056, 0.085, 0.026), (0, -0.02, 0), cover, 0.002),
            kit.block((0.0575, 0.076, 0.017), (0, -0.02, 0.0045), strip, 0.001),
            kit.block((0.049, 0.08, 0.016), (0, 0.026, 0.003), tray, 0.002),
            kit.block((0.036, 0.06, 0.002), (0, -0.02, 0.0255), kit.paper((0.86, 0.6, 0.1), "label"), 0.0006),
        ]
        for i in range(6):
            x = -0.0175 + 0.007 * i
            parts += [
                solids.bar((x, 0.022, 0.0205), (x, 0.058 + 0.002 * (i % 2), 0.0205), 0.0021, stick, 8),
                solids.moved(solids.sphere(0.0034, head, (1, 1.4, 1), 10), (x, 0.06 + 0.002 * (i % 2), 0.0205)),
            ]
        parts += [
            solids.bar((0.05, -0.045, 0.003), (0.062, 0.02, 0.003), 0.0026, stick, 8),
            solids.moved(solids.sphere(0.0042, head, (1, 1.4, 1), 12), (0.0625, 0.023, 0.0042)),
        ]
        return PropModel({"body": kit.fold(parts)}, "wood", {"grip": (0.0, -0.05, 0.013), "top": (0.0, 0.0, 0.028)})
