# SPDX-License-Identifier: Apache-2.0
"""Waves that are seen: "waves crash against rocks" is at the sea, even where the shot before was in a room."""

from __future__ import annotations

from soundstage.language.clauses import Clause
from soundstage.language.wordlist import word_set

BREAKERS = word_set("wave surf breaker tide swell")
BREAKING = word_set("crash smash break roll surge lap pound wash batter slam rise swell foam")
NO_WATER = word_set("heat sound shock brain radio light")  # kinds of waves that no sea has


def breaks(clause: Clause) -> bool:
    """Whether the clause shows waves that break, roll or crash."""
    phrase = clause.subjects[0] if len(clause.subjects) == 1 else None
    verb = clause.verb.lemma if clause.verb is not None else ""
    told = phrase is not None and phrase.head.lemma in BREAKERS and not {t.low for t in phrase.before} & NO_WATER
    return told and verb in BREAKING and not clause.negated and not clause.aside
