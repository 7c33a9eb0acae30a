# SPDX-License-Identifier: Apache-2.0
"""What is said or thought without quotes: "asks whether he saw the thief", "says that the ship has sunk".

Somebody is seen to speak or think; what it is about is not on screen, and nobody in it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from soundstage.language import lexicon
from soundstage.language.clauses import Clause
from soundstage.language.mood_pictures import MoodPictures
from soundstage.language.token import Token
from soundstage.language.wordlist import word_set

MINDS = word_set("wonder think know believe hope dream imagine realize realise understand doubt guess fear wish "
                 "consider recall pretend claim complain swear pray forget learn regret expect confess argue deny")
OPENERS = word_set("that whether if how why what where who when which")
STATES = word_set("be stay remain keep have seem")
BIDS = word_set("tell ask order warn beg urge remind command advise implore instruct")


class Reported(MoodPictures):
    """Takes reported speech and thought out of the clauses, each with its claim."""

    def _reported(self, clauses: list[Clause], row: Sequence[Token]) -> list[Clause]:
        """The clauses without those that only tell what is said or thought in the one before."""
        kept: list[Clause] = []
        for n, clause in enumerate(clauses):
            said = kept[-1] if kept else None
            if said is not None and _tells(said) and not clause.quotes and _is_content(said, clause, row):
                later = clauses[n + 1] if n + 1 < len(clauses) else None
                assert said.verb is not None
                where = [t for t in row if _after(said) < t.start < (_begin(later) if later else 1 << 40)]
                while where and where[-1].kind in ".CR":
                    where.pop()  # "…, then": of what comes next
                note = "what is said or thought: kept as words, not shown"
                self.ledger.add("speech", where, self.scene.id, "approximated", note)
                said.adjuncts = [a for a in said.adjuncts if a.phrases or a.prep != "to"]
                continue
            kept.append(clause)
        return kept


def _tells(clause: Clause) -> bool:
    """Whether the clause is of speaking or thinking."""
    lemma = clause.verb.lemma if clause.verb is not None else ""
    return (lemma in lexicon.SPEECH or lemma in MINDS) and not clause.quotes


def _is_content(said: Clause, clause: Clause, row: Sequence[Token]) -> bool:
    """Whether the clause is what is said: "that …", "whether …", "to be quiet"."""
    assert said.verb is not None
    if clause.verb is None:
        return False
    between = [t for t in row if _after(said) < t.start < _begin(clause)]
    opens = next((t for t in between if t.low in OPENERS), None)
    told = opens is not None and opens.kind in "PSWDX" and not any(t.kind in "VQ.C" for t in between)
    bid = said.verb.lemma in BIDS and clause.verb.lemma in STATES and [t.low for t in between][-1:] == ["to"]
    return told or bid


def _after(clause: Clause) -> int:
    """The last character of a clause's verb and objects."""
    assert clause.verb is not None
    return max([clause.verb.start, *(p.head.start for p in clause.objects)])


def _begin(clause: Clause) -> int:
    """The character at which the first word of a clause stands."""
    said = (clause.verb, *(x for s in clause.subjects for x in (*s.before, s.head)))
    marks = [t.start for t in said if t is not None]
    return min(marks, default=0)
