# SPDX-License-Identifier: Apache-2.0
"""What a sentence tells of the members of a group one by one: "two cats, one black and one white"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from soundstage.language import lexicon
from soundstage.language.wordlist import word_set

if TYPE_CHECKING:
    from soundstage.language.token import Token

_NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
ORDINALS = {w: n for n, w in enumerate(_NTH)} | {"last": -1, "middle": 1}
EACH_OTHER = word_set("each_other one_another")
_ONES = word_set("one another other second third")


@dataclass(frozen=True)
class Shares:
    """What was told of a group's members one by one: where the group's noun stands, and each one's words."""

    noun: int  # character
    marks: tuple[tuple[Token, ...], ...]
    some: bool = False  # of the others nothing is told


def shares(row: Sequence[Token]) -> tuple[Shares, set[int]] | None:
    """ "two cats, one black and one white": what is told of each, and the tokens that tell it."""
    for at in range(1, len(row) - 1):
        if row[at].text not in ",:—–(" or row[at + 1].low != "one":
            continue
        marks, j = _marks(row, at + 1)
        many = [i for i in range(at) if row[i].kind == "N" and row[i].tag == "NNS"]
        fits = [i for i in many if _count(row, i) == len(marks) or (i == at - 1 and not _count(row, i))]
        some = len(marks) == 1 and row[at + 2 : at + 3] and row[at + 2].low == "of" and many
        if some:  # "a dozen cows, one of them black"
            close = j < len(row) and row[j].text in ",)—–"
            return Shares(row[many[-1]].start, marks, True), set(range(at, j + close))
        if len(marks) > 1 and fits:
            close = j < len(row) and row[j].text in ",)—–"
            return Shares(row[fits[-1]].start, marks), set(range(at, j + close))
    return None


def _marks(row: Sequence[Token], j: int) -> tuple[tuple[tuple[Token, ...], ...], int]:
    """The words of each "one …" from j on, and where they end."""
    found: list[tuple[Token, ...]] = []
    while j < len(row):
        k = j + 1 if row[j].low in ("the", "a") or (row[j].kind == "C" and found) or row[j].text == "," else j
        k = k + 1 if k < len(row) and row[k].low in ("and", "the") else k
        if k >= len(row) or row[k].low not in _ONES or (not found and row[k].low != "one"):
            break
        k += 3 if [t.low for t in row[k + 1 : k + 3]] in (["of", "them"], ["of", "which"]) else 1
        said = []
        while (k < len(row) and row[k].kind in "AR") or (k < len(row) and row[k].low in lexicon.COLORS):
            said.append(row[k])
            k += 1
        if said and k + 1 < len(row) and row[k].low == "and" and row[k + 1].kind == "A":
            said.append(row[k + 1])  # "one tall and blue"
            k += 2
        if not said or (k < len(row) and row[k].kind in "NVGX" and row[k].text != ","):
            return (), j
        found.append(tuple(said))
        j = k
    return tuple(found), j


def _count(row: Sequence[Token], i: int) -> int:
    """How many the noun at i says there are; 0 when it does not."""
    before = reversed(row[max(0, i - 4) : i])
    return next((lexicon.NUMBERS[t.low] for t in before if t.low in lexicon.NUMBERS), 0)
