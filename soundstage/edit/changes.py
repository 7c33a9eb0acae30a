# SPDX-License-Identifier: Apache-2.0
"""New Productions from old ones: one record exchanged, everything else the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from soundstage.model.leaving import scene_without
from soundstage.model.production import Beat, Choice, Placement, Production, Scene, Shot, Subject

_ID = re.compile(r"^[a-z]+\d+$")


def with_subject(production: Production, subject_id: str, **fields: Any) -> Production:
    """The production with fields of one subject set."""
    cast = tuple(s.model_copy(update=fields) if s.id == subject_id else s for s in production.cast)
    return production.model_copy(update={"cast": cast})


def with_scenes(production: Production, ids: Iterable[str], change: Callable[[Scene], Scene]) -> Production:
    """The production with these scenes changed."""
    chosen = set(ids)
    scenes = tuple(change(s) if s.id in chosen else s for s in production.scenes)
    return production.model_copy(update={"scenes": scenes})


def with_scene(production: Production, ids: Iterable[str], **fields: Any) -> Production:
    """The production with fields of these scenes set."""
    return with_scenes(production, ids, lambda s: s.model_copy(update=fields))


def with_shots(production: Production, change: Callable[[Shot], Shot | None]) -> Production:
    """The production with every shot changed; None takes the shot out."""

    def scene(s: Scene) -> Scene:
        shots = tuple(new for new in map(change, s.shots) if new is not None)
        return s if shots == s.shots else s.model_copy(update={"shots": shots})

    return production.model_copy(update={"scenes": tuple(map(scene, production.scenes))})


def with_shot(production: Production, shot_id: str, **fields: Any) -> Production:
    """The production with fields of one shot set."""
    return with_shots(production, lambda s: s.model_copy(update=fields) if s.id == shot_id else s)


def with_beats(production: Production, change: Callable[[Beat], Beat | None]) -> Production:
    """The production with every beat changed; None takes it out."""

    def shot(s: Shot) -> Shot:
        beats = tuple(new for new in map(change, s.beats) if new is not None)
        if beats == s.beats:
            return s
        gone = {b.id for b in s.beats} - {b.id for b in beats}
        cues = tuple(c.model_copy(update={"at": ""}) if c.at in gone else c for c in s.cues)
        return s.model_copy(update={"beats": beats, "cues": cues})

    return with_shots(production, shot)


def with_beat(production: Production, beat_id: str, **fields: Any) -> Production:
    """The production with fields of one beat set."""
    return with_beats(production, lambda b: b.model_copy(update=fields) if b.id == beat_id else b)


def pinned(production: Production, path: str, value: Any, reason: str) -> Production:
    """The production with a person's choice for an id path; an older one is replaced."""
    choice = Choice(id=path, value=value, reason=reason, by="person")
    rest = tuple(c for c in production.pins if c.id != path)
    return production.model_copy(update={"pins": (*rest, choice)})


def released(production: Production, paths: Iterable[str]) -> Production:
    """The production without pins at or below these id paths."""
    gone = tuple(paths)
    pins = tuple(c for c in production.pins if not any(c.id == g or c.id.startswith(f"{g}.") for g in gone))
    return production.model_copy(update={"pins": pins})


def placed_anew(old: Sequence[Placement], rows: Mapping[str, Placement]) -> tuple[Placement, ...]:
    """Placements with each subject's as in rows: all that a subject had gives way where that is another one."""
    out: list[Placement] = []
    for placement in old:
        new = rows.get(placement.subject)
        same = new is not None and new in old
        if new is not None and (same or new not in out):
            out.append(placement if same else new)
    return (*out, *(p for p in rows.values() if p.subject not in {o.subject for o in old}))


def ids_of(production: Production) -> set[str]:
    """Every id in use, so that a new one is new."""
    found = {s.id for s in production.cast} | {c.id for c in production.pins if _ID.match(c.id)}
    for scene in production.scenes:
        found.add(scene.id)
        for shot in scene.shots:
            found |= {shot.id, *(b.id for b in shot.beats), *(c.id for c in shot.cues)}
    return found


def without_subjects(production: Production, gone: Iterable[str]) -> Production:
    """The production without these subjects and all they alone did; others' beats lose them as target."""
    out = set(gone)
    production = with_scenes(production, [s.id for s in production.scenes], lambda s: scene_without(s, out))
    cast: tuple[Subject, ...] = tuple(s for s in production.cast if s.id not in out)
    return released(production.model_copy(update={"cast": cast}), out)
