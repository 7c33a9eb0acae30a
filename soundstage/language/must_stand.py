# SPDX-License-Identifier: Apache-2.0
"""Who must stand in the film because it does something that is seen, though it is usually no thing of its own.

"A CD spins", "the billiard cue moves back", "numbers pop up": the verb tells of a motion, a change or a touch, and the
noun can be a thing, or a sign that can be cut out. "Steam rises", "darkness falls" and "the tempo increases" are not.
"""

from __future__ import annotations

from soundstage.language import lexicon
from soundstage.language.clauses import Clause
from soundstage.language.mentioned import AIRY, CRUMBS, FLUIDS, FORMS, MEASURES, SPACES, STROKES, drawable
from soundstage.language.noises import SHORT, SOUNDS
from soundstage.language.phrases import Phrase
from soundstage.language.taxonomy import POINTS, SEEN, taxonomy
from soundstage.language.wordlist import word_set

DONE = frozenset(("30", "35", "36", "38"))  # verbs of change, contact, making, motion
SIGNS = ("symbol", "number", "character", "emblem", "written_communication", "sign")
NEVER = AIRY | FLUIDS | CRUMBS | FORMS | MEASURES | SPACES | SOUNDS | SHORT | STROKES | {"half"} | lexicon.ABSTRACT
LITTLE = word_set("be have do seem remain stay continue let make become")


def must_stand(clause: Clause) -> Phrase | None:
    """The subject that has to stand in the picture for its deed to be seen; None for any other."""
    phrase = clause.subjects[0] if len(clause.subjects) == 1 else None
    verb = clause.verb.lemma if clause.verb is not None else ""
    if phrase is None or phrase.pronoun or phrase.det == "no" or verb in (*LITTLE, ""):
        return None
    if phrase.name and phrase.det not in ("a", "an"):  # "a CD" is a thing
        return None
    if clause.negated or clause.existential or clause.quotes or clause.aside:
        return None
    table, head = taxonomy(), phrase.head.lemma
    done = any(table.lexfile[s] in DONE for s in table.senses(verb, "v", 2))
    whole = head not in NEVER and (head not in POINTS or phrase.nouns[:-1])
    return phrase if done and whole and _thing(head, phrase.det in ("a", "an")) else None


def _thing(head: str, one: bool) -> bool:
    """Whether one of the usual senses has a body or is a sign, and the first is no sound, deed or stretch of time.

    one: it is told of as one thing, which no substance is.
    """
    table = taxonomy()
    files = [table.lexfile[s] for s in table.senses(head, "n", 4)]
    stuff = table.is_a(head, "substance") and not one
    if stuff or table.is_a(head, "sound") or files[:1] in (["28"], ["12"], ["04"], ["15"]):
        return False
    sign = any(table.is_a(head, kind, most=3) for kind in SIGNS)
    return sign or any(f in SEEN for f in files[:1]) or drawable(head, files)
