# SPDX-License-Identifier: Apache-2.0
"""Shots of a scene that get a scene of their own: one of several plays elsewhere, the others stay where they are."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

from soundstage.edit.changes import ids_of
from soundstage.edit.scope import Scope
from soundstage.model.production import Production, Scene, Shot, new_id


def apart(scope: Scope) -> bool:
    """Whether shots are named that are only some of their scene's."""
    meant = {s.id for s in scope.meant_shots()}
    scenes = set(scope.meant_scenes())
    return bool(scope.where.shots) and any(s.scene in scenes and s.id not in meant for s in scope.shots)


def splits(scope: Scope) -> bool:
    """Whether the shots meant can leave their scenes: whole shots of the film, in scenes that lead straight on."""
    meant = {s.id for s in scope.meant_shots()}
    blocks = {s.block for s in scope.shots if s.id in meant}
    whole = all(s.id in meant for s in scope.shots if s.block in blocks)
    return whole and not any(scope.scene(i).next for i in scope.meant_scenes())


def elsewhere(scope: Scope, changed: Callable[[Scene], Scene]) -> Production:
    """The film with the shots meant in scenes of their own, changed so; who is in them comes along.

    The first shots that stay keep their scene's id; what comes after those that leave plays in the old place again.
    """
    blocks = {s.block for s in scope.meant_shots()}
    taken = ids_of(scope.production)
    scenes: list[Scene] = []
    for scene in scope.production.scenes:
        runs = [(there, tuple(shots)) for there, shots in groupby(scene.shots, lambda sh: sh.id in blocks)]
        keeps = next((n for n, (there, _) in enumerate(runs) if not there), 0)
        for n, (there, shots) in enumerate(runs):
            part = scene.model_copy(update={"shots": shots})
            if n != keeps:
                part = part.model_copy(update={"id": new_id("s", taken)})
                taken |= {part.id}
            scenes.append(changed(_with_its_own(part)) if there else part)
    return scope.production.model_copy(update={"scenes": tuple(scenes)})


def _with_its_own(scene: Scene) -> Scene:
    """The scene with those alone who have a part in its shots, or stand where they do."""
    there = {i for sh in scene.shots for i in _named(sh)}
    places = tuple(p for p in scene.placements if p.subject in there)
    there |= {i for p in places for i in p.anchors}
    return scene.model_copy(update={"cast": tuple(i for i in scene.cast if i in there), "placements": places})


def _named(shot: Shot) -> set[str]:
    """Ids of all that the shot's beats, camera and placements name."""
    said = {i for b in shot.beats for i in (*b.who, b.target, b.tool, b.anchor)}
    said |= {i for p in shot.placements for i in (p.subject, *p.anchors)}
    return said | {shot.camera.subject.partition(".")[0]}
