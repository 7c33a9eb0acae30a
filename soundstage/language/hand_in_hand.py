# SPDX-License-Identifier: Apache-2.0
"""Hands that are held: "holding hands", "holds her daughter's hand" and "takes him by the hand" are told as one way.

All of them become a standing (or the walking or sitting that is told already) "hand in hand", with whom it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from soundstage.language.wordlist import word_set

if TYPE_CHECKING:
    from soundstage.language.token import Token

HOLDS = {w: "hold" for w in ("hold", "holds", "holding", "held", "clasp", "clasps", "clasping", "clasped", "join",
                             "joins", "joining", "joined", "link", "links", "linking", "linked", "grasp", "grasps",
                             "grasping", "grip", "grips", "gripping")}
TAKES = HOLDS | {w: "take" for w in ("take", "takes", "taking", "took", "grab", "grabs", "grabbing", "squeeze",
                                     "squeezes", "squeezing")}
BESIDE = word_set("walk stroll run stand sit wander skip march dance amble saunter cross go come wait")
EACH = (("each", "other"), ("one", "another"))
OWNERS = {"his": "him", "her": "her", "their": "them"}
SEXES = ({"he", "man", "boy", "his"}, {"she", "woman", "girl", "her"})
HAND_IN_HAND = "hand in hand"


def hands_held(row: Sequence[Token]) -> list[Token]:
    """The sentence with such words as "hand in hand"; each new word has the place of those that it stands for."""
    found = list(row)
    for i in range(len(found) - 1, -1, -1):
        if found[i].low not in TAKES or (i and found[i - 1].low in ("a", "an", "the", "to")):
            continue
        found = _each_others(found, i) or _somebodys(found, i) or found
    return found


def _each_others(row: list[Token], i: int) -> list[Token] | None:
    """ "Holding hands", "hold each other's hands", "joins hands with him"."""
    at = i + 1
    if [t.low for t in row[at : at + 2]] in [list(pair) for pair in EACH]:
        at += 2 + (len(row) > at + 2 and row[at + 2].kind == "Z")
    elif row[i].low not in HOLDS:
        return None
    if at == len(row) or row[at].low != "hands" or (at + 1 < len(row) and row[at + 1].kind in "NZ"):
        return None
    return _put(row, i, at, [])


def _somebodys(row: list[Token], i: int) -> list[Token] | None:
    """ "Holds her daughter's hand", "takes his hand" of somebody of the other sex."""
    last = next((j for j in range(i + 1, min(i + 8, len(row))) if row[j].low in ("hand", "hands")), 0)
    if not last or any(t.kind in ".CPVX" for t in row[i + 1 : last]) or (
            last + 1 < len(row) and row[last + 1].kind in "NZ"):
        return None
    owner = row[i + 1 : last]
    if len(owner) == 1 and owner[0].low in OWNERS:
        if not _another(row[:i], owner[0].low):
            return None
        whom = [replace(owner[0], text=OWNERS[owner[0].low], lemma=OWNERS[owner[0].low], kind="O", tag="PRP")]
    elif len(owner) > 1 and owner[-1].kind == "Z":
        whom = owner[:-1]
    else:
        return None
    return _put(row, i, last, [replace(owner[0], text="with", lemma="with", kind="P", tag="IN", end=owner[0].start),
                               *whom])


def _another(before: Sequence[Token], owner: str) -> bool:
    """Whether it is plainly not one's own hand: "she takes his hand"."""
    doer = next((t.low for t in reversed(before) if t.kind in "NO"), "")
    return any(doer in sex and owner not in sex for sex in SEXES) and owner != "their"


def _put(row: list[Token], i: int, last: int, whom: list[Token]) -> list[Token]:
    """The words from the verb at i to those hands as what is done hand in hand."""
    start = row[last if whom else i + 1].start
    way = replace(row[last], text=HAND_IN_HAND, lemma=HAND_IN_HAND, kind="R", tag="NN", start=start)
    along = replace(way, start=row[i].start)
    after = row[last + 1 : last + 3]
    if after and after[0].kind == "G" and after[0].lemma in BESIDE:  # "holding hands walking"
        return [*row[:i], after[0], along, *whom, *row[last + 2 :]]
    if len(after) == 2 and after[0].low in ("while", "as") and after[1].lemma in BESIDE and after[1].kind == "G":
        text = after[1].lemma + "s" * (row[i].tag == "VBZ")
        verb = replace(row[i], lemma=after[1].lemma, text=text)
        return [*row[:i], replace(verb, start=after[1].start, end=after[1].end), along, *whom, *row[last + 3 :]]
    earlier = next((t for t in reversed(row[:i]) if t.kind in "VGBX." and t.text != ","), None)
    if row[i].low.endswith("ing") and earlier is not None and earlier.lemma in BESIDE:
        comma = i > 0 and row[i - 1].text == ","
        return [*row[: i - comma], along, *whom, *row[last + 1 :]]
    return [*row[:i], replace(row[i], lemma="stand", text=_standing(row[i])), way, *whom, *row[last + 1 :]]


def _standing(verb: Token) -> str:
    return "standing" if verb.low.endswith("ing") else "stand" if verb.tag in ("VB", "VBP") else "stands"
