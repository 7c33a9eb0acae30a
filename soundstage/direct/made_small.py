# SPDX-License-Identifier: Apache-2.0
"""Made small: what a little bird uses as people use theirs, an umbrella or a guitar, is made to its measure.

So are stones that somebody throws or picks up: words name no size, and nobody throws a rock as large as himself.
"""

from __future__ import annotations

from typing import Any

from soundstage.bodies import species
from soundstage.direct.both_hands import STRUCK
from soundstage.direct.choices import Decisions
from soundstage.direct.in_hand import SHELTERS
from soundstage.direct.taken_out import OUT
from soundstage.model.production import Production, Subject
from soundstage.props import PROPS

USES = ("play", "sweep", "photograph", "read", "type", "paint", "ride")  # done with things made for people
TAKEN = ("throw", "pick_up", "put_down", "catch", "give", "drop", "juggle", "stack", "squeeze", "show", "kick", STRUCK)
TOY = 0.12  # of its usual size: a boat or a car that a hand takes out of something
PERSON, LEAST = 1.1, 0.3  # metres: who is as tall uses things as they are; the smallest a thing is made


def made_small(production: Production, decisions: Decisions) -> Production:
    """The production with such things in sizes that suit who uses them."""
    sizes: dict[str, float] = {}
    for scene in production.scenes:
        known = {s: production.subject(s) for s in scene.cast}
        for beat in (b for shot in scene.shots for b in shot.beats):
            users = [known[w] for w in beat.who if w in known]
            things = [known[t] for t in (beat.target, beat.tool) if t in known]
            for thing in things if beat.action in TAKEN else ():
                unit = PROPS.get(thing.unit) if thing.family == "prop" and thing.unit in PROPS.entries else None
                toy = unit is not None and (unit.vehicle or unit.draught > 0) and beat.place in OUT  # out of a bag
                if unit is not None and (toy or (unit.by_hand < 1.0 and thing.noun not in unit.large)):
                    sizes.setdefault(thing.id, TOY if toy else unit.by_hand)
            for thing in things if users and all(map(_little, users)) else ():
                if thing.family == "prop" and (beat.action in USES or thing.unit in SHELTERS):
                    sizes.setdefault(thing.id, max(LEAST, min(1.0, min(map(_tall, users)) / PERSON)))
    cast = []
    for subject in production.cast:
        share = sizes.get(subject.id, 1.0)
        if share < 1.0 and subject.size == 1.0:
            size = decisions.choose(f"{subject.id}.size", round(share, 2), "made for whoever uses it here")
            subject = subject.model_copy(update={"size": float(size)})
        cast.append(subject)
    return production.model_copy(update={"cast": tuple(cast)})


def _little(subject: Subject) -> bool:
    """Whether it is a bird smaller than people."""
    return subject.family == "body" and _facts(subject).get("plan") == "bird" and _tall(subject) < PERSON


def _tall(subject: Subject) -> float:
    return float(_facts(subject).get("height", PERSON)) * subject.size


def _facts(subject: Subject) -> dict[str, Any]:
    return species().get(subject.unit, {})

