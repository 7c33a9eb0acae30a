# SPDX-License-Identifier: Apache-2.0
"""Chairs: several people on "chairs" have one each, which stand face to face or side by side as the people are to."""

from __future__ import annotations

from itertools import pairwise

from soundstage.model.production import Beat, Placement, Production, Scene, Subject

CHAIRS = ("chair", "stool")


def chair_each(production: Production) -> Production:
    """The production with one chair for each of those who sit, as people of their own, on a group of chairs."""
    cast, scenes = list(production.cast), []
    for scene in production.scenes:
        for group in [s for s in cast if s.id in scene.cast and s.unit in CHAIRS and s.count > 1]:
            sitters = _sitters(scene, group.id)
            if len(sitters) < 2:
                many = max((production.subject(w).count for w in sitters), default=0)
                cast = [s.model_copy(update={"count": max(s.count, many)}) if s.id == group.id else s for s in cast]
                continue
            ids = (group.id, *(f"{group.id}.{n}" for n in range(2, max(group.count, len(sitters)) + 1)))
            ids = ids[: len(sitters)]
            cast = [g for s in cast for g in (_singles(s, ids) if s.id == group.id else (s,))]
            scene = _seated(scene, dict(zip(sitters, ids, strict=True)), group.id)
        scenes.append(scene)
    return production.model_copy(update={"cast": tuple(cast), "scenes": tuple(scenes)})


def _sitters(scene: Scene, chairs: str) -> tuple[str, ...]:
    """Who sits on these chairs, in the order of the words."""
    beats = (b for shot in scene.shots for b in shot.beats if b.action == "sit" and chairs in (b.anchor, b.target))
    return tuple(dict.fromkeys(w for b in beats for w in b.who))


def _singles(group: Subject, ids: tuple[str, ...]) -> tuple[Subject, ...]:
    return tuple(group.model_copy(update={"id": i, "count": 1}) for i in ids)


def _seated(scene: Scene, own: dict[str, str], group: str) -> Scene:
    """The scene in which each sits on an own chair, the chairs in a row with room for knees between them."""
    shots = []
    for shot in scene.shots:
        beats = [one for b in shot.beats for one in (_each(b, own) if _sits(b, group) else (b,))]
        shots.append(shot.model_copy(update={"beats": tuple(beats)}))
    chairs = tuple(own.values())
    placed = tuple(p.model_copy(update={"anchors": (own[p.subject],)}) if p.subject in own and group in p.anchors else p
                   for p in scene.placements)
    rows = tuple(Placement(subject=b, relation="right_of", anchors=(a,)) for a, b in pairwise(chairs))
    return scene.model_copy(update={"shots": tuple(shots), "placements": (*placed, *rows),
                                    "cast": tuple(dict.fromkeys(i for s in scene.cast for i in (
                                        chairs if s == group else (s,))))})


def _sits(beat: Beat, group: str) -> bool:
    return beat.action == "sit" and group in (beat.anchor, beat.target)


def _each(beat: Beat, own: dict[str, str]) -> tuple[Beat, ...]:
    """The beat once for each of its doers, all at the same time."""
    rows = [beat.model_copy(update={"who": (w,), "anchor": own[w] if beat.anchor else "",
                                    "target": own[w] if beat.target else beat.target}) for w in beat.who]
    later = [r.model_copy(update={"id": f"{r.id}.{n}", "order": "with"}) for n, r in enumerate(rows[1:], 2)]
    return (rows[0], *later)
