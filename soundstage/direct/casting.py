# SPDX-License-Identifier: Apache-2.0
"""What the words imply but do not name: a chair for who sits down, two coats for two dogs. Each with its reason."""

from __future__ import annotations

import math
from typing import Any

from soundstage.bodies import species
from soundstage.direct.blocking import AWAY
from soundstage.direct.cast import liveried, paints
from soundstage.direct.chairs import chair_each
from soundstage.direct.choices import Decisions
from soundstage.direct.let_down import let_down
from soundstage.direct.let_out import let_out
from soundstage.direct.made_small import made_small
from soundstage.direct.mounting import mounted
from soundstage.direct.on_the_way import on_their_way
from soundstage.direct.own import each_own
from soundstage.direct.paired import paired
from soundstage.direct.sat_before import sat_before
from soundstage.direct.sets import built_set, planned_setting
from soundstage.direct.steadied import steadied
from soundstage.direct.swinging import on_their_swings
from soundstage.direct.swooping import swooping
from soundstage.direct.tabled import at_table
from soundstage.direct.taken_out import taken_out
from soundstage.direct.tools import handed
from soundstage.model.production import Beat, Placement, Production, Scene, Subject

SIZES = (1.0, 0.88, 1.12, 0.8)  # what comes in one coat only is told apart by how big it is
DOORED = ("bus", "car", "truck", "train")
SEATS = {"chair", "bench", "sofa", "bed", "stool", "armchair", "throne", "rock", "log", "box"}
REAL_SEAT = 0.25  # metres: a seat spot at least so high is a seat of the set, not a place to put one
MOST_CHAIRS = 4  # round one table
SIDES = ("right_of", "left_of", "behind", "right_of")  # of a table, in turn


def furnished(production: Production, decisions: Decisions) -> Production:
    """The production with implied seats added and look-alikes told apart."""
    production = on_their_swings(taken_out(sat_before(steadied(production))))
    production = _with_doors_of_vehicles(let_out(swooping(let_down(production))))
    production = made_small(handed(mounted(paired(production, decisions)), decisions), decisions)
    production = chair_each(production)
    scenes, cast = [], list(_told_apart(production, decisions))
    for scene in production.scenes:
        scene = on_their_way(production, scene, decisions)
        tabled = at_table(production, scene, decisions)
        scene, cast = tabled.scene, [*(tabled.changed.get(s.id, s) for s in cast), *tabled.added]
        production = production.model_copy(update={"cast": tuple(cast)})
        scene, changed, added = each_own(production, scene, decisions)
        cast = [*(changed.get(s.id, s) for s in cast), *added]
        production = production.model_copy(update={"cast": tuple(cast)})
        for number in range(_missing_seats(production, scene)):
            scene = _with_chair(production, scene, number, cast, decisions)
        scenes.append(scene)
    return production.model_copy(update={"cast": tuple(cast), "scenes": tuple(scenes)})


def _with_doors_of_vehicles(production: Production) -> Production:
    """ "A bus stops, the doors open": its own doors, where no house is named and nobody put a door anywhere."""
    scenes = []
    for scene in production.scenes:
        known = {s: production.subject(s) for s in scene.cast}
        vehicle = next((s for s in scene.cast if known[s].unit in DOORED), "")
        placed = {n for p in (*scene.placements, *(p for h in scene.shots for p in h.placements))
                  for n in (p.subject, *p.anchors)}
        doors = {s for s in scene.cast if known[s].unit == "door" and s not in placed} if vehicle else set()
        if doors:
            shots = tuple(shot.model_copy(update={"beats": tuple(_of(b, doors, vehicle) for b in shot.beats)})
                          for shot in scene.shots)
            cast = tuple(s for s in scene.cast if s not in doors)
            scene = scene.model_copy(update={"shots": shots, "cast": cast})
        scenes.append(scene)
    return production.model_copy(update={"scenes": tuple(scenes)})


def _of(beat: Beat, doors: set[str], vehicle: str) -> Beat:
    """The beat with the vehicle for its doors."""
    update: dict[str, Any] = {"who": tuple(vehicle if w in doors else w for w in beat.who)}
    update |= {role: vehicle for role in ("target", "anchor") if getattr(beat, role) in doors}
    return beat.model_copy(update=update)


def _with_chair(production: Production, scene: Scene, number: int, cast: list[Subject], decisions: Decisions) -> Scene:
    """The scene with one more chair, at its table if it has one, on sides in turn; the chair goes into cast."""
    many = max((production.subject(w).count for w in _sitters(production, scene)), default=1) if not number else 1
    chair = Subject(id=f"{scene.id}.seat{number + 1 if number else ''}", noun="chair", family="prop", unit="chair",
                    count=many)
    cast.append(chair)
    decisions.choose(chair.id, "chair", "someone sits down and the words name no seat")
    where = (SIDES[number % len(SIDES)], _table(production, scene)) if _table(production, scene) else ("near", "seat")
    place = Placement(subject=chair.id, relation=where[0], anchors=(where[1],))
    return scene.model_copy(update={"cast": (*scene.cast, chair.id), "placements": (*scene.placements, place)})


def _table(production: Production, scene: Scene) -> str:
    """A table of the scene's cast."""
    known = {s.id: s for s in production.cast}
    return next((s for s in scene.cast if s in known and known[s].unit in ("table", "desk")), "")


def _missing_seats(production: Production, scene: Scene) -> int:
    """How many chairs those who sit down lack, when the words name nothing to sit on."""
    sitting = _sitters(production, scene)
    many = min(MOST_CHAIRS, len(sitting))
    if not many or any(production.subject(s).unit in SEATS for s in scene.cast):
        return 0
    model = built_set(planned_setting(scene, production.seed))
    spot = model.spots.get("seat")
    real = spot is not None and spot.position[2] > REAL_SEAT and math.sin(spot.heading) < AWAY
    if not model.indoors:
        return 0
    if _at_its_table(production, scene):
        return many  # the set's own seat is elsewhere
    return many - 1 if real and not (many > 1 and _table(production, scene)) else many


def _sitters(production: Production, scene: Scene) -> tuple[str, ...]:
    """The people, and groups of people, who sit down in the scene."""
    return tuple(dict.fromkeys(w for shot in scene.shots for b in shot.beats if b.action == "sit" for w in b.who
                               if _is_person(production, w)))


def _at_its_table(production: Production, scene: Scene) -> bool:
    """Whether the words have somebody sit at a table that they name."""
    table = _table(production, scene)
    sits = (b for h in scene.shots for b in h.beats if b.action == "sit")
    return bool(table) and any(table in (b.anchor, b.target) for b in sits)


def _is_person(production: Production, who: str) -> bool:
    subject = production.subject(who)
    return subject.family == "body" and species().get(subject.unit, {}).get("plan") == "biped"


def _told_apart(production: Production, decisions: Decisions) -> tuple[Subject, ...]:
    """Things and animals of one kind get different paints or coats where the words leave them open.

    A penguin is black and white whatever happens: such kinds differ in size instead.
    """
    out: list[Subject] = []
    for subject in production.cast:
        shades = paints(subject) or _coats(subject)
        alike = [s for s in production.cast if s.unit == subject.unit and s.id != subject.id and not liveried(s)]
        first = not any(s.colors for s in alike) and not any(s.unit == subject.unit for s in out)
        if shades is None or subject.colors or not alike or first or liveried(subject):
            out.append(subject)
            continue
        update: dict[str, Any] = {}
        why = f"to be told from the other {subject.noun}"
        if shades:
            taken = {c for s in (*alike, *out) if s.unit == subject.unit for c in s.colors}
            coat = next((c for c in shades if c not in taken), "")
            if coat:
                update["colors"] = (decisions.choose(f"{subject.id}.colors", coat, why),)
        else:
            number = sum(s.unit == subject.unit for s in out)
            size = decisions.choose(f"{subject.id}.size", subject.size * SIZES[number % len(SIZES)], why)
            update["size"] = round(float(size), 3)
        out.append(subject.model_copy(update=update))
    return tuple(out)


def _coats(subject: Subject) -> tuple[str, ...] | None:
    """The coats that this kind of animal comes in besides its usual one; None when it is no animal."""
    facts = species().get(subject.unit, {}) if subject.family == "body" else {}
    if not facts or (facts["plan"] == "biped" and "figure" not in facts):
        return None
    return tuple(species()[subject.unit].get("comes_in", ()))
