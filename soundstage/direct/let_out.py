# SPDX-License-Identifier: Apache-2.0
"""Let out: a bird that is let out of its cage, or flies out of one, sits in it first; who lets it out opens it."""

from __future__ import annotations

from collections.abc import Iterable

from soundstage.bodies import species
from soundstage.model.production import Beat, Placement, Production, Scene, Shot

LETS = ("let", "release", "free", "liberate")
AWAY = ("out", "from", "away", "off", "free", "")
CAGE, BIRD = "bird_cage", "bird"


def let_out(production: Production) -> Production:
    """The production with such deeds told as what is seen: the cage is opened, the bird flies out of it."""
    return production.model_copy(update={"scenes": tuple(_scene(production, s) for s in production.scenes)})


def _scene(production: Production, scene: Scene) -> Scene:
    here = [production.subject(s) for s in scene.cast]
    birds = {s.id for s in here if s.family == "body" and species().get(s.unit, {}).get("plan") == BIRD}
    cage = next((s.id for s in here if s.unit == CAGE), "")
    if not cage or not birds:
        return scene
    shots = [shot.model_copy(update={"beats": tuple(_beats(shot, cage, birds))}) for shot in scene.shots]
    flights = [b for shot in shots for b in shot.beats if b.action == "fly" and b.anchor == cage]
    placed = {p.subject for p in scene.placements if p.subject in birds and cage not in p.anchors}
    inside = tuple(Placement(subject=w, relation="in", anchors=(cage,))
                   for w in dict.fromkeys(w for b in flights for w in b.who) if w not in placed)
    others = tuple(p for p in scene.placements if not (inside and p.subject in {i.subject for i in inside}))
    return scene.model_copy(update={"shots": tuple(shots), "placements": (*others, *inside)})


def _beats(shot: Shot, cage: str, birds: set[str]) -> Iterable[Beat]:
    """The shot's beats; one who lets a bird out opens its cage, if nobody did before, and it flies out."""
    opened = False
    for beat in shot.beats:
        opened = opened or (beat.action == "open" and beat.target == cage)
        lets = beat.verb in LETS and beat.target in birds and beat.place in AWAY
        alone = beat.verb in LETS and {*beat.who} <= birds and bool(beat.who)  # "a bird is let out"
        flies = beat.action == "fly" and {*beat.who} <= birds and beat.place in AWAY and (opened or beat.anchor == cage)
        if lets and not opened:
            yield beat.model_copy(update={"id": f"{beat.id}.open", "action": "open", "verb": "", "target": cage,
                                          "place": "", "anchor": "", "tool": ""})
            opened = True
        if lets or alone:
            yield beat.model_copy(update={"who": (beat.target,) if lets else beat.who, "action": "fly", "verb": "",
                                          "target": "", "place": "out", "anchor": cage, "order": "then"})
        elif flies and beat.anchor in ("", cage):
            yield beat.model_copy(update={"place": "out", "anchor": cage})
        else:
            yield beat
