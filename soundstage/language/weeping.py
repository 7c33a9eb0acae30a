# SPDX-License-Identifier: Apache-2.0
"""Tears are somebody's weeping: "her eyes fill with tears", "tears stream down the boy's face"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from soundstage.language.token import Token
from soundstage.language.wordlist import word_set

FILLED = word_set("fill brim well glisten shine swim shimmer")
SHED = word_set("roll run stream fall flow trickle slide drip pour well form appear glisten come drop rise spring")
OWN = {"his": "he", "her": "she", "their": "they", "its": "it", "my": "i", "your": "you"}
SEEN_ON = word_set("cheek face eye chin nose")


def wept(row: Sequence[Token]) -> list[Token]:
    """The sentence with such words as the one verb that they mean."""
    at = next((i for i, t in enumerate(row) if t.lemma == "tear" and (t.kind == "N" or _mistagged(row, i))), -1)
    if at < 0:
        return list(row)
    return _in_eyes(row, at) or _filled(row, at) or _shed(row, at) or list(row)


def _mistagged(row: Sequence[Token], i: int) -> bool:
    """ "…, tears streaming down his cheeks": whoever tears something does not do so streaming."""
    return row[i].low == "tears" and i + 1 < len(row) and row[i + 1].kind == "G" and row[i + 1].lemma in SHED


def _in_eyes(row: Sequence[Token], at: int) -> list[Token]:
    """ "With tears in her eyes", "she is in tears": tearfully, she cries."""
    said = [t.low for t in row[max(0, at - 1):at + 4]]
    if at > 0 and said[0] == "with" and said[2:3] == ["in"] and said[4:5] == ["eyes"]:
        whole = replace(row[at - 1], kind="R", tag="RB", lemma="tearfully", text="tearfully", end=row[at + 3].end)
        return [*row[:at - 1], whole, *row[at + 4:]]
    if at > 1 and said[0] == "in" and row[at - 2].lemma == "be":
        return [*row[:at - 2], _cry(row[at - 2], row[at - 2:at + 1]), *row[at + 1:]]
    return []


def _filled(row: Sequence[Token], at: int) -> list[Token]:
    """ "Her eyes fill (up) with tears": she cries."""
    eyes = next((i for i in range(at - 1, 0, -1) if row[i].lemma == "eye"), -1)
    verb = next((i for i in range(eyes + 1, at) if row[i].lemma in FILLED), -1)
    if eyes < 1 or verb < 0 or row[at - 1].low != "with" or at - eyes > 6:
        return []
    begin, owner = _owner(row, eyes)
    return [*row[:begin], *owner, _cry(row[verb], row[eyes:at + 1]), *row[at + 1:]] if owner else []


def _shed(row: Sequence[Token], at: int) -> list[Token]:
    """ "A tear rolls down her cheek": she cries."""
    verb = next((i for i in range(at + 1, min(at + 4, len(row))) if row[i].lemma in SHED and row[i].kind in "VBG"), -1)
    on = next((i for i in range(verb + 1, min(verb + 8, len(row))) if row[i].lemma in SEEN_ON), -1)
    if verb < 0 or on < 0 or any(t.kind == "V" or t.text == "," for t in row[verb + 1:on]):
        return []
    begin, owner = _owner(row, on)
    first = at - 1 if at and row[at - 1].kind in "DM#" else at
    if not owner or begin <= verb:
        return []
    return [*row[:first], *owner, _cry(row[verb], (*row[first:begin], row[on])), *row[on + 1:]]


def _owner(row: Sequence[Token], part: int) -> tuple[int, list[Token]]:
    """Where those begin whose part it is, and they as a subject: "her" is she, "the boy's" the boy."""
    i = part - 1
    while i > 0 and row[i].kind in "AE" and row[i].low not in OWN:
        i -= 1
    if row[i].low in OWN:
        return i, [replace(row[i], kind="O", tag="PRP", lemma=OWN[row[i].low], text=OWN[row[i].low])]
    if i < 1 or row[i].tag != "POS":
        return i, []
    begin = i - 1
    while begin > 0 and row[begin - 1].kind in "DAEN":
        begin -= 1
    return begin, list(row[begin:i])


def _cry(verb: Token, said: Sequence[Token]) -> Token:
    """Cries, as the verb is said, over all the words that say it."""
    kind, tag = (verb.kind, verb.tag) if verb.kind in "BG" else ("V", "VBZ")
    start, end = min(t.start for t in said), max(t.end for t in said)
    return replace(verb, kind=kind, tag=tag, lemma="cry", text="cries", start=start, end=end)
