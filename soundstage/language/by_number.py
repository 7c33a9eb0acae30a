# SPDX-License-Identifier: Apache-2.0
"""Numbers in words with hyphens: "a three-tier cake" is one cake, "a five-year-old girl" a child."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from soundstage.language import lexicon
from soundstage.language.agreement import verb_of
from soundstage.language.token import Token

YEARS = ((13, "", "child"), (40, "young", "person"), (60, "middle-aged", "person"), (999, "elderly", "person"))
# years of age below which one is called so ("": the noun says it), and who it is where no noun follows


def by_number(row: Sequence[Token]) -> list[Token]:
    """The sentence with such words as one adjective each, or as the child who is called by their years."""
    found: list[Token] = []
    i = 0
    while i < len(row):
        size = _size(row, i)
        found.append(_one(row, i, size) if size else row[i])
        i += max(size, 1)
    return found


def _size(row: Sequence[Token], i: int) -> int:
    """How many tokens from here are one such word; 0 when none is."""
    if row[i].low not in lexicon.NUMBERS and not row[i].low.isdigit():
        return 0
    end = i + 1
    while end + 1 < len(row) and row[end].text == "-" and row[end - 1].end == row[end].start == row[end + 1].start - 1:
        end += 2
    size, last = end - i, row[end - 1]
    if size < 3 or row[i + 2].tag == "NNS" or row[i + 2].low in lexicon.NUMBERS or row[i + 2].kind not in "NA":
        return 0  # "twenty-one", "two-thirds"
    named = end < len(row) and row[end].kind in "NMA" and row[end].start > last.end
    return size if named or _of_years(row, i, size) else 0


def _of_years(row: Sequence[Token], i: int, size: int) -> bool:
    return size == 5 and (row[i + 2].low, row[i + 4].low) == ("year", "old")


def _one(row: Sequence[Token], i: int, size: int) -> Token:
    first, last = row[i], row[i + size - 1]
    text = "".join(t.low for t in row[i : i + size])
    if _of_years(row, i, size):
        years = int(first.low) if first.low.isdigit() else lexicon.NUMBERS[first.low]
        _, age, who = next(bound for bound in YEARS if years < bound[0])
        nxt = row[i + size] if i + size < len(row) else None
        does = nxt is not None and nxt.tag == "NNS" and verb_of(nxt.low) not in ("", nxt.low)  # "a 7-year-old plays"
        if nxt is None or nxt.kind not in "NMA" or does:
            return replace(first, text=who, lemma=who, tag="NN", kind="N", end=last.end)
        text = age or text
    return replace(first, text=text, lemma=text, tag="JJ", kind="A", end=last.end)
