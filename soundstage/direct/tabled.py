# SPDX-License-Identifier: Apache-2.0
"""At a table: who eats, reads or works at one sits there on a chair; two or three sit on opposite sides of it."""

from __future__ import annotations

from dataclasses import dataclass

from soundstage.bodies import species
from soundstage.direct.cast import others_of
from soundstage.direct.choices import Decisions
from soundstage.model.production import Beat, Placement, Production, Scene, Shot, Subject
from soundstage.places import PLACES
from soundstage.props import PROPS

SITTING = ("play", "play_at_table", "eat", "drink", "speak", "laugh", "read", "write", "look", "smile")
ALONE = (*SITTING, "work", "type", "phone_call", "sleep")  # what one does sitting at a table that the words name
TABLES = ("table", "desk")
MEALS = ("eat",)
COUNTERS = ("counter", "bar", "grill", "refrigerator", "oven")
DISHES = ("plate", "bowl", "tray", "cutting_board", "cup", "glass")
SEATS = ("chair", "bench", "sofa", "stool", "armchair", "throne", "rock", "log", "box")
SIDES = ("left_of", "right_of", "behind", "behind")  # of the table, as they are named
OWN_SIDE = "right_of"  # of the table, for one alone: face, hands and what is on it are seen
AT_MOST = len(SIDES)
MOST = 3  # of a group who do a thing each for themselves elsewhere
Members = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Tabled:
    """A scene with its chairs, and who and what is new in the cast."""

    scene: Scene
    changed: dict[str, Subject]
    added: tuple[Subject, ...]


def at_table(production: Production, scene: Scene, decisions: Decisions) -> Tabled:
    """The scene with those on chairs who do at a table, alone or two or three together, what one does sitting."""
    scene, laid = _laid(production, scene, decisions)
    known = {s: production.subject(s) for s in scene.cast if s not in laid} | laid
    beat = next((b for shot in scene.shots for b in shot.beats if _together(_at_what(b, scene, known), known)), None)
    if beat is None or any(known[s].unit in SEATS for s in known) or _stands(scene, beat):
        return Tabled(scene, {}, tuple(laid.values()))
    beat = _at_what(beat, scene, known)
    members: Members = {w: ids_of(known[w]) for w in beat.who}
    changed = {w: known[w].model_copy(update={"count": 1}) for w, ids in members.items() if len(ids) > 1}
    added = [*laid.values(), *(s.model_copy(update={"id": i}) for w in changed
             for i, s in zip(members[w][1:], singles_of(known[w], production.seed), strict=True))]
    table, people = _table(beat, known), [i for ids in members.values() for i in ids]
    places = []
    for number, who in enumerate(people):
        chair = Subject(id=f"{who}_chair", noun="chair", family="prop", unit="chair")
        why = "they are at one table: each sits on a side of it" if len(people) > 1 else "who is at a table sits at it"
        decisions.choose(chair.id, "chair", why)
        added.append(chair)
        side = SIDES[number] if len(people) > 1 else OWN_SIDE
        places.append(Placement(subject=chair.id, relation=side, anchors=(table,)))
    first = tuple(Beat(id=f"{beat.id}.sat{n}", who=(w,), action="sit", target=f"{w}_chair", manner=("already",),
                       order="with" if n else "then") for n, w in enumerate(people))
    shots = tuple(_seated(shot, beat, first, members) for shot in scene.shots)
    new = (*scene.cast, *(s.id for s in added if s.id not in laid))
    told = tuple(p for p in scene.placements if p.subject not in people)
    return Tabled(scene.model_copy(update={"cast": new, "shots": shots, "placements": (*told, *places)}),
                  changed, tuple(added))


def _laid(production: Production, scene: Scene, decisions: Decisions) -> tuple[Scene, dict[str, Subject]]:
    """The scene with a table for those who eat where that is done at tables; food for no hand is on it. -> table."""
    known = {s: production.subject(s) for s in scene.cast}
    beat = next((b for shot in scene.shots for b in shot.beats), None)
    if beat is None or not _wants_a_table(scene, beat, known):
        return _for_a_dish(scene, known, decisions)
    table = Subject(id=f"{scene.id}.table", noun="table", family="prop", unit="table")
    decisions.choose(table.id, "table", f"one eats at a table in a {scene.place}")
    shots = tuple(shot.model_copy(update={"beats": tuple(
        b.model_copy(update={"place": "at", "anchor": table.id}) if b.id == beat.id else b for b in shot.beats)})
        for shot in scene.shots)
    food = known.get(beat.target)
    dish = (Placement(subject=food.id, relation="on", anchors=(table.id,)),) if food and not _in_a_hand(food) else ()
    return scene.model_copy(update={"cast": (*scene.cast, table.id), "shots": shots,
                                    "placements": (*scene.placements, *dish)}), {table.id: table}


def _for_a_dish(scene: Scene, known: dict[str, Subject], decisions: Decisions) -> tuple[Scene, dict[str, Subject]]:
    """The scene with a table under the dish that something is put on or in, where it is not told what it is on."""
    indoors = scene.place in PLACES.entries and PLACES.get(scene.place).indoors
    placed = {p.subject for p in scene.placements}
    dishes = [b.anchor for shot in scene.shots for b in shot.beats if b.action == "put_down" and b.anchor in known
              and known[b.anchor].unit in DISHES and b.anchor not in placed]
    if not indoors or not dishes or any(s.unit in (*TABLES, *SEATS, *COUNTERS) for s in known.values()):
        return scene, {}
    table = Subject(id=f"{scene.id}.table", noun="table", family="prop", unit="table")
    decisions.choose(table.id, "table", f"a {known[dishes[0]].noun} is on a table, where nothing else is said")
    on_it = Placement(subject=dishes[0], relation="on", anchors=(table.id,))
    return scene.model_copy(update={"cast": (*scene.cast, table.id), "placements": (*scene.placements, on_it)}), {
        table.id: table}


def _wants_a_table(scene: Scene, beat: Beat, known: dict[str, Subject]) -> bool:
    """Whether the scene begins with people who eat in a place where that is done at tables, and none is named."""
    if not (scene.place in PLACES.entries and PLACES.get(scene.place).at_tables) or beat.action not in MEALS:
        return False
    if any(s.unit in (*TABLES, *SEATS, *COUNTERS) for s in known.values()) or beat.place or beat.anchor:
        return False
    placed = {p.subject for p in scene.placements} & {*beat.who, beat.target}
    people = [known[w] for w in beat.who if w in known]
    bipeds = all(s.family == "body" and species().get(s.unit, {}).get("plan") == "biped" for s in people)
    return bool(people) and bipeds and not placed and sum(s.count for s in people) <= AT_MOST


def _in_a_hand(food: Subject) -> bool:
    return food.family == "prop" and food.unit in PROPS.entries and bool(PROPS.get(food.unit).held)


def _at_what(beat: Beat, scene: Scene, known: dict[str, Subject]) -> Beat:
    """The beat of one who is said to be at a table, at that table: "in a bedroom a boy draws at his desk"."""
    table = next((p.anchors[0] for p in scene.placements if len(beat.who) == 1 and p.subject == beat.who[0]
                  and p.relation == "at" and p.anchors and p.anchors[0] in known
                  and known[p.anchors[0]].unit in TABLES), "")
    return beat.model_copy(update={"place": "at", "anchor": table}) if table else beat


def _together(beat: Beat, known: dict[str, Subject]) -> bool:
    """Whether a beat is what two or three people do at a table, sitting."""
    people = all(w in known and known[w].family == "body" for w in beat.who)
    many = sum(known[w].count for w in beat.who) if people and beat.who else 0
    alone = many == 1 and beat.action in ALONE and beat.place == "at" and _table(beat, known) == beat.anchor
    group = beat.action == "sit" and many > len(beat.who)  # two friends who sit at a table are on two sides of it
    return people and bool(_table(beat, known)) and (
        alone or (2 <= many <= AT_MOST and (group or beat.action in SITTING)))


def _table(beat: Beat, known: dict[str, Subject]) -> str:
    others = tuple(known) if beat.action == "play_at_table" else ()
    return next((n for n in (beat.anchor, beat.target, *others) if n in known and known[n].unit in TABLES), "")


def _stands(scene: Scene, beat: Beat) -> bool:
    """Whether one of them does something before, so that all are on their feet."""
    before: list[Beat] = []
    for shot in scene.shots:
        for other in shot.beats:
            if other.id == beat.id:
                return bool(set(beat.who) & {w for b in before for w in b.who})
            before.append(other)
    return True


def ids_of(subject: Subject) -> tuple[str, ...]:
    """What the members of a group are called when each is a subject of its own: friends1, friends1b, friends1c."""
    return (subject.id, *(f"{subject.id}{letter}" for letter in "bcd"[: subject.count - 1]))


def singles_of(subject: Subject, seed: int) -> tuple[Subject, ...]:
    """The second and third of a group as subjects of their own; alike where the words make them so."""
    found = others_of(subject, seed)
    return found or (subject.model_copy(update={"count": 1}),) * (subject.count - 1)


def _seated(shot: Shot, first: Beat, sat: tuple[Beat, ...], members: Members) -> Shot:
    """The shot with everyone's beats by name, and the sitting before what they do at the table."""
    beats: list[Beat] = []
    for beat in shot.beats:
        if beat.id == first.id:
            beats += sat
            if beat.action == "sit":
                continue
        who = tuple(i for w in beat.who for i in (members.get(w, (w,)) if not beat.line else (w,)))
        update: dict[str, object] = {"who": who}
        if beat.id == first.id:  # they are at the table already
            update |= {"place": "", "anchor": "", "order": "with" if len(sat) == 1 else beat.order}
        beats.append(beat.model_copy(update=update))
    return shot.model_copy(update={"beats": tuple(beats)})
