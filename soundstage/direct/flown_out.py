# SPDX-License-Identifier: Apache-2.0
"""Out of a box, a cage or a house: what flies out of a thing is in it first, and goes up and away from it."""

from __future__ import annotations

from soundstage.direct.aloft import lives_aloft
from soundstage.direct.block import Block
from soundstage.direct.routes import Travel
from soundstage.model.production import Beat

INSIDE = 0.6  # of the height of what it is in
WAY = ((0.35, -0.15), (1.5, -0.5), (3.6, -0.9))  # metres to the side and towards the camera

FLUTTERED = 0.6  # of that way, for those that take their time: a shot of butterflies is no longer than one looks


def source_of(block: Block, beat: Beat) -> str:
    """What it flies out of: what is named, else what was opened last; "" where it only flies off."""
    floor = block.floor
    if beat.action != "fly" or beat.place not in ("out", "from"):
        return ""
    if beat.anchor in floor.marks and floor.cast[beat.anchor].kind != "body":
        return beat.anchor
    before = [b for shot in floor.scene.shots for b in shot.beats]
    before = before[: next((n for n, b in enumerate(before) if b.id == beat.id), 0)]
    opened = [b.target for b in before if b.action == "open" and b.target in floor.marks]
    return opened[-1] if opened and not beat.anchor else ""


def flown_out(block: Block, beat: Beat, who: str) -> Travel | None:
    """Its way from inside that thing, past the side on which nobody is; None where it comes out of nothing."""
    source, me = source_of(block, beat), block.people[who]
    if not source or me.beats:
        return None
    mark, built = block.floor.marks[source], block.floor.cast[source]
    others = [p.mark.x for n, p in block.people.items()
              if n != who and p.present and block.floor.cast[n].kind == "body"]
    far = FLUTTERED if lives_aloft(block.floor.cast[who]) else 1.0
    side = -far if others and sum(others) / len(others) > mark.x else far
    up = round(INSIDE * float(built.extent[1, 2]), 3)
    me.present = True
    perch = built.anchor("seat") if built.subject.unit == "bird_cage" else None
    sat = {"z": up, "posture": "fly"}
    if perch:
        sat = {"z": round(mark.z + perch[2], 3), "posture": "sit", "perched": True}
    me.mark = me.initial = me.mark.model_copy(update={"x": mark.x, "y": mark.y, **sat})
    way = ((round(mark.x + side * dx, 3), round(mark.y + dy, 3)) for dx, dy in WAY)
    return ((mark.x, mark.y), *way), False, True, None
