# SPDX-License-Identifier: Apache-2.0
"""Where somebody stands who strokes, feeds or milks an animal, so that both are seen and it is at hand."""

from __future__ import annotations

import math

from soundstage.actions.pet import at_its_head
from soundstage.direct.block import Block
from soundstage.direct.cast import Built
from soundstage.model.production import Beat

STROKED = ("pet", "feed", "milk")
OPENED = 0.22  # radians from the camera that one turns: not a passport picture
UDDER = 0.2  # of its length: so far behind an animal's middle one sits to milk it


def fed(animal: Built, who: Built) -> float:
    """How far an animal lowers its head to a hand that feeds it, 0-1."""
    high, hand = 0.66 * animal.dims.height, 0.62 * who.dims.height
    return round(min(max((high - hand) / high, 0.12), 0.6), 3)


def beside_animal(block: Block, beat: Beat, who: str, name: str) -> tuple[float, float, float]:
    """x, y and heading: behind a small animal that stands side-on, before the head of a tall one, or at its udder."""
    floor, animal, built = block.floor, block.people[name], block.floor.cast[who]
    if not animal.beats:
        animal.mark = animal.initial = animal.mark.model_copy(update={"heading": -0.25})
        floor.marks[name] = animal.mark
    mark, d = animal.mark, floor.cast[name].dims
    reach = 0.5 * d.width + 0.36 * built.dims.arm
    if beat.action == "milk":  # before its flank, where the udder is in sight
        return mark.x - UDDER * d.length, mark.y - reach - 0.1, math.pi / 2 - OPENED
    if beat.action == "feed" or at_its_head(d.height, built.dims.height):
        low = fed(floor.cast[name], built) if beat.action == "feed" else 0.0  # face to face
        far, way = 0.5 * d.length + 0.5 * built.dims.arm + 0.12 + 0.5 * low * d.height, mark.heading
        return mark.x + far * math.cos(way), mark.y + far * math.sin(way), way + math.pi
    return mark.x, mark.y + reach, -math.pi / 2 + OPENED
