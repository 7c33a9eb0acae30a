# SPDX-License-Identifier: Apache-2.0
"""Who gets onto a horse or a bicycle rides it: nobody climbs up a flank hand over hand."""

from __future__ import annotations

from soundstage.bodies import species
from soundstage.model.production import Beat, Production, Subject

ONTO = ("onto", "to_on", "on")
GETTING = ("climb", "enter", "jump", "pick_up")  # as "climbs onto", "gets on", "leaps onto" are read
MOUNTS = ("mount", "straddle", "bestride", "saddle up")
SADDLED = ("bicycle", "motorcycle", "scooter", "unicycle", "tricycle", "motor_scooter")
TALL = 1.2  # metres of an animal that carries somebody


def mounted(production: Production) -> Production:
    """The production in which people who get onto what is ridden ride it from then on."""
    known = {s.id: s for s in production.cast}
    scenes = []
    for scene in production.scenes:
        on: dict[str, str] = {}  # who -> what they got onto
        shots = tuple(shot.model_copy(update={"beats": tuple(_beat(b, known, on) for b in shot.beats)})
                      for shot in scene.shots)
        scenes.append(scene.model_copy(update={"shots": shots}))
    return production.model_copy(update={"scenes": tuple(scenes)})


def _beat(beat: Beat, known: dict[str, Subject], on: dict[str, str]) -> Beat:
    if len(beat.who) != 1 or not _rider(known.get(beat.who[0])):
        return beat
    if beat.action == "ride" and not beat.target:  # "mounts her motorcycle and rides off"
        return beat.model_copy(update={"target": on.get(beat.who[0], "")})
    onto = beat.anchor or beat.target
    gets = beat.place in ONTO and beat.action in GETTING
    if not (gets or beat.verb in MOUNTS) or onto not in known or not _ridden(known[onto]):
        return beat
    on[beat.who[0]] = onto
    return beat.model_copy(update={"action": "ride", "target": onto, "anchor": "", "place": ""})


def _ridden(subject: Subject) -> bool:
    facts = species().get(subject.unit, {})
    back = facts.get("plan") == "quadruped" and float(facts.get("height", 0.0)) * subject.size >= TALL
    return subject.unit in SADDLED or (subject.family == "body" and back)


def _rider(subject: Subject | None) -> bool:
    return subject is not None and species().get(subject.unit, {}).get("plan") == "biped"
