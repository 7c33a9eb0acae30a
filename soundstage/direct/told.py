# SPDX-License-Identifier: Apache-2.0
"""Told: what a beat's action is told of the things and people it is done with - seats, surfaces, calls, aims."""

from __future__ import annotations

import math
from dataclasses import asdict
from typing import Any

from soundstage import space
from soundstage.actions.fly import ON_THE_AIR
from soundstage.direct.aloft import on_the_wing
from soundstage.direct.becoming import after, turned_key
from soundstage.direct.block import Block
from soundstage.direct.blocking import seat_of
from soundstage.direct.cast import Built
from soundstage.direct.clearing import leap_over
from soundstage.direct.feeding import FEEDS, food_told
from soundstage.direct.fitting_hands import UNDERFOOT
from soundstage.direct.floating import way_afloat
from soundstage.direct.girth import bark, clear_length
from soundstage.direct.in_hand import opens_small
from soundstage.direct.lying import down_on
from soundstage.direct.manner import How, how
from soundstage.direct.over import over_bridge
from soundstage.direct.plan import Mark
from soundstage.direct.plunging import into_water
from soundstage.direct.riding import BACK
from soundstage.direct.routes import ALTITUDE, seat_for
from soundstage.direct.sets import spot_for
from soundstage.direct.sills import SILL, has_sill, outside
from soundstage.direct.sliding import down
from soundstage.direct.sounds import beat_sound, inside
from soundstage.direct.stairs import up_or_down
from soundstage.direct.taking import laid_on
from soundstage.direct.throwing import shot, thrown
from soundstage.direct.thrown_in import sunk
from soundstage.direct.upon import down_from, over_top, up_on
from soundstage.direct.worktop import found
from soundstage.model.production import Beat

# shaped by the thing
FITTED = ("swing", "play", "read", "ride", "climb", "juggle", "throw", "brush", "work", "sweep", "balance")
KITE_AHEAD, KITE_OVER = 1.5, -0.35  # metres ahead of and over the head that a kite's foot hangs in the picture
KNOCKED = (0.3, 1.1)  # metres: what has its top in between is knocked on from above
AT_THE_FEET = 0.7  # of an arm, ahead, that a thing is put on the floor
LEAPT = 0.7  # of its length that a swimmer comes on by when it leaps out of the water
BEHIND = 1.75  # radians from straight ahead: who stands farther round is not turned to in speech


def _in_the_air(block: Block, beat: Beat, who: str) -> dict[str, Any]:
    """How high one flies, and which way one floats: up, down, or "" where it is."""
    if beat.action == "float":
        return way_afloat(beat)
    how = {"winged": block.floor.cast[who].winged, "spread": beat.verb in ON_THE_AIR}
    return {"altitude": ALTITUDE} | how | on_the_wing(block, beat, who) if beat.action == "fly" else {}


def facts(block: Block, beat: Beat, who: str) -> dict[str, Any]:
    """What the action needs to know of things: seats, surfaces, calls."""
    floor = block.floor
    told: dict[str, Any] = {}
    built = floor.cast[who]
    if beat.action == "sit":
        told |= _seat(block, beat, who)
    if beat.action == "bark":
        told["call"] = (built.facts or {}).get("call", "")
        told["kind"] = (built.subject.noun, beat.verb)
        told["size"] = built.subject.size
    if beat.action == "spin":  # a fan's blades turn, and not the fan
        told["turning"] = any(j.drive == "spin" for j in getattr(built.model, "joints", ()))
    if beat.action == "open":
        told["in_hand"] = opens_small(floor, beat)
    if beat.action in ("pick_up", "put_down", "knock") and beat.target in floor.cast:
        told |= _handled(block, beat)
    if beat.action == "drive":
        usual = "engine_boat" if built.draught else "engine"
        told["engine"] = {"train": "train", "airplane": "airplane"}.get(built.subject.unit, usual)
        told["kind"] = (*built.subject.words, built.subject.noun)
    if beat.action == "jump" and built.plan == "fish" and floor.model.water is not None and not floor.dives:
        told["surface"] = _leap(block, who)
    if beat.action == "swim" and block.people[who].mark.z > 0:
        told["afloat"] = True
    told |= _in_the_air(block, beat, who)
    if beat.anchor in floor.marks:
        told["anchor"] = beat.anchor
    if beat.tool in floor.cast:
        told["tool"] = beat.tool
    told.update(_worked(block, beat) | found(block, beat, who) | _becoming(block, beat))
    told.update(thrown(block, beat, who) | shot(block, beat, who) | down(block, beat, who))
    told.update(leap_over(block, beat, who) | into_water(block, beat, who) | sunk(block, beat, who))
    told.update(down_on(block, beat, who) | up_on(block, beat, who) | down_from(block, beat, who))
    told.update(over_top(block, beat, who) or over_bridge(block, beat, who) or up_or_down(block, beat, who))
    told |= _shown(block, beat)
    if beat.action in FEEDS and beat.target in floor.cast:
        told |= food_told(floor, beat, who)
    return told | _heard(block, beat, who)


def _handled(block: Block, beat: Beat) -> dict[str, Any]:
    """How a thing that is taken up or put down is held, and what it is put on."""
    cast = block.floor.cast
    if beat.action == "knock":  # on a table, and not at a door
        top = block.floor.top(beat.target) if beat.target in block.floor.marks else 0.0
        return {"top": round(top, 3)} if KNOCKED[0] < top < KNOCKED[1] else {}
    thing, anchor = cast[beat.target], beat.anchor or _surface(block)
    onto = cast[anchor].substance if anchor in cast else "wood"
    return {"material": thing.substance, "bulky": thing.bulky, "grip": (thing.anchor("grip") or (0, 0, 0))[2],
            "onto": onto}


def _heard(block: Block, beat: Beat, who: str) -> dict[str, Any]:
    """How hard and fast it is done, and what its verb is heard as."""
    done, sound = how(beat), beat_sound(beat, who, block.floor.cast, inside(block, beat.target))
    return ({"how": asdict(done)} if done != How() else {}) | ({"sound": sound} if sound else {})


def _seat(block: Block, beat: Beat, who: str) -> dict[str, Any]:
    """The seat, how high it is and where one faces on it; nothing where there is none."""
    seat, me = seat_for(block, beat, who), block.people[who].mark
    if not seat:
        return {}
    _, _, heading, height = seat_of(block.floor, seat, who)
    height = me.seat_height if me.posture == "sit" else height
    height = 0.0 if me.perched else height  # its feet are up there already
    return {"seat_height": height, "seat_heading": heading, "seat": seat}


def _shown(block: Block, beat: Beat) -> dict[str, Any]:
    """Whether what is shown or waved is in the hand."""
    cast = block.floor.cast
    things = (n for n in (beat.target, beat.tool) if n in cast)
    return {"in_hand": any(cast[n].portable for n in things)} if beat.action in ("show", "wave") else {}


def _becoming(block: Block, beat: Beat) -> dict[str, Any]:
    """The later look that the beat leads to, and how many times as large it is."""
    key = turned_key(beat)
    turns = block.floor.cast.get(key.partition(">")[0])
    if turns is None:
        return {}
    if key in block.floor.forms:
        return {"becomes": key, "grows": max(1.0, block.floor.forms[key])}
    later = after(turns.subject, beat.becomes)
    return {"becomes": key, "grows": later.size / turns.subject.size} if later else {}


def let_up(block: Block, kite: str, who: str) -> None:
    """What is flown on a string is up in the wind, ahead of who holds it."""
    me = block.people[who].mark
    if kite not in block.people:
        return
    high = block.floor.cast[who].dims.height + KITE_OVER
    mark = Mark(x=round(me.x + KITE_AHEAD * math.cos(me.heading), 3),
                y=round(me.y + 0.4 * KITE_AHEAD * math.sin(me.heading), 3), z=round(high, 3), heading=-1.22)
    sail = block.people[kite]
    sail.mark = sail.initial = block.floor.marks[kite] = mark


def _worked(block: Block, beat: Beat) -> dict[str, Any]:
    """What playing, riding, climbing and the like need to know of the thing they are done on."""
    floor = block.floor
    name = next((n for n in (beat.target, beat.tool, beat.anchor) if n in floor.cast), "")
    if beat.action not in FITTED or not name:
        return {}
    thing = floor.cast[name]
    spots = ("keys", "skin", "strings", "driver", "seat", "grip", "top", "pivot", "footrest", "armrest", "rim")
    return {
        "unit": thing.subject.unit or thing.subject.noun, "kind": thing.kind, "held": thing.held, "bulky": thing.bulky,
        "substance": "flesh" if thing.kind == "body" else thing.substance,
        "tall": float(thing.extent[1, 2]), "count": thing.subject.count, "of": name,
        "back": BACK * thing.dims.height, "wide": thing.dims.width,
        "up": _climbed(thing, block.floor.cast[beat.who[0]]),
        **{spot: at for spot in spots if (at := thing.anchor(spot)) is not None}, **_trunk(block, beat, name),
    }


def _trunk(block: Block, beat: Beat, name: str) -> dict[str, Any]:
    """Where the bark of a tree is that somebody climbs, on their side of it."""
    if beat.action != "climb" or name not in block.floor.marks:
        return {}
    me = block.people[beat.who[0]].mark
    found = bark(block.floor.cast[name], block.floor.marks[name], (me.x, me.y))
    return {"bark": found} if found else {}


def _climbed(thing: Built, who: Built) -> float:
    """Metres that somebody goes up a thing in one beat; an animal three times its own length."""
    most = 2.2 if who.plan == "biped" else min(2.2, 2.4 * who.dims.length)
    tall, clear = float(thing.extent[1, 2]), clear_length(thing)
    whole = who.dims.height if who.plan == "biped" else who.dims.length
    free = tall - 0.6 * who.dims.height if clear >= tall else clear - (1.1 if who.plan == "biped" else 1.7) * whole
    return round(min(max(free, 0.3 if who.plan == "biped" else 0.5 * whole), most), 3)


def _leap(block: Block, who: str) -> tuple[tuple[float, float], tuple[float, float]]:
    """Where one that leaps out of the water begins and comes down, most of its length on; side on to be seen."""
    me, ahead = block.people[who], LEAPT * block.floor.cast[who].dims.length
    turned = 0.0 if math.cos(me.mark.heading) >= 0 else math.pi
    x, y = me.mark.x, me.mark.y
    return (x, y), (round(x + ahead * math.cos(turned), 3), y)


def _surface(block: Block) -> str:
    floor = block.floor
    return next((s for s in floor.scene.cast if floor.cast[s].anchor("top") and not floor.cast[s].held), "")


def target_point(block: Block, beat: Beat, who: str, target: str) -> tuple[float, float, float] | None:
    """World point of what a beat is aimed at."""
    floor = block.floor
    if beat.action == "put_down":
        return _put_point(block, beat)
    name = target or (beat.anchor if beat.anchor in floor.cast else "")
    if not name and beat.line:
        name = _listener(block, who)
    if name in block.people and name != who:
        mark, built = block.people[name].mark, floor.cast[name]
        z = floor.height(mark.x, mark.y) + mark.z
        grip = built.anchor("grip")
        up = grip[2] if grip else built.dims.eye_height * (0.72 if mark.posture == "sit" else 1.0)
        return (mark.x, mark.y, round(z + up, 3))
    return outside(floor, who) if beat.action == "look" and not name else None


def _put_point(block: Block, beat: Beat) -> tuple[float, float, float] | None:
    floor, who = block.floor, block.people[beat.who[0]].mark
    if beat.anchor in UNDERFOOT:
        far = AT_THE_FEET * floor.cast[beat.who[0]].dims.arm
        x, y = who.x + far * math.cos(who.heading), who.y + far * math.sin(who.heading)
        return (round(x, 3), round(y, 3), round(floor.height(x, y), 3))
    surface = beat.anchor if beat.anchor in floor.marks else _surface(block)
    if surface not in floor.marks:
        spot = spot_for(floor.model, beat.anchor or "counter")
        return spot.position if spot is not None and spot.position[2] > 0.3 else None
    if surface in floor.in_set and has_sill(floor, surface):
        return floor.model.spots[SILL].position
    x, y = laid_on(block, surface, who)
    return (round(x, 3), round(y, 3), round(floor.height(x, y) + floor.top(surface), 3))


def _listener(block: Block, who: str) -> str:
    """Whom a speaker speaks to: the nearest other performer present who is not at their back.

    Nobody stands with the back of the head to the audience through a line of their own.
    """
    me = block.people[who].mark

    def aside(other: Mark) -> float:
        return abs(float(space.wrapped(math.atan2(other.y - me.y, other.x - me.x) - me.heading)))

    others = [
        (math.hypot(p.mark.x - me.x, p.mark.y - me.y), s)
        for s, p in block.people.items()
        if s != who and p.present and block.floor.cast[s].kind == "body" and aside(p.mark) < BEHIND
    ]
    return min(others)[1] if others else ""
