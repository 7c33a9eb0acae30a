# SPDX-License-Identifier: Apache-2.0
"""The order of shots that are named by what they show: "I'd put the rock before the close-up" moves a shot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from soundstage.edit import dialwords as d
from soundstage.edit.people import found
from soundstage.edit.scope import Scope
from soundstage.edit.spots import named_shots
from soundstage.edit.targets import place_in
from soundstage.errors import FilmError
from soundstage.language.wordlist import word_set

_MOVES = word_set("put move place have want see go goes come comes bring shift cut prefer rather show play be like")
_JOINTS = {("right", "before"): "before", ("just", "before"): "before", ("before",): "before",
           ("ahead", "of"): "before", ("in", "front", "of"): "before", ("right", "after"): "after",
           ("just", "after"): "after", ("after",): "after", ("following",): "after", ("behind",): "after"}
_ENDS = {f"{lead} the {how}{edge}": goal for lead in ("at", "to") for how in ("", "very ")
         for edge, goal in (("end", "end"), ("beginning", "beginning"), ("start", "beginning"), ("front", "beginning"))}
_ENDS |= {"first": "beginning", "last": "end", "up front": "beginning", "to begin with": "beginning"}
_SMALL = (d.ASKING - {"the", "his", "her", "its", "their"}) | _MOVES | {
    "should", "could", "can", "would", "let", "needs", "need", "must", "to"}


def shuffled(row: Sequence[str], scope: Scope) -> Iterator[list[list[str]]]:
    """The move of one shot beside another, where both are named by what they show."""
    if not _MOVES & set(row) or any(w.startswith("\x00") for w in row) or len(row) > 20:
        return
    words = list(row)
    for size in (5, 4, 3, 2, 1):
        if (goal := _ENDS.get(" ".join(words[-size:]))) and (moved := _shots(words[:-size], scope)) and len(moved) == 1:
            yield [["move", "shot", str(moved[0]), "to", "the", goal]]
            return
    for at in range(1, len(words) - 1):
        joint = next((j for j in sorted(_JOINTS, key=len, reverse=True) if tuple(words[at : at + len(j)]) == j), ())
        if not joint:
            continue
        first, second = _shots(words[:at], scope), _shots(words[at + len(joint) :], scope)
        if first and second and len(first) == len(second) == 1 and first != second:
            yield [["move", "shot", str(first[0]), _JOINTS[joint], "shot", str(second[0])]]
        return


def _of_scene(row: list[str], scope: Scope) -> tuple[str, ...]:
    """The shots of a scene by its place: "the kitchen scene"."""
    where = place_in(row, scope) if row[-1] == "scene" else None
    return tuple(s.id for s in scope.shots if where is not None and s.scene in where.scenes)


def _shots(words: list[str], scope: Scope) -> tuple[int, ...]:
    """The numbers of the shots that all these words name, apart from what only asks; () when they name none."""
    row = list(words)
    while row and (row[0] in _SMALL or row[0] in d.CARRIERS):
        row = row[1:]
    while row and row[-1] in _SMALL:
        row = row[:-1]
    if not row:
        return ()
    try:
        ids = named_shots(row, scope) or _of_scene(row, scope)
    except FilmError:
        return ()
    named = [found(part.split(), scope) for part in " ".join(row).split(" and ")] if not ids else []
    who = {i for part in named for i in part} if all(named) else set()
    ids = ids or tuple(s.id for s in scope.shots if who and s.camera.subject.partition(".")[0] in who)
    return tuple(n for n, i in enumerate(scope.numbered, 1) if i in ids)
