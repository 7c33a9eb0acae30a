# SPDX-License-Identifier: Apache-2.0
"""Words for a colour -> the colour: "plain white", "a darker green", "green and yellow"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from soundstage.language import lexicon
from soundstage.language.wordlist import word_set

_NO_SHADE = word_set("a an the color in bright more plain solid pure all completely")
_SHADE = {"darker": "dark", "lighter": "light", "brighter": "bright", "paler": "pale", "deeper": "deep"}
_ONE = "|".join(sorted(c for c in lexicon.COLORS if c.isalpha()))
_TWO = re.compile(rf"(?i)\b({_ONE}),? and ({_ONE})(?=\s*(?:[.,;!]|$|instead\b|not\b|rather\b|when\b|with\b))")


def paired(text: str) -> str:
    """ "Make the parrot green and yellow": two colours of one thing as one word, so that they are one instruction."""
    return _TWO.sub(r"\1-\2", text)


def color_of(span: Sequence[str]) -> str | None:
    """The colour these words name, or None."""
    if list(span) == ["monochrome"]:
        return "black and white"  # of a thing, where the whole film would be without colours
    row = [w for w in span if w not in _NO_SHADE or len(span) == 1]
    pair = row[0].split("-") if len(row) == 1 and row[0] not in lexicon.COLORS else []
    if len(pair) == 2:
        both = [color_of([c]) for c in pair]
        return " and ".join(c for c in both if c) if all(both) else None  # "full-grown" is none
    shade = [_SHADE.get(w, w) for w in row[:-1]]
    row = [*shade, *row[-1:]]
    if row and row[-1] in lexicon.COLORS and all(w in lexicon.SHADES for w in shade) and len(shade) < 2:
        return " ".join(row).replace("gray", "grey")
    if len(row) == 2 and row[0] in lexicon.COLORS and row[1] in lexicon.COLORS:
        return row[0].replace("gray", "grey")  # "emerald green"
    return None
