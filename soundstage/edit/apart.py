# SPDX-License-Identifier: Apache-2.0
"""Hour, weather and light: of whole scenes, or of the shots named alone, whose neighbours then stay as they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from soundstage.edit.cameras import held
from soundstage.edit.changes import pinned, released, with_scenes
from soundstage.edit.scope import Scope, shot_of
from soundstage.model.production import Production, Scene


def set_apart(scope: Scope, fields: dict[str, Any], scene: Callable[[Scene], Scene] | None = None) -> Production:
    """The film with these fields (hour, weather, light) for what is meant.

    Shots that are named, and are not all of their scenes, get them as pins of their own; direction blocks the scene
    as before. What begins at a moment goes on from its shot to the end.
    scene: how a whole scene is changed, when that is more than these fields.
    """
    production = scope.production
    if scope.where.time is not None:  # from that moment on
        first = scope.shot_at(scope.where.time).id
        ids = [s.id for s in scope.shots]
        scope = scope.at(replace(scope.where, time=None, shots=tuple(ids[ids.index(first) :])))
    whole, anew = scope.meant_scenes(), scene or (lambda s: s.model_copy(update=fields))
    if not scope.where.shots and not any(set(fields) & set(p.id.split(".")) for p in production.pins):
        return with_scenes(production, whole, anew)  # no shot has any of it for itself: the plan is not needed
    meant = {s.id for s in scope.meant_shots()}
    if scope.where.shots and any(s.scene in whole and s.id not in meant for s in scope.shots):
        for shot_id in (s.id for s in scope.meant_shots()):
            production = held(production, scope, shot_of(production, shot_id)[1].id)
            for name, value in fields.items():
                kept = list(value) if isinstance(value, tuple) else value
                production = pinned(production, f"{shot_id}.{name}", kept, scope.words)
        return production
    inside = [f"{s.id}.{name}" for s in scope.shots if s.scene in whole for name in fields]
    return with_scenes(released(production, inside), whole, anew)
