# SPDX-License-Identifier: Apache-2.0
"""Verbs that stand right beside verbs: one of them is a thing ("a squirrel eating nuts", "cuts wrapping paper").

A verb with no mark before it, no doer of its own and no deed to begin is what is done to. A word that names one thing
together with the next ("a frying pan") is no deed, nor is a thing before a move of the camera ("Watch, tilt up.").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from soundstage.language import lexicon
from soundstage.language.taxonomy import SEEN, taxonomy
from soundstage.language.wordlist import word_set

if TYPE_CHECKING:
    from soundstage.language.token import Token

CAUSING = word_set("help let make watch see hear feel have get go come dare need be do")
FILMING = word_set("zoom pan tilt dolly track truck crane orbit camera pull push static shot arc boom")
CROWDS = {"passersby": "passerby", "passers-by": "passerby", "runners-up": "runner-up", "lookers-on": "looker-on"}


def untangled(row: Sequence[Token]) -> list[Token]:
    """The tagged words with such things as nouns."""
    found = list(row)
    for i in range(len(found)):
        found[i] = _crowd(found, i)
        found[i] = _one(found, i)
        found[i] = _compound(found, i)
        found[i] = _done_to(found, i)
        found[i] = _alone(found, i)
    return found


def _crowd(row: Sequence[Token], i: int) -> Token:
    """ "Waves to passersby": many of those who pass by."""
    t = row[i]
    return replace(t, kind="N", tag="NNS", lemma=CROWDS[t.low]) if t.low in CROWDS else t


def _one(row: Sequence[Token], i: int) -> Token:
    """ "A thermos": after "a" stands one, though its name ends in -s."""
    t = row[i]
    before = row[i - 2] if i > 1 and row[i - 1].kind == "A" else row[max(0, i - 1)]
    after = i > 0 and before.low in ("a", "an")
    table, single = taxonomy(), t.low.removesuffix("s")
    one = after and t.tag == "NNS" and single != t.low and bool(table.senses(t.low)) and not table.senses(single)
    return replace(t, tag="NN", lemma=t.low) if one else t


def _compound(row: Sequence[Token], i: int) -> Token:
    """ "In frying pan", "cuts wrapping paper": two words that are the name of one thing."""
    t, nxt = row[i], row[i + 1] if i + 1 < len(row) else None
    if not i or nxt is None or t.kind != "G" or nxt.kind not in "NM":
        return t
    inside = row[i - 1].kind in "VPGDA#"
    thing = any(taxonomy().file(f"{t.low} {w}") in SEEN | {"27"} for w in (nxt.lemma, nxt.low))
    return replace(t, kind="N", tag="NN", lemma=t.low) if inside and thing else t


def _done_to(row: Sequence[Token], i: int) -> Token:
    """ "Eating nuts", "lemur eating grass leaves": right after a deed stands what it is done to."""
    t, single = row[i], row[i].low.removesuffix("s")
    if i < 1 or t.kind != "V" or t.tag != "VBZ" or single == t.low:
        return t
    stems = (f"{single[:-2]}f" * single.endswith("ve"), t.low.removesuffix("es"), single)  # "leaves" of a tree
    noun = next((w for w in stems if w and taxonomy().things(w)), "")
    before, nxt = row[i - 1], row[i + 1] if i + 1 < len(row) else None
    ends = nxt is None or nxt.kind in ".CPRS"
    governs = before.kind in "VGB" and before.lemma not in lexicon.STARTERS | CAUSING
    caption = i > 1 and before.tag == "NN" and row[i - 2].kind == "G" and nxt is None and row[0].kind in "NM"
    return replace(t, kind="N", tag="NNS", lemma=noun) if noun and ends and (governs or caption) else t


def _alone(row: Sequence[Token], i: int) -> Token:
    """ "Watch, tilt up.", "lemur eating leaves": what the camera is on, and who is at it."""
    from soundstage.language.casting import lives

    t = row[i]
    opens = i == 0 and len(row) > 2 and t.kind in "VBG" and row[1].text == "," and row[2].low in FILMING
    opens = opens or (i == 0 and t.kind == "A" and len(row) > 1 and row[1].kind == "G" and lives(t.low))
    return replace(t, kind="N", tag="NN", lemma=t.low) if opens and taxonomy().things(t.low) else t

