# SPDX-License-Identifier: Apache-2.0
"""Who is to do what something is done for: "pulls out a chair for her to sit in", "hands it to his father to carry"."""

from __future__ import annotations

from collections.abc import Sequence

from soundstage.language.casting import lives
from soundstage.language.clauses import Adjunct, Clause
from soundstage.language.phrases import Item, Phrase
from soundstage.language.token import Token
from soundstage.language.wordlist import word_set

GIVING = word_set("give hand pass offer toss throw lend serve bring show lower")
TAKEN = word_set("carry hold eat drink read wear use keep see try open play taste smell touch look inspect examine")


def meant_for(row: Sequence[Item], i: int, clause: Clause) -> tuple[Phrase | None, Phrase | None]:
    """Who does the deed of the infinitive at row[i], and the thing that it is done with; None where nobody is named.

    The clause before loses the words that name who is to do it, if they tell nothing else.
    """
    last = clause.adjuncts[-1] if clause.adjuncts and clause.verb is not None else None
    who = last.phrases[-1] if last is not None and last.phrases else None
    if last is None or who is None or i < 2 or row[i - 2].phrase is not who or not somebody(who):
        return None, None
    gives = last.prep == "to" and clause.verb is not None and clause.verb.lemma in GIVING
    if last.prep != "for" and not gives:
        return None, None
    things = [p for a in clause.adjuncts[:-1] for p in a.phrases] + clause.objects
    if last.prep == "for" and clause.verb is not None and clause.verb.lemma not in ("wait", "look"):
        clause.adjuncts = clause.adjuncts[:-1]
    return who, things[-1] if things else None


def somebody(phrase: Phrase) -> bool:
    """Whether the words mean a person or an animal."""
    return phrase.pronoun or bool(phrase.name) or lives(phrase.head.lemma)


def done_to(row: Sequence[Item], i: int, clause: Clause, thing: Phrase, words: Sequence[Token]) -> None:
    """The thing is what "to carry" carries and where "to sit in" sits, if no other is named. words: all tokens."""
    after = row[i + 1 : i + 3]
    ends = not after or after[0].text in (".", ",", ";") or after[0].kind in ".CS"
    stranded = bool(after) and after[0].kind == "PREP" and (len(after) < 2 or after[1].text in (".", ",", ";"))
    if ends and clause.verb is not None and clause.verb.lemma in TAKEN:
        clause.objects.append(thing)
    elif stranded:
        clause.adjuncts.append(Adjunct(after[0].text, tuple(words[after[0].start : after[0].end]), [thing]))
