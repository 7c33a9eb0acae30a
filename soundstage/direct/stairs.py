# SPDX-License-Identifier: Apache-2.0
"""Stairs: who walks up or down a flight goes along its treads, from the ground to the landing or back."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np

from soundstage.actions import ACTIONS
from soundstage.direct.block import Block
from soundstage.direct.cast import Built
from soundstage.direct.contents import cloud
from soundstage.direct.plan import Mark, PlannedBeat
from soundstage.model.production import Beat, Subject

FLIGHT = "staircase"
UP, DOWN = ("up", "on", "onto", "to_on", "along", "over", "to"), ("down", "off", "from")
WINDING = frozenset(("spiral", "winding"))  # these have no straight way
BEFORE = 0.9  # metres of level ground at the foot
WIDE = 0.3  # metres to either side of the middle line that are trodden
STEPS = 25
ASIDE = 0.45  # radians off square to the camera: the treads are seen


def taken(beat: Beat, here: Mapping[str, Subject]) -> Beat:
    """ "Climbs the stairs": walks up them; any other beat as it is."""
    thing = here.get(beat.target) or here.get(beat.anchor)
    if beat.action != "climb" or thing is None or not _straight(thing):
        return beat
    place = "down" if beat.place in DOWN else "up"
    return beat.model_copy(update={"action": "walk", "place": place, "anchor": thing.id, "target": "",
                                   "verb": beat.verb or "climb"})


def up_or_down(block: Block, beat: Beat, who: str) -> dict[str, Any]:
    """The way over the treads: points x, y and metres over the ground, and how high it ends; {} where there is none."""
    floor, me = block.floor, block.people[who]
    name = next((n for n in (beat.anchor, beat.target) if n in floor.marks and n != who), "")
    walks = floor.cast[who].plan in ("biped", "quadruped") and ACTIONS.get(beat.action or "stand").travels
    if not name or not walks or beat.place not in (*UP, *DOWN):
        return {}
    thing = floor.cast[name]
    if not _straight(thing.subject):
        return {}
    mark = _across(block, name)
    way = [(round(mark.x + c, 3), round(mark.y + s, 3), z) for c, s, z in _treads(thing, mark.heading)]
    if beat.place in DOWN:
        way.reverse()
    ahead = math.atan2(way[1][1] - way[0][1], way[1][0] - way[0][0])
    if not me.beats:
        me.present = True
        me.mark = me.initial = Mark(x=way[0][0], y=way[0][1], heading=round(ahead, 4))
    return {"over": tuple(way), "flight": way[-1][2]}


def _straight(thing: Subject) -> bool:
    return thing.unit == FLIGHT and not WINDING & {*thing.words, *thing.noun.split()}


def climbed(beat: PlannedBeat) -> float:
    """Metres over the ground that a beat leads up or down stairs."""
    return max((float(z) for *_, z in beat.facts.get("over", ())), default=0.0) if "flight" in beat.facts else 0.0


def _across(block: Block, name: str) -> Mark:
    """The flight's mark; turned to be seen from the side, if nothing was done yet and no words place it."""
    floor, thing = block.floor, block.people.get(name)
    mark = floor.marks[name]
    told = {p.subject for p in (*floor.scene.placements, *block.shot.placements)}
    if thing is None or name in told or name in floor.in_set or any(p.beats for p in block.people.values()):
        return mark
    mark = mark.model_copy(update={"x": floor.centre[0], "y": floor.centre[1] + 0.4,
                                   "heading": round(math.pi + ASIDE, 4)})
    floor.marks[name] = thing.mark = thing.initial = mark
    return mark


def _treads(thing: Built, heading: float) -> list[tuple[float, float, float]]:
    """(x, y, z) from the ground before the first riser to the landing, from the flight's middle, metres."""
    points = cloud(thing)
    trodden = points[np.abs(points[:, 1]) < WIDE]
    foot, end = float(thing.extent[1, 0]), (thing.anchor("top") or (float(thing.extent[0, 0]), 0.0, 0.0))[0]
    along = np.linspace(foot + BEFORE, end, STEPS)
    half = 0.6 * (foot + BEFORE - end) / STEPS
    high = [float(trodden[np.abs(trodden[:, 0] - x) < half][:, 2].max(initial=0.0)) if x < foot else 0.0 for x in along]
    c, s = math.cos(heading), math.sin(heading)
    rising = np.maximum.accumulate(high)
    return [(c * float(x), s * float(x), round(float(z), 3)) for x, z in zip(along, rising, strict=True)]
