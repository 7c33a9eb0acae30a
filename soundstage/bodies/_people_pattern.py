# SPDX-License-Identifier: Apache-2.0
"""Words for stripes, checks and dots on what people wear."""

from __future__ import annotations

import re
from dataclasses import dataclass

from soundstage.colour import NAMED, RGB, colour, luminance

WORDS = {
    "striped": "stripes", "stripes": "stripes", "stripy": "stripes", "stripey": "stripes", "stripe": "stripes",
    "pinstriped": "pinstripes", "pinstripe": "pinstripes", "pinstripes": "pinstripes",
    "checked": "checks", "checkered": "checks", "chequered": "checks", "plaid": "checks", "tartan": "checks",
    "gingham": "checks", "checks": "checks",
    "spotted": "dots", "dotted": "dots", "spotty": "dots", "polka": "dots", "dots": "dots", "spots": "dots",
}  # fmt: skip
_TOLD = {"stripes": "striped", "dots": "dotted", "spots": "spotted", "checks": "checked"}
_OWN = re.compile(r"\b([a-z]+)-(?:striped|checked|spotted|dotted|pinstriped)\b")
_LIGHT = 0.3  # luminance from which a cloth takes a dark pattern
_PALE, _DARK = (0.84, 0.82, 0.77), (0.025, 0.035, 0.09)  # on what is dark, and on what is light


@dataclass(frozen=True)
class Pattern:
    """kind: stripes, pinstripes, checks or dots; color: of the stripes or dots themselves."""

    kind: str
    color: RGB


def pattern_in(words: str, main: RGB) -> Pattern | None:
    """The pattern that a garment's words name, or None: "red white striped shirt", "white-dotted dress"."""
    text = words.lower()
    own = _OWN.search(text)
    parts = [w.strip(",.") for w in text.replace("-", " ").split()]
    kind = next((WORDS[w] for w in parts if w in WORDS), "")
    if not kind:
        return None
    named = [colour(w) for w in parts if w in NAMED]
    other = colour(own[1]) if own and own[1] in NAMED else next((c for c in named[1:] if c != main), None)
    return Pattern(kind, other or (_DARK if luminance(main) > _LIGHT else _PALE))


def without_pattern(words: str) -> str:
    """The words without the colour of the pattern itself: what is left names the cloth's."""
    return _OWN.sub(" ", words)


def with_pattern(clothes: tuple[str, ...], words: tuple[str, ...]) -> tuple[str, ...]:
    """The clothes, the first of them in the pattern that is told of who wears them: "black stripes"."""
    said = next((w.lower().split() for w in words if w and w.lower().split()[-1] in _TOLD), [])
    if not said or not clothes or any(pattern_in(c, _PALE) for c in clothes):
        return clothes
    how = _TOLD[said[-1]]
    return (f"{said[0]}-{how} {clothes[0]}" if said[0] in NAMED else f"{how} {clothes[0]}", *clothes[1:])
