# SPDX-License-Identifier: Apache-2.0
"""What stands for the camera in a sentence ("we", "the shot", "the view"), and through whose eyes it looks."""

from __future__ import annotations

from collections.abc import Sequence

from soundstage.language.camera_finding import Finding
from soundstage.language.token import Token
from soundstage.language.wordlist import word_set

CREW = word_set("crew operator man shop")
NOUNS = word_set("shot view frame lens take picture image video footage")
DEFINITE = word_set("the this our")
MOVES = word_set("chase pursue lower "
                 "pan tilt track follow crane zoom push pull dolly orbit circle glide truck boom rotate drift descend "
                 "ascend rise soar float swoop sweep trail fly")
GOES = word_set("move come go travel pull push")  # with one of
WAYS = word_set("in into closer nearer forward back backward backwards away out alongside along up down toward towards")
STARTS = word_set("start begin open")
SEEN = word_set("perspective viewpoint pov eyes eye")
WHOSE = {"his": "he", "her": "she", "its": "it", "their": "they"}
TOLD = word_set("see show film shoot")  # "seen from his point of view"


def films(row: Sequence[Token], i: int) -> bool:
    """Whether the word here stands for the camera."""
    t = row[i]
    if t.lemma == "camera":
        return not (i + 1 < len(row) and row[i + 1].low in CREW)
    named = t.lemma in NOUNS and bool(i) and row[i - 1].low in DEFINITE
    if not named and t.low != "we":
        return False
    j = next((j for j in range(i + 1, len(row)) if row[j].kind != "R" and row[j].low not in ("then", "now")), i)
    return _moves(row, j) or (_is(row[j], STARTS) and any(_moves(row, k) for k in range(j + 1, len(row))))


def _moves(row: Sequence[Token], j: int) -> bool:
    """Whether the word here is what a camera does."""
    if _is(row[j], GOES):
        return any(t.low in WAYS for t in row[j + 1 : j + 4])
    return _is(row[j], MOVES)


def _is(t: Token, words: frozenset[str]) -> bool:
    return any(w in words for w in (t.lemma, t.low, t.low.removesuffix("s"), t.low.removesuffix("es")))


def through_eyes(found: Finding, row: Sequence[Token]) -> None:
    """ "From the pilot's point of view", "through the eyes of a cat": whose eyes the camera is at."""
    for i, t in enumerate(row):
        if t.low in ("from", "through", "in"):
            _owned(found, row, i) or _seen_by(found, row, i) or _his(found, row, i)


def _owned(found: Finding, row: Sequence[Token], i: int) -> bool:
    """ "from the pilot's point of view": up to the mark of the owner."""
    mark = next((k for k in range(i + 1, min(i + 7, len(row))) if row[k].low in ("'s", "’s", "'", "’")), -1)
    if mark < 0 or mark + 1 >= len(row):
        return False
    words = [x.low for x in row[mark + 1 : mark + 4]]
    size = 3 if words == ["point", "of", "view"] else 1 if words[:1] and words[0] in SEEN else 0
    if not size or any(x.kind in "VX." for x in row[i + 1 : mark]):
        return False
    _looks_through(found, [i, *range(mark, mark + 1 + size)], (i + 1, mark))
    return True


def _seen_by(found: Finding, row: Sequence[Token], i: int) -> bool:
    """ "through the eyes of a cat", "from the point of view of a child": to the end of the noun phrase."""
    low = [x.low for x in row[i + 1 : i + 7]]
    of = next((k for k, w in enumerate(low) if w == "of" and low[k + 1 : k + 2] != ["view"]), -1)
    if of < 1 or not (low[of - 1] in SEEN or low[of - 3 : of] == ["point", "of", "view"]):
        return False
    first = i + 2 + of
    last = first
    while last < len(row) and row[last].kind in "DNMA#":
        last += 1
    if last == first:
        return False
    acts = last < len(row) and row[last].kind in "GW"  # "of a dog running": that is what is seen to be done
    _looks_through(found, list(range(i, first)), (first, first if acts else last))
    return True


def _his(found: Finding, row: Sequence[Token], i: int) -> bool:
    """ "From his point of view": of somebody named before."""
    words = [x.low for x in row[i + 1 : i + 5]]
    size = 4 if words[1:] == ["point", "of", "view"] else 2 if words[1:2] and words[1] in SEEN else 0
    if not size or words[0] not in WHOSE:
        return False
    first = i - 1 if i and row[i - 1].lemma in TOLD else i
    where = list(range(first, i + 1 + size))
    found.wish["angle"], found.whose = "pov", WHOSE[words[0]]
    found.claims = [c for c in found.claims if not (c[0] == "angle" and set(c[1]) & set(where))]
    found.taken.update(where)
    found.claims.append(("angle", where))
    return True


def _looks_through(found: Finding, words: list[int], owner: tuple[int, int]) -> None:
    """The camera at an owner's eyes: owner: first token and the one after the last (the same: it is told of here)."""
    found.wish["angle"] = "pov"
    found.claims = [c for c in found.claims if not (c[0] == "angle" and set(c[1]) & set(words))]
    found.taken.update([*words, *range(*owner)])
    found.claims.append(("angle", words))
    found.subject_at, found.subject_end = owner[0], owner[1] if owner[1] > owner[0] else -1
    found.opens = True
