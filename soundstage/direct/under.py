# SPDX-License-Identifier: Apache-2.0
"""Things that one stands under: a shower stands open to the camera, and where its spots are in the world."""

from __future__ import annotations

import math

from soundstage.direct.block import Block

TURNED = -math.pi / 2 + 0.35  # its open side, towards the camera and a little aside


def under(block: Block, name: str, spot: str) -> tuple[float, float, float] | None:
    """World metres of a thing's named spot; it is turned to the camera first, unless something happened to it."""
    at = block.floor.cast[name].anchor(spot) if name in block.people else None
    if at is None:
        return None
    thing = block.people[name]
    if not thing.beats and name not in block.floor.in_set:
        thing.mark = thing.initial = block.floor.marks[name] = thing.mark.model_copy(update={"heading": TURNED})
    mark = thing.mark
    c, s = math.cos(mark.heading), math.sin(mark.heading)
    x, y = mark.x + c * at[0] - s * at[1], mark.y + s * at[0] + c * at[1]
    return round(x, 3), round(y, 3), round(block.floor.height(mark.x, mark.y) + mark.z + at[2], 3)
