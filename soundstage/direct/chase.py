# SPDX-License-Identifier: Apache-2.0
"""Chases: whoever is chased or followed goes ahead on the same way, and the follower keeps its distance behind."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np

from soundstage.actions import ACTIONS
from soundstage.actions.base import Doing
from soundstage.direct.aloft import lives_aloft, on_the_wing
from soundstage.direct.block import GRID, Block
from soundstage.direct.cast import Built
from soundstage.direct.plan import PlannedBeat
from soundstage.direct.routes import route
from soundstage.model.production import Beat

AFTER = {"chase", "hunt", "pursue", "follow", "stalk", "trail", "tail", "shadow", "track"}  # verbs of going after
LEAD = 0.55  # metres of air between the two

Way = tuple[tuple[float, float], ...]


def chased(block: Block, beat: Beat, who: str) -> str:
    """Whom this beat goes after, when that one is there and does not already go somewhere itself; else ""."""
    if not ACTIONS.get(beat.action or "stand").travels:
        return ""
    after = beat.verb.split(" ")[0] in AFTER or beat.place == "after"
    name = next((n for n in (beat.target, beat.anchor) if n in block.people and n != who), "")
    if not after or not name:
        return ""
    built = block.floor.cast[name]
    return name if (built.kind == "body" or built.vehicle) and not _goes(block, beat, name) else ""


def _goes(block: Block, beat: Beat, name: str) -> bool:
    """Whether the one ahead has a travel of its own with or right after this beat."""
    beats = block.shot.beats
    here = block.order(beat)
    near = [b for n, b in enumerate(beats) if name in b.who and abs(n - here) == 1 and "with" in (b.order, beat.order)]
    return any(ACTIONS.get(b.action or "stand").travels for b in near)


def pursue(block: Block, beat: Beat, who: str, begin: Fraction, last: bool) -> tuple[PlannedBeat, PlannedBeat]:
    """The beat of the one ahead and of the one behind: one way, one time, a fixed distance."""
    floor, ahead = block.floor, chased(block, beat, who)
    quarry = floor.cast[ahead]
    action = "drive" if quarry.vehicle else "fly" if _flees_by_air(beat, quarry) else beat.action
    if quarry.kind == "body" and action == "drive":
        action = "run"
    free = "" if beat.place in ("after", "towards", "to", "behind") else beat.place
    anchor = beat.anchor if beat.anchor != ahead else ""
    lead = beat.model_copy(update={"id": f"{beat.id}.ahead", "who": (ahead,), "action": action, "verb": "",
                                   "target": "", "place": free, "anchor": anchor, "line": None})
    fresh = not block.people[who].beats
    way, entering, leaving, _ = route(block, lead, ahead, begin, last)
    gap = (quarry.dims.length + floor.cast[who].dims.length) / 2 + LEAD
    behind = _behind(way, gap)
    if not fresh:
        mark = block.people[who].mark
        behind = ((mark.x, mark.y), *behind[1:])
    elif entering or not block.people[ahead].beats:
        _start(block, who, behind)
    facts = {"chased": ahead, "anchor": anchor} if anchor else {"chased": ahead}
    seconds = max(_seconds(block, action, ahead, way, entering, leaving, begin),
                  _seconds(block, beat.action, who, behind, entering, leaving, begin))
    length = beat.duration or Fraction(math.ceil(seconds * 1000), 1000)
    end = begin + GRID.whole(length)
    first = PlannedBeat(id=lead.id, subject=ahead, action=action, start=begin, end=end, path=way, manner=beat.manner,
                        entering=entering, leaving=leaving, facts=on_the_wing(block, None, ahead))
    second = PlannedBeat(id=beat.id, subject=who, action=beat.action, start=begin, end=end, path=behind,
                         manner=beat.manner, entering=entering and fresh, leaving=leaving, target=ahead, facts=facts)
    return first, second


def _flees_by_air(beat: Beat, quarry: Built) -> bool:
    """Whether who is chased flies ahead: as its hunter does, or because its kind is always on the wing."""
    return quarry.winged and (beat.action == "fly" or lives_aloft(quarry))


def _start(block: Block, who: str, way: Way) -> None:
    """The follower begins where its way begins, turned along it."""
    (ax, ay), (bx, by) = way[0], way[1]
    me = block.people[who]
    update = {"x": ax, "y": ay, "heading": round(math.atan2(by - ay, bx - ax), 4)}
    me.mark = me.initial = me.mark.model_copy(update=update)


def _behind(way: Way, gap: float) -> Way:
    """The same way so many metres later: begun behind its start and ended before its end."""
    points = np.asarray(way, float)
    back = points[0] - points[min(1, len(points) - 1)]
    length = float(np.linalg.norm(back))
    points = np.concatenate([[points[0] + back / max(length, 1e-6) * gap], points])
    steps = np.linalg.norm(np.diff(points, axis=0), axis=1)
    left = gap
    while len(points) > 2 and steps[-1] <= left:
        left -= float(steps[-1])
        points, steps = points[:-1], steps[:-1]
    points[-1] += (points[-2] - points[-1]) * min(1.0, left / max(float(steps[-1]), 1e-6))
    return tuple((round(float(x), 3), round(float(y), 3)) for x, y in points)


def _seconds(block: Block, action: str, who: str, way: Way, entering: bool, leaving: bool, begin: Fraction) -> float:
    built = block.floor.cast[who]
    doing = Doing(who, built.dims, built.plan, float(begin), float(begin + 1), way, entering=entering, leaving=leaving)
    return float(ACTIONS.new(action).seconds(doing))
