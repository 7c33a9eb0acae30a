# SPDX-License-Identifier: Apache-2.0
""" "Half full of water", "containing 5 cm of water": how full a vessel is goes with it, told as "filled with"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from soundstage.language.token import Token
from soundstage.language.wordlist import word_set

SHARE = word_set("half quarter nearly almost completely mostly partly partially fully entirely two-thirds "
                 "three-quarters one-third one-quarter")
LIQUIDS = word_set("water milk oil juice tea coffee cola soda wine beer broth soup liquid")
CM = word_set("cm centimeter centimetre centimeters centimetres")


def filled(row: Sequence[Token]) -> list[Token]:
    """The sentence with such words as a participle, as "filled with 1/4 water" is read."""
    found = list(row)
    for i in range(len(found) - 3, 0, -1):
        told, full, of = found[i : i + 3]
        if told.low in SHARE and full.low == "full" and of.low in ("of", "with"):
            share = told.text if told.low not in ("nearly", "almost") else "full"
            found[i : i + 3] = [replace(told, text="filled", lemma="fill", kind="E", tag="VBN"),
                                replace(full, text="with", lemma="with", kind="P", tag="IN"),
                                replace(of, text=share, lemma=share.lower(), kind="A", tag="JJ")]
        elif told.kind == "#" and full.low in CM and of.low in ("of", "deep") and _liquid(found, i + 3):
            one = f"{told.text}cm"
            found[i : i + 3] = [replace(told, text=one, lemma=one, kind="A", tag="JJ", end=of.end)]
    return found


def _liquid(row: Sequence[Token], i: int) -> bool:
    """Whether a liquid follows, with what is said of it: "clear water"."""
    return any(t.lemma in LIQUIDS for t in row[i : i + 2])
