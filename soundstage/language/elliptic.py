# SPDX-License-Identifier: Apache-2.0
"""Words left out of a sentence, put back: "a cat is in the foreground, a tree [is] in the background"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from soundstage.language import lexicon
from soundstage.language.verbs import MOTION
from soundstage.language.wordlist import word_set

if TYPE_CHECKING:
    from soundstage.language.token import Token

BEING = word_set("is are was were")
STAYING = word_set("stands stand sits sit lies lie")
PLACES = word_set("foreground background front left right middle center centre distance corner")
BEARING = word_set("in on under over between around across")
OWNED = word_set("his her its their one each both")
FEWEST = 4  # words of "a tree in the background" at least


def completed(row: list[Token]) -> list[Token]:
    """The sentence with what was left out; words that are put back have no width of their own."""
    return _with_others(_with_verbs(_with_things_held(_with_ways(row))))


def _with_ways(row: list[Token]) -> list[Token]:
    """ "Runs around an oak and then up its trunk": the verb once more for the way that is gone on."""
    out = list(row)
    for at in range(len(row) - 3, 2, -1):
        then = row[at].low == "then" and (row[at - 1].low == "and" or row[at - 1].text == ",")
        end = next((j for j in range(at + 1, len(row)) if row[j].text in ",.;" or row[j].kind in "CS"), len(row))
        way = then and row[at + 1].kind in "PT" and row[at + 2].kind in "DNM#A"
        verb = next((t for t in reversed(row[:at]) if t.kind in "VG"), None)
        goes = verb is not None and verb.lemma in MOTION and not any(t.kind in "VGXB" for t in row[at + 1 : end])
        if way and goes and verb is not None:
            out.insert(at + 1, replace(verb, start=row[at].end, end=row[at].end))
    return out


def _with_things_held(row: list[Token]) -> list[Token]:
    """ "He stands by a window, a pot in his hand": with a pot there."""
    out = list(row)
    for at in range(len(row) - FEWEST, 0, -1):
        if row[at - 1].text == "," and row[at].kind in "DA#NM" and _held_till_the_end(row, at):
            out.insert(at, replace(row[at], text="with", lemma="with", kind="P", tag="IN", end=row[at].start))
    return out


def _held_till_the_end(row: Sequence[Token], at: int) -> bool:
    """Whether a noun phrase from at on is told to be in or on a part of somebody's body, and nothing else is told."""
    noun = next((n for n in range(at, len(row)) if row[n].kind not in "DA#NM"), len(row))
    where = row[noun : noun + 4]
    if len(where) < 3 or where[0].low not in BEARING or where[1].low not in OWNED or row[noun - 1].kind not in "NM":
        return False
    end = noun + 2 + (len(where) > 3 and where[2].kind == "A")
    part = end < len(row) and row[end].lemma in lexicon.PARTS | lexicon.HAIR
    return part and (end + 1 == len(row) or row[end + 1].text in ",.;" or row[end + 1].kind == "C")


def _with_verbs(row: list[Token]) -> list[Token]:
    """The verb of being said once more for whom only a place in the picture is told."""
    verb = next((n for n, t in enumerate(row) if t.low in BEING or (t.low in STAYING and t.kind in "VB")), -1)
    if verb < 0 or not PLACES & {t.low for t in row[verb:]}:
        return row
    out = list(row)
    for at in range(len(row) - FEWEST, verb, -1):
        begins = row[at].text == "," or (row[at].low == "and" and row[at - 1].text != ",")
        noun = _noun_of(row, at + 1) if begins else -1
        if noun > 0:
            again = replace(row[verb], start=row[noun].end, end=row[noun].end)
            out.insert(noun + 1, again)
    return out


def _noun_of(row: Sequence[Token], at: int) -> int:
    """Where the noun is of "a tree in the background", to the end of its clause; -1 when it is something else."""
    at += row[at].low == "and"
    if row[at].kind != "D" and row[at].low not in ("a", "an", "the", "another", "two", "three"):
        return -1
    end = next((n for n in range(at, len(row)) if row[n].text in ",.;"), len(row))
    within = next((n for n in range(at + 1, end) if row[n].low in ("in", "on", "at", "to")), -1)
    told = within > 0 and PLACES & {t.low for t in row[within:end]} and not any(
        t.kind in "VB" or t.low in BEING for t in row[at:end])
    return within - 1 if told and within > at + 1 and row[within - 1].kind in "NM" else -1


def _with_others(row: list[Token]) -> list[Token]:
    """ "The other ones": the others."""
    out: list[Token] = []
    for t in row:
        if t.low == "ones" and out and out[-1].low == "other":
            out[-1] = replace(out[-1], text="others", lemma="other", tag="NNS", kind="N", end=t.end)
        else:
            out.append(t)
    return out
