# SPDX-License-Identifier: Apache-2.0
"""Who "gets angry", "feels lonely" or "grows tired": a change of face and bearing, and nothing that is got."""

from __future__ import annotations

from soundstage.language import lexicon
from soundstage.language.clauses import Clause
from soundstage.language.verbs import Deed
from soundstage.language.wordlist import word_set
from soundstage.motion.moods import mood_of

COMING_TO_BE = word_set("get become grow feel turn go seem act appear")
OTHERWISE = word_set("up down back ready")


def comes_to_be(clause: Clause, alive: bool) -> Deed | None:
    """The deed of somebody who comes to be as the clause's predicate says; None where it is no such clause."""
    verb = clause.verb.lemma if clause.verb is not None else ""
    if verb not in COMING_TO_BE or not alive or clause.objects or clause.quotes or not clause.predicate:
        return None
    told = [t.low for t in clause.predicate]
    if mood_of(told):
        return Deed("mood", True)
    if verb == "get" and not set(told) & (lexicon.COLORS | OTHERWISE):
        return Deed("stand", False, "how it is then is not shown")
    return None
