# SPDX-License-Identifier: Apache-2.0
"""A ramp: a wooden wedge with a smooth board and a low rail along each side, for balls, toy cars and blocks."""

from __future__ import annotations

import numpy as np

from soundstage.bodies.base import Look
from soundstage.props import _kit as kit
from soundstage.props.base import Prop, PropModel
from soundstage.shape import slabs, solids

_LONG, _TALL, _WIDE = 1.7, 0.62, 0.5  # metres


class Ramp(Prop):
    """A ramp, 1.7 m long and 0.6 m high, its slope down to +X."""

    words = ("ramp", "inclined plane", "wooden ramp", "skate ramp", "incline", "sloping board", "tilted board",
             "slanted board", "inclined surface", "launch ramp")
    substance = "wood"

    def build(self, look: Look, seed: int) -> PropModel:
        board, frame = kit.main(look, kit.PINE, kit.wood), kit.wood(kit.WALNUT, "frame")
        half = 0.5 * _LONG
        side = slabs.polygon([(-half, 0.0), (half, 0.0), (half, 0.03), (-half, _TALL - 0.03)])
        hole = slabs.polygon([(-half + 0.09, 0.07), (half - 0.45, 0.07), (-half + 0.09, _TALL - 0.19)], 0.01)
        cheek = slabs.upright(slabs.slab(side.difference(hole), 0.05, frame, 0.006), 0.05)
        parts = [solids.moved(cheek, (0, s * (0.5 * _WIDE - 0.04), 0)) for s in (1, -1)]
        top = slabs.polygon([(half, 0.008), (half, 0.03), (-half, _TALL), (-half, _TALL - 0.035)])
        parts.append(slabs.upright(slabs.slab(top, _WIDE, board, 0.004), _WIDE))
        rail = slabs.polygon([(half, 0.02), (half, 0.065), (-half, _TALL + 0.04), (-half, _TALL - 0.02)])
        red = kit.painted_wood("red", "rails")
        parts += [solids.moved(slabs.upright(slabs.slab(rail, 0.025, red, 0.006), 0.025), (0, s * 0.5 * _WIDE, 0))
                  for s in (1, -1)]
        along = np.linspace(-half + 0.1, half, 8)
        spots = {f"chute{k}": (float(x), 0.0, float(np.interp(x, [-half, half], [_TALL, 0.03])))
                 for k, x in enumerate(along)}
        return PropModel({"body": kit.fold(parts)}, "wood", {**spots, "top": spots["chute0"]})
