# SPDX-License-Identifier: Apache-2.0
""" "The camera faces a bowl", "the camera captures a street": the shot shows it; no move is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from soundstage.language.token import Token
from soundstage.language.wordlist import word_set

SHOWS = word_set("face show capture film record view picture")
BEFORE = word_set("the a static fixed still stationary")


def camera_shows(row: Sequence[Token]) -> list[Token]:
    """The sentence with such a camera as its shot."""
    found = list(row)
    for i, t in enumerate(found[:-2]):
        verb, after = found[i + 1], found[i + 2]
        begins = all(x.low in BEFORE for x in _since_mark(found, i))
        if t.low == "camera" and verb.lemma in SHOWS and verb.kind == "V" and after.kind in "DAN#" and begins:
            found[i] = replace(t, text="shot", lemma="shot")
            found[i + 1] = replace(verb, text="shows", lemma="show", tag="VBZ")
    return found


def _since_mark(row: Sequence[Token], i: int) -> Sequence[Token]:
    """The words of the clause before token i."""
    first = next((k + 1 for k in range(i - 1, -1, -1) if row[k].kind in ".CSQ" or row[k].text in ",;:"), 0)
    return row[first:i]
