# SPDX-License-Identifier: Apache-2.0
"""A treadmill: a belt between two rollers on a low deck, uprights with hand rails and a screen."""

from __future__ import annotations

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids


class Treadmill(Prop):
    """A treadmill, 1.75 m long along X and 1.35 m high, its screen towards +X."""

    words = ("treadmill", "running machine", "treadmills", "walking pad", "jogging machine")
    substance = "plastic"
    pieces = ("belt", "screen", "rail", "deck")

    def build(self, look: Look, seed: int) -> PropModel:
        frame, dark = kit.main(look, (0.16, 0.17, 0.19), kit.plastic), kit.plastic(kit.INK, "belt")
        side = slabs.polygon([(-0.85, 0.0), (0.8, 0.0), (0.88, 0.1), (0.62, 0.2), (-0.82, 0.12)], 0.03)
        parts = [
            solids.moved(slabs.upright(slabs.slab(side, 0.1, frame, 0.02), 0.1), (0, s * 0.33, 0)) for s in (1, -1)
        ]
        parts += [
            kit.block((1.5, 0.56, 0.1), (-0.1, 0, 0.03), dark, 0.04, 2),
            kit.block((1.2, 0.02, 0.004), (-0.15, 0, 0.13), kit.plastic("white", "belt line"), 0.001),
            kit.block((0.26, 0.56, 0.17), (0.68, 0, 0.03), frame, 0.05, 2),
        ]
        for s in (1, -1):
            rail = solids.curve(
                [
                    (0.72, s * 0.35, 0.1),
                    (0.6, s * 0.35, 0.7),
                    (0.5, s * 0.35, 1.1),
                    (0.3, s * 0.35, 1.02),
                    (-0.05, s * 0.35, 0.92),
                ],
                6,
            )
            parts.append(solids.noodle(rail, 0.032, kit.metal(), 12))
        console = kit.put(kit.block((0.06, 0.76, 0.32), (0, 0, 0), frame, 0.03, 2), (0.52, 0, 1.02), y=-0.35)
        screen = kit.put(
            kit.block((0.008, 0.36, 0.18), (-0.032, 0, 0.09), kit.lit((0.05, 0.4, 0.5), 0.6, "screen"), 0.004),
            (0.52, 0, 1.02),
            y=-0.35,
        )
        button = kit.put(
            kit.block((0.012, 0.06, 0.06), (-0.034, 0.27, 0.1), kit.plastic("red", "stop"), 0.01),
            (0.52, 0, 1.02),
            y=-0.35,
        )
        return PropModel(
            {"body": kit.fold([*parts, console, screen, button])},
            "plastic",
            {"top": (-0.15, 0.0, 0.13), "handle": (0.3, 0.35, 1.02)},
        )
