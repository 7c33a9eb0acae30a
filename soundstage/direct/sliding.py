# SPDX-License-Identifier: Apache-2.0
"""Slides and slopes: what has a chute is gone down sitting, from its top, seen from the side."""

from __future__ import annotations

import math
from typing import Any

from soundstage.direct.block import Block
from soundstage.model.production import Beat

SIDE_ON = -0.3  # the heading at which a chute shows its length and a little of its front
STOPS = 8  # a chute's points are its anchors chute0, chute1 ...


def chute_of(block: Block, beat: Beat) -> str:
    """What this beat slides down, or ""."""
    if beat.action not in ("slide", "sled") and beat.verb.split(" ")[0] not in ("slide", "sled", "toboggan", "glide"):
        return ""
    cast = block.floor.cast
    return next((n for n in (beat.target, beat.anchor, beat.tool) if n in cast and cast[n].anchor("chute0")), "")


def down(block: Block, beat: Beat, who: str) -> dict[str, Any]:
    """The way down, world metres; where nothing came before, the thing is turned side-on and who slides is on top."""
    name = chute_of(block, beat)
    if beat.action != "slide" or not name:
        return {}
    floor, me, thing = block.floor, block.people[who], block.people[name]
    if not thing.beats and not any(p.beats for p in block.people.values()):
        turned = thing.mark.model_copy(update={"heading": SIDE_ON, "x": round(floor.centre[0], 3),
                                                "y": round(floor.centre[1] + 0.4, 3)})
        thing.mark = thing.initial = floor.marks[name] = turned
    elif not thing.beats and not any(b.path for p in block.people.values() for b in p.beats):
        thing.mark = thing.initial = floor.marks[name] = thing.mark.model_copy(update={"heading": SIDE_ON})
    mark, built = thing.mark, floor.cast[name]
    c, s = math.cos(mark.heading), math.sin(mark.heading)
    ground = floor.height(mark.x, mark.y)
    spots = [spot for k in range(STOPS) if (spot := built.anchor(f"chute{k}")) is not None]
    way = [(round(mark.x + c * x - s * y, 3), round(mark.y + s * x + c * y, 3), round(ground + z, 3))
           for x, y, z in spots]
    top = me.mark.model_copy(update={"x": way[0][0], "y": way[0][1], "heading": mark.heading, "posture": "sit",
                                     "seat_height": way[0][2]})
    if not me.beats:
        me.mark = me.initial = top
    return {"chute": way, "anchor": name}
