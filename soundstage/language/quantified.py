# SPDX-License-Identifier: Apache-2.0
"""Words that speak of all or none at once, put as one word: "every time", "no one", "each of them", "both bark"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from soundstage.language import lexicon
from soundstage.language.taxonomy import taxonomy

if TYPE_CHECKING:
    from soundstage.language.token import Token

WHENEVER = "whenever"  # the lemma of words that tell what happens again and again
_ALL = frozenset(("both", "all", "each", "they", "everyone", "everybody", "we"))
_TIMES = frozenset(("time", "instant", "moment"))
PLURALS = {"geese": "goose", "mice": "mouse", "oxen": "ox", "wolves": "wolf", "calves": "calf", "elves": "elf",
           "sheep": "sheep", "deer": "deer"}
_THEM = frozenset(("them", "us", "these", "those"))


def quantified(row: Sequence[Token]) -> list[Token]:
    """The sentence with such words joined, and a verb that was taken for a noun after them a verb again."""
    found: list[Token] = []
    i = 0
    while i < len(row):
        size, token = _joined(row, i)
        found.append(token)
        i += size
    found = [_acts(found, i) for i in range(len(found))]
    return [_a_thing(found, i) for i in range(len(found))]


def _joined(row: Sequence[Token], i: int) -> tuple[int, Token]:
    """(how many tokens, what they are) from i on."""
    t, lows = row[i], [x.low for x in row[i : i + 3]]
    if lows[0] == "whenever":
        return 1, replace(t, kind="S", tag="IN", lemma=WHENEVER)
    follows = row[i + 2].kind if i + 2 < len(row) else "."
    if lows[0] in ("every", "each") and lows[1:2] and lows[1] in _TIMES and follows in "DNMO#A":
        return 2, _one(row, i, 2, kind="S", tag="IN", lemma=WHENEVER)
    if lows[0] in ("every", "each") and lows[1:2] == ["time"] and follows in ".C":
        return 2, _one(row, i, 2, kind="R", tag="RB", lemma="again")  # "catches it each time"
    if lows == ["as", "soon", "as"]:
        return 3, _one(row, i, 3, kind="S", tag="IN", lemma="as", text="as")
    if lows[0] == "each" and i and row[i - 1].text == "," and row[i + 1 : i + 2] and row[i + 1].kind == "G":
        return 1, replace(t, kind="O", tag="PRP", lemma="each")  # ", each holding a balloon"
    if lows[:2] == ["upside", "down"]:
        return 2, _one(row, i, 2, kind="R", tag="NN", lemma="upside down")
    if lows[:2] == ["no", "one"] and follows != "N":
        return 2, _one(row, i, 2, kind="O", tag="PRP", lemma="nobody")
    if len(lows) == 3 and lows[0] in ("each", "all", "both") and lows[1] == "of" and lows[2] in _THEM:
        return 3, _one(row, i, 3, kind="O", tag="PRP", lemma=lows[0], text=lows[0])
    return 1, t


def _one(row: Sequence[Token], i: int, size: int, *, kind: str, tag: str, lemma: str, text: str = "") -> Token:
    said = text or " ".join(t.text for t in row[i : i + size])
    return replace(row[i], text=said, lemma=lemma, kind=kind, tag=tag, end=row[i + size - 1].end)


def _acts(row: Sequence[Token], i: int) -> Token:
    """ "Both bark.": the only word that can be the verb is it."""
    t, before = row[i], row[i - 1] if i else None
    opens = i == 1 or (i > 1 and row[i - 2].kind in ".CS")
    nxt = row[i + 1] if i + 1 < len(row) else None
    ends = nxt is None or nxt.kind in ".CPRW"
    if before is None or before.low not in _ALL or not opens or not ends or t.kind != "N" or t.tag != "NN":
        return t
    return replace(t, kind="V", tag="VBP", lemma=t.low) if t.low in taxonomy().verbs else t


def _a_thing(row: Sequence[Token], i: int) -> Token:
    """ "The whistle blows", "a dozen crows perch": what a verb follows is a thing, though it may be a quality too."""
    t, before, nxt = row[i], row[i - 1] if i else None, row[i + 1] if i + 1 < len(row) else None
    if before is None or nxt is None:
        return t
    quality = t.kind == "A" and before.kind == "D" and nxt.kind in "VX" and t.low not in lexicon.COLORS
    if quality and t.tag in ("JJ", "JJR") and before.low in ("a", "an", "the") and taxonomy().things(t.low):
        return replace(t, kind="N", tag="NN", lemma=t.low)
    if t.kind == "A" and t.low in PLURALS and nxt.kind in "PVCW.":
        return replace(t, kind="N", tag="NNS", lemma=PLURALS[t.low])  # "five plump geese in bonnets"
    single = t.low.removesuffix("s")
    many = before.low in ("dozen", "hundred", "thousand") and t.tag == "VBZ" and t.kind == "V"
    return replace(t, kind="N", tag="NNS", lemma=single) if many and taxonomy().things(single) else t
