# SPDX-License-Identifier: Apache-2.0
"""Whom "she" means in an instruction about a deed: of several women, the one who does that in the film already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from soundstage.edit.describing import sex
from soundstage.edit.happenings import deeds_of
from soundstage.edit.people import found
from soundstage.edit.scope import Scope
from soundstage.edit.slots import base_verb

_SEXES = {"he": "male", "him": "male", "she": "female", "her": "female"}


def doers_meant(values: Mapping[str, Any], row: Sequence[str], scope: Scope) -> dict[str, tuple[str, ...]]:
    """The hole of a phrase that a pronoun filled, with the one of that sex who does the deed; {} when none else does.

    values: what the phrase's holes were filled with; row: the instruction's words. Who was just spoken of stays meant.
    """
    key = next((k for k in ("who", "doer") if values.get(k)), "")
    if key and (several := _several(values, row, key, scope)):
        return {key: several}
    pronoun = next((w for w in row[:3] if w in _SEXES), "")
    deed = str(values.get("deed") or "").split()
    verb = base_verb(deed[0]) if deed else ""
    if not (key and pronoun and verb) or values[key] != found([pronoun], scope) or {*values[key]} & {*scope.last}:
        return {}
    alike = [s.id for s in scope.production.cast if s.family == "body" and s.count == 1 and sex(s) == _SEXES[pronoun]]
    if holder := _holder(deed[1:], alike, pronoun, scope):
        return {key: (holder,)}
    doers = [i for i in alike if any(b.verb.split()[:1] == [verb] or b.action == verb
                                     for b in deeds_of((i,), verb, (), scope))]
    return {key: (doers[0],)} if len(doers) == 1 else {}


def _several(values: Mapping[str, Any], row: Sequence[str], key: str, scope: Scope) -> tuple[str, ...]:
    """Whom "they" means where a group does that deed, or the one it is to do no longer; () when none does."""
    they = next((w for w in row[:3] if w in ("they", "them")), "")
    told = [v for v in (values.get("deed"), values.get("old")) if isinstance(v, str) and v.split()]
    deeds = [base_verb(v.split()[0]) for v in told]
    if not they or values[key] != found([they], scope) or {*values[key]} & {*scope.last}:
        return ()
    groups = tuple(s.id for s in scope.production.cast if s.family == "body" and s.count > 1)
    return next((who for verb in deeds if verb and (who := tuple(
        i for i in groups if any(verb in (b.action, *b.verb.split()[:1]) for b in deeds_of((i,), verb, (), scope))))),
        ())


def _holder(rest: Sequence[str], sure: Sequence[str], pronoun: str, scope: Scope) -> str:
    """The only one of that sex, or of none known, who handles what the deed begins with: "put the glass on ..."."""
    thing = found(rest[:2], scope) if rest[:1] in (["the"], ["his"], ["her"]) else ()
    handled = {w for b in scope.meant_beats() if {b.target, b.tool} & {*thing} for w in b.who} if thing else set()
    able = {*sure, *(s.id for s in scope.production.cast if s.family == "body" and not sex(s))}
    fits = [i for i in handled if i in able]
    return fits[0] if len(fits) == 1 else ""
