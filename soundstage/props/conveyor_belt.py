# SPDX-License-Identifier: Apache-2.0
"""A conveyor belt: a dark belt over rollers in a steel frame on legs, with a red switch."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import solids

LONG, WIDE, HIGH, DRUM = 2.4, 0.7, 0.55, 0.07  # metres


class ConveyorBelt(Prop):
    """A conveyor belt, 2.4 m along Y and 0.55 m high."""

    words = ("conveyor belt", "conveyor", "assembly line", "factory conveyor", "baggage belt")
    pieces = ("roller",)
    substance = "metal"

    def build(self, look: Look, seed: int) -> PropModel:
        steel, dark = kit.main(look, (0.12, 0.28, 0.42)), kit.rubber((0.03, 0.03, 0.035), "belt")
        half, mid = LONG / 2, HIGH - DRUM
        turn = np.linspace(-np.pi / 2, np.pi / 2, 9)
        loop = np.concatenate([np.stack([half + DRUM * np.cos(turn), mid + DRUM * np.sin(turn)], -1),
                               np.stack([-half - DRUM * np.cos(turn), mid - DRUM * np.sin(turn)], -1)])
        rings = np.stack([np.column_stack([np.full(len(loop), x), loop]) for x in (-WIDE / 2, WIDE / 2)])
        parts = [solids.loft(rings, dark, 0.8)]
        grey = kit.metal((0.5, 0.5, 0.52), "rollers", 0.3)
        axle = kit.ahead(solids.turned([(0.012, -WIDE / 2 - 0.06), (0.012, WIDE / 2 + 0.06)], grey, 0.003, 12))
        parts += [solids.moved(axle, (0, y, mid)) for y in np.linspace(-half, half, 9)]
        parts += [kit.block((0.035, LONG + 0.06, 0.11), (s * (WIDE / 2 + 0.035), 0, mid - 0.05), steel, 0.01)
                  for s in (1, -1)]
        for y in (-half + 0.25, half - 0.25):
            parts += [kit.block((0.07, 0.07, mid), (s * (WIDE / 2 + 0.03), y, 0), steel, 0.01) for s in (1, -1)]
            parts.append(kit.block((WIDE, 0.05, 0.05), (0, y, 0.2), steel, 0.01))
        seam = kit.rubber((0.09, 0.09, 0.1), "seams")
        parts += [kit.block((WIDE - 0.02, 0.02, 0.006), (0, y, HIGH - 0.003), seam, 0.002)
                  for y in np.linspace(-half + 0.1, half - 0.1, 13)]
        box = (WIDE / 2 + 0.075, half - 0.6, mid - 0.09)
        parts += [kit.block((0.05, 0.16, 0.16), box, kit.enamel((0.85, 0.62, 0.05), "switch box"), 0.012),
                  kit.put(solids.turned([(0.032, 0.0), (0.03, 0.025)], kit.plastic((0.7, 0.03, 0.02), "switch"), 0.008,
                                        18), (box[0] + 0.02, box[1], box[2] + 0.08), y=np.pi / 2)]
        return PropModel({"body": kit.fold(parts)}, "metal", {"top": (0.0, 0.0, HIGH)})
