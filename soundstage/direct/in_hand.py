# SPDX-License-Identifier: Apache-2.0
"""In hand: which things are held as a scene begins, and where they are when one of its blocks is over."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from soundstage.actions._breach import over_the_water
from soundstage.direct.block import Running
from soundstage.direct.blocking import Floor
from soundstage.direct.both_hands import has_it, in_both
from soundstage.direct.feeding import below
from soundstage.direct.plan import PlannedPerformer
from soundstage.direct.together import mutual
from soundstage.model.production import Beat, Shot

# these begin with what is held
FROM_THE_HAND = ("put_down", "throw", "eat", "drop", "shake", "drink", "inflate", "give", "show",
                 "smell", "wave", "wash_under_tap")
CARRYING = ("walk", "run", "exit", "enter", "stand", "sit", "smile", "dance", "march", "jump",
            "look")  # with a thing: it is in the hand all the way
OPENED_IN_HAND = 0.42  # metres of its longest side
OVER = {"umbrella": 0.42, "balloon": 0.95}  # metres
SHELTERS = ("umbrella",)  # held over the head unless the words put it somewhere


def held_first(floor: Floor, beats: list[Beat]) -> dict[str, str]:
    """Thing -> who has it in hand as the scene begins: what is put down first was in the hand before."""
    held = _sheltering(floor, beats)
    seen: set[str] = set(held)
    for beat in beats:
        if beat.action == "carry_between":  # two have it between them
            continue
        if mutual(beat.action) and len(beat.who) > 1:  # each has one: "they clink their glasses"
            for who, thing in zip(beat.who, (beat.target, beat.tool), strict=False):
                if thing in floor.cast and floor.cast[thing].portable and thing not in seen:
                    held[thing] = floor.decisions.choose(f"{thing}.held_by", who, "each has one in the hand")
                    seen.add(thing)
        elif (
            (beat.action in FROM_THE_HAND or has_it(beat) or _carries(beat) or opens_small(floor, beat))
            and (thing := next((n for n in (beat.target, beat.tool) if n in floor.cast and floor.cast[n].portable), ""))
            and thing not in seen
            and beat.who
            and not below(floor, beat, beat.who[0])
        ):
            held[thing] = floor.decisions.choose(
                f"{thing}.held_by", beat.who[0], "is in hand before it is taken up"
            )
        for thing in in_both(beat) if beat.who else ():
            if thing in floor.cast and floor.cast[thing].portable and thing not in held:
                held[thing] = floor.decisions.choose(f"{thing}.held_by", beat.who[0], "one is in each hand")
        if beat.target:
            seen.add(beat.target)
    return held


def settled(floor: Floor, people: dict[str, Running], held: dict[str, str]) -> None:
    """Where things are after the block: put down, or in the hand that took them."""
    beats = sorted((b for p in people.values() for b in p.beats), key=lambda b: b.start)
    for beat in beats:
        if beat.action == "give" and "gets" in beat.facts:
            held[str(beat.facts["gets"])] = beat.subject
        if beat.target not in people or not floor.cast[beat.target].portable:
            continue
        if beat.action == "pick_up":
            held[beat.target] = beat.subject
        elif beat.action == "put_down" and beat.target_point is not None:
            held.pop(beat.target, None)
            x, y, z = beat.target_point
            thing = people[beat.target]
            thing.mark = thing.mark.model_copy(update={"x": x, "y": y, "z": z - floor.height(x, y)})


def _carries(beat: Beat) -> bool:
    """Whether somebody walks with a thing in the hand."""
    return beat.action in CARRYING and bool(beat.tool)


def opens_small(floor: Floor, beat: Beat) -> bool:
    """Whether it is a letter or a jar that is opened, which one has in the hands, and nothing with a lid or doors."""
    built = floor.cast.get(beat.target)
    if beat.action != "open" or built is None or not built.held or built.kind != "prop":
        return False
    return not getattr(built.model, "joints", ()) and float(np.ptp(built.extent, axis=0).max()) < OPENED_IN_HAND


def _sheltering(floor: Floor, beats: list[Beat]) -> dict[str, str]:
    """Umbrellas and who holds them: who has one in the words, else whoever is there and has none."""
    placed = {p.subject for p in (*floor.scene.placements, *(p for s in floor.scene.shots for p in s.placements))}
    people = [s for s in floor.scene.cast if floor.cast[s].kind == "body" and floor.cast[s].plan in ("biped", "bird")]
    people.sort(key=lambda s: floor.cast[s].plan != "biped")
    held: dict[str, str] = {}
    for thing in floor.scene.cast:
        taken = any(b.action == "pick_up" and b.target == thing for b in beats)
        if floor.cast[thing].subject.unit not in SHELTERS or thing in placed or taken:
            continue
        named = [w for b in beats if thing in (b.tool, b.target, b.anchor) for w in b.who if w in people]
        who = next((w for w in (*named, *people) if w not in held.values()), "")
        if who:
            held[thing] = floor.decisions.choose(f"{thing}.held_by", who, "is held over the head")
    return held


def overhead(floor: Floor, held: dict[str, str], beats: list[Beat]) -> dict[str, float]:
    """Who -> metres that an umbrella or a balloon in their hand, or what they balance, reaches over the head; or that
    they leap out of the water.
    """
    borne = {w: floor.cast[b.target].dims.height for b in beats if b.action == "balance" and b.target in floor.cast
             for w in b.who}
    leapt = {w: over_the_water(floor.cast[w].dims) for b in beats if b.action == "jump" for w in b.who
             if w in floor.cast and floor.cast[w].plan == "fish" and floor.model.water is not None and not floor.dives}
    return borne | leapt | {who: OVER[floor.cast[thing].subject.unit] for thing, who in held.items()
                    if floor.cast[thing].subject.unit in OVER and not shut(floor, thing)}


def shut(floor: Floor, thing: str) -> bool:
    """Whether it is an umbrella that nobody has up here: in a room."""
    if floor.cast[thing].subject.unit not in SHELTERS:
        return False
    beats = (b for s in floor.scene.shots for b in s.beats if b.target == thing)
    if any(b.place == "over" and b.anchor in floor.cast for b in beats):
        return not floor.decisions.choose(f"{thing}.open", True, "it is held over somebody")
    indoors = floor.model.indoors and any(b.kind == "body" for b in floor.cast.values())
    return not floor.decisions.choose(f"{thing}.open", not indoors, "in a room an umbrella is closed" if indoors
                                      else "it is held over the head")


def shown(performers: list[PlannedPerformer]) -> tuple[PlannedPerformer, ...]:
    """Those who are to be seen: a thing comes with whoever has it in hand."""
    here = {p.subject for p in performers}
    return tuple(p for p in performers if not p.held_by or p.held_by in here)


def in_hand(shot: Shot, held: Mapping[str, str]) -> Shot:
    """The shot whose beats of holding know that the thing is there already. held: thing -> who has it."""
    beats = tuple(
        b.model_copy(update={"manner": (*b.manner, "already")})
        if has_it(b) and b.who and held.get(b.target) == b.who[0] else b
        for b in shot.beats)
    return shot.model_copy(update={"beats": beats})
