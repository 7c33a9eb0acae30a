# SPDX-License-Identifier: Apache-2.0
"""What the words imply but do not name: a chair for who sits down, two coats for two dogs. Each with its reason."""

from __future__ import annotations

import math
from typing import Any

from soundstage.bodies import species
from soundstage.direct.blocking import AWAY
from soundstage.direct.choices import Decisions
from soundstage.direct.sets import built_set, planned_setting
from soundstage.direct.tools import handed
from soundstage.model.production import Placement, Production, Scene, Subject

SIZES = (1.0, 0.88, 1.12, 0.8)  # what comes in one coat only is told apart by how big it is
VEHICLES = {"car", "truck", "bus", "motorcycle", "bicycle", "boat", "sailboat", "airplane", "train", "rocket"}
PAINTS = ("blue", "yellow", "white", "green", "red")
SEATS = {"chair", "bench", "sofa", "bed", "stool", "armchair", "throne", "rock", "log", "box"}
REAL_SEAT = 0.25  # metres: a seat spot at least so high is a seat of the set, not a place to put one


def furnished(production: Production, decisions: Decisions) -> Production:
    """The production with implied seats added and look-alikes told apart."""
    production = handed(production, decisions)
    scenes, cast = [], list(_told_apart(production, decisions))
    for scene in production.scenes:
        seat = _missing_seat(production, scene)
        if seat is not None:
            subject = Subject(id=f"{scene.id}.seat", noun="chair", family="prop", unit="chair")
            cast.append(subject)
            decisions.choose(subject.id, "chair", "someone sits down and the words name no seat")
            table = next((s for s in scene.cast if production.subject(s).unit in ("table", "desk")), "")
            place = (
                Placement(subject=subject.id, relation="right_of", anchors=(table,))
                if table
                else Placement(subject=subject.id, relation="near", anchors=("seat",))
            )
            scene = scene.model_copy(
                update={"cast": (*scene.cast, subject.id), "placements": (*scene.placements, place)}
            )
        scenes.append(scene)
    return production.model_copy(update={"cast": tuple(cast), "scenes": tuple(scenes)})


def _missing_seat(production: Production, scene: Scene) -> bool | None:
    """True when a person sits down and there is nothing to sit on."""
    sits = any(
        b.action == "sit" and any(_is_person(production, w) for w in b.who) for shot in scene.shots for b in shot.beats
    )
    if not sits or any(production.subject(s).unit in SEATS for s in scene.cast):
        return None
    model = built_set(planned_setting(scene, production.seed))
    spot = model.spots.get("seat")
    real = spot is not None and spot.position[2] > REAL_SEAT and math.sin(spot.heading) < AWAY
    if not model.indoors or real:
        return None
    return True


def _is_person(production: Production, who: str) -> bool:
    subject = production.subject(who)
    return subject.family == "body" and species().get(subject.unit, {}).get("plan") == "biped"


def _told_apart(production: Production, decisions: Decisions) -> tuple[Subject, ...]:
    """Things and animals of one kind get different paints or coats where the words leave them open.

    A penguin is black and white whatever happens: such kinds differ in size instead.
    """
    out: list[Subject] = []
    for subject in production.cast:
        shades = PAINTS if subject.unit in VEHICLES else _coats(subject)
        alike = [s for s in production.cast if s.unit == subject.unit and s.id != subject.id]
        first = not any(s.colors for s in alike) and not any(s.unit == subject.unit for s in out)
        if shades is None or subject.colors or not alike or first:
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
    if subject.family != "body" or subject.unit not in species() or species()[subject.unit]["plan"] == "biped":
        return None
    return tuple(species()[subject.unit].get("comes_in", ()))
