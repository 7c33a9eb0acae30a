# SPDX-License-Identifier: Apache-2.0
"""Ways straight to the camera and from it, and who turns from somebody: the camera stands before the floor, at -Y."""

from __future__ import annotations

import math
from fractions import Fraction

from soundstage.direct.block import SETTLE, Block
from soundstage.direct.blocking import levelled
from soundstage.direct.coverage import Window
from soundstage.model.production import Beat

LONGEST = 4.0  # metres that such a way is
MARGIN = 0.5  # metres kept to the edge of the floor
Way = tuple[tuple[float, float], ...]


def to_or_from_camera(block: Block, beat: Beat, who: str, begin: Fraction) -> Way:
    """The way of who comes to the camera or goes away from it; () when the words say neither."""
    coming, going = "to_camera" in beat.manner, "from_camera" in beat.manner
    if not (coming or going) or beat.anchor:
        return ()
    floor, me = block.floor, block.people[who]
    _, y0, _, y1 = floor.model.free
    x, y = me.mark.x, me.mark.y
    end = max(y0 + MARGIN, y - LONGEST) if coming else min(y1 - MARGIN, y + LONGEST)
    if not me.beats and begin <= SETTLE:  # nobody saw where they were: they begin where the way is long enough
        y = min(y1 - MARGIN, end + LONGEST) if coming else max(y0 + MARGIN, end - LONGEST)
        x, y = levelled(floor, x, y)
        heading = -math.pi / 2 if coming else math.pi / 2
        me.mark = me.initial = me.mark.model_copy(update={"x": round(x, 3), "y": round(y, 3), "heading": heading})
    return ((me.mark.x, me.mark.y), (round(me.mark.x, 3), round(end, 3)))


def turned_from(block: Block, beat: Beat, who: str) -> float | None:
    """The heading of who turns away from somebody or something (or the camera); None for any other turn."""
    if beat.action != "turn":
        return None
    if "from_camera" in beat.manner:
        return math.pi / 2
    mark = block.floor.marks.get(beat.anchor)
    if beat.place != "away" or mark is None:
        return None
    me = block.people[who].mark
    return math.atan2(me.y - mark.y, me.x - mark.x)


def along_the_lens(block: Block, window: Window) -> str:
    """ "back" or "front" where all that the window shows is somebody going from the camera or coming to it; else ""."""
    beats = [b for who in window.focus if who in block.people for b in block.people[who].beats
             if b.start < window.end and b.end > window.start and len(b.path) > 1]
    ways = {m for b in beats for m in b.manner if m in ("from_camera", "to_camera")}
    told = bool(beats) and len(window.focus) == 1 and all(ways & {*b.manner} for b in beats) and len(ways) == 1
    return ("back" if ways == {"from_camera"} else "front") if told else ""
