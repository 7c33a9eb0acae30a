# SPDX-License-Identifier: Apache-2.0
"""A part of the film that one piece of a sentence names for the others: "low angle, 20 mm, for the last shot"."""

from __future__ import annotations

from collections.abc import Sequence

from soundstage.edit.musing import begins_asking
from soundstage.edit.scope import Scope, Where
from soundstage.edit.spans import about_sky, spanned
from soundstage.edit.steps import NOWHERE
from soundstage.edit.targets import stripped
from soundstage.edit.viewing import of_camera
from soundstage.edit.words import without_filler, words_of
from soundstage.errors import FilmError


def shared_where(atoms: Sequence[tuple[str, str]], scope: Scope) -> Where:
    """The shots that the last piece ends with, when all after the first leave out their verb: "rain and wind in shot
    2", "honking and sirens throughout"."""
    *between, last = (text for _, text in atoms[1:]) if len(atoms) > 1 else ("",)
    if there := _moment_of_all(atoms, scope):
        return there
    denies = last.lower().startswith(("no ", "without "))  # "50 mm, eye level, no camera move for the close-up"
    if len(atoms) < 2 or any(begins_asking(text) for text in between) or (begins_asking(last) and not denies):
        return NOWHERE
    words = words_of(atoms[-1][1])[0]
    try:
        left, where = stripped(words, scope)
        first = stripped(words_of(atoms[0][1])[0], scope)[1]
    except FilmError:
        return NOWHERE
    if not where.anything and all(about_sky(words_of(text)[0]) for _, text in atoms):
        where = next((there for rest, there in spanned(words, scope) if rest == words[: len(rest)]), NOWHERE)
        return where if len(where.shots) < len(scope.shots) else NOWHERE
    ends = (where.shots or where.whole) and left and left == words[: len(left)]
    return where if ends and not first.anything else NOWHERE


def _moment_of_all(atoms: Sequence[tuple[str, str]], scope: Scope) -> Where | None:
    """The moment that the last of several pieces about the camera ends with: "table height, 50 mm, push in while she
    kneads"; None of anything else."""
    rows = [words_of(text)[0] for _, text in atoms]
    if len(rows) < 2 or not all(of_camera(row, scope) for row in rows):
        return None
    try:
        first, last = stripped(rows[0], scope)[1], stripped(rows[-1], scope)[1]
    except FilmError:
        return None
    return last if last.beat and not first.anything else None


def only_where(text: str, scope: Scope) -> Where:
    """The part of the film that the piece names when it says nothing else."""
    words = words_of(text)[0]
    try:
        left, where = stripped(words, scope)
    except FilmError:
        return NOWHERE
    return where if not left or not without_filler(left) else NOWHERE
