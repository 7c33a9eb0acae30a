# SPDX-License-Identifier: Apache-2.0
""" "The camera faces a bowl", "captures a street": the shot shows it, no move is asked; of a hand it is a close-up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from soundstage.language import lexicon
from soundstage.language.parts import HUMAN_PARTS
from soundstage.language.token import Token
from soundstage.language.wordlist import word_set

SHOWS = word_set("face show capture film record view picture")
FILMS = word_set("camera shot frame view video footage")
KNOWN = word_set("the his her its their")
OWNS = ("'s", "’s", "'", "’")
HELD = word_set("static fixed still stationary")
BEFORE = HELD | word_set("the a")


def camera_shows(row: Sequence[Token]) -> list[Token]:
    """The sentence with such a camera as its shot."""
    found = list(row)
    for i, t in enumerate(found[:-2]):
        verb, after = found[i + 1], found[i + 2]
        begins = all(x.low in BEFORE for x in _since_mark(found, i))
        if t.low in FILMS and verb.lemma in SHOWS and verb.kind in "VN" and begins and _part(found, i + 2):
            if after.low in KNOWN:  # of who is there: the same shot is on it
                told = [replace(t, text="focus", lemma="focus", kind="V", tag="VB"),
                        replace(verb, text="on", lemma="on", kind="P", tag="IN")]
                first = i - len(_since_mark(found, i))
                return [*found[:first], *told, *found[i + 2 :]]
            found[i] = replace(t, text="close-up", lemma="close-up", kind="N", tag="NN")
            found[i + 1] = replace(verb, text="of", lemma="of", kind="P", tag="IN")
        elif t.low == "camera" and begins and i and found[i - 1].low in HELD and verb.low in ("in", "inside"):
            found[i] = replace(t, text="shot", lemma="shot")  # "fixed camera in a kitchen."
        elif t.low == "camera" and verb.lemma in SHOWS and verb.kind == "V" and after.kind in "DAN#" and begins:
            found[i] = replace(t, text="shot", lemma="shot")
            found[i + 1] = replace(verb, text="shows", lemma="show", tag="VBZ")
    return found


def _part(row: Sequence[Token], i: int) -> bool:
    """Whether the noun phrase that begins here is a part of a body: "her feet", "a man's left hand"."""
    words = [t for t in row[i : i + 5]]
    head = next((k for k, t in enumerate(words) if t.kind == "N" and (k + 1 == len(words) or (words[k + 1].kind not in
                                                                      "NM" and words[k + 1].low not in OWNS))), -1)
    return head >= 0 and words[head].lemma in HUMAN_PARTS | lexicon.PARTS


def _since_mark(row: Sequence[Token], i: int) -> Sequence[Token]:
    """The words of the clause before token i."""
    first = next((k + 1 for k in range(i - 1, -1, -1) if row[k].kind in ".CSQ" or row[k].text in ",;:"), 0)
    return row[first:i]
