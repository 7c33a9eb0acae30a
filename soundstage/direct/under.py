# SPDX-License-Identifier: Apache-2.0
"""Things that one stands under: a shower stands open to the camera, and where its spots are in the world."""

from __future__ import annotations

import math

from soundstage.direct.block import Block
from soundstage.direct.parts import anchored

TURNED = -math.pi / 2 + 0.35  # its open side, towards the camera and a little aside


def under(block: Block, name: str, spot: str) -> tuple[float, float, float] | None:
    """World metres of a thing's named spot; it is turned to the camera first, unless something happened to it."""
    if name not in block.people or block.floor.cast[name].anchor(spot) is None:
        return None
    thing = block.people[name]
    if not thing.beats and name not in block.floor.in_set:
        thing.mark = thing.initial = block.floor.marks[name] = thing.mark.model_copy(update={"heading": TURNED})
    at = anchored(block.floor.cast[name], thing.mark, block.floor.height(thing.mark.x, thing.mark.y), spot)
    return None if at is None else (round(at[0], 3), round(at[1], 3), round(at[2], 3))
