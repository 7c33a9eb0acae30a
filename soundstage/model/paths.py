# SPDX-License-Identifier: Apache-2.0
"""Paths through an interactive film: by what the audience chooses, by default, and one to every ending."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence

from soundstage.errors import FilmError
from soundstage.model.graph import END, Step, called, open_ways, takeable, taken, usual
from soundstage.model.production import Production, Scene, Way
from soundstage.model.terms import Value

LONGEST = 400  # scenes of one path
FIRST, DEFAULT = "first", "default"
_REFUSING = ("Don’t ", "Not ", "Do not ")


def path_of(production: Production, words: str) -> tuple[Step, ...]:
    """The path of "first" (always the first choice), "default" (never choose), or choices in order: "door, cellar".

    A choice is named by the scene it leads to or by words of its label; after the last one the defaults are taken.
    FilmError says which choices there are when one is not understood.
    """
    wanted = [w.strip() for w in words.split(",") if w.strip()]
    rule = wanted[0].lower() if len(wanted) == 1 and wanted[0].lower() in (FIRST, DEFAULT) else ""
    left = [] if rule else wanted
    steps: list[Step] = []
    variables: dict[str, Value] = {}
    scene = production.scenes[0].id
    while scene != END:
        if len(steps) >= LONGEST:
            raise FilmError("this path never ends", where=f"--path {words}", remedy="name more choices: one leads out")
        ways = open_ways(production, scene, variables)
        offered = tuple(w for w in ways if w.label)
        way: Way | None = usual(ways)
        if offered and rule == FIRST:
            way = offered[0]
        elif offered and left:
            way = _chosen(production, scene, offered, left.pop(0))
        steps.append(Step(scene, way, bool(offered)))
        variables = taken(variables, way) if way else variables
        scene = way.to if way else END
    if left:
        raise FilmError(f"the film has ended before '{left[0]}' can be chosen", where=f"--path {words}",
                        remedy="leave it out, or choose another way before")
    return tuple(steps)


def endings(production: Production) -> tuple[tuple[Step, ...], ...]:
    """For every way to an end the path with the fewest scenes that takes it, in the order of the scenes."""
    found: dict[tuple[str, str], tuple[Step, ...]] = {}
    waiting: deque[tuple[str, dict[str, Value], tuple[Step, ...]]] = deque([(production.scenes[0].id, {}, ())])
    seen = set()
    while waiting:
        scene, variables, before = waiting.popleft()
        state = (scene, tuple(sorted(variables.items())))
        if state in seen:
            continue
        seen.add(state)
        ways = takeable(open_ways(production, scene, variables))
        for way in ways:
            steps = (*before, Step(scene, way, any(w.label for w in ways)))
            if way.to == END:
                found.setdefault((scene, way.label), steps)
            else:
                waiting.append((way.to, taken(variables, way), steps))
    order = [s.id for s in production.scenes]
    return tuple(found[k] for k in sorted(found, key=lambda k: order.index(k[0])))


def told(production: Production, steps: Sequence[Step]) -> str:
    """The path in words: what was chosen, and where it ends."""
    chosen = [s.way.label or "no choice" for s in steps if s.choosing and s.way]
    last = next(s for s in production.scenes if s.id == steps[-1].scene)
    return " > ".join([*chosen, called(last)])


def _chosen(production: Production, scene: str, offered: Sequence[Way], word: str) -> Way:
    """The one offered way that this word means."""
    low = word.lower().replace("'", "’")
    exact = [w for w in offered if low in (w.to.lower(), w.label.lower())]
    hits = exact or [w for w in offered if _within(low, w.label)] or [
        w for w in offered if _within(low, _names(production, w.to))]
    hits = [w for w in hits if not w.label.startswith(_REFUSING)] or hits  # "ball" is not "Don’t throw the ball"
    if len(hits) == 1:
        return hits[0]
    listed = ", ".join(f"'{w.label}' ({w.to})" for w in offered)
    here = next(s for s in production.scenes if s.id == scene)
    raise FilmError(f"'{word}' names {'more than one choice' if hits else 'no choice'} there",
                    where=f"scene {called(here)}", remedy=f"there are: {listed}")


def _within(low: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(low)}\b", text.lower().replace("'", "’")) is not None


def _names(production: Production, scene_id: str) -> str:
    scene: Scene | None = next((s for s in production.scenes if s.id == scene_id), None)
    return f"{scene.name} {scene.noun} {scene.place.replace('_', ' ')}" if scene else ""
