# SPDX-License-Identifier: Apache-2.0
"""What several doers joined by "and" do: "a wizard and a robot wave", "a king and a queen bow", "Anna and Tom race".

The tagger takes the bare verb after "a robot" for the head of a compound. Two who may act, joined, take a plural verb;
a word that can be one, ends the second phrase and makes no known compound with it is that verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from soundstage.language.taxonomy import taxonomy
from soundstage.language.wordlist import word_set

if TYPE_CHECKING:
    from soundstage.language.token import Token

PLACED = word_set("in with wearing on holding from")  # what is told of a doer: "a girl with a balloon"
LISTED = word_set("of shows showing featuring see")  # "a video of a cat and a dog race"
DEEDS = frozenset(("04", "10", "11", "24", "26"))  # WordNet's files of acts, communication, events, relations, states
MARKS = frozenset((".", "S", "W", "Q"))


def joint_deeds(row: list[Token]) -> list[Token]:
    """The sentence with the nouns that joined doers do as verbs."""
    for i in range(len(row) - 1, 2, -1):  # in "a red dress dance" the last word is the deed
        start = _joined_before(row, i)
        if start is not None and _alone(row, start, i):
            before = row[i - 1]
            row[i - 1] = replace(before, kind="N", tag="NN", lemma=before.low) if before.kind == "A" else before
            row[i] = replace(row[i], kind="V", lemma=row[i].low, tag="VBP")
    return row


def serial_deeds(row: list[Token]) -> list[Token]:
    """ "Three children run, jump and laugh": what several go on to do, each with a mark or "and" before it."""
    for i in range(2, len(row)):
        t, before = row[i], row[i - 1]
        opens = before.text == "," or before.kind == "C" or before.low == "then"
        bare = t.kind in "NABM" and t.low == t.lemma and t.tag not in ("NNS", "NNPS") and t.low in taxonomy().verbs
        if opens and bare and _deedlike(row, i) and _goes_on(row, i) and _several_do(row, i - 1):
            row[i] = replace(t, kind="V", lemma=t.low, tag="VBP")
    return row


def _several_do(row: Sequence[Token], end: int) -> bool:
    """Whether the last verb before is what several do, and its own object is no list that the word could go on."""
    end -= row[end - 1].text == ","  # ", and"
    last = next((j for j in range(end - 1, 0, -1) if row[j].kind == "V"), 0)
    first = next((j for j in range(1, last + 1) if row[j].kind == "V"), 0)
    if not last or row[last].tag != "VBP" or any(t.kind in "SWQX" or t.text in ".;:" for t in row[first:end]):
        return False
    doers = [t for t in row[:first] if t.kind in "NMO"]
    several = bool(doers) and (doers[-1].tag in ("NNS", "NNPS") or doers[-1].low == "they" or joined(row, first))
    between = row[last + 1 : end]
    bare_object = bool(between) and between[-1].kind in "NM" and not any(t.kind in "DZ#" for t in between)
    return several and not bare_object


def joined(row: Sequence[Token], i: int) -> bool:
    """Whether the phrase that ends before i is joined to another before it: no single thing, then."""
    start, head = _phrase_start(row, i), row[i - 1]
    if start > 1 and row[start - 1].low in PLACED and row[start - 2].kind in "NM":
        start, head = _phrase_start(row, start - 1), row[start - 2]
    return mover(head) and start > 1 and row[start - 1].low == "and" and row[start - 2].kind in "NMA"


def mover(t: Token) -> bool:
    """Somebody, or something that goes by itself."""
    from soundstage.language.casting import TALKERS, lives

    named = t.kind == "M" and t.text[:1].isupper()
    goes = any(taxonomy().is_a(t.low, kind) for kind in ("vehicle", "aircraft", "robot"))
    return named or lives(t.low) or lives(t.lemma) or t.lemma in TALKERS or goes


def _phrase_start(row: Sequence[Token], i: int) -> int:
    """Where the noun phrase that ends before i begins."""
    j = i
    while j and (row[j - 1].kind in "NMAZ#" or row[j - 1].text == "-"):
        j -= 1
    while j and row[j - 1].kind == "D":
        j -= 1
    return j


def _joined_before(row: Sequence[Token], i: int) -> int | None:
    """Where the joined doers begin whose deed the word at i would be; None when it is none."""
    t = row[i]
    bare = t.kind in "NAB" and t.tag not in ("NNS", "NNPS") and t.low in taxonomy().verbs
    ends = row[i - 1].kind in "NM" or (row[i - 1].kind == "A" and mover(row[i - 1]))  # "an alien", not "a red"
    if not bare or not ends or not _goes_on(row, i):
        return None
    last, aside = _phrase_start(row, i), False
    if last == i or (row[last].kind not in "D#" and row[i - 1].kind != "M"):
        return None
    if last > 1 and row[last - 1].low in PLACED and row[last - 2].kind in "NM":
        last, aside = _phrase_start(row, last - 1), True
    head = row[i - 1] if not aside else next(x for x in reversed(row[last:i]) if x.kind in "NM")
    if not (_deedlike(row, i) and (aside or mover(head))):
        return None
    start, count = last, 1
    while start > 1 and (row[start - 1].low in ("and", "&") or row[start - 1].text == ","):
        earlier = _doer(row, start - 1 - (row[start - 2].text == ","))
        if earlier is None:
            break
        start, count = earlier, count + 1
    return start if count > 1 and any(x.low in ("and", "&") for x in row[start:i]) else None


def _doer(row: Sequence[Token], end: int) -> int | None:
    """Where a doer's phrase that ends before end begins, with what is told of it."""
    start = _phrase_start(row, end)
    if start > 1 and row[start - 1].low in PLACED and row[start - 2].kind in "NM":
        start, end = _phrase_start(row, start - 1), start - 1
    return start if start < end and mover(row[end - 1]) else None


def _deedlike(row: Sequence[Token], i: int) -> bool:
    """Whether the word is a verb as often as its usual sense as a noun allows: a cage and a bed are things."""
    table, low = taxonomy(), row[i].low
    governs = i + 1 < len(row) and row[i + 1].kind in "DO"  # "a man and a horse race a train"
    if not governs and any(table.senses(f"{row[i - 1].low} {w}") for w in (low, row[i].lemma)):
        return False
    done, named = table.count(low, "v") + 0.1, table.count(low, "n") + 0.1
    least = 0.15 if table.file(low) in DEEDS else 0.4
    return done / (done + named) >= least


def _goes_on(row: Sequence[Token], i: int) -> bool:
    """Whether what follows the word may follow a verb."""
    nxt = row[i + 1] if i + 1 < len(row) else None
    if nxt is None or nxt.kind in "PRTDC#OSW." or nxt.tag == "NNS":
        return True
    after = row[i + 2] if i + 2 < len(row) else None
    ends = after is None or after.kind in "PRTCS."
    return nxt.kind in "NVG" and ends and taxonomy().leans_verb(row[i].low)  # "jump rope", "shake hands"


def _alone(row: Sequence[Token], start: int, i: int) -> bool:
    """Whether the doers open their clause and nothing else in it is what they do."""
    before = row[start - 1] if start else None
    opens = before is None or before.kind in MARKS or before.kind in "RC" or before.low in LISTED
    end = next((j for j in range(i + 1, len(row)) if row[j].kind in MARKS or row[j].kind == "C"), len(row))
    object_only = i + 1 < end and row[i + 1].kind == "V" and row[i + 1].tag != "VBP" and row[i + 1].low.endswith("s")
    rest = row[i + 1 + object_only : end]
    return opens and not any(x.kind in "VXB" for x in (*row[start:i], *rest))
