# SPDX-License-Identifier: Apache-2.0
"""Instructions read by what they are about, and several that one instruction is made of, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from soundstage.edit.base import Done
from soundstage.edit.bounded import applied
from soundstage.edit.gist import gist
from soundstage.edit.overreach import overreach
from soundstage.edit.scope import Scope, Where
from soundstage.edit.slots import Filler
from soundstage.edit.steps import SAME, Candidate, Reading, Unfit, carried_out, unread
from soundstage.edit.targets import stripped
from soundstage.edit.verbs import VERBS
from soundstage.errors import FilmError


def gathered(rows: Sequence[list[str]], quotes: list[str], text: str, scope: Scope, lead: Where) -> Reading | None:
    """The words by what they are about, where no phrase of a verb fits them."""
    for row in dict.fromkeys(map(tuple, rows)):
        left, where = stripped(row, scope)
        for words, there in ((left, where), (list(row), lead)) if where.anything and left else ((list(row), lead),):
            said = replace(scope, words=text)
            try:
                wishes, shots = gist(words, Filler(said.at(there), quotes))
            except FilmError:  # a shot that there is not
                continue
            asked = [Candidate(0.0, v, values, shots if shots.anything else there, "named") for v, values in wishes]
            read = in_turn([partial(_asked, c, tuple(row), text) for c in asked], scope) if asked else None
            if read is not None:
                return read
    return None


def _asked(candidate: Candidate, row: tuple[str, ...], text: str, scope: Scope) -> Reading | FilmError:
    """One verb carried out as it stands."""
    inner = replace(scope, words=text)
    try:
        done = applied(VERBS.new(candidate.verb, **candidate.values), inner.at(candidate.where))
    except (FilmError, Unfit):
        return FilmError("this is not understood", where=text)
    if told := overreach(done.production, scope, candidate.where):
        return FilmError(told, where=text)
    if unread(done, scope):
        return FilmError("this is not understood", where=text)
    if done.production == scope.production:
        done = Done(scope.production, notes=(SAME,))
    return carried_out(candidate, done, inner, row)


def worded(row: Sequence[str], text: str) -> str:
    """The words of one of several instructions that the text makes; the text where something is quoted."""
    return text if any(w.startswith("\x00") for w in row) else " ".join(row).replace(" 's", "'s")


def in_turn(asked: Sequence[Callable[..., Reading | FilmError]], scope: Scope) -> Reading | None:
    """All of them one after the other as one reading, or None when one is not understood or there are none."""
    readings: list[Reading] = []
    for one in asked:
        read = one(scope=scope)
        if isinstance(read, FilmError):
            return None
        readings.append(read)
        scope = read.scope
    if not readings:
        return None
    steps = [step for read in readings for step in (*read.before, read.step)]
    return replace(readings[-1], before=tuple(steps[:-1]))
