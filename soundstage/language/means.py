# SPDX-License-Identifier: Apache-2.0
"""What something is done with, told by a verb of its own: "uses a spoon to stir soup" stirs soup with a spoon."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from soundstage.language.casting import lives
from soundstage.language.token import Token
from soundstage.language.wordlist import word_set

SPINS = word_set("spin twirl whirl rotate")
PARTS = word_set("head hip body arm hand leg web yarn wool thread story tale record disc")  # it is another deed
USING = word_set("use utilize utilise employ")
NOUNY = "DNMA#ZGE"
MOVING = word_set("push pull flick kick nudge tap throw toss drop release tilt roll hit strike knock shove")
GOING = word_set("slide roll fall spin bounce tip topple fly swing rotate turn land drop")  # by itself, once set going


def by_means(row: Sequence[Token]) -> list[Token]:
    """The sentence with such words as "with": "taps a can using a fork", "uses both hands to hold a box"."""
    found = list(row)
    for i in range(len(found) - 1, -1, -1):
        if found[i].lemma in USING and found[i].kind in "VBG" and _thing_after(found, i):
            found = _for_a_deed(found, i) or _beside_a_deed(found, i) or found
    return found


def spun(row: Sequence[Token]) -> list[Token]:
    """ "Spins a coin": touches it, letting it spin; who "spins a partner" or "spins her head" does not."""
    found = list(row)
    for i in range(len(found) - 1, -1, -1):
        t = found[i]
        end = _thing_after(found, i) if t.lemma in SPINS and t.kind in "VBG" else 0
        head = found[end - 1] if end else None
        if head is None or lives(head.lemma) or head.lemma in PARTS or found[i + 1].kind == "O":
            continue
        let = [replace(t, text=text, lemma=lemma, kind=kind, tag=tag, start=head.end, end=head.end)
               for text, lemma, kind, tag in (("letting", "let", "G", "VBG"), ("it", "it", "O", "PRP"),
                                              ("spin", "spin", "B", "VB"))]
        head = replace(head, lemma="spinning top") if head.lemma == "top" else head  # no garment
        touched = replace(t, text="touching" if t.kind == "G" else "touches", lemma="touch")
        found[i:end] = [touched, *found[i + 1 : end - 1], head, *let]
    return found


def set_going(row: Sequence[Token]) -> list[Token]:
    """ "Pushes a plate to slide": pushes it, letting it slide."""
    found = list(row)
    for i in range(len(found) - 2, 1, -1):
        t, goes = found[i], found[i + 1]
        goes_by_itself = t.low == "to" and goes.kind == "B" and goes.low in GOING and found[i - 1].kind in "NO"
        verb = next((x for x in reversed(found[:i]) if x.kind in "VGBE"), None) if goes_by_itself else None
        if verb is not None and verb.lemma in MOVING and verb.kind != "E":
            let = replace(t, text="letting", lemma="let", kind="G", tag="VBG")
            it = replace(t, text="it", lemma="it", kind="O", tag="PRP", start=t.end, end=t.end)
            found[i : i + 1] = [let, it]
    return found


def _thing_after(row: Sequence[Token], i: int) -> int:
    """Where the noun phrase after token i ends; 0 when none stands there."""
    at = i + 1
    while at < len(row) and (row[at].kind in NOUNY or row[at].text == "-"):
        at += 1
    while at + 1 < len(row) and row[at].low == "of" and row[at + 1].kind in NOUNY:
        at = _thing_after(row, at)
    return at if at > i + 1 and row[at - 1].kind in "NMA" else 0


def _with(t: Token) -> Token:
    return replace(t, text="with", lemma="with", kind="P", tag="IN")


def _for_a_deed(row: Sequence[Token], i: int) -> list[Token] | None:
    """ "Uses the thing to do": does, with the thing; what it is done to stands between."""
    end = _thing_after(row, i)
    at = end + 1
    while at < len(row) and (row[at].kind == "R" or (row[at].kind == "C" and row[at - 1].kind == "R")):
        at += 1  # "to quickly and forcefully tear"
    beside = row[i].kind == "G" and i > 0 and _acts(row, i)  # "moves on, using its tail to steer"
    if beside or at >= len(row) or row[end].low != "to" or row[at].kind not in "BV":
        return None
    verb = replace(row[at], kind=row[i].kind, tag=row[i].tag)
    last = _thing_after(row, at) or at + 1 + (at + 1 < len(row) and row[at + 1].kind == "O")
    return [*row[:i], *row[end + 1 : at], verb, *row[at + 1 : last], _with(row[i]), *row[i + 1 : end], *row[last:]]


def _beside_a_deed(row: Sequence[Token], i: int) -> list[Token] | None:
    """ "Taps it, using the right hand": with the right hand; a comma before it falls away."""
    end = _thing_after(row, i)
    deed = end < len(row) and row[end].low == "to" and end + 1 < len(row) and row[end + 1].kind in "BR"
    if row[i].kind != "G" or deed or not _acts(row, i):
        return None
    first = i - 1 if row[i - 1].text == "," else i
    return [*row[:first], _with(row[i]), *row[i + 1 :]]


def _acts(row: Sequence[Token], i: int) -> bool:
    """Whether a deed was told before token i in its sentence."""
    return any(t.kind in "VGB" for t in row[:i]) and (row[i - 1].kind in "NMROA#T" or row[i - 1].text == ",")
