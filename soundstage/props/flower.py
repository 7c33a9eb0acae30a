# SPDX-License-Identifier: Apache-2.0
"""A flower: petals round a button on a bending stem with two leaves, growing from a tuft."""

from __future__ import annotations

from soundstage import space
from soundstage.bodies.base import Look
from soundstage.props import _blooms
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel, paint
from soundstage.shape import solids


class Flower(Prop):
    """A big daisy, 0.42 m; "rose" and "tulip" and "sunflower" change it."""

    words = ("flower", "daisy", "rose", "tulip", "sunflower", "poppy", "wildflower", "blossom")
    held = True
    substance = "cloth"

    def build(self, look: Look, seed: int) -> PropModel:
        sun = kit.said(look, "sunflower")
        usual = "yellow" if sun else "red" if kit.said(look, "rose", "tulip", "poppy") else "white"
        tall, size = (0.9, 0.13) if sun else (0.38, 0.075)
        stem = solids.curve([(0, 0, 0), (0.015, 0, 0.4 * tall), (-0.005, 0, 0.75 * tall), (0.03, 0, tall)], 5)
        parts = [solids.tube(stem, 0.008 if sun else 0.0055, kit.leaf((0.09, 0.27, 0.05), "stem"), 8)]
        if kit.said(look, "tulip", "rose"):
            parts.append(solids.moved(_blooms.cupped(size * 0.85, paint(look, usual)), stem[-1]))
        else:
            head = _blooms.bloom(
                size, paint(look, usual), 14 if sun else 11, (0.13, 0.06, 0.025) if sun else (0.80, 0.46, 0.04)
            )
            parts.append(solids.moved(head, matrix=space.translation(stem[-1]) @ space.turn("y", 0.95)))
        for turn, z in ((0.6, 0.25), (3.4, 0.38), (5.0, 0.16)):
            parts.append(kit.put(kit.one_leaf(0.12 * (1.8 if sun else 1)), (0.01, 0, z * tall), y=-0.6, z=turn))
        return PropModel(
            {"body": kit.fold(parts)}, "cloth", {"grip": (0.01, 0.0, 0.35 * tall), "top": (0.03, 0.0, tall)}
        )
