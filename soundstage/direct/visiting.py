# SPDX-License-Identifier: Apache-2.0
"""Who is in some shots of a scene only ("add a dog in shot 2"): its other shots are directed as if nobody had come."""

from __future__ import annotations

from collections.abc import Callable

from soundstage.direct.choices import Decisions
from soundstage.direct.plan import PlannedShot
from soundstage.model.leaving import scene_without
from soundstage.model.production import Production, Scene

Directs = Callable[[Scene, Decisions], list[PlannedShot]]


def only_in(subject: str) -> str:
    """The path of the pin that lists the planned shots somebody is in, when it is not all of its scene."""
    return f"{subject}.only_in"


def visited(production: Production, scene: Scene, decisions: Decisions, directs: Directs) -> list[PlannedShot]:
    """The scene's shots: each with those of its visitors alone that are in it."""
    visitors = {s: frozenset(shots) for s in scene.cast if (shots := decisions.pinned(only_in(s)))}
    usual = directs(scene_without(scene, visitors), decisions)
    ways = {frozenset[str](): {s.id: s for s in usual}}
    out = []
    for shot in usual:
        here = frozenset(v for v, shots in visitors.items() if shot.id in shots)
        if here not in ways:
            apart = Decisions(production.pins)
            ways[here] = {s.id: s for s in directs(scene_without(scene, visitors.keys() - here), apart)}
            decisions.made |= {p: c for p, c in apart.made.items() if p not in decisions.made
                               or (any(p.startswith(f"{s}.") for s in ways[here])
                               and any(p.startswith(f"{i}.") for v in here for i in visitors[v]))}
        out.append(ways[here].get(shot.id, shot))
    return out


def first_visits(scene: Scene, decisions: Decisions) -> dict[str, int]:
    """Visitor -> the number of the first of the scene's shots that it is in."""
    found = {}
    for who in scene.cast:
        blocks = {i if i == shot.id else i.rpartition(".")[0] for i in decisions.pinned(only_in(who)) or ()
                  for shot in scene.shots if i == shot.id or i.rpartition(".")[0] == shot.id}
        if blocks:
            found[who] = next(n for n, shot in enumerate(scene.shots) if shot.id in blocks)
    return found
