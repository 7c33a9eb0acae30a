# SPDX-License-Identifier: Apache-2.0
"""Who sits with hanging legs under the sky, on nothing that was found: a bench is under him, else he sat on the ground.

Indoors direction fetches chairs by itself.
"""

from __future__ import annotations

from soundstage.direct.plan import ASPECTS
from soundstage.model.production import Beat, Placement, Production, Scene, Subject
from soundstage.places import PLACES

SEAT = "bench"
LEGS = 1.2  # times as high as wide is who sits with hanging legs at least, and head and shoulders are
_ASIDE = 50.0  # degrees by which he may be turned from the camera, to which benches are


def seated(production: Production) -> tuple[Production, tuple[str, ...]]:
    """The film in which they have a bench, and a note on each who has."""
    taken, notes, benches, scenes = {s.id for s in production.cast}, list[str](), list[Subject](), list[Scene]()
    for scene in production.scenes:
        who = next((p for p in _on_nothing(production, scene)), None)
        if who is not None:
            free = next(f"{SEAT}{k}" for k in range(1, len(taken) + 2) if f"{SEAT}{k}" not in taken)
            taken.add(free)
            benches.append(Subject(id=free, noun=SEAT, family="prop", unit=SEAT))
            scene = _with(scene, who.subject, free)
            notes.append(f"on what '{who.subject}' sits is not seen: a bench is put there")
        scenes.append(scene)
    cast = (*production.cast, *benches)
    return production.model_copy(update={"cast": cast, "scenes": tuple(scenes)}), tuple(notes)


def _on_nothing(production: Production, scene: Scene) -> list[Placement]:
    """Those of a scene under the sky who sit with hanging legs on nothing."""
    if PLACES.entries[scene.place].facts.get("indoors"):
        return []
    low = {who for shot in scene.shots for b in shot.beats if b.action == "sit" and not b.anchor for who in b.who}
    return [p for p in scene.placements if p.subject in low and _hangs(p, float(ASPECTS[production.aspect]))]


def _hangs(p: Placement, aspect: float) -> bool:
    if p.box is None or abs(p.facing or 0.0) > _ASIDE:
        return False
    return (p.box[3] - p.box[1]) > LEGS * (p.box[2] - p.box[0]) * aspect


def _with(scene: Scene, who: str, bench: str) -> Scene:
    """The scene in which one sits on this bench."""
    def on_it(b: Beat) -> Beat:
        sits = b.action == "sit" and who in b.who
        return b.model_copy(update={"place": "on", "anchor": bench}) if sits else b

    shots = tuple(s.model_copy(update={"beats": tuple(on_it(b) for b in s.beats)}) for s in scene.shots)
    placed = Placement(subject=who, relation="on", anchors=(bench,))
    shots = tuple(s.model_copy(update={"placements": (*s.placements, placed)}) for s in shots)
    return scene.model_copy(update={"cast": (*scene.cast, bench), "shots": shots,
                                    "placements": (*scene.placements, placed)})
