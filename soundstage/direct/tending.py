# SPDX-License-Identifier: Apache-2.0
"""Whom hands are busy on: a part of somebody's body by verb or by what is worn there, and where one stands for it."""

from __future__ import annotations

import math
from typing import Any

from soundstage.direct.block import Block
from soundstage.model.production import Beat, Subject

# the part of a body that a verb is about, when no word names one
VERBS = {"massage": "shoulders", "comb": "head", "brush": "head", "braid": "head", "cut": "head", "trim": "head",
         "shave": "face", "bandage": "arm", "treat": "arm", "heal": "arm", "help": "arm", "support": "arm",
         "examine": "chest", "tickle": "chest", "make": "face", "dress": "chest", "measure": "chest", "wash": "back",
         "scrub": "back", "clean": "face", "wipe": "face", "fix": "neck", "adjust": "neck", "tie": "neck",
         "button": "chest", "zip": "chest", "groom": "head", "style": "head", "crown": "head", "tap": "shoulders"}
# the part of a body where a thing is worn, or that a word names
WORN = {"hair": "head", "hat": "head", "cap": "head", "helmet": "head", "crown": "head", "wreath": "head",
        "glasses": "face", "mask": "face", "makeup": "face", "lipstick": "face", "tie": "neck", "scarf": "neck",
        "collar": "neck", "necklace": "neck", "medal": "neck", "shirt": "neck", "blouse": "neck",
        "coat": "shoulders", "jacket": "shoulders", "cloak": "shoulders", "cape": "shoulders", "robe": "shoulders",
        "shawl": "shoulders", "blanket": "shoulders", "towel": "shoulders", "backpack": "shoulders", "dress": "chest",
        "button": "chest", "zipper": "chest", "vest": "chest", "sleeve": "arm", "bracelet": "arm", "ribbon": "arm",
        "watch": "arm", "lei": "neck", "garland": "neck", "bead": "neck", "quilt": "shoulders", "bowtie": "neck",
        "glove": "arm", "ring": "arm", "bandage": "arm", "wrist": "arm", "belt": "chest",
        "shoe": "feet", "shoelace": "feet", "lace": "feet", "boot": "feet", "sock": "feet", "slipper": "feet",
        "skate": "feet", "trousers": "legs", "leg": "legs"}
BUSY = ("work", "wipe", "cut", "brush", "tend")
FROM_BEHIND = ("head", "shoulders", "back")
PUT = ("put", "place", "drape", "lay", "hang", "wrap", "throw", "slip", "set", "fit", "drop")


def tended(beat: Beat, here: dict[str, Subject]) -> tuple[Beat, tuple[str, ...]] | None:
    """The beat as something done to somebody's body, and the things seen on that body already; None for any other."""
    if len(beat.who) != 1 or beat.who[0] not in here or here[beat.who[0]].family != "body":
        return None
    verb, names = (beat.verb or beat.action).split(" ")[0], (beat.target, beat.anchor, beat.tool)
    thing = next((n for n in names if n in here and here[n].family != "body" and worn(here[n])), "")
    body = next((n for n in names if n in here and _person(here[n]) and n not in beat.who), "")
    whose = next((s for s in here if thing and s not in beat.who and f"of {s}" in here[thing].words), "")
    if thing and not (body or whose) and any(w.startswith("of ") for w in here[thing].words):
        whose = next((s for s in here if _person(here[s]) and s not in beat.who), "")  # "the shoelaces of a person"
    told = next((WORN[m] for m in beat.manner if m in WORN), "")
    part = WORN[worn(here[thing])] if thing else told or VERBS.get(verb, "")
    if beat.action == "put_down" and thing and body and beat.anchor == body:
        return _on(beat, body, thing, part, here), ()
    if beat.action not in BUSY or not part or not (body or whose):
        return None
    if whose:
        return _to(beat, whose, part), (thing,)
    if thing and verb in PUT:
        return _on(beat, body, thing, part, here), ()
    done = _to(beat, body, part)
    return (done.model_copy(update={"tool": thing}) if thing else done), ()


def _to(beat: Beat, body: str, part: str) -> Beat:
    verb = beat.verb or beat.action
    return beat.model_copy(update={"action": "tend", "verb": verb, "target": body, "anchor": "", "place": "",
                                   "manner": (*beat.manner, part)})


def _on(beat: Beat, body: str, thing: str, part: str, here: dict[str, Subject]) -> Beat:
    done = _to(beat, body, part)
    return done.model_copy(update={"tool": thing, "manner": (*done.manner, "put_on", here[thing].noun.split()[-1])})


def worn(subject: Subject) -> str:
    """The word by which a thing is known to be worn."""
    noun = subject.noun.lower().split()[-1]
    return next((n for n in (noun, noun.removesuffix("s"), subject.unit) if n in WORN), "")


def _person(subject: Subject) -> bool:
    from soundstage.bodies import species

    return subject.family == "body" and species().get(subject.unit, {}).get("plan") == "biped"


def beside_whom(block: Block, beat: Beat, who: str, name: str) -> tuple[float, float, float]:
    """(x, y, heading) at arm's length of somebody; behind who is tended from behind, before any other."""
    floor, other = block.floor, block.people[name]
    me, built, body = block.people[who].mark, floor.cast[who], floor.cast[name]
    part = next((m for m in beat.manner if m in WORN.values()), "shoulders")
    reach = 0.5 * min(body.dims.length, 0.34) + (0.6 if part in FROM_BEHIND else 0.74) * built.dims.arm
    side = -1.0 if me.x <= other.mark.x else 1.0
    facing = 0.0 if side < 0 else math.pi
    if not other.beats and other.mark.posture == "stand":
        turned = facing if part in FROM_BEHIND else facing + math.pi
        other.mark = other.initial = other.mark.model_copy(update={
            "heading": round(turned - 0.5 * math.cos(turned), 4)})
        floor.marks[name] = other.mark
    x, y = other.mark.x + side * reach, other.mark.y + 0.04
    return x, y, facing - 0.15 * math.cos(facing)


def lowered(block: Block, name: str) -> dict[str, Any]:
    """How much lower somebody's parts are than when they stand."""
    mark, built = block.people[name].mark, block.floor.cast[name]
    low = max(0.0, 0.86 * built.dims.leg - mark.seat_height) if mark.posture == "sit" else 0.0
    return {"lower": round(low, 3), "wide": round(built.dims.width, 3)}
