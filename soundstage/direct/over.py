# SPDX-License-Identifier: Apache-2.0
"""Over: who walks on or across a bridge goes along its back, up on one side and down on the other."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from soundstage.actions import ACTIONS
from soundstage.direct.block import Block
from soundstage.direct.contents import cloud
from soundstage.direct.plan import Mark
from soundstage.model.production import Beat
from soundstage.props.base import PropModel

OVER = ("on", "to_on", "onto", "over", "across", "along", "through", "down", "up")
LONG = 2.5  # metres: what is shorter is stepped over, and no way
LOW_END = 0.6  # metres over the ground that its ends are at most: one gets on there
WIDE = 0.3  # metres to either side of its middle line that are trodden
STEPS = 17


def over_bridge(block: Block, beat: Beat, who: str) -> dict[str, Any]:
    """The way along the back of a long thing: points x, y and metres over the ground; nothing where it has none."""
    floor, me = block.floor, block.people[who]
    name = next((n for n in (beat.anchor, beat.target) if n in floor.marks and n != who), "")
    walks = floor.cast[who].plan in ("biped", "quadruped") and ACTIONS.get(beat.action or "stand").travels
    if not name or not walks or me.beats or name in floor.in_set or beat.place not in OVER:
        return {}
    thing, mark = floor.cast[name], floor.marks[name]
    if thing.kind == "body" or thing.vehicle or not isinstance(thing.model, PropModel) or not thing.anchor("top"):
        return {}
    half = 0.48 * float(thing.extent[1, 0] - thing.extent[0, 0])
    if 2 * half < LONG or thing.subject.unit != "bridge":
        return {}
    points = cloud(thing)
    deck = points[np.abs(points[:, 1]) < WIDE]
    along = np.linspace(-half, half, STEPS)
    tops = [float(deck[np.abs(deck[:, 0] - x) < 1.2 * half / STEPS][:, 2].max(initial=0.0)) for x in along]
    if max(tops[0], tops[-1]) > LOW_END:
        return {}
    side = 1.0 if math.cos(mark.heading) >= 0 else -1.0  # from left to right
    c, s = side * math.cos(mark.heading), side * math.sin(mark.heading)
    way = tuple((round(mark.x + c * x, 3), round(mark.y + s * x, 3), round(z + mark.z, 3))
                for x, z in zip(along, tops[:: int(side)], strict=True))
    me.present = True
    me.mark = me.initial = Mark(x=way[0][0], y=way[0][1], heading=round(math.atan2(s, c), 4))
    return {"over": way}
