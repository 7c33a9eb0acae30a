# SPDX-License-Identifier: Apache-2.0
"""Pieces of an instruction that belong together: deeds told in a row of one doer, moves of the camera in a row."""

from __future__ import annotations

from collections.abc import Sequence

from soundstage.actions import ACTIONS
from soundstage.edit.filmed import MOVING, begins_filmed
from soundstage.edit.slots import base_verb
from soundstage.edit.words import without_filler, words_of
from soundstage.language.taxonomy import taxonomy
from soundstage.language.wordlist import word_set

STRONG = word_set(  # what begins so is always an instruction of its own
    "make remove delete swap replace add insert set change give dress paint trim put pin release use erase"
)
_TELLS = word_set("have let make get a an the he she it they his her two three some add")  # who does it comes next
ARTICLES = word_set("a an the his her its their some")
_IN_A_ROW = ("", "and", "then", "and then")
_NO_DEEDS = STRONG | word_set("push pull pan tilt zoom dolly track crane orbit cut fade dissolve mute keep leave "
                              "show film shoot frame focus move start end begin finish let have get lose "
                              "drop swap hold stay")


def run_from(atoms: Sequence[tuple[str, str]], at: int) -> int:
    """Where the run of deeds or moves that begins with this piece ends; at + 1 when it is alone."""
    return _run_of_moves(atoms, at) or _run_of_deeds(atoms, at)


def _run_of_deeds(atoms: Sequence[tuple[str, str]], at: int) -> int:
    """Where deeds told in a row of one doer end: "let her stop, look around and wave"; at + 1 when there is one."""
    first = without_filler(words_of(atoms[at][1])[0])
    end = at + 1
    if not first or first[0] not in _TELLS or len(first) < 2:
        return end
    while end < len(atoms):
        row = words_of(atoms[end][1])[0]
        row = row[1:] if row[:1] == ["then"] and len(row) > 1 else row
        base = base_verb(row[0]) if row else ""
        known = base in ACTIONS.entries or (base and taxonomy().leans_verb(base))
        if not known or atoms[end][0].lstrip(", ") not in _IN_A_ROW or (row[0] == base and base in _NO_DEEDS):
            break
        end += 1
    return end


def _run_of_moves(atoms: Sequence[tuple[str, str]], at: int) -> int:
    """Where moves of the camera told in a row end: "start on her hands, then pull back"; 0 when none is told first."""
    end = at + 1
    if not begins_filmed(without_filler(words_of(atoms[at][1])[0])):
        return 0
    while end < len(atoms) and atoms[end][0].lstrip(", ") in ("", "and", "then", "and then"):
        row = without_filler(words_of(atoms[end][1])[0])
        if not row or base_verb(row[0]) not in MOVING:
            break
        end += 1
    return end if end > at + 1 else 0
