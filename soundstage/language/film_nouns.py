# SPDX-License-Identifier: Apache-2.0
"""Words of the film itself that mean a thing after all: "a wooden frame" hangs on a wall, "a screen glows"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from soundstage.language import lexicon
from soundstage.language.taxonomy import taxonomy
from soundstage.language.token import Token
from soundstage.language.wordlist import word_set

FRAMED = word_set("wooden empty ornate gilded golden carved oval antique broken picture-less metal plastic bamboo")
GLOWING = word_set("glow flicker light flash blink change turn go switch fade crack shatter brighten dim darken be")
STANDS_FOR = {"frame": "picture frame", "screen": "monitor", "picture": "painting"}
HUNG = word_set("hang paint draw straighten nail")


def things_after_all(row: Sequence[Token]) -> list[Token]:
    """The sentence with such words called by what is built for them."""
    return [replace(t, lemma=STANDS_FOR[t.lemma]) if _framing(row, i) or _lit(row, i) or _hung(row, i) else t
            for i, t in enumerate(row)]


def _framing(row: Sequence[Token], i: int) -> bool:
    """ "A metal frame": told what it is made of, or looks like; "the last frame" is a picture."""
    t, before = row[i], row[i - 1] if i else None
    if t.lemma != "frame" or t.kind not in "N" or before is None or before.kind not in "ANEG":
        return False
    stuff = before.low in FRAMED or before.low in lexicon.COLORS or taxonomy().file(before.low) == "27"
    return stuff and not (row[i + 1 : i + 2] and row[i + 1].kind in "N")


def _lit(row: Sequence[Token], i: int) -> bool:
    """ "A screen flickers": one among others, that does what a lamp does; "the screen goes black" is the picture's."""
    t, before, nxt = row[i], row[i - 1] if i else None, row[i + 1] if i + 1 < len(row) else None
    if t.lemma != "screen" or t.kind != "N" or before is None or nxt is None:
        return False
    return before.low in ("a", "another", "each") and nxt.kind in "VX" and nxt.lemma in GLOWING


def _hung(row: Sequence[Token], i: int) -> bool:
    """ "Hangs a picture", "a picture on the wall": one that is painted, and not the film's own."""
    if row[i].lemma != "picture" or row[i].kind != "N":
        return False
    near = [t.lemma for t in (*row[max(0, i - 3) : i], *row[i + 1 : i + 3]) if t.kind == "V"]
    after, looked = [t.low for t in row[i + 1 : i + 4]], any(t.low == "at" for t in row[max(0, i - 3) : i])
    return bool({*near} & HUNG) or (looked and after[:1] == ["on"] and after[-1:] == ["wall"])
