# SPDX-License-Identifier: Apache-2.0
"""Tags that no word of this spelling can have: put right by what the taxonomy knows of it, before anything else.

"The blacksmith" is no preposition, "a can" no modal, "tightens" no plural of a noun, and a bare word at the end of "the
lamps flicker" is what they do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from soundstage.language.relations import PREPOSITIONS
from soundstage.language.taxonomy import taxonomy
from soundstage.language.token import Token


def well_tagged(row: Sequence[Token]) -> list[Token]:
    """The sentence with such words as what they can be."""
    return [_put_right(row, i) for i in range(len(row))]


def _put_right(row: Sequence[Token], i: int) -> Token:
    t, before = row[i], row[i - 1] if i else None
    if before is None or not t.low.isalpha():
        return t
    table = taxonomy()
    named = bool(table.senses(t.low))
    if t.kind == "P" and t.tag == "IN" and t.low not in PREPOSITIONS and before.kind in "DNA" and table.things(t.low):
        return replace(t, kind="N", tag="NN", lemma=t.low)
    if t.tag == "MD" and before.kind == "D" and table.things(t.low):
        return replace(t, kind="N", tag="NN", lemma=t.low)
    single = before.tag in ("NN", "JJ") or before.kind == "M"
    if _only_a_verb(t) and single and table.senses(before.low):
        return replace(t, kind="V", tag="VBZ")
    if t.tag == "JJ" and named and row[i + 1 : i + 2] and _only_a_verb(row[i + 1]):
        return replace(t, kind="N", tag="NN", lemma=t.low)  # "a mechanic tightens"
    if t.tag == "JJ" and named and t.low in table.verbs and before.tag == "NNS" and _ends(row, i) and _alone(row, i):
        return replace(t, kind="V", tag="VBP", lemma=t.low)
    return t


def _only_a_verb(t: Token) -> bool:
    """ "Tightens": taken for several of what is no noun."""
    table = taxonomy()
    plural = t.tag == "NNS" and t.low != t.lemma and t.lemma in table.verbs
    return plural and not table.senses(t.lemma) and not table.senses(t.low)


def _ends(row: Sequence[Token], i: int) -> bool:
    """Whether no noun follows that an adjective could belong to."""
    nxt = row[i + 1] if i + 1 < len(row) else None
    return nxt is None or nxt.text in ".;" or nxt.kind in "PSTR" or (nxt.low == "and" and row[i + 2 : i + 3] != []
                                                                     and row[i + 2].kind in "VB")


def _alone(row: Sequence[Token], i: int) -> bool:
    """Whether nothing else can be the deed, and the noun is nobody's company: "with the streets empty"."""
    one = any(t.low in ("a", "an", "one", "each", "every", "this", "that") for t in row[:i])  # "a door swings open"
    return not one and not any(t.kind in "VXP" for t in row[:i])
