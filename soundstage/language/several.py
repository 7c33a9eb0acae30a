# SPDX-License-Identifier: Apache-2.0
"""One verb with several things: "holds a cup and a book", "puts them on the table" is done with each in its turn."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from soundstage.language.clauses import Clause
from soundstage.language.draft import DraftScene
from soundstage.language.dressing import Dressing
from soundstage.language.phrases import Phrase
from soundstage.language.wordlist import word_set
from soundstage.model.production import new_id

AT_ONCE = word_set("mix combine join connect blend compare clink bang tie stack merge link bring gather separate "
                   "play wear show reveal contain include follow chase pursue trail accompany lead "
                   "escort")  # what is done with all of them at once, or tells them
OWN = frozenset(("id", "order", "after", "at", "until", "duration", "becomes", "line"))  # of the first alone
MOST = 4


class Several(Dressing):
    """Does a deed with every one of its things."""

    def _dealt(self, scene: DraftScene, clause: Clause, beat: dict[str, Any],
               mutual: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """The beats of a deed, and those of its other things after its own."""
        beats, things = list(super()._dealt(scene, clause, beat, mutual)), self._handled(clause, beat)
        lemma = clause.verb.lemma if clause.verb is not None else ""
        whole = lemma in AT_ONCE or any(t.low == "together" for t in clause.adverbs)
        key = next((k for k in ("tool", "target") if beat.get(k) in things), "")
        if mutual or len(beats) > 1 or len(things) < 2 or whole or not key or {beat.get("tool"), beat.get(
                "target")} <= {*things}:
            return beats
        for thing in [i for i in things if i != beat[key]][: MOST - 1]:
            told = {k: v for k, v in beat.items() if k not in OWN}
            beats.append({**told, "id": new_id("b", self.taken), key: thing, "order": "then"})
        return beats

    def _handled(self, clause: Clause, beat: dict[str, Any]) -> tuple[str, ...]:
        """All things that the verb is done to, told in a row; several of them are "they" from now on."""
        rows = [clause.objects, *(a.phrases for a in clause.adjuncts if a.prep in ("at", "to", "with", "for"))]
        for phrases in rows:
            ids = [i for p in phrases for i in self.cast.known.get(p.head.start, ())]
            ids = [m for i in ids for m in self.cast.members.get(i, (i,))]
            things = tuple(dict.fromkeys(i for i in ids if i in self.cast.beings and i not in beat["who"]))
            if len(things) > 1 and not any(self.cast.beings[i].alive for i in things):
                self.cast.lot = things
            told = len(phrases) == 1 or in_a_row(self.ledger.text, phrases)
            if len(things) > 1 and told and {beat.get("target"), beat.get("tool")} & {*things}:
                return things
        return ()


def in_a_row(text: str, phrases: Sequence[Phrase]) -> bool:
    """Whether "and" or a comma stands between these: "feeds the pigs and the hens", not "gives her a flower"."""
    between = [text[a.head.end : b.head.start] for a, b in pairwise(phrases)]
    return bool(between) and all(re.match(r"\s*(?:,|&|and\b|or\b)", said) for said in between)
