# SPDX-License-Identifier: Apache-2.0
"""A name set beside whom it is of: "a woman, Mia, waves", "one of them, called Tom, …", "the dog is called Rex"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from soundstage.language.finite import verb_of
from soundstage.language.wordlist import word_set

if TYPE_CHECKING:
    from soundstage.language.token import Token

CALLED, IS = word_set("named called"), word_set("is are was were")


def names_beside(row: Sequence[Token]) -> list[Token]:
    """The sentence with such names told as "a woman named Mia" is."""
    found: list[Token] = []
    i = 0
    while i < len(row):
        end = _name_from(row, i + 1 + (row[i + 1 : i + 2] != [] and row[i + 1].low in CALLED))
        placed = any(t.kind == "P" and t.low != "of" for t in found)  # "in the kitchen, Ben …"
        if not end or not found or found[-1].kind not in "NO#" or placed:
            found.append(row[i])
            i += 1
            continue
        said = row[i + 1].low in CALLED
        closed = end + 1 < len(row) and row[end].text == "," and _does(row[end + 1])
        if row[i].text == "," and closed:  # "a woman, Mia, waves"
            word = row[i + 1] if said else replace(row[i], text="named", lemma="name")
            found += [replace(word, kind="E", tag="VBN"), *row[i + 1 + said : end]]
            i = end + 1
        elif row[i].low in IS and said and (end == len(row) or row[end].text in ".,;"):  # "the dog is called Rex"
            found += [replace(row[i + 1], kind="E", tag="VBN"), *row[i + 2 : end]]
            i = end
        else:
            found.append(row[i])
            i += 1
    return found


def _does(t: Token) -> bool:
    """Whether a clause goes on with what is done: "waves" too, which may be a noun."""
    return t.kind in "VXRG" or (t.kind in "NM" and bool(verb_of(t.low)))


def _name_from(row: Sequence[Token], at: int) -> int:
    """Where the name ends that begins there; 0 when none does."""
    end = at
    while end < len(row) and row[end].kind == "M" and row[end].text[:1].isupper():
        end += 1
    return end if end > at else 0
