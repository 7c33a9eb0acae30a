# SPDX-License-Identifier: Apache-2.0
"""Eating and drinking: out of which vessel, and what an animal without hands has on the ground before it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from soundstage.direct.block import Block
from soundstage.direct.blocking import Floor
from soundstage.direct.plan import Mark, PlannedBeat
from soundstage.direct.tabled import TABLES
from soundstage.model.production import Beat, Scene, Subject

FEEDS = ("eat", "drink", "smell")
OUT_OF = ("from", "out", "in")
DRUNK_FROM = ("cup", "glass", "wine_glass", "bottle", "flask", "beer_mug", "bowl", "bucket", "teapot", "pitcher",
              "soda_can", "well", "milk_carton", "puddle", "bathtub", "fountain")
EATEN_FROM = ("bowl", "noodles", "cooking_pot", "frying_pan")
DISHES = (*EATEN_FROM, "cup", "jar", "milk_carton")  # food that is seen as what it is in
ON_THE_GROUND = ("bowl", "plate", "bucket", "cup", "basket", "tray", "frying_pan", "cooking_pot", "glass", "box")
OFF = ("plate", "pancake", "steak", "bacon", "beans")  # what is eaten off, lying on a table
ON_THE_EDGE = 0.04  # metres: between a plate and the edge of its table
BITE = 1.1  # of its head's height: what is larger is not taken into the mouth
FIRST = {"drink": 0.7}  # of its radius: water is reached over its edge
DOWN = {"quadruped": 0.42, "bird": 0.56, "crawler": 0.5}  # of its length: from the middle to a mouth at the ground


def from_vessel(scene: Scene, here: Mapping[str, Subject], beat: Beat) -> tuple[Beat, Subject, str] | None:
    """ "Drinks tea from a cup": of the cup, which has tea in it -> the beat, the cup, and what is not seen besides."""
    vessel, food = here.get(beat.anchor), here.get(beat.target)
    if beat.action not in FEEDS or beat.place not in OUT_OF or vessel is None or food is None:
        return None
    drinks = beat.action == "drink" and vessel.unit in DRUNK_FROM
    if food.family == "body" or not (drinks or (vessel.unit in EATEN_FROM and food.unit in DISHES)):
        return None
    others = (b for shot in scene.shots for b in shot.beats if b.id != beat.id)
    gone = "" if any(food.id in (b.target, b.anchor, b.tool, *b.who) for b in others) else food.id
    filled = vessel.model_copy(update={"words": (*vessel.words, food.noun)})
    return beat.model_copy(update={"target": vessel.id, "place": "", "anchor": ""}), filled, gone


def below(floor: Floor, beat: Beat, who: str) -> bool:
    """Whether this is an animal's food or drink that stands or lies on the ground: a bowl, or too big for a mouth; or
    what somebody has before them on a table."""
    if beat.action not in FEEDS or who not in floor.cast:
        return False
    if _served(floor, beat, who):
        return True
    if floor.cast[who].plan not in DOWN:
        return False
    thing = floor.cast.get(beat.target)
    if thing is None or thing.kind == "body" or not thing.held:
        return False
    large = float((thing.extent[1] - thing.extent[0]).max()) > BITE * floor.cast[who].dims.head
    lies = beat.action == "smell" or thing.subject.unit in ON_THE_GROUND
    return lies or (beat.action == "eat" and large)


def food_told(floor: Floor, beat: Beat, who: str) -> dict[str, Any]:
    """What the action is told of the food: whether it is in the hand or the mouth, or on the ground, and what it is."""
    low, food = below(floor, beat, who), floor.cast[beat.target]
    return {"held": food.held and not low, "below": low or not food.held, "unit": food.subject.unit}


def feeds_low(block: Block, beat: PlannedBeat) -> bool:
    """Whether this is an animal that eats or drinks with its mouth down at the ground."""
    return beat.action in FEEDS and block.floor.cast[beat.subject].plan in DOWN and "fed" not in beat.facts


def set_before(block: Block, beat: Beat, who: str) -> None:
    """What an animal eats on the ground lies where its mouth comes down, from the beginning; a heap begins there."""
    me, thing, floor = block.people[who], block.people.get(beat.target), block.floor
    if thing is not None and not thing.beats and _served(floor, beat, who):
        thing.mark = thing.initial = _before_them(floor, beat.target, me.mark)
        return
    if thing is None or thing.beats or me.beats or not (below(floor, beat, who) or _heap(floor, beat, who)):
        return
    built, mark = floor.cast[who], me.mark
    food = floor.cast[beat.target]
    far = DOWN[built.plan] * built.dims.length + (0.0 if food.held else food.radius * FIRST.get(beat.action, 1.0))
    x, y = mark.x + far * math.cos(mark.heading), mark.y + far * math.sin(mark.heading)
    thing.mark = thing.initial = floor.put(beat.target, x, y, 0.0, thing.mark.heading)


def _heap(floor: Floor, beat: Beat, who: str) -> bool:
    """Whether this is what stands on the ground and is eaten there, such as hay, and no words say where it is."""
    thing = floor.cast.get(beat.target)
    if beat.action not in FEEDS or floor.cast[who].plan not in DOWN or thing is None or thing.held:
        return False
    if thing.kind == "body" or (beat.action == "drink" and thing.subject.unit not in DRUNK_FROM):
        return False
    told = (*floor.scene.placements, *(p for shot in floor.scene.shots for p in shot.placements))
    return beat.target not in floor.in_set and all(beat.target != p.subject for p in told)


def _served(floor: Floor, beat: Beat, who: str) -> bool:
    """Whether somebody who has a chair at a table eats off what lies on it."""
    thing = floor.cast.get(beat.target)
    return (beat.action == "eat" and thing is not None and thing.subject.unit in OFF and bool(_table(floor))
            and f"{who}_chair" in floor.cast)


def _table(floor: Floor) -> str:
    return next((n for n in floor.scene.cast if n in floor.marks and floor.cast[n].subject.unit in TABLES), "")


def _before_them(floor: Floor, thing: str, mark: Mark) -> Mark:
    """The mark of a plate on the edge of the table, where it is nearest to who sits here."""
    table = _table(floor)
    at, extent, inset = floor.marks[table], floor.cast[table].extent, ON_THE_EDGE + floor.cast[thing].radius
    low, high = extent[0] + inset, extent[1] - inset  # tables of a film stand square to it
    x = at.x + min(max(mark.x - at.x, float(low[0])), float(high[0]))
    y = at.y + min(max(mark.y - at.y, float(low[1])), float(high[1]))
    return floor.put(thing, x, y, floor.top(table) + at.z, mark.heading)
