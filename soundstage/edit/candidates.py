# SPDX-License-Identifier: Apache-2.0
"""Every way in which an instruction's words fit the phrases of the verbs, each with the part of the film meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from soundstage.edit.frames import contrasts, simpler
from soundstage.edit.pattern import Match, matches
from soundstage.edit.pronoun_doers import doers_meant
from soundstage.edit.rephrase import plainly
from soundstage.edit.scope import Scope, Where
from soundstage.edit.slots import Filler
from soundstage.edit.spans import fits_there, spanned
from soundstage.edit.steps import Candidate, Impossible
from soundstage.edit.targets import placed, stripped
from soundstage.edit.verbs import VERBS
from soundstage.edit.words import without_filler
from soundstage.errors import FilmError

FRAMING = frozenset(("move", "lens", "angle", "shot_size", "focus"))  # of the shot spoken of, when none is named

_EDGES = ("at the end", "at the start", "at the beginning")


def candidates(words: list[str], filler: Filler, scope: Scope, lead: Where) -> list[Candidate]:
    """Every way to read the words."""
    rows = [(without_filler(words), lead, "")]
    left, where = stripped(words, scope)
    rest = without_filler(left)
    if where.anything and rest:
        said = "first" if words[-len(left) :] == left else "last"
        rows += [(without_filler(list(row)), where, said) for row in dict.fromkeys(map(tuple, (
            rest, *plainly(left), *simpler(left))))]
    elif not where.anything:
        rows += [(without_filler(row), there, "named") for row, there in placed(words, scope)]
    out: list[Candidate] = []
    wrong: FilmError | None = None
    for row, there, said in rows:
        try:
            out += _fitting(row, there, said, filler.at(there))
        except FilmError as error:  # a shot or scene that there is not: another way to read the words may do
            wrong = wrong or error
    out += _within(words, filler, scope)
    if wrong is not None and not out:
        raise wrong
    return out


def _within(words: list[str], filler: Filler, scope: Scope) -> list[Candidate]:
    """What may be so in some shots alone, where the words name a part of the film: "let it snow until he leaves"."""
    out: list[Candidate] = []
    for left, there in spanned(words, scope):
        rest = without_filler(left)
        for row in dict.fromkeys(map(tuple, (rest, *plainly(rest), *simpler(rest)))) if rest else ():
            out += [c for c in _fitting(list(row), there, "last", filler.at(there)) if fits_there(c.verb, there)]
        one = len(there.shots) == 1 and there.said in _EDGES  # one shot is its own end
        if out and not one and len(there.shots) == len(scope.shots):
            raise Impossible(f"the film has no shot that is not '{there.said}'", where=scope.words,
                             remedy="cut a shot there first: split the last shot")
    return out


def contrasted(row: list[str], filler: Filler, scope: Scope, lead: Where) -> Iterator[Candidate]:
    """Readings without what is so now: "blue (not red)", where the other thing could be in the same place."""
    for kept, others in contrasts(row):
        fits = {c.verb: c.values for other in others for c in candidates(other, filler, scope, lead)}
        for c in candidates(kept, filler, scope, lead):
            if c.verb in fits and c.verb not in ("act", "add"):
                worn = {"old": fits["dress"].get("clothes", ())} if c.verb == "dress" and "clothes" in c.values else {}
                yield replace(c, score=c.score + 2, values={**c.values, **worn})


def _those_there(phrase: str, row: list[str], match: Match, filler: Filler) -> dict[str, Any]:
    """Who is meant by the same reading in the shots named: "the last shot a close-up of the apple" - the one there."""
    for again in matches(phrase, row, filler):
        if again.fixed == match.fixed and again.values.keys() == match.values.keys():
            return {"who": again.values["who"]}
    return {}


def _fitting(row: list[str], there: Where, said: str, filler: Filler) -> Iterator[Candidate]:
    """Every phrase of every verb that fits the whole row."""
    for entry in VERBS.entries.values():
        for phrase in entry.facts.get("phrases", ()):
            for match in matches(phrase, row, filler):
                values = dict(match.values)
                spot = values.pop("shots", None)
                if isinstance(spot, Where) and spot.shots and not there.anything and "who" in values:
                    values |= _those_there(phrase, row, match, filler.at(spot))
                values |= doers_meant(values, row, filler.scope)
                where = 2.5 if said in ("first", "last") else 0.0
                score = 2 * match.fixed - match.open + where + entry.facts.get("rank", 0)
                goes_on = filler.scope.onward if entry.name in FRAMING and not there.anything else there
                yield Candidate(score, entry.name, values, spot or goes_on, said)
