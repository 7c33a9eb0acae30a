# SPDX-License-Identifier: Apache-2.0
"""Some shots of a scene by themselves: what a scene has one of - weather, hour, light - may then differ in them."""

from __future__ import annotations

from soundstage.edit.changes import ids_of
from soundstage.edit.scope import Scope, shot_of
from soundstage.model.production import Production, Scene


def set_apart(scope: Scope) -> tuple[Production, tuple[str, ...]]:
    """(the film in which the shots meant are scenes of their own, these scenes' ids).

    The film as it is, and the whole scenes, when no shots are named, when they are all of their scene, when a shot
    that direction cut is meant (its neighbours share its words), or when the scene has ways to choose.
    """
    production, named = scope.production, set(scope.where.shots)
    blocks = {shot_of(production, i)[1].id for i in named}
    whole = scope.meant_scenes()
    if not named or any(not named >= {s.id for s in scope.shots if s.block == b} for b in blocks):
        return production, whole
    taken, rows, meant = ids_of(production), list[Scene](), list[str]()
    for scene in production.scenes:
        runs = _runs(scene, blocks)
        if len(runs) < 2 or scene.next or scene.id not in whole:
            rows.append(scene)
            meant += [scene.id] if scene.id in whole else []
            continue
        for number, (chosen, ids) in enumerate(runs):
            name = scene.id if number == 0 else _free(taken)
            taken |= {name}
            shots = tuple(s for s in scene.shots if s.id in ids)
            rows.append(scene.model_copy(update={"id": name, "shots": shots}))
            meant += [name] if chosen else []
    return production.model_copy(update={"scenes": tuple(rows)}), tuple(meant)


def _runs(scene: Scene, blocks: set[str]) -> list[tuple[bool, list[str]]]:
    """Neighbouring shots that are all meant, or all not: (whether meant, their ids)."""
    runs: list[tuple[bool, list[str]]] = []
    for shot in scene.shots:
        if runs and runs[-1][0] == (shot.id in blocks):
            runs[-1][1].append(shot.id)
        else:
            runs.append((shot.id in blocks, [shot.id]))
    return runs


def _free(taken: set[str]) -> str:
    number = 1
    while f"s{number}" in taken:
        number += 1
    return f"s{number}"
