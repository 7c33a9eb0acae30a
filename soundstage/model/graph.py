# SPDX-License-Identifier: Apache-2.0
"""The graph of an interactive film: which scene leads where, what is wrong with it, and the paths through it.

A straight film is the trivial graph. Every question is answered over states, a scene with the variables it is
entered with, so that a loop that a counter ends is known to end.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from soundstage.errors import FilmError, nearest
from soundstage.model.production import Production, Scene, Way
from soundstage.model.terms import Value, change, changed, condition, holds

END = "end"
TIMEOUT = Fraction(12)  # seconds to choose in when nobody says how many: two labels are read in four
MOST_STATES = 20_000

State = tuple[str, tuple[tuple[str, Value], ...]]  # scene id, its variables by name


@dataclass(frozen=True)
class Problem:
    """Something wrong with the graph: what, where, and what would mend it. Refused: the film cannot be made so."""

    what: str
    where: str
    remedy: str
    refused: bool = False

    def __str__(self) -> str:
        return f"{self.what} ({self.where}); {self.remedy}"


@dataclass(frozen=True)
class Step:
    """One scene of a path, and the way taken out of it; None at the end."""

    scene: str
    way: Way | None = None
    choosing: bool = False  # the audience was asked


def interactive(production: Production) -> bool:
    """Whether the audience may choose anything, or the film leaves the order it is written in."""
    return any(scene.next for scene in production.scenes)


def called(scene: Scene) -> str:
    """The scene as a person would find it: "s2 (HALL)"."""
    name = scene.name or scene.noun or scene.place.replace("_", " ")
    return f"{scene.id} ({name})" if name else scene.id


def ways_of(production: Production, scene_id: str) -> tuple[Way, ...]:
    """All ways out of the scene; without any it leads to the scene written after it, or to the end."""
    ids = [s.id for s in production.scenes]
    at = ids.index(scene_id)
    written = production.scenes[at].next
    return written or (Way(to=ids[at + 1] if at + 1 < len(ids) else END),)


def open_ways(production: Production, scene_id: str, variables: Mapping[str, Value]) -> tuple[Way, ...]:
    """The ways that may be taken with these variables."""
    return tuple(w for w in ways_of(production, scene_id) if holds(condition(w.condition), variables))


def usual(ways: Iterable[Way]) -> Way | None:
    """The way taken when nobody chooses: the default one, else the first without a label, else the first."""
    ways = tuple(ways)
    marked = [w for w in ways if w.default] or [w for w in ways if not w.label] or list(ways)
    return marked[0] if marked else None


def takeable(ways: Iterable[Way]) -> tuple[Way, ...]:
    """Of the open ways those that can come to be taken: every offered one, and the usual one."""
    ways = tuple(ways)
    most = usual(ways)
    return tuple(w for w in ways if w.label or w is most)


def taken(variables: Mapping[str, Value], way: Way) -> dict[str, Value]:
    """The variables after the way is taken."""
    return changed(variables, [change(text) for text in way.changes])


def problems(production: Production) -> tuple[Problem, ...]:
    """Everything wrong with the graph, what must be mended first."""
    wrong = _unknown(production)
    if wrong or not production.scenes:
        return tuple(wrong)
    reach = _reached(production)
    wrong += _dead_ends(production, reach)
    wrong += _no_exit(production, reach)
    wrong += _endless(production, reach)
    wrong += _never(production, reach)
    return tuple(sorted(wrong, key=lambda p: not p.refused))


def page_graph(production: Production) -> dict[str, Any]:
    """The graph as a page walks it: conditions and changes taken apart, so that a page parses nothing."""
    from soundstage.model.paths import endings

    scenes = {
        scene.id: {
            "name": scene.name or f"{scene.noun or scene.place} ({scene.id})".replace("_", " "),
            "question": scene.question,
            "timeout": float(TIMEOUT if scene.timeout is None else scene.timeout),
            "ways": [{"to": w.to, "label": w.label, "default": w.default, "tests": condition(w.condition),
                      "changes": [change(text) for text in w.changes]} for w in ways_of(production, scene.id)],
        }
        for scene in production.scenes
    }
    return {"first": production.scenes[0].id, "endings": len(endings(production)), "scenes": scenes}


def checked(production: Production) -> tuple[Problem, ...]:
    """The problems that may stay; FilmError for the first that may not."""
    found = problems(production)
    for problem in found:
        if problem.refused:
            raise FilmError(problem.what, where=problem.where, remedy=problem.remedy)
    return found


def _scene(production: Production, scene_id: str) -> Scene:
    return next(s for s in production.scenes if s.id == scene_id)


def _unknown(production: Production) -> list[Problem]:
    """Ways that lead to no scene, and scenes with two defaults or one label twice."""
    ids = {s.id for s in production.scenes}
    wrong = []
    for scene in production.scenes:
        where = f"scene {called(scene)}"
        for way in scene.next:
            if way.to not in ids and way.to != END:
                wrong.append(Problem(f"there is no scene '{way.to}' to go to", where,
                                     nearest(way.to, [*ids, END]), refused=True))
        if sum(w.default for w in scene.next) > 1:
            wrong.append(Problem("more than one way is the default", where, "mark one way default", refused=True))
        labels = [(w.label.lower(), w.condition) for w in scene.next if w.label]
        for label, _ in {x for x in labels if labels.count(x) > 1}:
            wrong.append(Problem(f"'{label}' is offered twice", where, "give each choice its own words", refused=True))
    return wrong


def _reached(production: Production) -> dict[State, tuple[tuple[Way, State | None], ...]]:
    """Every state that some audience can come to, with its open ways and where each leads (None: the end)."""
    start: State = (production.scenes[0].id, ())
    found: dict[State, tuple[tuple[Way, State | None], ...]] = {}
    waiting = deque([start])
    while waiting:
        state = waiting.popleft()
        if state in found:
            continue
        if len(found) >= MOST_STATES:
            raise FilmError("the film's variables have too many combinations",
                            where=f"scene {called(_scene(production, state[0]))}",
                            remedy="use fewer variables, or smaller numbers")
        rows = []
        for way in takeable(open_ways(production, state[0], dict(state[1]))):
            after = tuple(sorted(taken(dict(state[1]), way).items()))
            to: State | None = None if way.to == END else (way.to, after)
            rows.append((way, to))
        found[state] = tuple(rows)
        waiting.extend(to for _, to in rows if to is not None)
    return found


def _dead_ends(production: Production, reach: Mapping[State, tuple[tuple[Way, State | None], ...]]) -> list[Problem]:
    """States with no open way: the film would stop and not end."""
    seen: dict[str, State] = {}
    for state, rows in reach.items():
        if not rows:
            seen.setdefault(state[0], state)
    return [
        Problem("this scene is a dead end: no way out of it is open", f"scene {called(_scene(production, s))}"
                + (f" with {_said(state)}" if state[1] else ""),
                "add a way without a condition, or 'end'", refused=True)
        for s, state in seen.items()
    ]


def _said(state: State) -> str:
    return ", ".join(f"{k} = {v}" for k, v in state[1])


def _no_exit(production: Production, reach: Mapping[State, tuple[tuple[Way, State | None], ...]]) -> list[Problem]:
    """Loops that nobody can leave, whatever they choose."""
    backwards: dict[State, list[State]] = {}
    ends: deque[State] = deque()
    for state, rows in reach.items():
        if not rows or any(to is None for _, to in rows):
            ends.append(state)
        for _, to in rows:
            if to is not None:
                backwards.setdefault(to, []).append(state)
    out = set(ends)
    while ends:
        for before in backwards.get(ends.popleft(), ()):
            if before not in out:
                out.add(before)
                ends.append(before)
    stuck = dict.fromkeys(s[0] for s in reach if s not in out)
    if not stuck:
        return []
    names = ", ".join(called(_scene(production, s)) for s in stuck)
    return [Problem("this loop has no exit: no choice ever leads to an end", f"scenes {names}",
                    "give one of them a way to a scene that ends, or to 'end'", refused=True)]


def _endless(production: Production, reach: Mapping[State, tuple[tuple[Way, State | None], ...]]) -> list[Problem]:
    """Loops of defaults: an audience that never chooses would go round for ever."""
    fine: set[State] = set()
    wrong: dict[tuple[str, ...], Problem] = {}
    for start in reach:
        walked: list[State] = []
        state: State | None = start
        while state is not None and state not in fine and state not in walked:
            walked.append(state)
            way = usual(w for w, _ in reach[state])
            state = next((to for w, to in reach[state] if w is way), None)
        if state is None or state in fine:
            fine.update(walked)
            continue
        ring = walked[walked.index(state):]
        fine.update(walked)  # told once
        names = tuple(dict.fromkeys(s[0] for s in ring))
        if not any(to is None or to not in ring for s in ring for _, to in reach[s]):
            continue  # it has no exit at all: that is said already
        listed = ", ".join(called(_scene(production, s)) for s in names)
        wrong.setdefault(names, Problem("an audience that never chooses would go round for ever", f"scenes {listed}",
                                        "make a way out of the loop the default", refused=True))
    return list(wrong.values())


def _never(production: Production, reach: Mapping[State, tuple[tuple[Way, State | None], ...]]) -> list[Problem]:
    """Scenes nobody comes to, and choices nobody is ever offered."""
    seen = {s[0] for s in reach}
    wrong = [
        Problem("no way leads to this scene", f"scene {called(s)}", f"let a scene's next name '{s.id}', or delete it")
        for s in production.scenes if s.id not in seen
    ]
    taken_ways = {(s[0], id(w)) for s, rows in reach.items() for w, _ in rows}
    wrong += [
        Problem(f"the way '{w.label or w.to}' is never open: '{w.condition}' is never true", f"scene {called(s)}",
                "let an earlier way set its variable") if w.condition else
        Problem(f"the way to '{w.to}' is never taken: another one always is", f"scene {called(s)}",
                "give it a label to offer it, or the others a condition")
        for s in production.scenes if s.id in seen for w in s.next if (s.id, id(w)) not in taken_ways
    ]
    return wrong
