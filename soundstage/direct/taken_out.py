# SPDX-License-Identifier: Apache-2.0
"""Taken out: what somebody takes out of a thing is in it first, and what is taken from somebody is handed over.

A thing with a door is opened before, if nobody did.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from soundstage.direct.cast import Built
from soundstage.model.production import Beat, Placement, Production, Scene, Shot, Subject
from soundstage.places.base import Spot
from soundstage.props import PROPS

OUT = ("out", "from", "of", "off", "out_of", "from_in", "from_inside", "from_inside_of")
HANDED = ("take", "get", "accept", "receive", "collect", "fetch")  # verbs of getting what the other one lets go
SHUT = ("refrigerator", "oven", "microwave", "wardrobe", "washing_machine", "treasure_chest", "mailbox", "gift")
SHELVES = ("bookshelf",)  # they hold things, and have no door
VESSELS = (*SHUT, *SHELVES, "box", "suitcase", "barrel", "trash_bin", "shopping_cart", "wagon", "wheelbarrow")


TURNED = 0.35  # radians from straight to the room that it opens to the camera


def moved_doors(beats: Iterable[Beat], here: Mapping[str, Built]) -> set[str]:
    """The things whose doors are moved, or from whose boards something is taken: a set's own have none of these."""
    doors = {b.target for b in beats if b.action in ("open", "close") and b.target in here
             and here[b.target].subject.unit in SHUT}
    return doors | {b.anchor for b in beats if b.action == "pick_up" and b.place in OUT and b.anchor in here
                    and here[b.anchor].subject.unit in SHELVES}


def stood(built: Built, spot: Spot, moved: bool) -> tuple[float, float, float, float]:
    """x, y, z and heading of a thing at its spot in a set: ships side on, and one whose door is moved before the
    set's own, which it hides, its front to the room.
    """
    x, y = spot.position[:2]
    if built.draught or not moved or built.subject.unit not in (*SHUT, *SHELVES):
        return x, y, 0.0, 0.0 if built.draught else spot.heading
    deep, heading = 0.5 * float(built.extent[1, 0] - built.extent[0, 0]), -math.pi / 2 - TURNED
    return x + deep * math.cos(heading), y + deep * math.sin(heading), 0.0, heading


@dataclass
class _Told:
    """What is known of a scene while its beats are gone through."""

    known: dict[str, Subject]
    opened: list[str] = field(default_factory=list)  # what stands open, the last one last
    inside: list[Placement] = field(default_factory=list)
    met: set[str] = field(default_factory=set)  # what something was done with before


def taken_out(production: Production) -> Production:
    """The production in which what is taken out of something is in it first, and from somebody is given."""
    production = _with_vessels(production)
    scenes = tuple(_scene(production, s) for s in production.scenes)
    return production if scenes == production.scenes else production.model_copy(update={"scenes": scenes})


def _with_vessels(production: Production) -> Production:
    """The production with a piece of its own for what a place has only painted: "the fridge" of a kitchen opens."""
    cast, scenes = list(production.cast), []
    for scene in production.scenes:
        own: dict[str, Subject] = {}
        for beat in (b for shot in scene.shots for b in shot.beats):
            unit = _unit_of(beat.anchor) if beat.anchor not in scene.cast else ""
            if beat.action in ("pick_up", "pull") and beat.place in OUT and unit:
                key = f"{scene.id}.{beat.anchor.replace(' ', '_')}"
                own[beat.anchor] = Subject(id=key, noun=beat.anchor, family="prop", unit=unit)
        if own:
            shots = tuple(shot.model_copy(update={"beats": tuple(
                b.model_copy(update={"anchor": own[b.anchor].id}) if b.anchor in own else b for b in shot.beats)})
                for shot in scene.shots)
            cast += own.values()
            scene = scene.model_copy(update={"cast": (*scene.cast, *(s.id for s in own.values())), "shots": shots})
        scenes.append(scene)
    if len(cast) == len(production.cast):
        return production
    return production.model_copy(update={"cast": tuple(cast), "scenes": tuple(scenes)})


def _unit_of(noun: str) -> str:
    """The piece of furniture that holds things and is called so, or ""."""
    return next((u for u in (*SHUT, *SHELVES) if u in PROPS.entries and noun in PROPS.get(u).words), "")


def _scene(production: Production, scene: Scene) -> Scene:
    told = _Told({s: production.subject(s) for s in scene.cast})
    shots = tuple(_shot(shot, told) for shot in scene.shots)
    if shots == scene.shots and not told.inside:
        return scene
    placed = {p.subject for p in scene.placements}
    new = tuple(p for p in told.inside if p.subject not in placed)
    return scene.model_copy(update={"shots": shots, "placements": (*scene.placements, *new)})


def _shot(shot: Shot, told: _Told) -> Shot:
    beats = tuple(b for beat in shot.beats for b in _beats(beat, told))
    return shot if beats == shot.beats else shot.model_copy(update={"beats": beats})


def _beats(beat: Beat, told: _Told) -> Iterable[Beat]:
    """The beat, with what has to come before it, or as the one who gives does it."""
    thing, giver = told.known.get(beat.target), told.known.get(beat.anchor)
    fresh = beat.target not in told.met
    told.met.add(beat.target)
    if beat.action == "open":
        told.opened.append(beat.target)
    if beat.action == "pull" and beat.place in OUT and thing is not None and _by_hand(thing, beat, told):
        beat = beat.model_copy(update={"action": "pick_up", "verb": "pull"})
    out = beat.action == "pick_up" and beat.place in OUT and thing is not None and thing.family == "prop"
    if not out or not beat.who or "already" in beat.manner:
        yield beat
    elif giver is not None and giver.family == "body" and beat.verb in HANDED and giver.id not in beat.who:
        yield beat.model_copy(update={"who": (giver.id,), "action": "give", "target": beat.who[0],
                                      "tool": beat.target, "place": "", "anchor": ""})
    else:
        yield from _from_inside(beat, told, fresh)


def _from_inside(beat: Beat, told: _Told, fresh: bool) -> Iterable[Beat]:
    """Taken out of a vessel, or of what was opened last: it is in there, and a door is open."""
    shelves = (n for n in told.known if told.known[n].unit in SHELVES and beat.place == "out")
    vessel = beat.anchor or next((n for n in (*reversed(told.opened), *shelves) if _holds(told, n)), "")
    if fresh and _holds(told, vessel):
        told.inside.append(Placement(subject=beat.target, relation="in", anchors=(vessel,)))
        if told.known[vessel].unit in SHUT and vessel not in told.opened:
            told.opened.append(vessel)
            yield beat.model_copy(update={"id": f"{beat.id}.open", "action": "open", "verb": "", "target": vessel,
                                          "place": "", "anchor": "", "tool": "", "manner": ()})
            beat = beat.model_copy(update={"order": "then"})
        beat = beat.model_copy(update={"anchor": vessel})
    yield beat


def _by_hand(thing: Subject, beat: Beat, told: _Told) -> bool:
    """Whether what is pulled out is taken by a hand: out of something, or of what was opened; a chair is drawn."""
    known = PROPS.get(thing.unit) if thing.unit in PROPS.entries else None
    small = known is not None and (known.held or known.draught > 0 or known.vehicle)
    return bool(small) and (bool(beat.anchor) or any(_holds(told, n) for n in told.opened))


def _holds(told: _Told, name: str) -> bool:
    return name in told.known and told.known[name].unit in VESSELS
